"""Classes and ids by which sites call what surrounds an article."""

from __future__ import annotations

import re
from typing import Final

from reader.extract.tree import Element

_LAYOUT: Final = re.compile(
    r"(?:\b|_)(?:has|with|without|no|and|w|is)[_-]\S+", re.IGNORECASE
)  # "has-sidebar" is no sidebar
_EDGE_BEFORE: Final = r"(?:^|(?<=[\s_-]))"
_EDGE_AFTER: Final = r"(?=$|[\s_-])"
_FOREIGN: Final = re.compile(
    _EDGE_BEFORE + r"(?:"
    r"nav(?:bar|igation)?|menus?|breadcrumbs?|footer|masthead|site-?header|skip-?link|"
    r"ads?|advert\w*|advertorial|dfp|outbrain|taboola|"
    r"share|sharing|social\w*|addthis|sharedaddy|follow-?us|"
    r"newsletter\w*|subscri(?:be|ption)\w*|sign-?up|paywall-?promo|consent|cookie\w*|gdpr|"
    r"comments?|disqus\w*|respond|replies|comment-?(?:list|count|form)|"
    r"related\w*|recommend\w*|recirc\w*|read-?(?:more|next|also)|more-?(?:from|stories|news|on)|"
    r"most-?(?:read|popular|viewed)|popular|trending|see-?also|you-?may-?(?:also-?)?like|also-?(?:like|read)|"
    r"latest-?(?:news|stories)|tag-?(?:list|cloud)|topics-?list|keywords|"
    r"author-?(?:bio|box|info|card)|about-?(?:the-?)?author|bio-?box|"
    r"print-?(?:only|link|button)|screen-?reader\w*|visually-?hidden|sr-only|"
    r"pagination|pager|prev-?next|post-?nav\w*|edit-?section|header-?link|hash-?link|toc|signature|"
    r"post-?profile|user-?(?:info|details|card)"
    r")" + _EDGE_AFTER,
    re.IGNORECASE,
)
_AMBIGUOUS: Final = re.compile(  # of the layout on some sites, furniture on others
    _EDGE_BEFORE + r"(?:"
    r"widgets?|banner|promo\w*|sponsor\w*|overlay|modal|popup|pop-?up|tooltip|toolbar|sidebar|side-?bar|rail|"
    r"gallery|galleries|slideshow|slide-?show|carousel|slick-\w+|tags?|rating|ratings|vote|votes|"
    r"by-?line|meta(?:data)?|time-?stamp|read(?:ing)?-?time|author-?name"
    r")" + _EDGE_AFTER,
    re.IGNORECASE,
)
_ARTICLE_NAMES: Final = re.compile(
    r"article-?(?:body|content|text)|entry-?content|post-?(?:body|content)|story-?(?:body|content|text)|main-?content|"
    r"\bh-?entry\b",
    re.IGNORECASE,
)
_CAPTION_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:\w*captions?|cutline|legende?|credits?|(?:photo|image|picture)-?(?:credit|source|copyright))(?:$|[\s_-])",
    re.IGNORECASE,
)


def is_caption(element: Element) -> bool:
    """Whether it says that it stands under a picture."""
    return element.tag == "figcaption" or bool(_CAPTION_NAMES.search(element.get("class") or ""))


def foreign_name(element: Element) -> str:
    """The part of its names that says it is furniture, or nothing."""
    return _first(_FOREIGN, element)


def ambiguous_name(element: Element) -> str:
    """The part of its names that says so on some sites only, or nothing."""
    return _first(_AMBIGUOUS, element)


def _first(names: re.Pattern[str], element: Element) -> str:
    own = _LAYOUT.sub(" ", f"{element.get('class') or ''} {element.get('id') or ''}")
    found = names.search(own)
    return found[0].lower() if found and not _ARTICLE_NAMES.search(own) else ""
