"""Bullets from a language model of the user's own choice, shown only where the article bears them out.

Off unless the user names an address. Any endpoint with OpenAI's POST {base}/chat/completions will do: Ollama,
llama.cpp, or a hosted one. Whatever goes wrong is a note beside no bullets: the extracted ones are there already.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import msgspec

from reader.feeds.proxy import proxies, proxy_for
from reader.model import Article, Bullet, BulletSource
from reader.text import clean_line
from reader.understand.summary.evidence import evidence_for
from reader.understand.summary.facts import facts_of
from reader.understand.summary.words import word_count

if TYPE_CHECKING:
    import httpx2

MOST_BULLETS: Final = 5
MOST_WORDS: Final = 30
LONGEST_BULLET: Final = 400  # characters
MOST_SENT: Final = 24_000  # characters of the article
LARGEST_ANSWER: Final = 1_000_000  # bytes
MOST_LINES: Final = 40  # of an answer that are looked at

INSTRUCTIONS: Final = (
    "You sum up news articles. Answer with three to five bullets, one a line, each beginning with '- ' and at most "
    "25 words long. Each bullet is a full sentence that stands alone. Use only words that the article uses; keep every "
    "name and number exactly as the article gives it. Add nothing else, before or after."
)

_THOUGHTS = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
_LINE = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+(?P<text>\S.*)")
_EMPHASIS = re.compile(r"\*\*|__")


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Which model to ask, and where; no address, no asking."""

    url: str = ""  # up to and with the version: http://localhost:11434/v1
    model: str = ""
    key: str = field(default="", repr=False)
    seconds: float = 30.0  # for the whole answer
    proxy: str | None = None

    @property
    def host(self) -> str:
        return clean_line(urlsplit(self.url).hostname or "", 200)


@dataclass(frozen=True, slots=True)
class ModelBullets:
    """What a model said that the article says too."""

    bullets: tuple[Bullet, ...] = ()
    dropped: int = 0  # bullets that the article does not bear out
    sent_to: str = ""  # the host that was sent the article; empty if nothing was sent
    note: str = ""  # a sentence for the user: what was dropped, or why there are no bullets


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Message


class _Completion(msgspec.Struct):
    choices: tuple[_Choice, ...]


class _Useless(Exception):
    """An answer that holds no bullets; the message is for the user."""


async def ask_model(settings: ModelSettings, article: Article) -> ModelBullets:
    """Ask for bullets and keep those that sentences of the article bear out. Never raises for what a server does."""
    if not settings.url:
        return ModelBullets()
    if urlsplit(settings.url).scheme not in {"http", "https"} or not settings.host:
        return ModelBullets(note="The model's address is no http(s) address.")
    try:
        async with asyncio.timeout(settings.seconds):
            answer = await _complete(settings, article)
    except TimeoutError:
        return _without(settings, f"did not answer within {settings.seconds:g} seconds")
    except _Useless as useless:
        return _without(settings, str(useless))
    except _network_failures():
        return _without(settings, "could not be reached")
    return await asyncio.to_thread(keep_borne_out, answer, article, settings.host)


def keep_borne_out(answer: str, article: Article, sent_to: str) -> ModelBullets:
    """The answer's bullets that the article bears out, and how many it does not."""
    facts = facts_of(article)
    said = bullets_in(answer)
    judged = [Bullet(text, evidence_for(text, facts), BulletSource.MODEL) for text in said]
    kept = tuple(bullet for bullet in judged if bullet.evidence and word_count(bullet.text) <= MOST_WORDS)
    return ModelBullets(kept[:MOST_BULLETS], len(said) - len(kept), sent_to, _note(len(said), len(kept)))


def bullets_in(answer: str) -> tuple[str, ...]:
    """The lines of an answer that are bullets, without their marks; thoughts and small talk are passed over."""
    lines = _THOUGHTS.sub("", answer).splitlines()[:MOST_LINES]
    found = (_LINE.match(line) for line in lines)
    texts = (clean_line(_EMPHASIS.sub("", match["text"]), LONGEST_BULLET) for match in found if match)
    return tuple(dict.fromkeys(text for text in texts if text))


def _note(said: int, kept: int) -> str:
    if not said:
        return "The model's answer holds no bullets."
    if kept == said:
        return ""
    dropped = said - kept
    verb = "is" if dropped == 1 else "are"
    return f"{dropped} of the model's {said} bullets {verb} not shown: the article does not say so."


def _without(settings: ModelSettings, why: str) -> ModelBullets:
    return ModelBullets(sent_to=settings.host, note=f"The model at {settings.host} {why}.")


async def _complete(settings: ModelSettings, article: Article) -> str:
    """The text of the model's answer. Raises _Useless and what networks raise."""
    client = await asyncio.to_thread(_client, settings)  # loading it takes a tenth of a second
    async with client, client.stream("POST", _address(settings), json=_request(settings, article)) as response:
        if response.status_code != 200:
            raise _Useless(f"answered {response.status_code}")
        return _content(await _body(response))


def _client(settings: ModelSettings) -> httpx2.AsyncClient:
    import httpx2

    headers = {"Accept-Encoding": "identity"}  # so that a small answer cannot unfold into a large one
    if settings.key:
        headers["Authorization"] = f"Bearer {settings.key}"
    proxy = proxy_for(settings.url, proxies(settings.proxy)) or None
    return httpx2.AsyncClient(headers=headers, timeout=settings.seconds, proxy=proxy, trust_env=False)


def _address(settings: ModelSettings) -> str:
    return settings.url.rstrip("/") + "/chat/completions"


def _request(settings: ModelSettings, article: Article) -> dict[str, object]:
    text = f"{article.title}\n\n{article.text}"[:MOST_SENT]
    messages = [{"role": "system", "content": INSTRUCTIONS}, {"role": "user", "content": text}]
    return {"model": settings.model, "messages": messages, "temperature": 0, "stream": False}


async def _body(response: httpx2.Response) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += chunk
        if len(body) > LARGEST_ANSWER:
            raise _Useless("answered without end")
    return bytes(body)


def _content(body: bytes) -> str:
    try:
        completion = msgspec.json.decode(body, type=_Completion)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _Useless("answered something else than a chat completion") from error
    return (completion.choices[0].message.content or "") if completion.choices else ""


def _network_failures() -> tuple[type[Exception], ...]:
    import httpx2

    return (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError, ValueError)
