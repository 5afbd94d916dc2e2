"""The learned profile as text to read and to edit, and forgetting it; both can be taken back."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from reader.engine.follow import TakeBack
from reader.engine.tastes import counted
from reader.store.profile import begin_anew, learning_since, names_of, tastes
from reader.store.times import seconds
from reader.understand.ranking import ProfileProblem, Taste, read_profile, write_profile


def profile_text(connection: sqlite3.Connection) -> str:
    features = {feature: Taste(*each) for feature, each in tastes(connection).items()}
    return write_profile(features, names_of(connection, features))


def use_profile(connection: sqlite3.Connection, text: str, _now: datetime) -> TakeBack | ProfileProblem:
    """Put an edited profile in place of what was learned, where all of it can be read."""
    features = read_profile(text)
    if isinstance(features, ProfileProblem):
        return features
    back = _as_it_is(connection)
    begin_anew(connection, learning_since(connection), counted(features))
    return back


def forget_all(connection: sqlite3.Connection, now: datetime) -> TakeBack:
    """Begin anew: what was done so far teaches nothing any more."""
    back = _as_it_is(connection)
    begin_anew(connection, seconds(now), {})
    return back


def _as_it_is(connection: sqlite3.Connection) -> TakeBack:
    """The way back to what is known now."""
    known, since = tastes(connection), learning_since(connection)
    return lambda library, _: begin_anew(library, since, known)
