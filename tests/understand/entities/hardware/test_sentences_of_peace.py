"""Sentences that look as if they named hardware, and name none."""

from __future__ import annotations

import pytest

from reader.understand.entities.hardware.find import find_hardware

SENTENCES = """
Ford sold 700,000 F-150 pickup trucks last year.
The F-150 Lightning is an electric truck.
Apple announced the iPhone 15 and the M1 chip.
The M2 MacBook Air has an M3 sibling.
An Airbus A380 landed at Heathrow.
Airbus will build more A320neo and A350 airliners.
The Boeing 737 MAX was grounded again.
The B-52s played their last concert in Georgia.
The B-52s, the band behind Love Shack, are on tour.
The New England Patriots lost to the Eagles.
Patriots coach Bill Belichick praised the defense.
The Patriots attack hurt the Eagles defense all game.
Philadelphia's Eagles flew past the Falcons in the playoffs.
The Toronto Raptors beat the Hornets by ten points.
Leopards were seen near the village.
A leopard and two gazelles died in the zoo.
He threw the javelin 89 metres.
Javelin throwers met in Oslo.
The Javelin train from Ashford was late.
I ordered a Caesar salad and a glass of wine.
Julius Caesar is at the theatre this week.
The Apache people signed the treaty in 1852.
Apache Corporation drills for oil in Texas.
The Apache tribe sued over the mine.
The soldiers ate Caesar salad before the attack on the artillery battery.
Neeraj Chopra, the javelin champion, joined the army.
Typhoon Kalmaegi killed 200 people as soldiers helped.
He bought a Ford Mustang; the army veteran loves it.
The A-10 road to Bordeaux was blocked by army trucks.
An F-150 crashed near an army base.
JS and CSS are taught to soldiers.
Sioux warriors beat the army at Little Bighorn.
Jimmie Lee Jackson was shot by a trooper with a gun; Jackson died.
Malaysia Airlines flight MH370 vanished with its crew and pilots.
SpaceX landed a Falcon 9 rocket on a drone ship.
The Aston Martin DB9 has a big engine.
Traffic on the M4 motorway was stopped near Swindon.
The A1 is closed north of Newark.
The M1 was blocked between junctions 20 and 21.
Take the A10 to Cambridge and then the M11.
Vitamin B-12 is found in meat.
A lack of vitamin B12 makes people tired.
The G7 and the G20 will meet in June.
G-20 leaders agreed on a tax.
COVID-19 cases rose again.
The team lined up in a 4-3-3 formation against Spain.
She answered 1.e4 with c5 and drew in 34 moves.
Windows 11 needs a TPM 2.0 chip.
The Nikon Z9 and the Canon R5 are good cameras.
The F1 season starts in Melbourne.
Formula 1 cars use hybrid engines.
Print it on A4 paper.
He wore a T-shirt and jeans.
The government made a U-turn on taxes.
An X-ray showed the fracture.
A V-neck sweater is warm.
T-Mobile raised its prices.
K-pop fans queued for hours.
She had a C-section in March.
Stacey Abrams ran for governor of Georgia.
General Abrams retired in 1974.
Bradley Cooper directed the film.
Mayor Tom Bradley led Los Angeles.
William Tecumseh Sherman marched to the sea with his army.
George Patton commanded the Third Army.
The 2nd Infantry Division trained at Fort Bragg.
The Viper Room is a club in Hollywood.
A viper bit the hiker.
The Hornet is a small electric car.
Hornets nested under the roof.
The Patriot Act was signed in 2001.
He is a patriot who loves his army.
Eagle Scouts helped the soldiers pack food.
The eagle has landed.
Mercury is the planet nearest the sun.
Ajax beat Feyenoord with two late goals.
Puma sells running shoes.
The Jaguar XF is a fast car.
A jaguar was photographed in Arizona.
Students hold F-1 visas, experts H-1B visas.
She came on a J-1 visa.
Schools teach pupils from K-12.
A K-9 unit searched the house.
MI6 and MI5 warned ministers.
Interleukin IL-6 and IL-2 rise in such patients.
H5N1 bird flu killed the hens.
The senator (D-12) voted against SB-8.
Two-thirds of the M&S stores opened.
The U2 concert in Dublin was sold out.
Channel 4 and BBC2 showed the match.
Type 2 diabetes is a growing problem.
Type 1 errors worry statisticians.
The Tesla Model 3 and Model Y cost less now.
Mark 7:14 was read in church.
Route 66 runs from Chicago.
Interstate I-95 was closed.
The 5G mast and the 4K screen arrived.
A B-movie star and an A-list guest arrived.
He scored a hat-trick against City.
The Constellation Orion is bright in winter.
Orion Pharma reported its profit.
A hurricane and a tornado hit the coast.
Hurricane Milton tore off roofs.
The Thunder beat the Lightning in two different sports.
The Tampa Bay Lightning won the game.
The Phoenix Suns lost at home.
Sega's Sonic and Nintendo's Mario meet.
The Harrier is a bird of prey.
Raptors nest on the cliff.
Wildcats are rare in Scotland.
The Kentucky Wildcats won the tournament.
Tomahawk steak costs 60 dollars.
The Atlanta Braves did the tomahawk chop.
Trident gum is sold everywhere.
The Challenger disaster shocked America.
A challenger emerged for the title.
The first-class ticket and the business-class seat were free.
A world-class ship builder lives here.
Middle-class families bought boats.
The captain of the submarine Commander Smith spoke first.
Ford F-series sales fell.
Her flight, BA117, left gate B42.
Room B17 is on the second floor.
The S-Bahn line S3 was late.
Bus 52 stops at the E-3 gate.
PM2.5 and CO2 levels fell.
She ran 4x100 metres in Tokyo.
The C-suite and the B-team met.
AT-5 and RT-2 are tram lines in the city.
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_nothing_lights_up_where_no_arms_are_named(sentence: str) -> None:
    assert [sentence[one.place.start : one.place.end] for one in find_hardware([sentence])] == []
