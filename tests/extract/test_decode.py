"""Bytes to letters."""

from __future__ import annotations

import pytest

from reader.extract import extract
from reader.extract.decode import decode

RUSSIAN = "<p>Мост через реку открыли в понедельник, и первым по нему проехал грузовик с хлебом.</p>"


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-8", "iso-8859-5"])
def test_a_page_in_its_declared_encoding_reads_as_it_was_written(encoding: str) -> None:
    page = f'<html><head><meta charset="{encoding}"></head><body>{RUSSIAN}</body></html>'
    assert extract(page.encode(encoding), "").text == RUSSIAN[3:-4]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_counts_more_than_what_the_page_says(encoding: str) -> None:
    page = f"<meta charset=windows-1252>{RUSSIAN}"
    assert extract(page.encode(encoding), "").text == RUSSIAN[3:-4]


def test_an_old_page_that_declares_latin_has_its_quotation_marks() -> None:
    assert decode(b'<meta charset="iso-8859-1">\x93Fine\x94') == '<meta charset="iso-8859-1">“Fine”'


@pytest.mark.parametrize("name", ["x-unknown", "base64", "rot13", "hex", "undefined", "idna"])
def test_an_encoding_that_is_none_does_no_harm(name: str) -> None:
    assert decode(f'<meta charset="{name}">Caf\u00e9'.encode()).endswith("Café")


def test_one_broken_byte_does_not_spoil_the_page() -> None:
    assert decode(b'<meta charset="utf-8">Caf\xc3\xa9 \xff bar').endswith("Café \ufffd bar")
