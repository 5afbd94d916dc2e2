"""What is known of a piece of hardware, for its card."""

from __future__ import annotations

import re
from typing import Final

from reader.model import Entity
from reader.understand.entities.countries.table import named_countries
from reader.understand.entities.hardware.lookup import system_of
from reader.understand.entities.hardware.navies import prefixes
from reader.understand.entities.hardware.series import series
from reader.understand.entities.hardware.table import Called, System

Fact = tuple[str, str]  # label and value
STATES_OF_OLD: Final = {"SU": "Soviet Union", "YU": "Yugoslavia", "CS": "Czechoslovakia"}


def hardware_facts(entity: Entity) -> tuple[Fact, ...]:
    """Label and value, what is not known left out."""
    system = system_of(entity.key)
    facts = _of_system(system) if system else _of_ship(entity) or _of_series(entity)
    return tuple((label, value) for label, value in facts if value)


def _of_system(system: System) -> list[Fact]:
    return [
        ("Kind", system.category),
        ("Role", system.role),
        ("Origin", _countries(system.origin)),
        ("In service since", str(system.since or "")),
        ("Names", _listed(system.names)),
        ("Nicknames", _listed(system.nicknames)),
        ("Reporting names", _listed(system.reporting_names)),
        ("Variants", _listed(system.variants)),
    ]


def _of_ship(entity: Entity) -> list[Fact]:
    prefix = prefixes().get(entity.name.split(" ", 1)[0])
    return [("Kind", "ship"), ("Origin", _countries((prefix.origin,)))] if prefix else []


def _of_series(entity: Entity) -> list[Fact]:
    match = re.match(r"([A-Za-z/-]+?)-?\d", entity.name)
    one = series().get(match[1]) if match else None
    return [("Kind", one.category), ("Origin", _countries((one.origin,)))] if one else []


def _listed(called: tuple[Called, ...]) -> str:
    return ", ".join(one.text for one in called)


def _countries(codes: tuple[str, ...]) -> str:
    return ", ".join(filter(None, map(_country, codes)))


def _country(code: str) -> str:
    known = named_countries().get(code)
    return known.name if known else STATES_OF_OLD.get(code, code)
