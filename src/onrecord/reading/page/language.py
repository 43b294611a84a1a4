"""In what language a text is: by its script, or by the small words that every sentence of a language needs.

No more is claimed than the words show: the first language must be well ahead of the second, and in a text too short
for that only what the medium itself declares is taken; else it is ``und``, undetermined.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from onrecord.text.lazy import lazy_re

UNKNOWN = "und"
"""The BCP 47 tag of a language that is not determined."""
_SAMPLE = 6_000
"""Code points that are looked at, from the middle of the text: menus, rosters and lists stand at its ends."""
_WORDS = {
    "en": "the and of to that we is for with you this are have was our they be will not i",
    "es": "el los las que y una de la por para con del es lo se pero muy como más su al hay este nosotros",
    "fr": "le les des et est une que de la du à l d pour dans nous vous qui sur pas ce avec je sont cette aux il mais "
    "ont",
    "de": "der die und das ist wir ich nicht ein eine mit für auf sie dass zu den auch haben sich von es",
    "pt": "o os as que e uma de não para com do da em dos das mais nós isso muito são pelo ao ele você",
    "it": "il gli che e una la l non per con del della di è sono anche questo nel alla come più dei ha abbiamo",
    "nl": "de het een en van dat is niet wij voor zijn met op aan ook er maar we hebben deze wordt naar",
    "sv": "och att det som är för på inte vi har den ett med jag om till också men kan så",
    "da": "og at det er for på ikke vi har den et med jeg om til også men kan af der",
    "nb": "og at det er for på ikke vi har den et med jeg om til også men kan av som",
    "pl": "i w na nie to się z że jest do o jak ale za co przez oraz są czy tym dla",
    "cs": "a se na je to že v s z do jsme ale jako by si pro jsou bude které aby",
    "ro": "și de la în că este pentru cu nu mai care din sunt pe să o ce am acest",
    "tr": "ve bir bu için de da ile çok olarak biz ne var daha gibi olan bunu değil",
    "fi": "ja on ei että se olemme mutta myös ovat kun tämä hän niin tai me ole",
    "hu": "és hogy nem az is egy ez van de meg mint csak már azt volt ha vagy",
}
_SETS = {tag: frozenset(words.split()) for tag, words in _WORDS.items()}
_WORD = lazy_re(r"[^\W\d_]+")
_FEWEST = 5
"""Small words that a language must have before it is named."""
_SHARE = 0.08
"""The least share of a text's words that are a language's small ones; texts of prose have 0.2 to 0.45."""
_AHEAD = 1.15
"""How far the first language must be ahead of the second. Danish and Norwegian are closest."""
_SCRIPTS = (
    ("ja", lazy_re(r"[\u3040-\u30ff]")),
    ("ko", lazy_re(r"[\uac00-\ud7af]")),
    ("zh", lazy_re(r"[\u4e00-\u9fff]")),
    ("cyrillic", lazy_re(r"[\u0400-\u04ff]")),
    ("el", lazy_re(r"[\u0370-\u03ff]")),
    ("he", lazy_re(r"[\u0590-\u05ff]")),
    ("arabic", lazy_re(r"[\u0600-\u06ff]")),
    ("ka", lazy_re(r"[\u10a0-\u10ff]")),
    ("hy", lazy_re(r"[\u0530-\u058f]")),
    ("th", lazy_re(r"[\u0e00-\u0e7f]")),
)
_OTHER_SCRIPT = lazy_re(rf"[{''.join(pattern.pattern[1:-1] for _, pattern in _SCRIPTS)}]")
_MOSTLY = 0.5
"""The share of a text's letters from which it is in a script."""
_KANA = 0.05
"""Japanese mixes its own letters with those of Chinese."""
_OWN_LETTERS = (("uk", "іїєґ"), ("ru", "ыэёъ"), ("sr", "јљњћђџ"), ("mk", "ѓќѕ"))
"""Letters of one language in Cyrillic script; Bulgarian shares ``ъ`` and has no ``ы``."""
_PERSIAN = lazy_re(r"[پچژگ]")
_TAG = lazy_re(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def language_of(text: str, declared: str | None = None) -> str:
    """Give the language of a text as a BCP 47 tag.

    Args:
        text: the whole text.
        declared: what the medium says; it decides where the words do not, and tells the variant where they agree.
    """
    start = max((len(text) - _SAMPLE) // 2, 0)
    sample = text[start : start + _SAMPLE]
    found = _language(sample)
    said = declared.strip().replace("_", "-") if declared and _TAG.fullmatch(declared.strip()) else None
    if found is None:
        return said or UNKNOWN
    return found


@lru_cache(maxsize=8)
def _language(sample: str) -> str | None:
    return _by_script(sample) or _by_words(sample)


def _by_words(sample: str) -> str | None:
    words = _WORD.findall(sample.lower())
    counts = Counter(words)
    scores = sorted(((sum(counts[word] for word in known), tag) for tag, known in _SETS.items()), reverse=True)
    (first, tag), (second, _) = scores[:2]
    if first < max(_FEWEST, _SHARE * len(words)) or first < _AHEAD * second:
        return None
    return tag


def _by_script(sample: str) -> str | None:
    if _OTHER_SCRIPT.search(sample) is None:
        return None
    letters = sum(map(len, _WORD.findall(sample)))
    counts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS} if not sample.isascii() else {}
    if not letters or sum(counts.values()) < _MOSTLY * letters:
        return None
    if counts["ja"] > _KANA * letters:
        return "ja"
    name = max(counts, key=counts.__getitem__)
    if name == "arabic":
        return "fa" if _PERSIAN.search(sample) else "ar"
    return _cyrillic(sample.lower()) if name == "cyrillic" else name


def _cyrillic(sample: str) -> str | None:
    """Tell languages in Cyrillic by their own letters; of those of Russian, Bulgarian has only ``ъ``."""
    counts = {tag: sum(map(sample.count, own)) for tag, own in _OWN_LETTERS}
    if counts["ru"] and not any(letter in sample for letter in "ыэё"):
        counts = counts | {"bg": counts["ru"], "ru": 0}
    tag = max(counts, key=counts.__getitem__)
    return tag if counts[tag] else None
