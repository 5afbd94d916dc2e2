"""What could be a bullet: the wordings of each sentence that stand alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.model import Mention, Place
from reader.understand.summary.eligible import may_stand_alone
from reader.understand.summary.facts import Facts, Sentence
from reader.understand.summary.resolve import Cast, known_people, named
from reader.understand.summary.wording import fits, wordings
from reader.understand.summary.words import tokens


@dataclass(frozen=True, slots=True)
class Candidate:
    """A wording of one sentence, and the places that hold every word of it."""

    text: str
    sentence: Sentence
    stems: tuple[str, ...]
    evidence: tuple[Place, ...]


def candidates_of(facts: Facts, mentions: tuple[Mention, ...] = ()) -> tuple[Candidate, ...]:
    """In reading order, each sentence's fullest wording first."""
    cast = Cast([sentence.text for sentence in facts.sentences], known_people(mentions))
    return tuple(
        candidate
        for sentence in facts.sentences
        if not sentence.quoted
        for wording in wordings(sentence.text)
        for candidate in _candidates(wording, sentence, facts, cast)
    )


def _candidates(wording: str, sentence: Sentence, facts: Facts, cast: Cast) -> Iterator[Candidate]:
    evidence: tuple[Place, ...] = (sentence.place,)
    if resolved := named(wording, sentence.number, cast):
        wording = resolved.text
        evidence = (sentence.place, facts.sentences[resolved.number].place)
    if may_stand_alone(wording) and fits(wording):
        yield Candidate(wording, sentence, tuple(tokens(wording)), evidence)
