"""The command line: the one place where the parts are built and joined."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from reader.cli.parser import build_parser
from reader.config import ConfigError
from reader.store.errors import LibraryError


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and leave with its exit status."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """0 when all that was asked for was done, 1 when not, 2 when it could not be understood or begun."""
    arguments = sys.argv[1:] if arguments is None else arguments
    options = build_parser(arguments).parse_args(arguments)
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except (LibraryError, ConfigError) as error:
        print(f"telex: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status
