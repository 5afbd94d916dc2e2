"""Sentences that name hardware, with what must light up in each, in order, and which system it is."""

from __future__ import annotations

import pytest

from reader.understand.entities.hardware.find import find_hardware

# Each line: the sentence, then "words=key" parted by " | ".
SENTENCES = """
Ukraine received its first F-16s on Sunday.;F-16s=f-16
Two F16 jets were scrambled from the base.;F16=f-16
The pilot of the F 16 ejected safely.;F 16=f-16
An F-16C crashed near the airfield, the air force said.;F-16C=f-16
An F‑16 was seen over the border.;F‑16=f-16
Belgium's F-16 Fighting Falcons will arrive in spring.;F-16 Fighting Falcons=f-16
The F-16 Block 52 fleet is to be upgraded.;F-16 Block 52=f-16
Qatar bought 36 F-15QA fighters.;F-15QA=f-15
The first F-15EX was delivered to the 142nd Wing.;F-15EX=f-15
Israel sent F-15I Ra'am and F-35I Adir jets.;F-15I=f-15 | F-35I Adir=f-35
A Strike Eagle dropped two bombs on the depot.;Strike Eagle=f-15
Germany ordered 35 F-35As to carry B61 nuclear bombs.;F-35As=f-35 | B61=b61
The YF-23 lost to the YF-22 in 1991.;YF-23=yf-23 | YF-22=f-22
Iran still flies F-4 Phantom IIs and F-14 Tomcats.;F-4 Phantom IIs=f-4 | F-14 Tomcats=f-14
An RF-4E reconnaissance aircraft was shot down over the sea.;RF-4E=f-4
Russia lost a Su-34 and an Su-35S in one day.;Su-34=su-34 | Su-35S=su-35
The SU-57 fighter jet was hit at Akhtubinsk.;SU-57=su-57
MiG-31K interceptors took off, each with a Kinzhal missile.;MiG-31K=mig-31 | Kinzhal=kh-47
A MIG-29 was parked in the shelter.;MIG-29=mig-29
The Tu-22M3 and Tu-95MS bombers launched Kh-101s.;Tu-22M3=tu-22 | Tu-95MS=tu-95 | Kh-101s=kh-101
Il-76 transports landed at Ben Gurion.;Il-76=il-76
An A-50 early warning aircraft was destroyed on the ground.;A-50=a-50
China showed the J-20 and the H-6K bomber.;J-20=j-20 | H-6K=h-6
The new J-99 fighter was seen at an air show.;J-99=j-99
Dassault will deliver 26 Rafale jets to India's navy.;Rafale=rafale
Two Eurofighter Typhoons intercepted the plane.;Eurofighter Typhoons=eurofighter
Sweden will give Gripen fighters to Kyiv.;Gripen=gripen
A Saab JAS 39 Gripen crashed in 1993.;JAS 39 Gripen=gripen
B-52H Stratofortress bombers flew from Diego Garcia.;B-52H Stratofortress=b-52
B-2 Spirit bombers dropped GBU-57 bunker busters.;B-2 Spirit=b-2 | GBU-57=gbu-57
A-10 Warthogs flew low over the convoy.;A-10 Warthogs=a-10
The C-17 carried 640 people out of Kabul, the Air Force said, with troops aboard.;C-17=c-17
C-130J Super Hercules aircraft dropped food.;C-130J Super Hercules=c-130
A KC-135 Stratotanker refuelled the jets.;KC-135 Stratotanker=kc-135
The E-7A Wedgetail replaces the E-3 Sentry in the air force.;E-7A Wedgetail=e-7 | E-3 Sentry=e-3
Two P-8A Poseidon aircraft hunted the submarine.;P-8A Poseidon=p-8
AH-64E Apache helicopters fired Hellfire missiles.;AH-64E Apache=ah-64 | Hellfire=agm-114
Troops arrived aboard CH-47 Chinooks.;CH-47 Chinooks=ch-47
Black Hawk helicopters landed on the roof.;Black Hawk=uh-60
Russian Ka-52 and Mi-28N attack helicopters were destroyed.;Ka-52=ka-52 | Mi-28N=mi-28
An Mi-8 helicopter crashed in Kamchatka.;Mi-8=mi-8
The MV-22 Osprey fell into the sea off Yakushima with eight airmen aboard.;MV-22 Osprey=v-22
A Reaper drone was shot down over Yemen.;Reaper=mq-9
The MQ-9B SkyGuardian was chosen by the air force.;MQ-9B SkyGuardian=mq-9
Bayraktar TB2 drones struck the column.;Bayraktar TB2=bayraktar-tb2
Russia fired 80 Shahed-136 drones overnight.;Shahed-136=shahed-136
Most of the Shaheds were shot down.;Shaheds=shahed-136
Lancet drones hit two howitzers.;Lancet=lancet
The Orlan-10 was brought down with a rifle.;Orlan-10=orlan-10
Britain sent Storm Shadow missiles, known in France as SCALP-EG.;Storm Shadow=storm-shadow | SCALP-EG=storm-shadow
The frigate fired an Exocet.;Exocet=exocet
Washington agreed to supply ATACMS and HIMARS.;ATACMS=mgm-140 | HIMARS=m142
An M142 HIMARS launcher was moved to Bornholm.;M142 HIMARS launcher=m142
Soldiers fired a Javelin at the tank.;Javelin=fgm-148
The FGM-148 and the BGM-71E are anti-tank missiles.;FGM-148=fgm-148 | BGM-71E=bgm-71
Stinger missiles were smuggled in.;Stinger=fim-92
Tomahawk cruise missiles were launched from a destroyer.;Tomahawk cruise missiles=bgm-109
Poland wants Patriot batteries near the border to shoot down missiles.;Patriot=mim-104
The PAC-3 interceptor missed its target.;PAC-3=mim-104
An AGM-999 missile was tested in secret.;AGM-999=agm-999
Iskander-M missiles hit Kryvyi Rih.;Iskander-M=9k720
Kalibr missiles were fired from the Black Sea.;Kalibr=3m14
A Kh-47M2 Kinzhal was shot down for the first time.;Kh-47M2 Kinzhal=kh-47
The 9M729 missile broke the treaty, NATO said.;9M729=9m729
The Oreshnik hit Dnipro in November.;Oreshnik=oreshnik
China fired DF-15B and DF-26 missiles around Taiwan.;DF-15B=df-15 | DF-26=df-26
North Korea launched a Hwasong-18.;Hwasong-18=hwasong-18
The North tested a Hwasong-99 missile.;Hwasong-99=hwasong-99
Hezbollah has Fateh-110 and Zelzal-2 rockets.;Fateh-110=fateh-110 | Zelzal-2=zelzal-2
India test-fired an Agni-V missile.;Agni-V=agni-v
BrahMos missiles were fired at Pakistani air bases.;BrahMos=brahmos
S-400s were delivered to Turkey.;S-400s=s-400
Turkey bought the S-400 Triumf system.;S-400 Triumf=s-400
A Buk-M1 missile brought down the airliner.;Buk-M1=9k37
The Pantsir-S1 was hit by a drone.;Pantsir-S1=96k6
Iron Dome intercepted most of the rockets.;Iron Dome=iron-dome
A THAAD battery was sent to Israel.;THAAD=thaad
The AN/TPY-2 radar in Japan saw the launch.;AN/TPY-2=an-tpy-2
An AN/SPY-9 radar is to be fitted to the ship.;AN/SPY-9=an-spy-9
Germany will send Leopard 2A6 tanks.;Leopard 2A6=leopard-2
Officials in Canberra said that crews near Phoenix fired missiles from Patriot batteries.;Patriot=mim-104
Eighteen Leopard tanks crossed into Ukraine.;Leopard=leopard-2
Fourteen Challenger 2s were promised to the army.;Challenger 2s=challenger-2
M1A2 Abrams tanks rolled through Warsaw.;M1A2 Abrams=m1
The first Abrams reached the front, the army said, and the tanks will be used soon.;Abrams=m1
Ukrainian crews trained on M2A2 Bradley fighting vehicles.;M2A2 Bradley=m2
Russian T-72B3 and T-90M tanks were destroyed.;T-72B3=t-72 | T-90M=t-90
T72 tanks are still made in India.;T72=t-72
A column of BMP-2s and BTR-82As was hit.;BMP-2s=bmp-2 | BTR-82As=btr-82
Merkava Mk 4 tanks stood on the border.;Merkava Mk 4=merkava
South Korea sold K2 tanks and K9A1 howitzers to Poland.;K2=k2 | K9A1=k9
The army fired its Caesar howitzers from the wood.;Caesar howitzers=caesar-howitzer
The PzH 2000 fires three shells in nine seconds.;PzH 2000=pzh-2000
M777 howitzers need trained crews.;M777=m777
An M109A6 Paladin howitzer was on the train.;M109A6 Paladin=m109
Grad rockets fell on the market.;Grad=bm-21
The gunman carried an AR-15.;AR-15=ar-15
Police found an AK-47 and two Glock pistols.;AK-47=ak-47 | Glock pistols=glock
Fighters with Kalashnikovs and RPGs attacked the army convoy.;Kalashnikovs=ak-47 | RPGs=rpg-7
Soldiers carried M4 carbines and M249 machine guns.;M4 carbines=m4-carbine | M249=m249
He had been shot with a 9mm Makarov pistol.;Makarov pistol=pm-makarov
Machine guns of the types PKM and DShK were captured.;PKM=pk-machine-gun | DShK=dshk
The rifle fires the 7.62×39mm cartridge.;7.62×39mm=7-62-39mm
An FAB-1500 glide bomb hit the hypermarket.;FAB-1500=fab-1500
JDAM kits turn the bombs into guided ones.;JDAM=gbu-31
The USS Ronald Reagan left Yokosuka.;USS Ronald Reagan=uss-ronald-reagan
The carrier USS Gerald R. Ford (CVN-78) sailed on Monday.;USS Gerald R. Ford (CVN-78)=uss-gerald-r-ford
HMS Queen Elizabeth broke down off Portsmouth.;HMS Queen Elizabeth=hms-queen-elizabeth
HMS Prince of Wales took her place.;HMS Prince of Wales=hms-prince-of-wales
Japan's destroyer JS Izumo joined the naval exercise.;JS Izumo=js-izumo
The aircraft carrier INS Vikrant carries MiG-29K jets.;INS Vikrant=ins-vikrant | MiG-29K=mig-29
ROKS Cheonan was sunk by a torpedo.;ROKS Cheonan=roks-cheonan
HMAS Hobart and HMCS Vancouver sailed through the strait.;HMAS Hobart=hmas-hobart | HMCS Vancouver=hmcs-vancouver
The cruiser Moskva sank in April 2022.;Moskva=moskva-cruiser
The Russian frigate Admiral Essen was damaged.;Admiral Essen=admiral-grigorovich-class
An Arleigh Burke-class destroyer sailed past.;Arleigh Burke-class=arleigh-burke-class
Three Virginia-class submarines will be sold to Australia.;Virginia-class=virginia-class
Germany's Leopards and America's Abrams will change the war, Ukrainian troops say.;Leopards=leopard-2 | Abrams=m1
Ukraine asked for Patriots to defend Kyiv against missile strikes.;Patriots=mim-104
French-made Caesars hit the depot, artillery officers said.;Caesars=caesar-howitzer
RAF Typhoons bombed targets in Yemen.;Typhoons=eurofighter
The battleship Bismarck was sunk in 1941.;Bismarck=bismarck-battleship
The German submarine U-47 sank HMS Royal Oak.;U-47=u-47 | HMS Royal Oak=hms-royal-oak
The Black Sea Fleet Matka-class boats were scrapped.;Matka-class=matka-class
The USS Midway Battle Group went to the Gulf.;USS Midway=uss-midway
A Kilo-class submarine was hit in dry dock.;Kilo-class=kilo-class
A Sparviero-class hydrofoil boat is on show.;Sparviero-class=sparviero-class
The Type 052D destroyer fired its guns.;Type 052D=type-052
Type 45 destroyers were sent to the Red Sea.;Type 45=type-45
The Type 99A tank has a new turret.;Type 99A=type-99
The Spitfire and the Hawker Hurricane won the Battle of Britain.;Spitfire=spitfire | Hawker Hurricane=hawker-hurricane
German Bf 109s and Ju 87 Stukas attacked the convoy.;Bf 109s=bf-109 | Ju 87 Stukas=ju-87
A Heinkel He 111 bomber lies in the lake.;He 111=he-111
The Fokker D.VII was the best fighter of the war.;Fokker D.VII=fokker-d-vii
The F-82 Twin Mustang fighter had two hulls.;F-82 Twin Mustang=f-82
He served in a T-34-85 tank in 1945.;T-34-85=t-34
The Tiger I tank weighed 57 tonnes.;Tiger I=panzer-vi
A V-2 rocket fell on Antwerp.;V-2=v-2
Sherman tanks landed at Anzio.;Sherman=m4
Yaogan satellites watch the carrier groups.;Yaogan=yaogan
"""


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_every_system_of_the_sentence_lights_up(line: str) -> None:
    sentence, expected = line.split(";")
    found = [
        f"{sentence[one.place.start : one.place.end]}={one.entity.key.removeprefix('hardware:')}"
        for one in find_hardware([sentence])
    ]
    assert " | ".join(found) == expected
