"""Names of files that every system takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.names import apart, dated_name, safe_name
from tests.export.readings import chapter


@given(st.text(max_size=300))
def test_no_title_makes_a_dangerous_name(title: str) -> None:
    name = safe_name(title)
    assert name
    assert len(name.encode()) <= 200
    assert not set(name) & set('/\\:*?"<>|.\x00\n\r\t ')
    assert not name.startswith("-")
    assert name.isprintable()


@pytest.mark.parametrize("title", ["CON", "con", "nul", "Com1", "LPT9", "aux", "COM¹"])
def test_names_that_windows_keeps_for_devices_are_not_used(title: str) -> None:
    assert safe_name(title).casefold() != title.casefold()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("Shared tanker fleet: what now?", "Shared-tanker-fleet-what-now"),
        ("岬の灯台、猫", "岬の灯台-猫"),
        ("...", "untitled"),
        ("-rf", "rf"),
        ("\u202ecod.exe", "cod-exe"),
    ],
)
def test_titles_stay_readable(title: str, name: str) -> None:
    assert safe_name(title) == name


def test_files_are_named_by_day_and_title() -> None:
    assert dated_name(chapter()) == "2026-11-18-The-harbour-closes"


def test_equal_names_are_told_apart_also_where_case_does_not_count() -> None:
    assert list(apart(["News", "news", "Café", "Cafe\u0301", "news-2"])) == [
        "News",
        "news-2",
        "Café",
        "Cafe\u0301-2",
        "news-2-2",
    ]
