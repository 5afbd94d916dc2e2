"""Labelled passages, made into texts like those of the news, and cut into runs with a tag per word."""

from __future__ import annotations

import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader.understand.entities.people.lexicon import fold, lexicon, mark_of, titles
from reader.understand.entities.people.runs import runs_of
from reader.understand.entities.people.weights import TAGS
from reader.understand.entities.people.wholes import HEADS, TAILS
from reader.understand.entities.tokens import Tokens, tokens_of
from reader.understand.entities.train.passage import Labelled
from reader.understand.entities.train.renamed import Teller, names_to_draw

COMMON_TIMES: Final = 2  # how often a word must stand in lower case to be called common
TAG_OF: Final = dict.fromkeys(("GPE", "LOC", "FAC"), "P") | dict.fromkeys(
    ("ORG", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"), "G"
)
_TAG_OF_MARK: Final = {"O": "G", "P": "P", "H": "", "-": ""}
NO_PERSON: Final = frozenset(
    "the a an building street highway road avenue hospital university college school airport station railway"
    " river lake mountain island islands hall house church cathedral castle palace park stadium bridge county"
    " district league cup trophy award prize act theatre museum company records band orchestra show series & inc"
    " ltd".split()
)
LEFT_LOW: Final = frozenset("a an the and or but of in on at to for by with from as is are was its".split())


@dataclass(frozen=True, slots=True)
class TaggedRun:
    tokens: Tokens
    begin: int
    end: int
    tags: tuple[int, ...]


def read_passages(path: Path) -> list[Labelled]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_labelled(*json.loads(line)) for line in lines]


def common_words(passages: list[Labelled]) -> frozenset[str]:
    seen = Counter(
        word for passage in passages for word in tokens_of(passage.text).words if word.isalpha() and word.islower()
    )
    return frozenset(word for word, times in seen.items() if times >= COMMON_TIMES and len(word) > 1)


def tagged_runs(passages: list[Labelled], seed: int = 7) -> list[TaggedRun]:
    """The runs of all passages, joined by threes, and of some of them again as headlines."""
    dice = random.Random(seed)  # noqa: S311 - the same every time is what is wanted
    order = dice.sample(passages, len(passages))
    texts = [_joined(order[at : at + 3]) for at in range(0, len(order), 3)]
    teller = Teller(names_to_draw(), dice)
    texts += [teller.told(passage) for passage in dice.sample(passages, len(passages) // 3)]
    texts += [_in_title_case(passage) for passage in dice.sample(passages, len(passages) // 12)]
    texts += [_shouted(passage) for passage in dice.sample(passages, len(passages) // 16)]
    return [run for text in texts for run in _runs(text)]


def _labelled(text: str, labels: list[tuple[int, int, str]]) -> Labelled:
    kept = [_label(text, *label) for label in labels]
    return Labelled(text, tuple(label for label in kept if label[2] in "BPG"))


def _label(text: str, start: int, end: int, label: str) -> tuple[int, int, str]:
    if label != "PERSON":
        return start, end, TAG_OF.get(label, "O")
    words = [fold(word) for word in text[start:end].split()]
    other = len(words) > 1 and (words[-1] in NO_PERSON or words[-1] in TAILS or words[0] in HEADS)
    return start, end, "G" if other else _listed(words) or "B"


def _listed(words: list[str]) -> str:
    """The tag of what the lists know, and know as no person."""
    lists, phrase = lexicon(), " ".join(words)
    if len(words) == 1 and (phrase in lists.given or phrase in lists.surnames):
        return ""
    return _TAG_OF_MARK[mark_of(phrase)]


def _joined(passages: list[Labelled]) -> Labelled:
    text, labels = "", list[tuple[int, int, str]]()
    for passage in passages:
        labels += [(start + len(text), end + len(text), tag) for start, end, tag in passage.labels]
        text += passage.text + " "
    return Labelled(text, tuple(labels))


def _in_title_case(passage: Labelled) -> Labelled:
    words = [word if word in LEFT_LOW else word[:1].upper() + word[1:] for word in passage.text.split(" ")]
    return Labelled(" ".join(words), passage.labels)


def _shouted(passage: Labelled) -> Labelled:
    text = passage.text.upper()
    return Labelled(text, passage.labels) if len(text) == len(passage.text) else passage


def _runs(passage: Labelled) -> Iterator[TaggedRun]:
    tokens = tokens_of(passage.text)
    tags = _tags(tokens, passage)
    for begin, end in runs_of(tokens):
        yield TaggedRun(tokens, begin, end, tuple(tags[begin:end]))


def _tags(tokens: Tokens, passage: Labelled) -> list[int]:
    """One tag per word; titles, articles and possessives are outside a person."""
    tags = [0] * len(tokens)
    for start, end, label in passage.labels:
        inside = [i for i, at in enumerate(tokens.starts) if at < end and tokens.end(i) > start]
        while label == "B" and len(inside) > 1 and tokens.words[inside[0]].lower() in titles():
            inside.pop(0)
        while len(inside) > 1 and tokens.words[inside[-1]] in {"'s", "’s", "'", "’", ".", ","}:
            inside.pop()
        for place, i in enumerate(inside):
            tags[i] = TAGS.index("I" if label == "B" and place else label)
    return _mended(tags)


def _mended(tags: list[int]) -> list[int]:
    """No I without a B or an I before it."""
    for i, tag in enumerate(tags):
        if tag == TAGS.index("I") and (i == 0 or tags[i - 1] not in (1, 2)):
            tags[i] = TAGS.index("B")
    return tags
