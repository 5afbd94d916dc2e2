"""A model of the user's own: asked over real HTTP, believed only where the article says the same."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

from reader.engine.model_bullets import ModelSettings, ask_model, bullets_in
from reader.model import Article, BulletSource
from tests.understand.summary.articles import HARBOUR

GOOD: Final = (
    "- The harbour of Alsund will close for three weeks from 4 May.\n- The council will pay 2.4 million kroner."
)


@dataclass
class Model:
    """An endpoint on this machine that answers every request the same way, and remembers what it was asked."""

    settings: ModelSettings
    asked: list[dict[str, object]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)


@asynccontextmanager
async def model(body: bytes, *, status: int = 200, seconds: float = 5.0, hang: bool = False) -> AsyncIterator[Model]:
    heads: list[str] = []
    asked: list[dict[str, object]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        heads.append(head)
        length = next(
            int(line.split(":")[1]) for line in head.splitlines() if line.lower().startswith("content-length")
        )
        asked.append(json.loads(await reader.readexactly(length)))
        if hang:
            await reader.read()  # until the reader gives up
        else:
            writer.write(
                b"HTTP/1.1 %d X\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % (status, len(body)) + body
            )
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        yield Model(ModelSettings(f"http://127.0.0.1:{port}/v1", "small", "secret-key", seconds), asked, heads)


def completion(text: str | None) -> bytes:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


def evidence_text(article: Article, places: tuple[object, ...]) -> str:
    return " ".join(article.blocks[p.block].text[p.start : p.end] for p in places)  # type: ignore[attr-defined]


async def test_a_model_that_keeps_to_the_article_is_shown_with_the_sentences_it_rests_on() -> None:
    async with model(completion(GOOD)) as endpoint:
        answer = await ask_model(endpoint.settings, HARBOUR)
    assert [bullet.text for bullet in answer.bullets] == [line[2:] for line in GOOD.splitlines()]
    assert all(bullet.source is BulletSource.MODEL for bullet in answer.bullets)
    assert "close for three weeks" in evidence_text(HARBOUR, answer.bullets[0].evidence)
    assert (answer.dropped, answer.note, answer.sent_to) == (0, "", "127.0.0.1")


async def test_the_request_names_the_model_and_carries_the_key_and_the_article() -> None:
    async with model(completion(GOOD)) as endpoint:
        await ask_model(endpoint.settings, HARBOUR)
    assert endpoint.heads[0].startswith("POST /v1/chat/completions HTTP/1.1")
    assert "authorization: bearer secret-key" in endpoint.heads[0].lower()
    assert endpoint.asked[0]["model"] == "small"
    assert HARBOUR.title in json.dumps(endpoint.asked[0])


async def test_a_name_and_a_number_that_the_model_made_up_are_not_shown() -> None:
    made_up = (
        "- Mayor Ingrid Solberg said the harbour of Alsund will close.\n- The council will pay 9 million kroner.\n"
        + GOOD
    )
    async with model(completion(made_up)) as endpoint:
        answer = await ask_model(endpoint.settings, HARBOUR)
    shown = " ".join(bullet.text for bullet in answer.bullets)
    assert "Solberg" not in shown
    assert "9 million" not in shown
    assert answer.dropped == 2
    assert answer.note == "2 of the model's 4 bullets are not shown: the article does not say so."


async def test_a_model_that_turns_a_denial_round_is_not_shown() -> None:
    async with model(completion("- Mayor Eva Lund had known of the cracks since spring.")) as endpoint:
        answer = await ask_model(endpoint.settings, HARBOUR)
    assert not answer.bullets


async def test_a_model_that_hangs_is_given_up_after_its_time() -> None:
    async with model(b"", seconds=0.2, hang=True) as endpoint:
        answer = await asyncio.wait_for(ask_model(endpoint.settings, HARBOUR), 10)
    assert (answer.bullets, answer.note) == ((), "The model at 127.0.0.1 did not answer within 0.2 seconds.")


async def test_rubbish_for_an_answer_is_a_note_and_no_bullets() -> None:
    rubbish = (b"<html>", b"[" * 200_000, b'{"choices": 3}', b"\xff\xfe", b'{"choices": []}', completion(None))
    for body in rubbish:
        async with model(body) as endpoint:
            answer = await ask_model(endpoint.settings, HARBOUR)
        assert not answer.bullets
        assert answer.note


async def test_an_answer_without_end_is_cut_off() -> None:
    async with model(b" " * 1_200_000) as endpoint:
        answer = await ask_model(endpoint.settings, HARBOUR)
    assert answer.note == "The model at 127.0.0.1 answered without end."


async def test_a_refusal_is_told_by_its_number_and_the_key_never_shows() -> None:
    async with model(b"bad key: secret-key", status=401) as endpoint:
        answer = await ask_model(endpoint.settings, HARBOUR)
    assert answer.note == "The model at 127.0.0.1 answered 401."
    assert "secret-key" not in repr(answer)


async def test_with_nobody_there_the_note_says_so() -> None:
    async with model(b"") as endpoint:
        gone = endpoint.settings
    answer = await ask_model(gone, HARBOUR)
    assert answer.note == "The model at 127.0.0.1 could not be reached."


async def test_nothing_is_sent_unless_the_user_names_an_address() -> None:
    answer = await ask_model(ModelSettings(), HARBOUR)
    assert (answer.bullets, answer.sent_to, answer.note) == ((), "", "")


async def test_an_address_that_is_not_of_the_web_is_refused() -> None:
    for url in ("file:///etc/passwd", "localhost:11434", "http://"):
        answer = await ask_model(ModelSettings(url, "small"), HARBOUR)
        assert (answer.sent_to, answer.note) == ("", "The model's address is no http(s) address.")


def test_small_talk_thoughts_and_marks_around_the_bullets_are_left_out() -> None:
    answer = "<think>\n- hm\n</think>\nHere you are:\n* **One** thing.\n2. Another \x1b[31mthing.\n\nHope this helps!"
    assert bullets_in(answer) == ("One thing.", "Another [31mthing.")
