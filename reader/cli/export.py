"""The verb that takes things out of the library, as files for other programs."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli.output import complain
from reader.cli.parts import opened_library
from reader.feeds import write_opml
from reader.store.subscriptions import subscriptions


def export(options: argparse.Namespace) -> int:
    with opened_library(options) as connection:
        document = write_opml(subscriptions(connection))
    if options.output is None:
        print(document, end="")
        return 0
    return _write(options.output, document)


def _write(path: Path, document: str) -> int:
    try:
        path.write_text(document, encoding="utf-8")
    except OSError as error:
        complain(f"telex: {path}: cannot be written ({error.strerror})")
        return 1
    return 0
