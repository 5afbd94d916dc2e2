"""People in a text that is not English, by given names and offices: the tagger knows none but English texts.

Nothing is guessed: whoever is called by a name that no list knows, and by no office, is not found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader.understand.entities.people.lexicon import PARTICLES, fold, is_eastern, is_known_person, kinds_of, mark_of
from reader.understand.entities.people.offices import is_called_after_people, is_office
from reader.understand.entities.people.spans import NameSpan
from reader.understand.entities.people.vocabulary import Vocabulary, is_capital, vocabulary_of
from reader.understand.entities.people.wholes import is_part_of_whole
from reader.understand.entities.tokens import Tokens
from reader.understand.tongues import small_words_of

ADDS_S: Final = frozenset({"de", "nl", "sv", "da", "nb"})  # "Merkels Rede"
_WORDS_TOO: Final = frozenset(  # given names that begin many a German sentence, or are nouns
    "allen anders andre angel armen august bergen berg beste bitten christ dann darin davon davor dick dunn eben edel"
    " einer eitel engel ernst falk fern ferne golden hagen hart heide helle herb hervor jene jung kai kam kasper klare"
    " lang lasse lies linde linden mai mal male man mark matt nur oral park per prima rein reine reiner roll rosa rose"
    " sage starr stern tage traute urban vorm wage wen wende wilder wolf zivile".split()
)
_AND: Final = frozenset("e i y".split())  # inside names too: "Ortega y Gasset"
_LONGEST: Final = 5  # words of a name
_SHORTEST: Final = 3  # letters of a given name, or of a surname alone


def read_names_abroad(blocks: Sequence[Tokens], tongue: str) -> list[NameSpan]:
    """The names in order of place: full ones first, then the words of them that stand alone."""
    vocabulary = vocabulary_of(blocks, tongue)
    full = [span for number, tokens in enumerate(blocks) for span in _full_names(number, tokens, vocabulary)]
    taken = {(span.block, place) for span in full for place in range(span.begin, span.end)}
    short = _short_forms(full, blocks, vocabulary)
    alone = [
        NameSpan(number, place, place + 1)
        for number, tokens in enumerate(blocks)
        for place in range(len(tokens))
        if (number, place) not in taken and _stands_alone(tokens, place, short, vocabulary)
    ]
    return sorted(full + alone)


def name_words(words: Sequence[str], surnames: frozenset[str], tongue: str) -> tuple[str, ...]:
    """The words of a name without the "s" of a genitive, where the name without it is known."""
    last = words[-1]
    if tongue in ADDS_S and last.endswith("s") and fold(last) not in surnames and fold(last[:-1]) in surnames:
        last = last[:-1]
    return (*words[:-1], last)


def _full_names(number: int, tokens: Tokens, vocabulary: Vocabulary) -> Iterator[NameSpan]:
    place, words = 0, tokens.words
    while place < len(words):
        end = _name_end(tokens, place, vocabulary)
        if end and not _is_nobodys(words, place, end, vocabulary):
            yield NameSpan(number, place, end)
        place = end or place + 1


def _name_end(tokens: Tokens, begin: int, vocabulary: Vocabulary) -> int:
    """Where a name ends that begins here; 0 where none does."""
    words, first = tokens.words, tokens.words[begin]
    if not is_capital(first) or is_office(first, vocabulary.tongue):
        return 0
    called = begin > 0 and is_office(words[begin - 1], vocabulary.tongue)
    if not called and _goes_on(tokens, begin, vocabulary):
        return 0
    end = _run_end(words, begin, vocabulary)
    if end - begin < 2:
        return end if called and end and _may_be_surname(first, vocabulary) else 0
    if is_eastern(*words[begin : begin + 2]):
        return begin + 2
    if not called and not _is_given(first, words[begin + 1 : end], vocabulary, opens=tokens.opens[begin]):
        return 0
    return 0 if tokens.headline and not _is_sure(words[begin:end]) else end


def _run_end(words: Sequence[str], begin: int, vocabulary: Vocabulary) -> int:
    """Behind the capitals from here on, with the particles between them; one surname where nouns are capitals too."""
    end, place = begin, begin
    while place < min(len(words), begin + _LONGEST):
        word = words[place]
        if _may_be_part(word, vocabulary):
            place = end = place + 1
            if vocabulary.writes_nouns_large and end - begin > 1 and not _leads(words, end, vocabulary):
                break
        elif word in PARTICLES and place > begin and not (word in _AND and _begins_name(words, place + 1)):
            place += 1
        else:
            break
    return end


def _begins_name(words: Sequence[str], place: int) -> bool:
    return place < len(words) and "g" in kinds_of(words[place])


def _goes_on(tokens: Tokens, place: int, vocabulary: Vocabulary) -> bool:
    """Whether a longer name than this goes on here: "York" in "New York"."""
    if vocabulary.writes_nouns_large or place == 0 or not is_capital(tokens.words[place - 1]):
        return False
    return not tokens.opens[place - 1] or tokens.headline


def _leads(words: Sequence[str], place: int, vocabulary: Vocabulary) -> bool:
    """Whether what stood here was one more given name, or a surname of two words."""
    given = "g" in kinds_of(words[place - 1]) and place < len(words) and "s" in kinds_of(words[place])
    return given and fold(words[place]) not in vocabulary.nouns


def _may_be_part(word: str, vocabulary: Vocabulary) -> bool:
    if not is_capital(word) or word.lower() in small_words_of(vocabulary.tongue) or is_office(word, vocabulary.tongue):
        return False
    return "s" in kinds_of(word) or fold(word) not in vocabulary.nouns


def _is_given(word: str, behind: Sequence[str], vocabulary: Vocabulary, *, opens: bool) -> bool:
    """A given name, and no word of the language: "Reiner Wein"."""
    name = fold(word)
    if "g" not in kinds_of(word) or len(word) < _SHORTEST or name in vocabulary.nouns:
        return False
    known = any("s" in kinds_of(other) for other in behind)
    if vocabulary.writes_nouns_large and name in _WORDS_TOO:
        return known and not opens
    return word.lower() not in small_words_of(vocabulary.tongue) and (known or name not in vocabulary.common)


def _is_sure(name: Sequence[str]) -> bool:
    """In a heading, where every word is a capital."""
    return len(name) <= 3 and "g" in kinds_of(name[0]) and "s" in kinds_of(name[-1])


def _may_be_surname(word: str, vocabulary: Vocabulary) -> bool:
    known = is_known_person(word) or ("s" in kinds_of(word) and "P" not in kinds_of(word))
    return known and len(word) >= _SHORTEST and not vocabulary.holds(fold(word))


def _is_nobodys(words: Sequence[str], begin: int, end: int, vocabulary: Vocabulary) -> bool:
    """A place, a firm, a street or a stadium."""
    if mark_of(" ".join(map(fold, words[begin:end]))) in {"P", "O"} or is_part_of_whole(words, begin, end):
        return True
    before = [word for word in words[max(0, begin - 3) : begin] if word not in PARTICLES]
    return bool(before) and is_called_after_people(before[-1], vocabulary.tongue)


def _short_forms(full: Sequence[NameSpan], blocks: Sequence[Tokens], vocabulary: Vocabulary) -> frozenset[str]:
    """What people may be called once they were named in full; given names not where nouns are capitals too."""
    names = [blocks[span.block].words[span.begin : span.end] for span in full]
    found = {fold(name[-1]) for name in names}
    if not vocabulary.writes_nouns_large:
        found |= {fold(name[0]) for name in names if len(name) > 1}
    return frozenset(word for word in found if len(word) >= _SHORTEST) - vocabulary.common - vocabulary.nouns


def _stands_alone(tokens: Tokens, place: int, short: frozenset[str], vocabulary: Vocabulary) -> bool:
    word = tokens.words[place]
    if not is_capital(word) or tokens.headline:
        return False
    known = fold(word) in short or (vocabulary.tongue in ADDS_S and word[-1] == "s" and fold(word[:-1]) in short)
    if not known and not (is_known_person(word) and not vocabulary.holds(fold(word))):
        return False
    return vocabulary.writes_nouns_large or not _is_among_capitals(tokens, place, vocabulary)


def _is_among_capitals(tokens: Tokens, place: int, vocabulary: Vocabulary) -> bool:
    """Part of a longer name that is another's: "Fondation Chirac"."""
    words = tokens.words
    before = words[place - 1] if place else ""
    behind = words[place + 1] if place + 1 < len(words) else ""
    other = _goes_on(tokens, place, vocabulary) and not is_office(before, vocabulary.tongue)
    return other or is_capital(behind) or is_called_after_people(before, vocabulary.tongue)
