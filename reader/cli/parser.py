"""The command line as argparse takes it, made from the table of verbs."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from reader import __version__


def build_parser(arguments: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """With the verbs that stand among the arguments, which is quicker; with all of them where none does."""
    parser = argparse.ArgumentParser(
        prog="telex",
        description="A terminal news reader. Without a verb it opens the reader.",
        epilog="`telex VERB --help` says more about a verb.",
    )
    parser.add_argument("--version", action="version", version=f"telex {__version__}")
    parser.add_argument("--library", type=Path, metavar="PATH", help="the library's file (also TELEX_LIBRARY)")
    parser.add_argument("--config", type=Path, metavar="PATH", help="the settings' file (also TELEX_CONFIG)")
    parser.add_argument("--linear", action="store_true", help="plain text and a prompt, for screen readers")
    parser.set_defaults(run=_doing("screen:read"))
    if arguments is not None and not arguments:
        return parser  # nothing can be a verb
    from reader.cli.verbs import VERBS

    verbs = parser.add_subparsers(title="verbs", metavar="VERB")
    for verb in [verb for verb in VERBS if verb.name in (arguments or ())] or VERBS:
        added = verbs.add_parser(verb.name, help=verb.help, description=verb.help[0].upper() + verb.help[1:] + ".")
        for flags, options in verb.arguments:
            added.add_argument(*flags, **options)
        if verb.one_of:
            apart = added.add_mutually_exclusive_group()
            for flags, options in verb.one_of:
                apart.add_argument(*flags, **options)
        added.set_defaults(run=_doing(verb.does))
    return parser


def _doing(place: str) -> Callable[[argparse.Namespace], int]:
    """The function at `place`, imported only when it is called: no verb waits for another's imports."""
    module, _, function = place.partition(":")

    def run(options: argparse.Namespace) -> int:
        gc.disable()  # whatever is imported now is there to stay
        do = getattr(import_module(f"reader.cli.{module}"), function)
        gc.freeze()
        gc.enable()
        return int(do(options))

    return run
