"""Most of what stands alone with a capital is nobody's name: days, firms, peoples, countries, the first word of a line.

These words are not read for names, unless the text gives somebody a name with them: that saves a quarter of the work.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from reader.understand.entities.countries.table import country_names
from reader.understand.entities.people.lexicon import is_known_person, is_never_person, kinds_of
from reader.understand.entities.tokens import Tokens

COMMON: Final = "C"  # classes of words that no list of names has
TITLE: Final = "T"
CAPITALS: Final = "A"


def is_hardly_name(tokens: Tokens, run: tuple[int, int], classes: Mapping[str, str]) -> bool:
    begin, end = run
    if end - begin > 1:
        return False
    word = tokens.words[begin]
    return _is_other(word) or (_is_bare(classes[word], tokens.opens[begin]) and not is_known_person(word))


def _is_bare(sort: str, opens: bool) -> bool:
    return sort == CAPITALS or (opens and sort in {COMMON, TITLE})


@lru_cache(maxsize=50_000)
def _is_other(word: str) -> bool:
    """A firm, a day, a people or a country that no list has as a person's name too."""
    if is_never_person(word):
        return True
    kinds = kinds_of(word)
    return (
        "g" not in kinds and "s" not in kinds and any(name.words == (word,) for name in country_names().get(word, ()))
    )
