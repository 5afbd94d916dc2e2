"""What can be named."""

from __future__ import annotations

from enum import StrEnum


class EntityKind(StrEnum):
    PERSON = "person"
    COUNTRY = "country"
    HARDWARE = "hardware"
    ORGANISATION = "organisation"
