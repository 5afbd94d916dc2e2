"""How the tagger's weights are kept, and how answers are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.understand.entities.people.kept import MOST_KEPT, Kept
from reader.understand.entities.people.weights import LANE, WIDE, WIDTH, packed, shipped_weights, unpacked

MOVES = [[0] * WIDTH for _ in range(WIDTH)]
features = st.dictionaries(st.text(st.characters(codec="utf-8"), min_size=1), st.binary(min_size=WIDTH, max_size=WIDTH))


def scores(summed: int) -> list[int]:
    raw = summed.to_bytes(WIDE, "little")
    return [int.from_bytes(raw[at : at + LANE], "little") for at in range(0, WIDE, LANE)]


@given(features)
def test_every_feature_keeps_its_scores_in_the_file(rows: dict[str, bytes]) -> None:
    read = unpacked(packed(frozenset({"and", "été"}), MOVES, rows))
    assert {name: scores(read.rows[name]) for name in rows} == {name: list(row) for name, row in rows.items()}
    assert read.common == {"and", "été"}
    assert [list(row) for row in read.moves] == MOVES


@given(features)
def test_a_feature_that_was_never_learned_scores_nothing(rows: dict[str, bytes]) -> None:
    read = unpacked(packed(frozenset({"and"}), MOVES, rows))
    assert all(read.rows[name + "¶¶"] == 0 for name in rows if name + "¶¶" not in rows)


def test_sums_of_rows_add_up_tag_by_tag() -> None:
    rows = {"one": bytes([1, 2, 3, 4, 255]), "two": bytes([255, 0, 7, 128, 255])}
    read = unpacked(packed(frozenset({"and"}), MOVES, rows)).rows
    assert scores(read["one"] + read["two"]) == [256, 2, 10, 132, 510]


def test_the_shipped_weights_know_common_words() -> None:
    assert {"the", "government", "said"} <= shipped_weights().common


def test_a_question_is_worked_out_once_and_answers_never_grow_for_ever() -> None:
    asked: list[int] = []

    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    kept = Kept(double)
    assert [kept[4], kept[4]] == [8, 8]
    assert asked == [4]
    assert all(kept[number] == 2 * number for number in range(2 * MOST_KEPT))
    assert len(kept) <= MOST_KEPT
