"""Families written by hand: one event in different words, other events in the same words, columns and follow-ups."""

from __future__ import annotations

from typing import Final

from tests.understand.stories.families import Report

WRITTEN: Final = [
    # One event, and its updates on the same day.
    Report("ferry", 1, 0, "Ferry with 240 aboard runs aground off Tarvik",
           "A passenger ferry carrying 240 people ran aground near Tarvik before dawn on Monday. Rescuers took most "
           "of the passengers off by helicopter; 12 were treated for cold."),
    Report("ferry", 2, 1, "Hundreds evacuated as passenger ship strikes rocks near Tarvik",
           "Helicopters lifted hundreds of passengers from the ferry Solvind after it struck rocks near Tarvik in "
           "heavy fog early on Monday, the coast guard said."),
    Report("ferry", 3, 3, "Solvind grounding: all 240 passengers safe, coast guard says",
           "Everyone aboard the ferry Solvind, which ran aground off Tarvik at 4:50 a.m., has been brought ashore. "
           "Twelve people were treated for hypothermia, the coast guard said."),
    Report("ferry", 1, 9, "Captain of grounded Tarvik ferry was warned of fog",
           "The captain of the Solvind had been warned of dense fog an hour before the ferry ran aground near Tarvik, "
           "the company said on Monday evening. All 240 passengers were rescued."),
    # Follow-up days later: an event of its own.
    Report("ferry inquiry", 1, 150, "Inquiry into Tarvik grounding opens with call for pilots",
           "A board of inquiry heard on its first day that no pilot was required in the sound where the Solvind ran "
           "aground last week. Unions want the rule changed."),
    Report("ferry inquiry", 3, 152, "Board hears no pilot was required in sound where Solvind grounded",
           "The inquiry into the grounding of the Solvind opened with testimony that ferries may pass the sound "
           "without a pilot. Seafarers' unions called for a new rule."),
    # Another ferry, another place.
    Report("other ferry", 2, 2, "Ferry with 90 aboard runs aground off Puerto Velas",
           "A passenger ferry carrying 90 people ran aground near Puerto Velas on Monday after its engine failed. "
           "Fishing boats towed it free; nobody was hurt."),
    Report("other ferry", 4, 5, "Fishermen tow stranded ferry free at Puerto Velas",
           "Fishing crews pulled a ferry with 90 passengers off a sandbank at Puerto Velas on Monday. Its engine had "
           "failed minutes after it left port."),
    # A central bank.
    Report("krona rate", 1, 2, "Sweden's Riksbank cuts rate to 1.75%",
           "Sweden's central bank cut its policy rate by a quarter point to 1.75% on Monday and said that one more "
           "cut this year was likely if inflation stayed low."),
    Report("krona rate", 2, 2.2, "Swedish central bank lowers borrowing costs, hints at another move",
           "The Riksbank lowered its key interest rate to 1.75 per cent, as economists had expected, and signalled a "
           "further reduction before the year ends."),
    Report("krona rate", 5, 4, "Riksbank eases policy as Swedish inflation fades",
           "Policymakers in Stockholm reduced the benchmark rate by 25 basis points to 1.75%. Governor Maria "
           "Lindahl said inflation was now safely below target."),
    Report("norway rate", 1, 26, "Norway's Norges Bank holds rate at 4.25%",
           "Norway's central bank kept its policy rate at 4.25% on Tuesday and said that a cut this year was likely "
           "if inflation stayed low."),
    Report("norway rate", 2, 26.5, "Norwegian central bank keeps borrowing costs unchanged",
           "Norges Bank left its key interest rate at 4.25 per cent, as economists had expected, and signalled a "
           "reduction before the year ends."),
    # Jets.
    Report("jets", 1, 1, "Japan scrambles 6 F-15 fighters as bombers near Okinawa",
           "Japan sent up six F-15 fighters on Monday after two Russian bombers flew close to Okinawa, the defence "
           "ministry in Tokyo said. The bombers turned away after 40 minutes."),
    Report("jets", 2, 2, "Tokyo: Russian bombers intercepted south of Okinawa",
           "Eight Japanese F-15s intercepted a pair of Russian Tu-95 bombers south of Okinawa on Monday morning, "
           "officials said. No airspace was violated."),
    Report("jets", 4, 6, "Russian Tu-95s turn back after Japanese jets meet them",
           "Two Tu-95 bombers turned north after Japanese F-15 fighters met them near Okinawa. Moscow called the "
           "flight routine and over neutral waters."),
    Report("uk jets", 2, 4, "RAF scrambles Typhoon fighters as bombers near Shetland",
           "Britain sent up four Typhoon fighters on Monday after two Russian bombers flew close to Shetland, the "
           "defence ministry in London said. The bombers turned away after 40 minutes."),
    Report("uk jets", 5, 7, "Russian bombers shadowed by British Typhoons near Shetland",
           "Typhoons from Lossiemouth shadowed a pair of Russian bombers near Shetland, the RAF said. It was the "
           "third such flight this month."),
    # An arms deal.
    Report("howitzers", 1, 3, "Poland orders 96 more K9 howitzers from South Korea",
           "Poland signed a contract for 96 K9 howitzers worth 2.4 billion dollars with Hanwha on Monday, its defence "
           "minister said in Warsaw."),
    Report("howitzers", 3, 5, "Hanwha wins $2.4 billion Polish artillery contract",
           "South Korea's Hanwha will deliver 96 self-propelled K9 howitzers to Poland by 2029 under a contract signed "
           "in Warsaw, the company said."),
    Report("romania howitzers", 3, 29, "Hanwha wins $1 billion Romanian artillery contract",
           "South Korea's Hanwha will deliver 54 self-propelled K9 howitzers to Romania by 2030 under a contract "
           "signed in Bucharest, the company said."),
    Report("romania howitzers", 1, 30, "Romania buys 54 K9 howitzers from Hanwha",
           "Romania signed a contract for 54 K9 howitzers with Hanwha on Tuesday. Production partly moves to a plant "
           "near Bucharest."),
    # A company's breach.
    Report("breach", 4, 0, "Hackers steal data of 3 million Brightpost customers",
           "Parcel firm Brightpost said on Monday that names and addresses of three million customers were stolen in "
           "an attack on a supplier's servers. No card numbers were taken."),
    Report("breach", 2, 2, "Brightpost breach exposes addresses of millions",
           "A cyberattack on a supplier has exposed the addresses of some 3 million Brightpost customers, the courier "
           "company admitted. It has told the regulator."),
    Report("breach", 5, 8, "Regulator questions Brightpost over stolen customer records",
           "The data regulator has asked courier Brightpost why it kept addresses of former customers that were "
           "stolen in an attack made public on Monday."),
    Report("other breach", 4, 20, "Hackers steal data of 2 million Lumenet customers",
           "Internet provider Lumenet said on Tuesday that names and addresses of two million customers were stolen "
           "in an attack on its servers. No card numbers were taken."),
    Report("other breach", 5, 24, "Lumenet confirms theft of customer records",
           "Lumenet has confirmed that intruders copied records of two million customers. The provider reset the "
           "passwords of all accounts."),
    # Columns.
    *(Report(f"wordle {n}", 6, 24 * n, "Wordle today: hints and answer",
             f"Stuck on today's Wordle? Here are hints for puzzle {1610 + n}. The word has {2 + n % 2} vowels and "
             f"begins with {'SCTBLA'[n]}. Scroll for the answer.") for n in range(4)),
    *(Report(f"letters {n}", 7, 24 * n, "Letters to the editor",
             text) for n, text in enumerate((
                 "Readers write about the bus fares, the new bridge and why the park closes at dusk.",
                 "Readers write about school meals, noisy scooters and a thank-you to the fire brigade.",
                 "Readers write about the parking fees, the library's hours and a lost parrot called Otto."))),
    *(Report(f"photos {n}", 8, 24 * n, "The day in pictures",
             f"Our editors choose the best photographs of the day: {text}.") for n, text in enumerate((
                 "lanterns on a river, a goal in the rain and a very small goat",
                 "fog in the hills, a queue for bread and an acrobat",
                 "a solar car, dancers in blue and snow on palms"))),
    *(Report(f"power {n}", 9, 24 * n * 3, f"Power rankings, Week {11 + n}: who is up, who is down",
             "Our weekly look at all teams from best to worst, with one note on each of them after Sunday's games.")
      for n in range(2)),
    Report("podcast 45", 9, 3, "Runway talk, episode 45: the tanker question",
           "Our hosts talk about tankers, range and the price of fuel with a former loadmaster."),
    Report("podcast 46", 9, 90, "Runway talk, episode 46: the trainer question",
           "Our hosts talk about trainers, pilots and the price of fuel with a former instructor."),
    # A death, and an honour for the same person.
    Report("death", 1, 5, "Novelist Ines Calder dies at 81",
           "Ines Calder, whose novel The Salt Road won every prize of its year, has died at 81, her publisher said. "
           "She had been ill for some months."),
    Report("death", 2, 7, "Ines Calder, author of The Salt Road, dead at 81",
           "The writer Ines Calder has died aged 81. The Salt Road, her fourth novel, sold eight million copies."),
    Report("death", 4, 8, "Tributes to Ines Calder",
           "Writers and readers paid tribute to Ines Calder, the author of The Salt Road, who died on Monday at 81."),
    Report("other death", 1, 9, "Composer Tomas Wirth dies at 79",
           "Tomas Wirth, whose opera Glass River won every prize of its year, has died at 79, his publisher said. "
           "He had been ill for some months."),
    # Elections.
    Report("vote", 1, 6, "Adeyemi wins presidency of Costa Verde in first round",
           "Paula Adeyemi won the presidential election in Costa Verde with 54% of the vote, the electoral council "
           "said on Monday. Her rival Hugo Brandt conceded."),
    Report("vote", 3, 6.5, "Brandt concedes as Adeyemi sweeps Costa Verde vote",
           "Hugo Brandt admitted defeat after results gave Paula Adeyemi 54 per cent in Costa Verde's election."),
    Report("vote", 2, 9, "Costa Verde elects its first woman president",
           "Paula Adeyemi will be Costa Verde's first woman president after beating Hugo Brandt by a wide margin."),
    Report("vote poll", 2, -60, "Poll puts Adeyemi ahead of Brandt before Costa Verde vote",
           "Paula Adeyemi leads Hugo Brandt by six points in the last poll before the election in Costa Verde. "
           "Four in ten voters say prices decide."),
    # A recall, a storm, a strike, a rocket.
    Report("recall", 1, 4, "Volta recalls 80,000 cars over brake fault",
           "Carmaker Volta is recalling 80,000 Strada cars because their brakes can lose pressure in the cold."),
    Report("recall", 5, 6, "Brake defect forces Volta to call back 80,000 Stradas",
           "Volta has told owners of 80,000 Strada models to visit a workshop: a seal in the brakes fails in frost."),
    Report("storm", 2, 1, "Storm Edda cuts power to 60,000 homes in Jutland",
           "Storm Edda tore down lines across Jutland overnight, leaving 60,000 homes in Denmark without power."),
    Report("storm", 4, 3, "Denmark: 60,000 without electricity after Edda",
           "Crews in Denmark are working to restore electricity to 60,000 homes in Jutland after storm Edda."),
    Report("storm", 3, 6, "Winds of 140 km/h: Edda batters western Denmark",
           "Edda brought gusts of 140 kilometres an hour to Jutland. Trains stood still and roofs were torn off."),
    Report("storm france", 3, 8, "Storm Fabio cuts power to 60,000 homes in Brittany",
           "Storm Fabio tore down lines across Brittany overnight, leaving 60,000 homes in France without power."),
    Report("strike", 1, 2, "Train drivers call two-day strike at Westline",
           "Drivers at rail company Westline will walk out on Thursday and Friday in a dispute over rosters."),
    Report("strike", 3, 4, "Westline passengers face two days without trains",
           "Rail company Westline will run no trains on Thursday and Friday as drivers strike over rosters."),
    Report("rocket", 4, 10, "Halcyon rocket reaches orbit on third attempt",
           "Start-up Halcyon Space put its first rocket into orbit on Monday after two failures. It carried "
           "nine small satellites from Esrange."),
    Report("rocket", 5, 11, "Third time lucky: Halcyon puts nine satellites in orbit",
           "After two explosions Halcyon Space has reached orbit. The launch from Esrange carried nine satellites."),
    Report("review", 5, 3, "Volta Strada review: quiet, roomy, thirsty",
           "The Strada is Volta's best family car so far. We drove it for a week in town and in the hills."),
]  # fmt: skip
