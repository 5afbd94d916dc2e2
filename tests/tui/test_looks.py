"""Looks: highlights that can be read and told apart, in every theme of our own and without any colour."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from reader.desk.settings import ScreenSettings
from reader.engine.pool import WorkPool
from reader.tui.glyphs import ASCII, AsciiGlyphs
from reader.tui.themes import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, TERMINAL, first_theme
from reader.tui.widgets.pane import Pane
from tests.stage import Stage, sample_stage

NAMES = ("person", "country", "demonym", "hardware", "organisation")
OTHERS = (
    "title",
    "byline",
    "notice",
    "heading",
    "quote",
    "caption",
    "link",
    "note",
    "dateline",
    "table-name",
    "known",
    "fresh",
)
CODE = ("code-comment", "code-string", "code-number", "code-keyword", "code-name")
DRAWN = {DARK.name: 4.5, LIGHT.name: 4.5, CONTRAST_DARK.name: 7.0, CONTRAST_LIGHT.name: 7.0}


def contrast(style: Style) -> float:
    assert style.color is not None
    assert style.bgcolor is not None
    return _ratio(Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor))


def _ratio(one: Color, other: Color) -> float:
    """Contrast as the WCAG has it."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def attributes(style: Style) -> tuple[bool, ...]:
    """What is left of a style without its colours."""
    return tuple(map(bool, (style.bold, style.italic, style.underline, style.reverse, style.dim)))


def styled(pane: Pane, *names: str) -> Style:
    style = pane.rich_style
    for name in names:
        style += pane.looks(name)
    return style


@pytest.mark.parametrize("theme", DRAWN)
@pytest.mark.asyncio(loop_scope="session")
async def test_every_highlight_can_be_read_on_every_ground(theme: str, edition: Path, pool: WorkPool) -> None:
    async with sample_stage(edition, pool, settings=ScreenSettings(theme=theme, refresh_by_itself=False)) as stage:
        article, least = stage.main.article, DRAWN[theme]
        grounds: list[tuple[str, ...]] = [("paragraph",), ("evidence",), ("match",)]
        for ground in grounds:
            for name in NAMES:
                assert contrast(styled(article, *ground, name)) >= least, (ground, name)
        for name in OTHERS:
            assert contrast(styled(article, name)) >= least, name
        for name in CODE:
            assert contrast(styled(article, "code", name)) >= least, name
        panel, headlines = stage.main.panel, stage.main.headlines
        for name in (*NAMES, "head", "number", "note", "count", "role"):
            if name != "demonym":
                assert contrast(styled(panel, "cursor", name)) >= min(least, 4.5), name
        for name in ("title", "unread", "open", "feed", "age"):
            assert contrast(styled(headlines, "cursor", name)) >= min(least, 4.5), name


@pytest.mark.parametrize("theme", [*DRAWN, TERMINAL.name])
@pytest.mark.asyncio(loop_scope="session")
async def test_highlights_differ_by_more_than_colour(theme: str, edition: Path, pool: WorkPool) -> None:
    async with sample_stage(edition, pool, settings=ScreenSettings(theme=theme, refresh_by_itself=False)) as stage:
        assert_told_apart(stage)


def assert_told_apart(stage: Stage) -> None:
    article = stage.main.article
    kinds = {name: attributes(styled(article, name)) for name in (*NAMES, "link", "paragraph") if name != "demonym"}
    assert len(set(kinds.values())) == len(kinds), kinds
    assert attributes(styled(article, "demonym")) != kinds["paragraph"]


@pytest.mark.asyncio(loop_scope="session")
async def test_without_colour_nothing_coloured_is_drawn_and_all_is_told_apart(
    edition: Path, pool: WorkPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with sample_stage(edition, pool) as stage:
        await stage.press("b", "2", "right_square_bracket")
        drawn = stage.sent()
        assert all(is_default(segment.style) for segment in drawn if segment.style)
        assert any(segment.style and segment.style.reverse for segment in drawn), "what is lit is reversed"
        assert_told_apart(stage)
        await stage.press("h")
        assert any(segment.style and segment.style.reverse for segment in stage.sent()), "so is the cursor"


def is_default(style: Style) -> bool:
    return all(color is None or color.is_default for color in (style.color, style.bgcolor))


def test_a_terminal_of_sixteen_colours_is_drawn_in_its_own() -> None:
    known = {DARK.name, "nord"}
    assert first_theme(ScreenSettings(theme="nord"), known) == "nord"
    assert first_theme(ScreenSettings(theme="nord", few_colours=True), known) == TERMINAL.name
    assert first_theme(ScreenSettings(theme="gone"), known) == DARK.name


@pytest.mark.asyncio(loop_scope="session")
async def test_sixteen_colours_are_the_terminals_own(edition: Path, pool: WorkPool) -> None:
    settings = ScreenSettings(few_colours=True, refresh_by_itself=False)
    async with sample_stage(edition, pool, settings=settings) as stage:
        await stage.press("b", "2")
        styles = [segment.style for segment in stage.sent() if segment.style]
        colours = {colour for style in styles for colour in (style.color, style.bgcolor) if colour is not None}
        assert all(colour.is_system_defined for colour in colours), colours
        assert any(style.reverse for style in styles)


@pytest.mark.asyncio(loop_scope="session")
async def test_signs_become_ascii_on_request_and_letters_stay(edition: Path, pool: WorkPool) -> None:
    settings = ScreenSettings(ascii=True, refresh_by_itself=False)
    async with sample_stage(edition, pool, settings=settings) as stage:
        await stage.press("h", "colon")
        text = "".join(segment.text for segment in stage.sent())
        assert not {sign for sign in text if ord(sign) in ASCII}
        assert "日本と韓国" in text
        assert "|" in text


@pytest.mark.asyncio(loop_scope="session")
async def test_numbers_of_links_and_a_pulse_are_told_in_ascii_too(edition: Path, pool: WorkPool) -> None:
    settings = ScreenSettings(ascii=True, refresh_by_itself=False)
    async with sample_stage(edition, pool, settings=settings) as stage:
        text = "".join(segment.text for segment in stage.sent())
        assert "F-15Js[2] from Naha" in text
        assert not set(text) & set("⁰¹²³⁴⁵⁶⁷⁸⁹")
        await stage.understood()
        await stage.press(*["right_square_bracket"] * 3, "enter")
        await stage.until(lambda: stage.dialogue_open)
        assert "." * 57 + "111" in "".join(segment.text for segment in stage.sent())


@pytest.mark.asyncio(loop_scope="session")
async def test_without_colour_a_dialogue_stands_alone_with_a_cursor_to_type_at(
    edition: Path, pool: WorkPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with sample_stage(edition, pool) as stage:
        await stage.press("question_mark")
        await stage.until(lambda: stage.dialogue_open)
        drawn = stage.sent()
        assert "South Korea" not in "".join(segment.text for segment in drawn)
        assert any(segment.text == "T" and segment.style and segment.style.reverse for segment in drawn)


@pytest.mark.asyncio(loop_scope="session")
async def test_a_reversed_cursor_has_one_ground_from_end_to_end(edition: Path, pool: WorkPool) -> None:
    settings = ScreenSettings(few_colours=True, refresh_by_itself=False)
    async with sample_stage(edition, pool, settings=settings) as stage:
        await stage.press("h", "j")
        lit = [segment.style for segment in stage.sent() if segment.style and segment.style.reverse]
        assert (
            len({(style.color, style.bgcolor) for style in lit if style.color is None or style.color.is_default}) >= 1
        )
        assert all(style.color is None or style.color.is_default for style in lit)


def test_ascii_signs_are_as_wide_as_what_they_stand_for() -> None:
    every = "".join(map(chr, ASCII))
    changed = AsciiGlyphs().apply([Segment(every)], Color.parse("black"))
    assert changed[0].text.isascii()
    assert changed[0].cell_length == Segment(every).cell_length
