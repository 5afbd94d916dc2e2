"""Where a redirect leads."""

from __future__ import annotations

from reader.feeds.answer import Answer
from reader.feeds.failures import Broken, Refusal
from reader.feeds.links import is_usable, resolve
from reader.feeds.request import without_credentials


def target(answer: Answer) -> str:
    """The next address: absolute, without fragment and userinfo. Raises Broken and Refusal."""
    location = answer.get("location").encode("latin-1", "ignore").decode("utf-8", "replace")
    if not location:
        raise Broken("the server redirects without saying where to")
    url = resolve(answer.url, location)
    if not url or not is_usable(url):
        raise Refusal("the server redirects to something that is no web address")
    return without_credentials(url)[0]
