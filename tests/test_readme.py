"""The README tells of today's program."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from reader.config import read_settings
from reader.desk.keys import clashes, unknown_actions
from screenshots.words import README, written_anew

ROOT = README.parent


def test_the_lists_of_keys_and_commands_are_current() -> None:
    readme = README.read_text(encoding="utf-8")
    assert written_anew(readme) == readme, "sh run.sh screenshots"


def test_every_picture_it_shows_is_there() -> None:
    shown = re.findall(r"\((screenshots/[^)]+)\)", README.read_text(encoding="utf-8"))
    assert shown
    assert all((ROOT / picture).is_file() for picture in shown)


def test_every_dependency_earns_its_line() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[\[<>=;]", dependency)[0] for dependency in project["dependencies"]]
    readme = README.read_text(encoding="utf-8")
    assert [name for name in names if f"| {name} |" not in readme] == []


def test_the_settings_it_shows_can_be_used(tmp_path: Path) -> None:
    shown = re.search(r"```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert shown
    config = tmp_path / "config.toml"
    config.write_text(shown[1], encoding="utf-8")
    settings = read_settings(config)
    assert settings.browser == ("firefox", "--new-tab")
    assert not unknown_actions(settings.keys)
    assert not clashes(settings.keys)


def test_the_changelog_speaks_of_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
