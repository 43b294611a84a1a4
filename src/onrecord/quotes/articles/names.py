"""How an article names people: by name, by office, by a pronoun."""

from __future__ import annotations

import re

from onrecord.quotes.titles import behind_title
from onrecord.text.lazy import lazy_re

WORD = (
    r"(?:(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Adm|Sen|Rep|Gov)\.|(?:[A-Z]\.){2,}|[A-Z]\.|"
    r"[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐĞİŞÅ](?:[\w’'-]*\w)(?<!['’]s))"
)
PARTICLE = r"(?:de|da|di|du|del|della|van|von|der|den|la|le|al|bin|ibn|ben|af|av|zu|ter|dos)"
NAME = rf"(?P<name>{WORD}(?:\s(?:{PARTICLE}\s)*{WORD}){{0,5}})"
_RANKS = r"general|admiral|colonel|captain|major|commander|lieutenant|sergeant"
_HEADS = (
    r"secretary[- ]general|secretary\s+of\s+\w+|secretary|minister|president|chancellor|spokes(?:person|man|woman)|"
    r"official|governor|chair(?:man|woman|person)?|commissioner|ambassador|director|senator|premier|leader|chief|boss|"
    r"head|mayor|judge|envoy|treasurer|member|lawmaker|deputy|reporter|journalist|correspondent|moderator|diplomat|lawyer|"
    r"attorney|adviser|advisor|aide|analyst|economist|professor|captain|officer|" + _RANKS
)
HEAD = lazy_re(rf"\b(?:{_HEADS})\b", re.IGNORECASE)
_HEAD_WORD = rf"(?i:{_HEADS})\b(?!['’]s)"
OFFICE = (
    rf"(?P<office>(?i:(?:the|a|an|one|its|his|her|their)\s+(?:[\w’'-]+\s+){{0,4}}?){_HEAD_WORD}"
    rf"|(?:{WORD}\s){{0,2}}{WORD}['’]s\s+(?:[a-z][\w-]*\s+){{0,3}}{_HEAD_WORD}"
    rf"|{WORD}\s+(?:[a-z][\w-]*\s+)?(?:chief|boss|head|leader|minister|president|premier)\b)(?!\s+of\s+course)"
)
PRONOUN = r"(?P<pronoun>(?:[Hh]e|[Ss]he|[Tt]hey)\b)"
OUTLET = rf"(?:\s+(?:of|from|at|for|with)\s+(?:[Tt]he\s+)?{WORD}(?:\s(?:of\s|and\s)?{WORD}){{0,4}},?)?"
WHO = (
    rf"(?:{PRONOUN}|{OFFICE}(?:\s+(?:of|for)\s+(?:the\s+)?{WORD}(?:\s{WORD}){{0,3}})?"
    rf"(?:,?\s+{NAME.replace('<name>', '<titled>')}{OUTLET},?)?|{NAME}{OUTLET})"
)
"""Who speaks: a pronoun, an office with or without a name, or a name with or without the paper it works for."""

VERB = (
    r"(?:said|says?|saying|told|tells?|telling|added|adds?|adding|asked|asks|replied|repl(?:y|ies)|answered|answers|"
    r"stated|states|declared|declares?|announced|announces?|warned|warns?|warning|argued|argues?|insisted|insists?|noted|"
    r"notes|wrote|writes|tweeted|posted|explained|explains?|stressed|stresses|continued|continues|went\s+on|remarked|"
    r"remarks|claimed|claims|acknowledged|acknowledges|admitted|admits?|commented|comments|urged|urges|described|"
    r"describes?|called|calls|calling|recalled|recalls|responded|responds|suggested|suggests?|promised|promises|pledged|"
    r"pledges|vowed|vows|maintained|maintains|emphasi[sz]ed|emphasi[sz]es|observed|observes|concluded|concludes|"
    r"confirmed|confirms|denied|denies|reiterated|reiterates|repeated|repeats|predicted|predicts|conceded|concedes|"
    r"allowed|joked|quipped|countered|ruled|apologi[sz]ed|objected|protested|complained|boasted|pleaded|"
    r"point(?:ed|s)\s+out|shot\s+back|puts?\s+it|made\s+clear|makes\s+clear|sp(?:oke|eaks)\s+of|"
    r"opened|closed|began|ended|summed\s+up|(?:was|is)\s+quoted\s+as\s+saying)"
)
"""Words of speech."""

FULL = lazy_re(rf"{WORD}(?:\s(?:{PARTICLE}\s)*{WORD}){{1,4}}")
_TITLES = lazy_re(
    r"^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|Gen|Lt|Col|Adm|Sen|Rep|Gov|President|Prime|Minister|Chancellor|"
    r"Secretary|Secretary-General|Ambassador|Governor|Chair|Chairman|Chairwoman|Spokesperson|Spokesman|Spokeswoman|"
    r"General|Admiral|Colonel|Captain|Major|Commander|Lieutenant|Senator|Commissioner|Director|Deputy|Foreign|Defence|"
    r"Defense|Vice|State|Council|Commission|Reporter|Journalist|Correspondent|[A-Z]{2,})\.?\s+)+"
)
_NOT_NAMES = frozenset(
    "the a an and but or if when while after before on in at as it this that these those there then so yet also since "
    "we i you he she they our my his her its their what who why how where monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october november december asked told "
    "later earlier today yesterday tomorrow speaking standing for to of by from with according in words both not no "
    "would will was is did does one two three during until under over".split()
)
_OPENER = lazy_re(r"^(?:On|In|At|But|And|Then|So|Yet|When|While|After|Before|As|For|Later|Today|Yesterday|Asked)\s+")
_BODIES = frozenset(
    "states kingdom nations union alliance department ministry house office council committee commission assembly "
    "parliament congress senate bank agency federation republic party court university institute group force forces "
    "times post journal courier compass wire radio telegraph news press herald tribune ledger gazette television "
    "street sea ocean strait bay island islands river east west north south asia europe america africa city port "
    "summit treaty act war world general secretary minister president state".split()
)
"""Last words of what is no person."""


def bare(name: str) -> str | None:
    """Give a name without titles and without the word that begins a sentence before it; None for what is no name."""
    name = _TITLES.sub("", _OPENER.sub("", name))
    words = name.split()
    while words and words[0].casefold() in _NOT_NAMES:
        words.pop(0)
    name = _TITLES.sub("", " ".join(words[behind_title(words) :]))
    return name if name and name.casefold() not in _NOT_NAMES else None


def is_body(name: str) -> bool:
    """Tell whether a name ends as that of a body, a paper or a place does."""
    last = name.rsplit(maxsplit=1)[-1]
    return last.casefold() in _BODIES or last.isupper()


def is_person(name: str) -> bool:
    """Tell whether a name may be a person's in full: it has two words or more, and is no body's."""
    return " " in name and not is_body(name)


def head(office: str) -> str | None:
    """Give the word that tells an office (``secretary general``, ``minister``) in small letters; None where none is."""
    found = HEAD.findall(office)
    return " ".join(found[-1].casefold().replace("-", " ").split()) if found else None
