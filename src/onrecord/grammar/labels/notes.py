"""Brackets inside speech: stage directions, transcribers' notes, and what an editor put in or left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from onrecord.grammar.labels.labelasides import is_style
from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_office, is_person, words_of
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

# One level of brackets is enough, a few words in round ones inside square ones aside: "[Graphic(s) not available]".
_BRACKETS = lazy_re(
    r"(?P<open>(?P<square>\[)|\()(?P<inside>[^()\[\]]{1,200}(?(square)(?:\([^()\[\]]{1,30}\)[^()\[\]]{0,200})?))[)\]]"
)
_TRANSLATED = lazy_re(
    r"\((?:[^()\[\]:.?!\n]{0,40}[;:,–-] ?)?(?:(?:an? |the |in )?(?:approximate|unofficial|informal|rough|free|english|"
    r"courtesy|working) )*translation\b[^()\[\]:.?!\n]{0,30}: ?[^()\n]{1,3000}\)",
    re.IGNORECASE,
)
"""``(Asked in Hindi; Approximate translation: Will the road open?)``, behind what is translated."""
_ELISION = lazy_re(r"[\s.…*]+")
_NOTE = lazy_re(
    r"(?:general |loud |some |light |more |\(?indistinct )?"
    r"(?:laughter|laughs?\b|laughing|chuckl|applause|inaudible|unintelligible|indiscernible|indistinct|unclear"
    r"|cross[- ]?talk|off[- ](?:mic|camera|micro)|pause"
    r"|music|cheer|booing|singing|sings|cough|sigh|smil|nod(?:s|ding)?\b|shak(?:es|ing)\b"
    r"|gestur|point(?:s|ing) (?:at|to) (?:the|a|his|her|their|it|himself|herself)\b|referring|sounds?\b"
    r"|silence|whisper|shout"
    r"|overlapping|simultaneous|several (?:people|speakers)"
    r"|as (?:delivered|prepared|interpreted|translated|given|recorded)"
    r"|(?:through|via|with) (?:an |the )?(?:interpret|translat)"
    r"|interpret|translat|speak(?:s|ing)? (?:in )?|spoke (?:in )?"
    r"|in [A-Z][a-z]+(?: ?[;,/–-] ?[a-z ]{0,30}(?:translat|interpret)[a-z]{1,5})?$"
    r"|whereupon\b|(?:open|closed|private|partially closed) session|begin|end(?:s|ed)?\b|start of|video|audio|recording"
    r"|no (?:audible |verbal )?(?:response|reply|answer)|phonetic|ph\b"
    r"|(?:commercial )?break\b|recess|technical|mic(?:rophone)?\b"
    r"|continu|read(?:s|ing) |show(?:s|ing) |play(?:s|ing|ed) |moment of|standing|handshake|exchang|remarks? "
    r"|interrupt|interjecti|turn(?:s|ing) to |responds? in |retranslated|risos|palmas|ride\b|lacht|heiterkeit|applausi"
    r"|risas|aplausos|inaudible|ininteligible|lachen|beifall|unverständlich|rires|applaudissements)",
    re.IGNORECASE,
)
_TONGUES = (
    r"anglais|français|allemand|espagnol|italien|arabe|russe|portugais|inglés|francés|alemán|español|portugués|ruso|árabe|"
    r"inglese|francese|tedesco|spagnolo|russo|arabo|inglês|francês|alemão|espanhol|englisch|französisch|deutsch|spanisch|"
    r"russisch|italienisch|arabisch|engelska|engelsk|angielsku|niemiecku|rosyjsku|angielskim|английски|английском|"
    r"русски|русском|французски|немецки|англійською"
)
"""Languages in which something is said, as notes in other languages print them: ``(En anglais)``."""
_ABROAD = lazy_re(
    r"(?:ogóln|długotrwał|burzliw)?\w{0,4} ?(?:oklaski|wesołość|śmiech|poruszenie|dzwonek|wypowiedź poza|rozmowy na|"
    r"początek pos|koniec pos|przerwa w|posiedzeniu przewod)|smích|potlesk|smiech|hluk|nesrozumiteľn|nesrozumiteln|"
    r"taps\b|derültség|nevet|közbeszól|zaj\b|râsete|râde\b|aplauze|rumoare|vociferări|neinteligibil|γέλια|χειροκρο|ακατάληπτ|"
    r"alkışlar|gülüşmeler|gülüyor|gürültüler|[\w ]{1,40} sıralarından\b|mikrofon otomatik|"
    r"skratt|applåder|latter\b|munterhet|klapsalver|applaus|hilariteit|gelach|onverstaanbaar|"
    r"naurua|taputuksia|aplodeja|смех|аплодисменты|смеётся|смеется|оживление|шум в|неразборчиво|как переведено|"
    r"сміх|сміється|оплески|нерозбірливо|sourires|exclamations|protestations|brouhaha|mouvements?\b|hors micro|"
    r"assentiment\b|réactions?\b|rumeurs\b|murmullos\b|vedi allegat|"
    r"(?:così )?rimane (?:così )?stabilito|(?:è|sono) approvat|la commissione (?:approva|respinge|concorda|"
    r"prende atto)|"
    r"tertawa|(?:suara |audio )?tidak (?:jelas|terdengar)|audio tidak|tepuk tangan|"
    r"risate|risa\b|ilarità|commenti\b|si ride|fuori microfono|inicia|finaliza|fuera de micr|proyección|inaudível|"
    r"liest(?: aus)?:?$|(?:gibt das |das )?glockenzeichen|nach (?:der )?(?:abstimmung|auszählung|einer pause):?$|"
    r"(?:traduction|traducción|tradução|traduzione|interprétation|interpretación) "
    r"(?:simultan|consécutiv|consecutiv)\w+\.?$|"
    r"simultanübersetzung\.?$|simultandolmetsch\w*\.?$|"
    rf"(?:(?:propos|réponse|question|respuesta|pregunta|risposta|domanda|antwort|frage) )?"
    rf"(?:en|in|em|auf|på|po|w języku|по-|на) ?(?:{_TONGUES})(?:er sprache)?\.?$|"
    r"fora do microfone|ohne mikrofon|akustisch|zustimmung|unruhe|widerspruch|glocke|zuruf\b[^:]*$",
    re.IGNORECASE,
)
"""Stage directions in other languages of Europe."""
_STAGE = lazy_re(
    rf"\((?:beifall|lachen|lacht|heiterkeit|zuruf|gegenruf|applausi|applaudissements|rires|risos|palmas|risas|aplausos|"
    rf"{_ABROAD.pattern})"
    r"(?:[^()\[\]]|\[[^()\[\]]{1,40}\]){0,400}\)\.?"
    r"|[*_]{0,3}(?:editor|transcriber|publisher)(?:[’']s|s[’'])? note ?[:.—–-][*_]{0,3} ?\S.*",
    re.IGNORECASE,
)
"""What a chamber does while somebody speaks, shouts and brackets inside included: ``(Beifall – Lenz [HB]: Was?)``; and
what an editor adds, ``Editor's note: The minister later said: I will go.``"""
_BREAKS_IN = lazy_re(
    r"\((?P<who>[^()\[\]:]{2,80}(?:[(\[][^()\[\]]{1,30}[)\]])?):(?P<space>[ \u00a0]+)(?P<said>[^()]{2,200})\)\.?"
)
"""``(Senator Lis: Is it sure?)``"""
_NAME = rf"[{UPPER}][^\W\d_]+(?:[-’'][^\W\d_]+)*"
_SHOUT = lazy_re(rf"(?P<who>{_NAME}(?:[ \u00a0]{_NAME}){{1,3}}):[ \u00a0]+[{UPPER}–—…][^:()]{{1,120}}[.!?…]")
_FLOOR = frozenset(
    "głos głosy ruf rufe zwischenrufe zuruf zurufe gegenruf zwischenruf voce voci voix voz vozes hlas hang "
    "голос".split()
)
"""First words of what calls somebody who shouts from the floor."""
_SOMEBODY = frozenset(
    "un una uma um une ein eine en ett et varios varias vários várias plusieurs diversi alcuni".split()
)
"""First words of what calls one or some of those who sit there: ``Una señora diputada``."""
_OWN_SENTENCE_WORDS = 12

_LINK = lazy_re(
    r"(?P<picture>!)?\[(?P<shown>[^\[\]\n]{0,300})\](?P<to>\((?:https?://|www\.|mailto:|[/#])[^()\s]{0,1000}"
    r"(?:\([^()\s]{0,100}\)[^()\s]{0,300})?(?:[ ]\"[^\"\n]{0,200}\")?\))"
)
"""A link as Markdown writes it, ``[our report](https://board.example/report)``: what it shows is read, the rest not."""
_CLOCK = lazy_re(r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?")

BracketKind = Literal["note", "editorial", "chrome", "timecode"]


def brackets(text: str, start: int, end: int) -> Iterator[tuple[Span, BracketKind]]:
    """Give the bracketed runs between two offsets that were not spoken, each as a note or an editor's work.

    A round bracket is speech unless it reads like a stage direction or stands as a sentence of its own,
    ``(A photograph is shown.)``; a square bracket is an editor's unless it reads like a note. What Markdown writes
    about the words that a link shows is the page's (``chrome``), and a link that shows a time of a recording is a time.
    """
    at = start
    if text.find("ranslation", start, end) >= 0:
        for told in _TRANSLATED.finditer(text, start, end):
            if text[start : told.start()].strip():  # what is translated stands before it
                yield from _noted(text, at, told.start())
                yield Span(*told.span()), "note"
                at = told.end()
    yield from _noted(text, at, end)


def _noted(text: str, start: int, end: int) -> Iterator[tuple[Span, BracketKind]]:
    at = start
    if text.find("](", start, end) >= 0:
        for link in _LINK.finditer(text, start, end):
            yield from _in_brackets(text, at, link.start())
            before, at = at, link.end()
            if link["picture"]:
                yield Span(*link.span()), "chrome"
            elif _CLOCK.fullmatch(link["shown"]):
                held = before < link.start() and text[link.start() - 1] == "[" and text[at:end].startswith("]")
                yield Span(link.start() - held, at + held), "timecode"
                at += held
            else:
                yield Span(link.start(), link.start("shown")), "chrome"
                yield Span(link.end("shown"), at), "chrome"
    yield from _in_brackets(text, at, end)


def _in_brackets(text: str, start: int, end: int) -> Iterator[tuple[Span, BracketKind]]:
    for found in _BRACKETS.finditer(text, start, end):
        kind = _kind(found["open"], found["inside"])
        if kind is not None:
            yield Span(found.start(), found.end()), kind


def is_note(line: str) -> bool:
    """Tell whether a whole line is one bracketed note, such as ``(As delivered)``."""
    found = _BRACKETS.fullmatch(line.strip())
    return found is not None and _kind("[", found["inside"]) == "note"


def _kind(opening: str, inside: str) -> BracketKind | None:
    if _ELISION.fullmatch(inside):
        return "editorial"
    if _NOTE.match(inside.strip()) and "?" not in inside:
        return "note"
    if opening == "(" and (_ABROAD.match(inside.strip()) or breaks_in(f"({inside})") is not None or _is_shout(inside)):
        return "note"
    if opening == "[":
        return "editorial"
    stripped = inside.strip()
    if stripped[:1].isupper() and stripped[-1:] == "." and len(stripped.split()) <= _OWN_SENTENCE_WORDS:
        return None if is_style(stripped) else "note"  # "Hon. (Dr.) Reyes"
    return None


def _is_shout(inside: str) -> bool:
    """Tell whether words in brackets are what somebody with a full name puts in: ``Eero Saari: Juuri näin!``."""
    found = _SHOUT.fullmatch(inside.strip())
    return found is not None and is_person(found["who"])


def is_stage(line: str) -> bool:
    """Tell whether a whole line in brackets tells what a chamber does, whatever is asked in it."""
    return _STAGE.fullmatch(line) is not None


def breaks_in(line: str) -> tuple[int, int, int, bool] | None:
    """Tell whether a line is what somebody shouts, in brackets with the label: ``(Senator Lis: Is it sure?)``.

    Returns:
        Where the label begins, how long it is, where the words begin, and whether it names nobody (``Voice from the
        floor``); None where it is no such line.
    """
    found = _BREAKS_IN.fullmatch(line.rstrip())
    if found is None:
        return None
    who = found["who"]
    words = words_of(who)
    parts = parse_label(who) if words else None
    floor = bool(words) and (words[0] in _FLOOR or (words[0] in _SOMEBODY and is_office(words[-1])))
    if parts is None or not (floor or (parts.name and (parts.role or parts.honorific or parts.affiliation))):
        return None
    return found.start("who"), len(who), found.start("said"), floor
