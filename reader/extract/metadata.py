"""What a page says about its article: title, people, dates, section, language, site."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final

from reader.extract.byline import byline_of
from reader.extract.inline import plain
from reader.extract.json_ld import article_facts, texts
from reader.extract.tree import Element
from reader.model.noun import Noun
from reader.text import clean_line, clean_text, safe_url

_SEPARATOR: Final = re.compile(r"\s+[|·»–—:-]\s+|\s*[|»]\s*")
_SCHEME: Final = re.compile(r"^https?://(?:www\.)?")
_NO_SECTION: Final = re.compile(r"posts?|articles?|stor(?:y|ies)|pages?|all|\S+\.[a-z]{2,4}", re.IGNORECASE)
_LONGEST_SITE: Final = 40


class Facts(Noun, frozen=True):
    title: str = ""
    byline: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    section: str = ""
    language: str = ""
    site_name: str = ""
    lead_image: str = ""
    body: str = ""  # the article's text as the page's JSON-LD has it
    description: str = ""  # what the page says of itself
    free: bool = True  # False where the page says that its text is for subscribers


def read_facts(root: Element) -> Facts:
    """Everything below is optional on a page; what is missing stays empty."""
    meta, linked = _meta(root), article_facts(root)
    site = _first(
        meta.get("og:site_name"), *texts(linked.get("publisher")), meta.get("application-name"), _site_in_title(root)
    )
    return Facts(
        title=_title(root, meta, linked, site),
        byline=byline_of(root, meta, linked, site),
        published=_date(linked.get("datePublished"), meta.get("article:published_time"), meta.get("date"),
                        meta.get("dc.date"), meta.get("pubdate"), meta.get("parsely-pub-date"), _time_tag(root)),
        updated=_date(linked.get("dateModified"), meta.get("article:modified_time"), meta.get("og:updated_time")),
        section=_section(meta, linked),
        language=_language(root, meta, linked),
        site_name=_SCHEME.sub("", site),
        lead_image=safe_url(meta.get("og:image") or meta.get("twitter:image") or ""),
        body=clean_text(_body(linked)),
        description=_first(meta.get("og:description"), meta.get("description")),
        free=str(linked.get("isAccessibleForFree", True)).lower() != "false",
    )  # fmt: skip


def _meta(root: Element) -> dict[str, str]:
    """The first content of every named meta element."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (
            element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv") or ""
        ).lower()
        content = element.get("content") or ""
        if name and content.strip():
            found.setdefault(name, content)
    return found


def _title(root: Element, meta: dict[str, str], linked: dict[str, Any], site: str) -> str:
    """The headline without the site's name: h1 where the page's title says the same, else what the page declares."""
    declared = _first(
        meta.get("og:title"), *texts(linked.get("headline")), meta.get("twitter:title"), _tag(root, "title")
    )
    headings = [text for text in (plain(h1) for h1 in root.iter("h1")) if text]
    for heading in headings:
        if len(heading) > 10 and _overlap(heading, declared) >= 0.6:
            return clean_line(heading)
    if declared:
        return clean_line(_without_site(declared, site))
    return clean_line(headings[0]) if headings else ""


def _overlap(one: str, other: str) -> float:
    """Share of the words of `one` that `other` has too."""
    words = set(re.findall(r"\w+", one.casefold()))
    return len(words & set(re.findall(r"\w+", other.casefold()))) / max(1, len(words))


def _without_site(title: str, site: str) -> str:
    """Cut " | The Paper" off, at either end, where it is the site's name or clearly the shorter part."""
    parts = [part for part in _SEPARATOR.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    folded = site.casefold()
    if folded and parts[-1].casefold() in {folded, folded.removeprefix("the ")}:
        return title[: title.rindex(parts[-1])].rstrip(" |·»–—:-")
    if folded and parts[0].casefold() == folded:
        return title[title.index(parts[0]) + len(parts[0]) :].lstrip(" |·»–—:-")
    if "|" in title and len(parts[0]) > 2 * len(parts[-1]):
        return parts[0]
    return title


def _site_in_title(root: Element) -> str:
    """What the page's title adds to its headline: "The Stand" in "A night in the mine - The Stand"."""
    title = _tag(root, "title")
    for heading in (plain(h1) for h1 in root.iter("h1")):
        if heading and title.startswith(heading):
            added = _SEPARATOR.split(title[len(heading) :])
            return added[-1].strip() if len(added) > 1 and len(added[-1]) <= _LONGEST_SITE else ""
    return ""


def _date(*values: Any) -> datetime | None:
    """The first value that is a believable date, aware and in UTC."""
    for value in values:
        if isinstance(value, str) and (moment := _moment(value.strip())) is not None and 1990 <= moment.year <= 2100:
            return moment
    return None


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        try:
            moment = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError):
            return None
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _time_tag(root: Element) -> str:
    return next((element.get("datetime") for element in root.iter("time") if element.get("datetime")), "")


def _section(meta: dict[str, str], linked: dict[str, Any]) -> str:
    sections = (*texts(linked.get("articleSection")), meta.get("article:section"), meta.get("section"))
    section = re.split(r",| - ", _first(*sections))[0]
    return "" if _NO_SECTION.fullmatch(section) else section


def _language(root: Element, meta: dict[str, str], linked: dict[str, Any]) -> str:
    """A two-letter code."""
    named = root.get("lang") or root.get("xml:lang")
    declared = _first(
        named,
        meta.get("og:locale"),
        *texts(linked.get("inLanguage")),
        meta.get("content-language"),
        meta.get("language"),
    )
    code = declared[:2].lower()
    return code if re.fullmatch("[a-z]{2}", code) else ""


def _body(linked: dict[str, Any]) -> str:
    body = linked.get("articleBody")
    return body if isinstance(body, str) else ""


def _tag(root: Element, name: str) -> str:
    element = next(root.iter(name), None)
    return plain(element) if element is not None else ""


def _first(*values: str | None) -> str:
    """The first that has something in it, cleaned."""
    return next((cleaned for value in values if value and (cleaned := clean_line(value))), "")
