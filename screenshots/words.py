"""The README's lists of keys, commands and queries from the program's own tables, and what was measured."""

from __future__ import annotations

import re
from pathlib import Path

from reader.cli.verbs import VERBS
from reader.desk.actions import COMMANDS, Command
from reader.desk.keys import spoken_keys
from reader.desk.line import LINE_COMMANDS, LineCommand
from reader.store.language import FIELDS, FLAGS
from screenshots.growth.figures import growth_table, read_growth

README = Path(__file__).parents[1] / "README.md"
_PART = "<!-- {0} -->\n{1}<!-- end of {0} -->"


def written_anew(readme: str) -> str:
    """The README with its lists as the program has them now."""
    parts = {
        "keys": _keys(),
        "line": _line(),
        "verbs": _verbs(),
        "queries": _queries(),
        "growth": growth_table(read_growth()),
    }
    for name, text in parts.items():
        pattern = re.compile(_PART.format(name, "(?:.*\n)*?"))
        readme = pattern.sub(_PART.format(name, text).replace("\\", "\\\\"), readme)
    return readme


def _keys() -> str:
    rows = [f"| {_code(spoken_keys(c.keys))} | {_name(c)} | {c.title} |" for c in COMMANDS]
    return "| keys | name | what they do |\n| --- | --- | --- |\n" + "\n".join(rows) + "\n"


def _name(command: Command) -> str:
    """By which it is bound; the digits are what they are."""
    return "" if command.name == "digit" else command.name


def _code(keys: str) -> str:
    return " ".join(f"`{key}`" for key in keys.split())


def _line() -> str:
    rows = [f"| `:{_typed(command)}` | {command.title} |" for command in LINE_COMMANDS]
    return "| command | what it does |\n| --- | --- |\n" + "\n".join(rows) + "\n"


def _typed(command: LineCommand) -> str:
    """A bar would end the table's cell."""
    return f"{command.name} {command.takes}".strip().replace("|", "\\|")


def _verbs() -> str:
    rows = [f"| `telex {verb.name}` | {verb.help} |" for verb in VERBS]
    return "| command | what it does |\n| --- | --- |\n" + "\n".join(rows) + "\n"


def _queries() -> str:
    flags = " ".join(f"`{flag}`" for flag in FLAGS)
    fields = " ".join(f"`{field}:`" for field in FIELDS)
    return f'Words and `"exact phrases"`, `-without`, `this OR that`; {flags}; {fields}.\n'
