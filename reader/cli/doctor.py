"""Verbs about the program itself."""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from reader import __version__, paths
from reader.cli.output import print_json, say
from reader.cli.parts import library_of, opened_library, settings_of
from reader.config import ConfigError
from reader.store.checks import check_library, size_of_library
from reader.store.errors import LibraryError
from reader.store.subscriptions import subscriptions


@dataclass(frozen=True, slots=True)
class Finding:
    about: str
    well: bool
    words: str


def doctor(options: argparse.Namespace) -> int:
    """Status 0 only when nothing is wrong."""
    findings = [*_program(), *_settings(options), *_library(options), *_terminal()]
    if options.json:
        print_json(findings)
    else:
        for finding in findings:
            say(f"{'well ' if finding.well else 'wrong'}  {finding.about}: {finding.words}")
    return int(not all(finding.well for finding in findings))


def _program() -> Iterator[Finding]:
    python = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    yield Finding("program", True, f"telex {__version__}, {python}")
    sheets = paths.sheets()
    yield Finding("styles", bool(sheets), f"{len(sheets)} sheets in {paths.styles_folder()}")


def _settings(options: argparse.Namespace) -> Iterator[Finding]:
    path = options.config or paths.config_path()
    try:
        settings_of(options)
    except ConfigError as error:
        yield Finding("settings", False, str(error))
    else:
        yield Finding("settings", True, str(path) if path.exists() else f"none at {path}, the defaults hold")


def _library(options: argparse.Namespace) -> Iterator[Finding]:
    try:
        with opened_library(options) as connection:
            problems = check_library(connection)
            feeds, entries, readings = size_of_library(connection)
            failing = [s for s in subscriptions(connection) if s.state.error]
    except LibraryError as error:
        yield Finding("library", False, str(error))
        return
    path = library_of(options)
    size = f"{feeds} feeds, {entries} entries, {readings} articles, {path.stat().st_size / 1e6:.1f} MB"
    yield Finding("library", not problems, f"{path}: {size}")
    for problem in problems:
        yield Finding("library", False, problem)
    for subscription in failing:
        yield Finding("feed", False, f"{subscription.name}: {subscription.state.error}")


def _terminal() -> Iterator[Finding]:
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    yield Finding("terminal", encoding == "utf8", f"{os.environ.get('TERM', 'unknown')}, {sys.stdout.encoding}")


def completion(options: argparse.Namespace) -> int:
    import shtab

    from reader.cli.parser import build_parser

    print(shtab.complete(build_parser(), options.shell))
    return 0
