"""More families by hand, written after the weights were settled and never used to set them."""

from __future__ import annotations

from typing import Final

from tests.understand.stories.families import Report

UNSEEN: Final = [
    Report("dam", 1, 0, "Thousands leave homes as dam cracks above Orlavik",
           "Authorities ordered 4,000 people in the valley of Orlavik to leave their homes on Tuesday after a crack "
           "opened in a dam upstream. Engineers are lowering the reservoir."),
    Report("dam", 2, 2, "Orlavik evacuated over fears for dam",
           "Buses carried residents out of Orlavik after engineers found a widening crack in the dam above the town. "
           "The reservoir is being drained."),
    Report("dam", 3, 5, "Engineers race to drain reservoir above Orlavik",
           "Sluices stood open all afternoon above Orlavik, where a cracked dam has driven some 4,000 people out."),
    Report("dam", 4, 11, "Cracked dam: residents of Orlavik may go home on Friday",
           "People who fled Orlavik may return on Friday if the water behind the cracked dam keeps falling."),
    Report("levee", 2, 6, "Thousands leave homes as levee breaks near Sandomir",
           "Authorities ordered 3,000 people near Sandomir to leave their homes on Tuesday after a levee broke. "
           "Soldiers are filling sandbags."),
    Report("levee", 5, 9, "Soldiers fill breach in Sandomir levee",
           "Poland's army closed a breach in the levee at Sandomir with sandbags and old barges on Tuesday night."),
    Report("tanks", 1, 1, "Germany to send 12 Leopard 2 tanks to Lithuania",
           "Germany will station twelve Leopard 2 tanks in Lithuania from spring, Defence Minister Jana Holt said in "
           "Vilnius. They belong to a new brigade."),
    Report("tanks", 2, 3, "Berlin moves Leopard tanks to its Lithuanian brigade",
           "A dozen Leopard 2s will join Germany's brigade in Lithuania next spring. Jana Holt, the defence minister, "
           "announced the move during a visit to Vilnius."),
    Report("tanks", 3, 4, "Vilnius welcomes German tanks",
           "Lithuania's president thanked Germany for the Leopard 2 tanks that will arrive next spring."),
    Report("tanks poland", 3, 20, "Poland to send 12 Abrams tanks to training ground",
           "Poland will move twelve Abrams tanks to Drawsko from spring, Defence Minister Adam Wilk said in Warsaw. "
           "They belong to a new brigade."),
    Report("chip", 4, 0, "Novaterra unveils chip that halves power use",
           "Chip maker Novaterra showed a processor on Tuesday that it says needs half the power of its last one. The "
           "N9 goes on sale in March."),
    Report("chip", 5, 1, "Hands on with the Novaterra N9: cooler, quicker, dearer",
           "Novaterra's N9 processor draws 30 watts where its predecessor took 60. It will cost 500 dollars in March."),
    Report("chip", 6, 3, "N9 puts Novaterra ahead of rivals, analysts say",
           "Shares in Novaterra rose 6% after it presented the N9, a processor that draws half as much power."),
    Report("other chip", 4, 24, "Sirocco unveils chip that doubles battery life",
           "Chip maker Sirocco showed a phone processor on Wednesday that it says doubles battery life. The S4 goes on "
           "sale in May."),
    Report("flu", 1, 2, "Bird flu found on third farm in Jutland",
           "Vets found bird flu at a turkey farm near Viborg on Tuesday, the third in Jutland this month. 18,000 birds "
           "will be killed."),
    Report("flu", 2, 4, "Denmark culls 18,000 turkeys near Viborg",
           "Denmark is culling 18,000 turkeys after a case of avian influenza near Viborg, its food agency said."),
    Report("flu", 3, 8, "Avian influenza: Viborg turkeys to be culled",
           "The outbreak near Viborg means death for 18,000 turkeys and a ban on moving poultry in the region."),
    Report("flu france", 3, 9, "Bird flu found on duck farm in Gascony",
           "Vets found bird flu at a duck farm in Gascony on Tuesday, the first in France this winter. 5,000 birds "
           "will be killed."),
    Report("chess", 1, 3, "Okafor, 17, becomes youngest chess champion",
           "Ada Okafor, 17, won the world chess title in Turin on Tuesday by beating Lev Ronin in the last game."),
    Report("chess", 4, 4, "Teenager Okafor takes world chess crown from Ronin",
           "In the final game in Turin, Ada Okafor outplayed champion Lev Ronin and became the youngest to hold the "
           "title."),
    Report("chess", 5, 7, "Queen at 17: how Ada Okafor beat Lev Ronin",
           "A quiet pawn move on the 31st turn decided the match in Turin. Ronin, champion for nine years, shook hands "
           "two moves later."),
    Report("chess profile", 5, 100, "Ada Okafor's first teacher remembers",
           "Long before the title the girl beat her uncles for sweets, says the man who taught her in Lagos."),
    Report("budget", 2, 0, "Lisbon passes budget by two votes",
           "Portugal's parliament passed next year's budget on Tuesday by 112 votes to 110 after a night of talks."),
    Report("budget", 3, 1, "Portuguese budget scrapes through",
           "With a majority of two, lawmakers in Lisbon approved the budget of Prime Minister Rui Salgado."),
    Report("budget", 1, 4, "Salgado survives as parliament backs budget",
           "Prime Minister Rui Salgado will stay in office: Portugal's parliament backed his budget 112-110."),
    Report("budget spain", 1, 5, "Madrid puts off budget vote",
           "Spain's parliament put off a vote on next year's budget on Tuesday after a night of talks failed."),
    *(Report(f"quiz {n}", 7, 24 * n, "The Courier quiz", f"Ten questions on the week's news. {text}")
      for n, text in enumerate(("Who scored twice in Turin? Which dam cracked?", "Which bird is ill? Who won?"))),
    *(Report(f"live {n}", 8, 24 * n, "Markets live", f"Follow the day's trading with our reporters. {text}")
      for n, text in enumerate(("Novaterra opens higher, oil slips.", "Oil recovers, banks lag.", "A calm start."))),
    Report("opinion", 6, 12, "Why every town below a dam should worry",
           "Our dams are old and our inspectors few. The fright in Orlavik ought to be a lesson to every council."),
]  # fmt: skip
