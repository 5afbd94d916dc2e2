"""Sentences as the news write them: who is named in each, and what only looks like a name."""

from __future__ import annotations

import pytest

from tests.understand.entities.reading import people_in

NAMED = (
    # titles and offices
    ("Japanese Defence Minister Nobuo Kishi said on Tuesday he would resign.", "Nobuo Kishi"),
    ("US Secretary of State Antony Blinken landed in Kyiv.", "Antony Blinken"),
    ("National Security Adviser Condoleezza Rice met reporters.", "Condoleezza Rice"),
    ("Former Pakistani prime minister Imran Khan was arrested.", "Imran Khan"),
    ("Chancellor of the Exchequer Rachel Reeves will speak.", "Rachel Reeves"),
    ("Brig. Gen. Patrick Ryder told reporters at the Pentagon.", "Patrick Ryder"),
    ("The chief executive, Mary Barra, declined to comment.", "Mary Barra"),
    ("Tesla chief executive Elon Musk said the plant would open.", "Elon Musk"),
    ("Bank of England governor Andrew Bailey warned of inflation.", "Andrew Bailey"),
    ("Pope Francis prayed for peace.", "Francis"),
    ("Mr Kirby thanked the reporters.", "Kirby"),
    ("According to Dr. Angela Rasmussen, the virus spreads fast.", "Angela Rasmussen"),
    ("Sir Keir Starmer faced questions.", "Keir Starmer"),
    # particles and names of many lands
    ("European Commission President Ursula von der Leyen spoke.", "Ursula von der Leyen"),
    ("Saudi Crown Prince Mohammed bin Salman met the envoy.", "Mohammed bin Salman"),
    ("North Korean leader Kim Jong Un watched the launch.", "Kim Jong Un"),
    ("Brazil's Luiz Inácio Lula da Silva won the vote.", "Luiz Inácio Lula da Silva"),
    ("Egypt's Abdel Fattah el-Sisi opened the canal.", "Abdel Fattah el-Sisi"),
    ("French far-left leader Jean-Luc Mélenchon held a rally.", "Jean-Luc Mélenchon"),
    ("The coach, Erik ten Hag, praised his players.", "Erik ten Hag"),
    ("Vincent van Gogh painted it in 1889.", "Vincent van Gogh"),
    ("The president, Recep Tayyip Erdoğan, flew home.", "Recep Tayyip Erdoğan"),
    ("South Korea's Moon Jae-in shook hands.", "Moon Jae-in"),
    ("Charles de Gaulle led the Free French.", "Charles de Gaulle"),
    ("Singer Björk Guðmundsdóttir released an album.", "Björk Guðmundsdóttir"),
    ("Vietnamese Prime Minister Pham Minh Chinh visited.", "Pham Minh Chinh"),
    ("Kenyan runner Eliud Kipchoge won the race.", "Eliud Kipchoge"),
    ("Indian Prime Minister Narendra Modi spoke.", "Narendra Modi"),
    ("Nigerian author Chimamanda Ngozi Adichie won.", "Chimamanda Ngozi Adichie"),
    # initials, suffixes, nicknames, apostrophes, hyphens
    ("The writer J.K. Rowling answered.", "J.K. Rowling"),
    ("George H. W. Bush led the CIA.", "George H. W. Bush"),
    ("Martin Luther King Jr. was born in Atlanta.", "Martin Luther King Jr."),
    ("Rapper Curtis \"Fifty\" Jackson appeared in court.", 'Curtis "Fifty" Jackson'),
    ("Irish poet Conor O'Brien read.", "Conor O'Brien"),
    ("The senator, Shelley Moore Capito, agreed.", "Shelley Moore Capito"),
    ("Actress Olivia Newton-John sang.", "Olivia Newton-John"),
    # places in the sentence
    ("\"We will not stop,\" said Maria Zakharova, a spokeswoman.", "Maria Zakharova"),
    ("By John Smith in Paris", "John Smith"),
    ("The book was written by Margaret Atwood.", "Margaret Atwood"),
    ("Goals came from Marcus Rashford in the second half.", "Marcus Rashford"),
    ("Angela Merkel's party lost the vote.", "Angela Merkel"),
    ("Putin said the talks had failed.", "Putin"),
    ("The Assad regime has fallen.", "Assad"),
    ("Zelenskyy urged allies to send more.", "Zelenskyy"),
    ("TRUMP TELLS ALLIES TO PAY MORE", "TRUMP"),
    ("ANGELA MERKEL TO LEAVE OFFICE IN AUTUMN", "ANGELA MERKEL"),
    ("Jane Doe, 34, was found on Monday.", "Jane Doe"),
)  # fmt: skip

PEOPLE_NAMED_TOGETHER = (
    ("Presidents Joe Biden and Xi Jinping met in Bali.", ["Joe Biden", "Xi Jinping"]),
    ("Mahsa Amini's father, Amjad Amini, spoke.", ["Mahsa Amini", "Amjad Amini"]),
    ("TRUMP AND PUTIN TO MEET IN HELSINKI", ["TRUMP", "PUTIN"]),
    ("The ministers are Annalena Baerbock, Robert Habeck and Christian Lindner.",
     ["Annalena Baerbock", "Robert Habeck", "Christian Lindner"]),
    ("Defence chiefs Ben Wallace and Lloyd Austin agreed.", ["Ben Wallace", "Lloyd Austin"]),
)  # fmt: skip

NOBODY = (
    # firms and what they make
    "Goldman Sachs and Morgan Stanley rose sharply.",
    "Shares of JPMorgan Chase and Wells Fargo fell.",
    "Lockheed Martin won the contract from Northrop Grumman.",
    "Rolls-Royce said engines were safe.",
    "Ford recalled the cars and Mercedes followed.",
    "Users of Firefox and Safari were warned.",
    "Berkshire Hathaway bought the stake.",
    "Marks & Spencer closed ten shops.",
    # places, streets, buildings
    "Fighting raged in Mosul and Raqqa.",
    "The train runs from Bowling Green to Fort Worth.",
    "They marched down Martin Luther King Boulevard.",
    "The concert is at Madison Square Garden.",
    "Flights from Charles de Gaulle Airport were cancelled.",
    "He was taken to Johns Hopkins Hospital.",
    "The John F. Kennedy Center reopened.",
    "St. Louis and San Francisco are far apart.",
    "Mount Everest and Lake Victoria were mapped.",
    "The shelling hit Sabboura, a town outside the capital.",
    "Moscow said Kyiv had attacked; Washington denied it.",
    "Sinn Féin and Plaid Cymru gained seats.",
    "They live in Santa Monica, near Beverly Hills.",
    "The dam is in São Paulo.",
    # laws, prizes, works, doctrines
    "The Dodd Act passed the Senate.",
    "She won the Nobel Prize and the Booker Prize.",
    "The Truman Doctrine shaped policy.",
    "The Davis Cup final is on Sunday.",
    "The Webb Telescope sent images.",
    "The Wagner Group left the city.",
    # ships, storms, operations
    "Hurricane Katrina flooded New Orleans.",
    "Typhoon Haiyan killed thousands.",
    "The patrol boat HMS Protector left port.",
    "Operation Barbarossa began in June.",
    # months, days, faiths, teams
    "In April and August the shops close.",
    "On Friday the strike ended, and on Sunday it rained.",
    "Leaders of Hamas and Hezbollah met.",
    "Manchester United beat Real Madrid.",
    "The Dallas Cowboys lost to the Green Bay Packers.",
    "Christmas and Easter are holidays.",
    # words that only begin a sentence
    "Young men ran to the river.",
    "Click here to read more.",
    "Thanks for reading. Please subscribe.",
    "I’m deeply disappointed, and we’ll appeal.",
    "Kurdish-led forces advanced.",
    "BANKS TO CUT RATES IN MAY",
    "",
    "!!! ??? ...",
)


@pytest.mark.parametrize(("sentence", "name"), NAMED)
def test_the_person_is_found_and_nobody_else(sentence: str, name: str) -> None:
    assert people_in(sentence) == [name]


@pytest.mark.parametrize(("sentence", "names"), PEOPLE_NAMED_TOGETHER)
def test_every_person_of_a_list_is_found(sentence: str, names: list[str]) -> None:
    assert people_in(sentence) == names


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody_is_found_where_nobody_is_named(sentence: str) -> None:
    assert people_in(sentence) == []


def test_what_stands_alone_behind_an_article_is_a_thing() -> None:
    text = ("The agency wants people back on the Moon by 2030.", "Moon landings cost billions. A Moon base costs more.")
    assert people_in(*text) == []
    assert people_in("The 737 Max was grounded.", "Max deliveries resumed in June. The Max is safe, Boeing said.") == []


def test_a_name_behind_an_article_that_the_text_gives_somebody_is_a_person() -> None:
    assert people_in("Ms Keen met Moon Jae-in, the Moon of old.", "Moon smiled.")[-1] == "Moon"


def test_who_sold_the_picture_is_not_in_it() -> None:
    assert people_in("The minister at the summit. Picture: Getty") == []
    assert people_in("Mark Getty spoke.", "Getty left.") == ["Mark Getty", "Getty"]
