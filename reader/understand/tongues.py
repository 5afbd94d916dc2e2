"""Which language a text is written in, told by its smallest words or its script: pages often say a wrong one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from reader.model import Article

ENGLISH: Final = "en"
SAMPLE: Final = 3_000  # characters that are looked at
_SURELY: Final = 0.09  # of a text's words are such small ones, if it is English; of other languages fewer are
_ENOUGH: Final = 40  # words of which a share can be told
_LEAST: Final = 0.12  # of a text's words, if it is another language
_LEAST_DECLARED: Final = 0.06  # where the page names that language too
_NEARLY: Final = 0.8  # as many as of the language with most of them
_FEWEST: Final = 2  # different small words that are no parts of names
_SCRIPT: Final = 0.2  # of a text's characters

_WORD = re.compile(r"(?<![\w'’.])[^\W\d_]+")
_IN_NAMES: Final = frozenset("al da das de del den der des di dos du e el i la le ten van von y".split())
# Others hardly use these: a text that has them is English, however many foreign names stand in it.
_ENGLISH_WORDS: Final = frozenset(
    "the of and that with from his her were this have has had which who their they she will would said been is by"
    " it not are was for".split()
)
_SHARED_WORDS: Final = frozenset("a an as at be in into on to".split())  # with other languages
_SMALL_WORDS: Final[Mapping[str, frozenset[str]]] = {
    tongue: frozenset(words.split())
    for tongue, words in {
        "ca": "el la els les de del dels i que un una per amb no és al com més però va ha aquest aquesta seva són",
        "cs": "a v se na je že z s do o i to za ve pro si jsou ale jak po od by podle které který jako také nebo",
        "da": "og i at det som en på er af for med den til ikke har de om et han men var fra vi så kan når eller efter",
        "de": "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden aus er hat"
        " dass sie nach wird bei einer um am sind noch wie einem über einen zum haben nur oder aber vor zur durch"
        " dann doch wir ich seit beim diese dieser dieses dort heute jetzt",
        "es": "el la los las de del y en que un una por con para se no es su sus al lo como más pero fue ha han este"
        " esta entre sobre también desde hasta cuando muy sin son",
        "fi": "ja on ei se että hän oli mutta ovat myös kun niin joka mukaan sen hänen tai ole nyt vain kuin jo sitä",
        "fr": "le la les de des du et un une en que qui dans pour sur par pas plus au aux avec ce cette sont est il"
        " elle ne se son sa ses ont été mais ou où leur nous vous l d qu",
        "hr": "i u je na se da su za od s koji to kao što bi ne ali iz će nije koja biti",
        "hu": "a az és hogy nem is egy van ez meg volt de csak már mint azt még el ki lesz vagy amely szerint",
        "id": "yang dan di dari ini itu dengan untuk tidak pada dalam adalah akan ke juga oleh karena saat sebagai bisa"
        " ada telah mereka lebih atau kita ia",
        "it": "il lo la gli le di del della dei delle che e in un una per con non è si da dal nel nella alla ai anche"
        " come più sono ha ma al sul questo questa dalla degli l",
        "nb": "og i å det som en på er av for med den til ikke har de om et han men var fra vi så kan når eller etter",
        "nl": "de het een van en in dat op te zijn met voor niet die aan er om ook als bij nog naar dan maar uit door"
        " over wordt worden heeft hebben tot deze kan werd",
        "pl": "i w na z się nie do to że jest o jak za od po dla przez ale są który oraz był była tym jego tego może",
        "pt": "o a os as de do da dos das em no na nos nas que e um uma para com por não se ao à é mais como mas foi"
        " são ser também seu sua pelo pela até isso",
        "ro": "de și în la a cu pe din că nu un o care să pentru este mai sau au fost prin ca se al ale",
        "sv": "och i att det som en på är av för med den till inte har de om ett han men var från vi så kan när eller",
        "tr": "ve bir bu için ile da de olarak olan çok daha gibi en sonra kadar olduğu ancak ne ama göre her ise",
        "vi": "và là của có trong cho không với được các một này những đã người đến khi",
    }.items()
}
_ANY_SMALL: Final = frozenset().union(*_SMALL_WORDS.values())
_SCRIPTS: Final = (  # the first that fits; Japanese has Chinese characters too, and Ukrainian Russian ones
    ("ja", re.compile(r"[\u3040-\u30ff]"), _SCRIPT / 4),
    ("ko", re.compile(r"[\uac00-\ud7af]"), _SCRIPT),
    ("zh", re.compile(r"[\u3400-\u9fff]"), _SCRIPT),
    ("uk", re.compile(r"[іїєґ]"), _SCRIPT / 10),
    ("ru", re.compile(r"[\u0400-\u04ff]"), _SCRIPT),
    ("el", re.compile(r"[\u0370-\u03ff]"), _SCRIPT),
    ("ar", re.compile(r"[\u0600-\u06ff]"), _SCRIPT),
    ("he", re.compile(r"[\u0590-\u05ff]"), _SCRIPT),
    ("hi", re.compile(r"[\u0900-\u097f]"), _SCRIPT),
    ("th", re.compile(r"[\u0e00-\u0e7f]"), _SCRIPT),
)


def tongue_of(text: str, declared: str = "") -> str:
    """Its ISO 639-1 code, English where nothing speaks for another; `declared` is what its page says, as "pt-BR"."""
    return _tongue_of(text[:SAMPLE], declared)


@lru_cache(maxsize=8)  # names, sentences and bullets of an article each ask
def _tongue_of(sample: str, declared: str) -> str:
    counts = Counter(_WORD.findall(sample))
    words, english = counts.total(), _held(counts, _ENGLISH_WORDS)
    if words >= _ENOUGH and english >= _SURELY * words:
        return ENGLISH
    english += _held(counts, _SHARED_WORDS)
    return _by_script(sample.lower()) or _by_words(counts, words, english, declared[:2].lower()) or ENGLISH


def tongue_of_article(article: Article) -> str:
    """By as much of its text as tells it."""
    texts, length = [], 0
    for block in article.blocks:
        texts.append(block.text)
        length += len(block.text)
        if length > SAMPLE:
            break
    return tongue_of(" ".join(texts), article.language)


def small_words_of(tongue: str) -> frozenset[str]:
    return _SMALL_WORDS.get(tongue, frozenset())


def _by_script(sample: str) -> str:
    if sample.isascii():
        return ""
    return next((tongue for tongue, script, share in _SCRIPTS if len(script.findall(sample)) > share * len(sample)), "")


def _by_words(counts: Counter[str], words: int, english: int, declared: str) -> str:
    """Words with a capital do not count: they are names' as often."""
    if sum(word in _ANY_SMALL and word not in _IN_NAMES for word in counts) < _FEWEST:
        return ""
    held = {tongue: _held(counts, small) for tongue, small in _SMALL_WORDS.items()}
    best = max(held, key=lambda tongue: (held[tongue], tongue == declared))
    if held.get(declared, 0) >= _LEAST_DECLARED * words and held[declared] >= _NEARLY * held[best]:
        return declared if held[declared] > english else ""
    return best if held[best] >= _LEAST * words and held[best] > 2 * english else ""


def _held(counts: Counter[str], small: frozenset[str]) -> int:
    return sum(counts[word] for word in small if word in counts)
