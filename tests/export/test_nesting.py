"""Markup never crosses markup, whatever overlaps."""

from __future__ import annotations

from html import escape

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.export.nesting import Layer, nested

TEXT = "abc & <d> efghij"
edges = st.integers(0, len(TEXT))
layers = st.lists(
    st.tuples(edges, edges, st.sampled_from("pqr")).map(lambda t: Layer(t[0], t[1], f"<{t[2]}>", f"</{t[2]}>")),
    max_size=8,
)


@given(layers, edges, edges)
def test_overlapping_layers_make_well_formed_markup_around_the_same_text(
    layers: list[Layer], one: int, other: int
) -> None:
    start, end = sorted((one, other))
    root = etree.fromstring(f"<t>{nested(TEXT, start, end, layers, lambda text, _: escape(text))}</t>")
    assert "".join(root.itertext()) == TEXT[start:end]


def test_what_goes_on_after_a_break_is_opened_without_its_id() -> None:
    first = Layer(0, 4, "<p>", "</p>")
    second = Layer(2, 6, "<q id=1>", "</q>", again="<q>")
    assert nested("abcdef", 0, 6, [first, second], lambda text, _: text) == "<p>ab<q id=1>cd</q></p><q>ef</q>"


def test_thousands_of_layers_are_written_at_once() -> None:
    text = "word " * 20_000
    layers = [Layer(n * 5, n * 5 + 4, "<b>", "</b>") for n in range(20_000)]
    assert nested(text, 0, len(text), layers, lambda text, _: text).count("<b>") == 20_000
