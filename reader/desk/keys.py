"""The keys as they are bound: whatever the screen says of a key is asked here.

In config.toml a key may be written as Textual names it (`ctrl+f`, `question_mark`), as it is typed (`?`), or as the
help shows it (`^F`, `PgDn`).
"""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from reader.desk.actions import COMMANDS

_KEY_NAMES: Final = {
    "space": "Space", "enter": "Enter", "escape": "Esc", "down": "↓", "up": "↑", "left": "←", "right": "→",
    "home": "Home", "end": "End", "pagedown": "PgDn", "pageup": "PgUp", "tab": "Tab", "shift+tab": "Shift+Tab",
}  # fmt: skip
_SIGNS: Final = {"/": "slash", "\\": "backslash", "@": "at", "-": "minus", "+": "plus", "_": "underscore"}
_FUNCTION: Final = frozenset(f"f{number}" for number in range(1, 25))
_OTHERS: Final = _FUNCTION | {"insert", "delete", "backspace"}
_WRITTEN: Final = {"return": "enter", **{name.casefold(): key for key, name in _KEY_NAMES.items()}}
_USUAL: Final = {command.name: command.keys for command in COMMANDS}
NAMES: Final = tuple(name for name in _USUAL if name != "digit")  # of what can be bound
_TAKEN: Final = {"ctrl+c": "quit", "ctrl+z": "suspend", **{str(digit): "digit" for digit in range(10)}}
_HELD: Final = ("ctrl+", "shift+", "alt+", "super+", "hyper+", "meta+")  # with another key
NO_KEY: Final = "none"  # what Textual is told where a command shall have no key; no terminal sends it


@dataclass(frozen=True, slots=True)
class Keys:
    rebound: Mapping[str, str] = field(default_factory=dict)  # command -> keys, comma separated; empty takes them away

    def of(self, name: str) -> tuple[str, ...]:
        """The keys of a command, as Textual names them."""
        written = self.rebound.get(name, _USUAL[name])
        return tuple(key_called(key.strip()) for key in written.split(",") if key.strip())

    def keymap(self) -> dict[str, str]:
        """For Textual: what is bound otherwise than usual."""
        return {name: ",".join(self.of(name)) or NO_KEY for name in self.rebound if name in _USUAL}

    def every(self, name: str) -> str:
        """All keys of a command as people write them: `^F PgDn`; where there is none, what is typed instead."""
        return " ".join(map(_spoken, self.of(name))) or f":{name}"

    def one(self, name: str) -> str:
        """The key to name in a sentence."""
        return next(map(_spoken, self.of(name)), f":{name}")

    def told(self, sentence: str, **words: object) -> str:
        """A sentence of ours with the keys that it names: `{star} stars it`. The words given stand as they are."""
        return sentence.format_map(_KeysAnd(words, self.one))


class _KeysAnd(dict[str, object]):
    """Words by their names, and for every other name the key of that command."""

    def __init__(self, words: Mapping[str, object], key_of: Callable[[str], str]) -> None:
        super().__init__(words)
        self.key_of = key_of

    def __missing__(self, name: str) -> str:
        return self.key_of(name)


USUAL_KEYS: Final = Keys()


def spoken_keys(keys: str) -> str:
    """Keys as people write them: `ctrl+f,pagedown` is `^F PgDn`."""
    return " ".join(_spoken(key) for key in keys.split(","))


def _spoken(key: str) -> str:
    if key.startswith("ctrl+") and len(key) == len("ctrl+x"):
        return "^" + key.removeprefix("ctrl+").upper()
    return key.upper() if key in _FUNCTION else _KEY_NAMES.get(key) or _sign(key) or key


def key_called(written: str) -> str:
    """A key as Textual names it."""
    if len(written) == 1:
        return written if written.isalnum() else _name_of_sign(written)
    key = written.casefold()
    if key.startswith("^") and len(key) == len("^x"):
        return f"ctrl+{key[1]}"
    return _WRITTEN.get(key, key)


def _name_of_sign(sign: str) -> str:
    return _SIGNS.get(sign) or unicodedata.name(sign, sign).casefold().replace("-", "_").replace(" ", "_")


_SIGN_OF: Final = {_name_of_sign(sign): sign for sign in string.punctuation}


def _sign(key: str) -> str:
    """The character that Textual calls by this name; empty where it is none."""
    if len(key) == 1:
        return key
    try:
        return _SIGN_OF.get(key) or unicodedata.lookup(key.replace("_", " "))
    except KeyError:
        return ""


# What is wrong with a user's own ---------------------------------------------------


def unknown_actions(keys: Mapping[str, str]) -> list[str]:
    """Names in [keys] that are no action."""
    return sorted(keys.keys() - set(NAMES))


def unknown_keys(keys: Mapping[str, str]) -> list[str]:
    """What no key is called."""
    bound = Keys(keys)
    return [key for name in keys for key in bound.of(name) if not _is_key(key)]


def _is_key(key: str) -> bool:
    while held := next((held for held in _HELD if key.startswith(held)), ""):
        key = key.removeprefix(held)
    return key in _KEY_NAMES or key in _OTHERS or bool(_sign(key))


def clashes(keys: Mapping[str, str]) -> list[str]:
    """A line for each key that would do two things with these rebindings."""
    owners: dict[str, list[str]] = {key: [name] for key, name in _TAKEN.items()}
    for key, name in _bound(Keys(keys)):
        owners.setdefault(key, []).append(name)
    return [f"{_spoken(key)}: {' and '.join(names)}" for key, names in sorted(owners.items()) if len(names) > 1]


def _bound(keys: Keys) -> Iterator[tuple[str, str]]:
    return ((key, name) for name in NAMES for key in dict.fromkeys(keys.of(name)))
