"""The nouns: built when they are first asked for, and they travel by their fields."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

import reader.model
from reader.model import Entity, EntityKind, Mention, Place, Secrets


def test_every_noun_that_is_promised_can_be_imported() -> None:
    for name in reader.model.__all__:
        assert getattr(reader.model, name) is getattr(reader.model, name)


def test_a_name_that_no_noun_has_is_refused() -> None:
    with pytest.raises(ImportError):
        exec("from reader.model import Gadget")


def test_asking_for_one_noun_does_not_build_the_others() -> None:
    loaded = "import sys, reader.model; reader.model.Place; print('reader.model.subscription' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"


def test_a_noun_arrives_in_another_process_as_it_was_sent() -> None:
    sent = Mention(Place(0, 3, 8), Entity("person:nobuo-kishi", "Nobuo Kishi", EntityKind.PERSON, "minister"))
    assert pickle.loads(pickle.dumps(sent)) == sent
    assert sent.__reduce__()[1] == (sent.place, sent.entity, False)


def test_a_noun_does_not_change_and_can_be_a_key() -> None:
    place = Place(0, 3, 8)
    with pytest.raises(AttributeError):
        place.start = 4  # type: ignore[misc]
    assert {place: 1}[Place(0, 3, 8)] == 1
    assert sorted([Place(1, 0, 1), place]) == [place, Place(1, 0, 1)]


def test_no_secret_is_told_when_one_is_written_down() -> None:
    told = repr(Secrets("me:hunter2", (("X-Key", "hunter3"),)))
    assert "hunter" not in told
