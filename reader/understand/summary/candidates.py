"""What could be a bullet: the wordings of each sentence that stand alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.model import Mention, Place
from reader.understand.summary.abroad import may_stand_alone_in_any
from reader.understand.summary.eligible import is_finished, may_stand_alone
from reader.understand.summary.facts import Facts, Sentence
from reader.understand.summary.resolve import Cast, known_people, named
from reader.understand.summary.wording import as_it_is, fits, wordings
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
        if not sentence.quoted and (is_finished(sentence.text) or not facts.english)
        for wording in (wordings(sentence.text) if facts.english else as_it_is(sentence.text))
        for candidate in _candidates(wording, sentence, facts, cast)
    )


def _candidates(wording: str, sentence: Sentence, facts: Facts, cast: Cast) -> Iterator[Candidate]:
    evidence: tuple[Place, ...] = (sentence.place,)
    stands = may_stand_alone if facts.english else may_stand_alone_in_any
    if resolved := named(wording, sentence.number, cast):
        wording = resolved.text
        evidence = (sentence.place, facts.sentences[resolved.number].place)
    if stands(wording) and fits(wording):
        yield Candidate(wording, sentence, tuple(tokens(wording)), evidence)
