"""What all nouns share."""

from __future__ import annotations

from typing import ClassVar, Self


class Noun:
    """Travels between processes by its fields, in half the usual time."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()  # every dataclass has it: the names of its fields

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__match_args__])
