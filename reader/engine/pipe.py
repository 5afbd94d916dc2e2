"""Hand an article's text to a program of the user's: an argument list, never a shell."""

from __future__ import annotations

import shlex
import subprocess

from reader.model import Article


def pipe_article(article: Article, command: str) -> str:
    """Run `command` with the title and the text on its standard input; why that failed, or an empty string."""
    try:
        arguments = shlex.split(command)
    except ValueError as error:
        return f"the command line is not whole: {error}"
    if not arguments:
        return "no program was named"
    try:
        ended = subprocess.run(  # noqa: S603  the user typed it
            arguments, input=f"{article.title}\n\n{article.text}\n", encoding="utf-8", check=False
        )
    except OSError as error:
        return f"{arguments[0]}: {error.strerror}"
    return f"{arguments[0]} ended with status {ended.returncode}" if ended.returncode else ""
