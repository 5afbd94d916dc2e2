"""Verbs about the program itself."""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader import __version__, paths
from reader.cli.output import print_json, say
from reader.cli.parts import library_of, opened_library, settings_of
from reader.cli.usable import why_unusable
from reader.config import ConfigError
from reader.store.checks import SAVED, check_library, size_of_library
from reader.store.errors import LibraryError, backups_of, cure_for
from reader.store.repair import repair_library, words_for
from reader.store.salvage import Salvaged
from reader.store.sizes import Sizes, sizes_of
from reader.store.subscriptions import subscriptions
from reader.store.understanding import count_waiting


@dataclass(frozen=True, slots=True)
class Finding:
    about: str
    well: bool
    words: str


def doctor(options: argparse.Namespace) -> int:
    """Status 0 only when nothing is wrong any more."""
    repairs = [*_repair(options)] if options.repair else []
    findings = [*_program(), *_settings(options), *repairs, *_library(options), *_terminal()]
    if options.json:
        print_json(findings)
    else:
        for finding in findings:
            say(f"{'well' if finding.well else 'wrong'} {finding.about}: {finding.words}")
    return int(not all(finding.well for finding in findings))


def _program() -> Iterator[Finding]:
    python = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    yield Finding("program", True, f"telex {__version__}, {python}")
    sheets = paths.sheets()
    yield Finding("styles", bool(sheets), f"{len(sheets)} sheets in {paths.styles_folder()}")


def _settings(options: argparse.Namespace) -> Iterator[Finding]:
    path = options.config or paths.config_path()
    try:
        wrong = why_unusable(settings_of(options))
    except ConfigError as error:
        wrong = str(error)
    if wrong:
        yield Finding("settings", False, wrong)
    else:
        yield Finding("settings", True, str(path) if path.exists() else f"none at {path}, the defaults hold")


def _repair(options: argparse.Namespace) -> Iterator[Finding]:
    try:
        outcome = repair_library(library_of(options), datetime.now(UTC))
    except LibraryError as error:
        yield Finding("repair", False, str(error))
        return
    yield Finding("repair", True, words_for(outcome))
    if isinstance(outcome, Salvaged) and outcome.lost:
        yield Finding("repair", True, f"{outcome.aside} may be deleted when nothing is missed")


def _library(options: argparse.Namespace) -> Iterator[Finding]:
    path = library_of(options)
    try:
        with opened_library(options) as connection:
            problems = check_library(connection)
            if problems:
                yield from (Finding("library", False, problem) for problem in problems)
                yield Finding("library", False, _cure(path, problems))
            feeds, entries, readings = size_of_library(connection)
            sizes, waiting = sizes_of(connection, path), count_waiting(connection)
            failing = [s for s in subscriptions(connection) if s.state.error]
    except LibraryError as error:
        yield Finding("library", False, str(error))
        return
    yield Finding("library", not problems, f"{path}: {feeds} feeds, {entries} entries, {readings} articles")
    yield Finding("size", True, _told(sizes))
    yield Finding(
        "search", True, f"{waiting} entries wait to be read for names" if waiting else "all entries are indexed"
    )
    names = [backup.name for backup in backups_of(path)]
    yield Finding("backups", True, ", ".join(names) or "none yet; `telex backup` makes one")
    for subscription in failing:
        yield Finding("feed", False, f"{subscription.name}: {subscription.state.error}")


def _cure(path: Path, problems: Sequence[str]) -> str:
    """What is wrong with rows is mended in place; a file whose pages are damaged is put aside."""
    if any(problem.startswith(("the file", SAVED)) for problem in problems):
        return f"the file is damaged. {cure_for(path)}"
    return "`telex doctor --repair` puts right what can be put right"


def _told(sizes: Sizes) -> str:
    def mb(count: int) -> str:
        return f"{count / 1e6:.1f} MB"

    parts = f"articles {mb(sizes.readings)}, pages {mb(sizes.pages)}, images {mb(sizes.images)}"
    return f"{mb(sizes.library)}, of which {parts}, unused {mb(sizes.unused)}; backups {mb(sizes.backups)}"


def _terminal() -> Iterator[Finding]:
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    yield Finding("terminal", encoding == "utf8", f"{os.environ.get('TERM', 'unknown')}, {sys.stdout.encoding}")


def completion(options: argparse.Namespace) -> int:
    import shtab

    from reader.cli.parser import build_parser

    print(shtab.complete(build_parser(), options.shell))
    return 0
