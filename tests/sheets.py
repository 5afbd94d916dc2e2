"""Sheets are parsed once for all the applications of a process that have the same colours, and not by each anew."""

from __future__ import annotations

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_parse = Stylesheet._parse_rules
_parsed: dict[tuple[object, ...], list[RuleSet]] = {}


def parsed_once(sheet: Stylesheet, *told: object, **named: object) -> list[RuleSet]:
    key = (*told, *named.items(), *sheet._variables.items())
    if key not in _parsed:
        _parsed[key] = _parse(sheet, *told, **named)  # type: ignore[arg-type]
    return _parsed[key]


def share_sheets() -> None:
    Stylesheet._parse_rules = parsed_once  # type: ignore[assignment, method-assign]
