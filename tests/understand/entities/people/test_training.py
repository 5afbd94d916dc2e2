"""The command that makes the tagger's weights makes the same ones each time, and they tell names."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from itertools import product
from pathlib import Path

from reader.understand.entities.people.reading import read_names
from reader.understand.entities.people.tagger import Tagger
from reader.understand.entities.people.weights import unpacked
from reader.understand.entities.tokens import tokens_of

GIVEN = ("Anna", "Peter", "Maria", "Tomas", "Elena", "Karim")
SURNAMES = ("Weber", "Novak", "Haddad", "Okafor", "Silva", "Larsen")
TOWNS = ("Leeds", "Porto", "Turin", "Gdansk", "Bergen", "Lyon")


def passages() -> list[tuple[str, list[tuple[int, int, str]]]]:
    found = []
    for number, (given, surname) in enumerate(product(GIVEN, SURNAMES)):
        name, town = f"{given} {surname}", TOWNS[number % len(TOWNS)]
        text = f"{name} said the bridge in {town} was closed. The people of {town} thanked {name}."
        spans = [(name, "PERSON", 0), (town, "GPE", 0), (town, "GPE", 45), (name, "PERSON", 30)]
        starts = [(text.index(words, at), words, label) for words, label, at in spans]
        found.append((text, sorted((start, start + len(words), label) for start, words, label in starts)))
    return found


def trained(folder: Path, seed: str) -> bytes:
    corpus, target = folder / "corpus.jsonl.gz", folder / f"weights-{seed}"
    corpus.write_bytes(gzip.compress("\n".join(map(json.dumps, passages())).encode()))
    command = [
        sys.executable,
        "-m",
        "reader.understand.entities.train",
        str(corpus),
        "--rounds",
        "2",
        "--to",
        str(target),
    ]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": seed})
    return target.read_bytes()


def test_the_same_corpus_gives_the_same_weights_and_they_tell_names(tmp_path: Path) -> None:
    weights = trained(tmp_path, "1")
    assert weights == trained(tmp_path, "2")
    tokens = tokens_of("Elena Novak said the bridge in Turin was closed.")
    (name,) = read_names([tokens], Tagger(unpacked(weights)))
    assert tokens.words[name.begin : name.end] == ("Elena", "Novak")
