"""What cannot even be begun: one clear line, a status that is not 0, never a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def telex(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--config", "wrong.toml", "--library", "l.db", "refresh"), "there is no setting called 'colour'"),
        (("--config", "proxy.toml", "--library", "l.db", "refresh"), "[network.proxy] write it as http://"),
        (("--config", "broken.toml", "--library", "l.db", "refresh"), "broken.toml"),
        (("--config", "folder", "--library", "l.db", "refresh"), "cannot be read"),
        (("--library", "folder", "list"), "is a folder"),
        (("--library", "text.db", "list"), "is not a Telex library"),
        (("--library", "missing/deep/l.db", "--config", "none.toml", "demo"), "needs a terminal"),
        (("--library", "l.db", "list", "sender:x"), "there is no field sender:"),
        (("frobnicate",), "invalid choice"),
    ],
)
def test_it_is_said_in_words(arguments: tuple[str, ...], words: str, tmp_path: Path) -> None:
    (tmp_path / "wrong.toml").write_text('colour = "red"\n')
    (tmp_path / "proxy.toml").write_text('[network]\nproxy = "127.0.0.1:9050"\n')
    (tmp_path / "broken.toml").write_text("[screen\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.db").write_text("these are notes, no library\n" * 100)
    ended = telex(tmp_path, *arguments)
    assert ended.returncode != 0
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr
    assert (tmp_path / "text.db").read_text().startswith("these are notes")
