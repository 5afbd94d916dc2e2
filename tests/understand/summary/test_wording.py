"""Sentences become bullets by leaving out, never by rewording."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.understand.summary.eligible import may_stand_alone
from reader.understand.summary.resolve import Cast, named
from reader.understand.summary.wording import wordings
from reader.understand.summary.words import word_count


@pytest.mark.parametrize(
    ("sentence", "fullest"),
    [
        ("LONDON (Wire) -- Trains stood still for hours.", "Trains stood still for hours."),
        ("(CNN)Trains stood still for hours.", "Trains stood still for hours."),
        ("However, the trains stood still for hours.", "The trains stood still for hours."),
        ("But the trains (all twelve of them) stood still at noon.", "The trains stood still at noon."),
        ("The trains, of course, stood still for hours.", "The trains stood still for hours."),
    ],
)
def test_what_leads_into_a_sentence_is_left_out(sentence: str, fullest: str) -> None:
    assert wordings(sentence)[0] == fullest


@pytest.mark.parametrize(
    ("sentence", "torn"),
    [
        (
            "At six the gate rose at the tunnel, 900 metres up, and the road was open.",
            "900 metres up, and the road was open.",
        ),
        ("The men rowed, the women sang, and the boys slept till noon.", "The men rowed, the women sang."),
        (
            "The ship left the quay, turned in the bay, and sank within sight.",
            "The ship left the quay, turned in the bay.",
        ),
        (
            "In films from 2001: A Space Walk to Red Sun, crews sleep for years.",
            "A Space Walk to Red Sun, crews sleep for years.",
        ),
        (
            "During the call, he named the port, called it a ruin and hung up.",
            "During the call called it a ruin and hung up.",
        ),
        ("At Acme, for example, the deal will enrich the owners.", "For example, the deal will enrich the owners."),
        ("In the last bars, which are silent, the street began to clap.", "In the last bars the street began to clap."),
        (
            "The film shows three ships near Oslo, where the men wait for orders, a local paper reported.",
            "The film shows three ships near Oslo a local paper reported.",
        ),
        (
            "The council has raised, to the surprise of the town, the rates of the port in Alsund, the largest of all.",
            "The council has raised, to the surprise of the town.",
        ),
        ("The guards fired round after round of shots at the gate.", "The guards fired round."),
        (
            "On Sunday the men of Alsund rowed home, the last with one oar, and were cheered.",
            "The last with one oar, and were cheered.",
        ),
        (
            "Five planes took over from a squadron that had flown the same type and, according to its chief, a road.",
            "Five planes took over from a squadron, according to its chief, a road.",
        ),
        ("Fog lay on the hill, and the crowd, which saw nothing, sang.", "Fog lay on the hill, and the crowd."),
    ],
)
def test_what_would_be_torn_stays_whole(sentence: str, torn: str) -> None:
    assert torn not in wordings(sentence)


def test_a_long_sentence_keeps_who_said_it_and_loses_the_occasion() -> None:
    sentence = (
        "The pilots of the night flight from Oslo did not fall asleep when they flew past the airport by more than "
        "a hundred miles in October, the safety board said Thursday in a long report on the flight."
    )
    assert any(wording.endswith("the safety board said.") for wording in wordings(sentence))


@pytest.mark.parametrize(
    ("sentence", "shorter"),
    [
        ("LUZÓN – The bridge was closed at noon.", "The bridge was closed at noon."),
        (
            "Four days after the storm of the century, Vera Holt opened the bridge again.",
            "Vera Holt opened the bridge again.",
        ),
        ("The bridge will close in May, officials said on Tuesday.", "The bridge will close in May."),
        ("On a cold Monday morning, the bridge was closed to all traffic.", "The bridge was closed to all traffic."),
        ("Vera Holt, who founded the firm in a garage, left it at noon.", "Vera Holt left it at noon."),
    ],
)
def test_a_phrase_that_the_sense_does_not_need_may_go(sentence: str, shorter: str) -> None:
    assert shorter in wordings(sentence)


def test_an_accusation_keeps_its_source() -> None:
    sentence = "The mayor is accused of taking bribes from builders, police said on Tuesday."
    assert all("police said" in wording for wording in wordings(sentence))


def test_a_condition_is_never_left_out() -> None:
    sentence = "The port will close in the autumn, if the council agrees to the plan next week."
    assert all("if the council" in wording for wording in wordings(sentence))


def test_a_remark_inside_a_word_stays() -> None:
    assert all("(re)opened" in wording for wording in wordings("The museum (re)opened its doors on Friday night."))


@pytest.mark.parametrize(
    "text",
    [
        "He said the port will close in the autumn.",
        "This is why the port will close in the autumn.",
        "Why will the port close in the autumn?",
        "“It was the worst night of our lives,” he said.",
        "Photo by Vera Holt shows the port in the autumn.",
        "Sign up for our newsletter and read about the port.",
        "Share your pictures of the port in the autumn.",
        "If the port was closed by the council in the autumn.",
        "Is defending the closing of the port in the autumn.",
        "Experts were asked, but they say it’s.",
        "The port was closed in what the mayor described.",
        "A port in the autumn of the year.",
        "Even though he was ill, the port opened in the autumn.",
        "In the autumn they closed the port and the quay.",
        "In the harbour trade that’s a plan for the autumn.",
        "Today, we will look at the port in the autumn.",
        "Words cannot say how much I like the port in autumn.",
        "“Open it!” he told the council in the autumn.",
        "A redesigned port and several new quays for the town.",
        "Two ships with red funnels, about twenty-five metres.",
        "The new logo is displayed outside the port in the autumn.",
        "Walk through the port with the guide in the autumn.",
        "The port opens in the autumn, see www.port.example for more.",
        "The first ship of the autumn was built there.",
        "Just two weeks after her supposed death in the port.",
        "There is a reason for that: It is the only port that feels finished.",
        "Many in Alsund deplore that decision and moved to the hills.",
        "In the time we’ve lived here the port was closed for one year.",
        "In the drought of 2023 it was not, and the canal let through 22 ships a day.",
        "Until then the present fleet will fly more hours.",
    ],
)
def test_what_hangs_on_something_else_is_no_bullet(text: str) -> None:
    assert not may_stand_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "The port will close in the autumn.",
        "This week the port closed for the winter.",
        "One of the town’s oldest quays fell into the sea.",
        "“Nobody in town slept that night,” said Vera Holt.",
        "The mayor said that change was needed in the town.",
        "In Alsund it was cold, and the ferry stayed in the port.",
    ],
)
def test_what_stands_on_its_own_may_be_a_bullet(text: str) -> None:
    assert may_stand_alone(text)


STORY = (
    "Vera Holt said the port will close.",
    "She told the council about the cracks.",
    "The council thanked Vera Holt for the report.",
    "Vera Holt told them of a second quay.",
)


def test_she_is_called_by_her_name_where_only_one_person_can_be_meant() -> None:
    found = named(STORY[1], 1, Cast(STORY))
    assert found is not None
    assert (found.text, found.number) == ("Vera Holt told the council about the cracks.", 0)


def test_she_stays_she_where_two_could_be_meant() -> None:
    story = ("Vera Holt told Anna Vik the port will close.", *STORY[1:])
    assert named(story[1], 1, Cast(story)) is None


@given(st.text(alphabet=st.sampled_from('abC ,.()"“”’-—:;1') | st.characters(), max_size=200))
def test_no_wording_of_any_text_is_longer_than_thirty_words(text: str) -> None:
    assert all(word_count(wording) <= 30 for wording in wordings(text))
