"""`python -m reader.understand.entities.train.abroad`: write data/countries_abroad.txt, from CLDR as Babel has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel import Locale

from reader.understand.entities import train
from reader.understand.entities.countries.table import named_countries

TARGET: Final = Path(train.__file__).parent.parent / "data" / "countries_abroad.txt"
HEAD: Final = (
    "# What other languages call the states of the world: ISO 639-1 code; ISO 3166-1 code; names, parted by |.\n"
    "# From the Unicode CLDR (Unicode-3.0), and what the news say shorter. Written by"
    " `python -m reader.understand.entities.train.abroad`.\n"
)
TONGUES: Final = "ar ca cs da de el es fi fr he hi hr hu id it ja ko nb nl pl pt ro ru sv th tr uk vi zh".split()
SHORTER: Final = {  # what the news say beside the name in CLDR
    "ca": {"US": "EUA"},
    "cs": {"US": "USA|Spojené státy americké", "GB": "Británie|Velká Británie"},
    "da": {"US": "USA", "GB": "Storbritannien"},
    "de": {"US": "USA|US", "GB": "Großbritannien", "CI": "Elfenbeinküste", "BA": "Bosnien", "PS": "Palästina"},
    "es": {
        "US": "EE. UU.|EE.UU.|EEUU",
        "GB": "Gran Bretaña",
        "CI": "Costa de Marfil",
        "PS": "Palestina",
        "BA": "Bosnia",
    },
    "fi": {"US": "Yhdysvallat", "GB": "Britannia|Iso-Britannia"},
    "fr": {"US": "USA", "GB": "Grande-Bretagne", "PS": "Palestine", "BA": "Bosnie", "CZ": "République tchèque"},
    "hr": {"US": "SAD", "GB": "Velika Britanija"},
    "hu": {"US": "USA|Egyesült Államok", "GB": "Nagy-Britannia"},
    "id": {"US": "AS", "GB": "Inggris", "CN": "China", "PS": "Palestina", "KP": "Korut", "KR": "Korsel"},
    "it": {"US": "USA", "GB": "Gran Bretagna", "PS": "Palestina", "BA": "Bosnia", "CZ": "Repubblica Ceca"},
    "ja": {"US": "米国|アメリカ", "GB": "英国", "TR": "トルコ", "PS": "パレスチナ", "AU": "豪州"},
    "ko": {"KR": "한국", "PS": "팔레스타인", "TR": "터키"},
    "nb": {"US": "USA", "GB": "Storbritannia"},
    "nl": {"US": "VS", "GB": "Groot-Brittannië", "PS": "Palestina", "BA": "Bosnië"},
    "pl": {"US": "USA", "GB": "Wielka Brytania", "CI": "Wybrzeże Kości Słoniowej", "PS": "Palestyna"},
    "pt": {"US": "EUA", "GB": "Grã-Bretanha", "PS": "Palestina", "BA": "Bósnia", "CZ": "República Tcheca"},
    "ro": {"US": "SUA", "GB": "Marea Britanie"},
    "ru": {"US": "США", "KR": "Южная Корея", "KP": "Северная Корея", "PS": "Палестина"},
    "sv": {"US": "USA", "PS": "Palestina"},
    "tr": {"US": "ABD", "GB": "İngiltere|Britanya", "PS": "Filistin"},
    "uk": {"US": "США", "PS": "Палестина"},
    "vi": {"US": "Mỹ", "GB": "Anh"},
    "zh": {"PS": "巴勒斯坦"},
}
# What is a first name or a city as well, and a small state more seldom.
UNSAID: Final = frozenset(
    {
        ("fr", "Maurice"),
        ("fr", "Dominique"),
        ("fr", "Grenade"),
        ("es", "Mauricio"),
        ("es", "Granada"),
        ("pt", "Granada"),
    }
    | {("vi", "Anh"), ("ca", "Maurici"), ("ro", "Granada")}
)
_REMARK = re.compile(r" ?[（(][^）)]*[）)]| – .*")  # "Myanmar (Birma)", "Kongo-Kinshasa"


def main() -> None:
    rows = [";".join((tongue, code, "|".join(names))) for tongue in TONGUES for code, names in _names(tongue) if names]
    TARGET.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


def _names(tongue: str) -> Iterator[tuple[str, list[str]]]:
    """Of each state, without what a name is explained by."""
    called = Locale(tongue).territories
    for code in named_countries():
        names = [_REMARK.sub("", called.get(code, "")), *SHORTER.get(tongue, {}).get(code, "").split("|")]
        written = (form for name in names for form in (name, name.replace("’", "'")))
        yield code, [name for name in dict.fromkeys(written) if len(name) > 1 and (tongue, name) not in UNSAID]


if __name__ == "__main__":
    main()
