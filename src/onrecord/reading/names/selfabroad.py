"""Reporters who say who they are in other languages of Europe, in the first words of a turn."""

from __future__ import annotations

import re

from onrecord.grammar.labels.lexicon import OUTLET_WORDS, UPPER
from onrecord.model import Span
from onrecord.reading.names.introductions import TELLS, Introduction, is_personal
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

_S = r"[ \u00a0\n]+"
_WORD = rf"[{UPPER}][\w’'-]*"
_NAME = rf"(?P<name>{_WORD}(?:{_S}{_WORD}){{1,2}}?)"
HELLO_ABROAD = (
    r"(?:(?:[Аа]лло|[Qq]ué tal|[Bb]uen[oa]s|[Oo]i|"
    r"[Hh]ola|[Oo]lá|[Dd]zień dobry|[Dd]obrý (?:den|deň)|[Dd]obré (?:odpoledne|ráno)|"
    r"[Дд]обрый (?:день|вечер)|[Дд]оброе утро|"
    r"[Зз]дравствуйте|[Дд]обрий день|[Дд]оброго дня|[Jj]ó napot(?: kívánok)?|[Bb]ună (?:ziua|seara)|[İi]yi günler|"
    r"[Mm]erhaba(?:lar)?|[Gg]od (?:dag|morgon|morgen|eftermiddag)|[Hh]e[ij]|[Gg]oede(?:middag|morgen|navond|ndag)|"
    r"[Κκ]αλημέρα|[Κκ]αλησπέρα|[Gg]uten (?:Tag|Morgen|Abend)|[Hh]yvää (?:ilta)?päivää|[Bb]uon(?:giorno|asera)|"
    r"[Bb]om dia|[Bb]oa (?:tarde|noite)|[Bb]on(?:jour|soir)|[Bb]uen(?:[oa]s (?:días|tardes|noches)| día)|"
    r"[Dd]ziękuję|[Dd]ěkuji|[Сс]пасибо|[Дд]якую|[Kk]öszönöm|[Mm]ulțumesc|[Tt]ack|[Tt]akk?|[Dd]ank u(?: wel)?|[Kk]iitos|"
    r"[Dd]anke|[Mm]erci|[Gg]r[aá]cias|[Gg]razie|[Oo]brigad[oa]|[Tt]eşekkür(?:ler| ederim)|"
    r"(?:[Jj]oo?|[Jj]a|[Ss]í|[Ss]im|[Oo]ui|[Ss]ì|[Дд]а|[Νν]αι|[Tt]ak|[Aa]no|[Ii]gen)(?=,))"
    r"(?:[ \u00a0][^.,!?\n]{2,40}"
    r"|,[ \u00a0](?:[^\W\dA-Z_][^\W\d_]+(?:[ \u00a0][^\W\d_]+){0,3}|[^\W\d_]{3,20})(?=[.!]))?"
    r"[.,!]*[ \u00a0\n]+)"
)
_CALLED = (
    r"(?:(?:(?:[Ss]r|[Ss]ra)\.[ \u00a0]|(?:[Ss]eñora?|[Ss]enhora?|[Ss]ignora?|[Mm]onsieur le|[Mm]adame la|[Dd]omnule|"
    r"[Dd]oamnă)[ \u00a0])?(?:[Pp]resident[ea]|[Pp]résidente?|[Pp]reședinte|[Mm]inistr[oae]|[Mm]inistru|[Gg]overnador|"
    r"[Gg]overnadora|[Gg]obernador|[Gg]obernadora|[Pp]refeit[oa]|[Aa]lcalde|[Aa]lcaldesa),[ \u00a0]"
    r"(?:(?:por )?a(?:qu[ií]|cá)[,.!]+[ \u00a0])?)?"
)
"""Who is asked, by his office: ``Presidente, Ana Lis, Rádio Farol.``"""
QUOTED = r"[„«“\"](?P<quoted>[^„«»“”\"\n]{2,40})[“”»\"]"
_SMALL = r"(?:de (?:la|los|las|l[’'])|del|de|du|des|di|dell[ao]|dei|da|do|das|dos)"
PLAIN = rf"(?P<plain>{_WORD}(?:{_S}(?:{_SMALL}{_S}|[dl][’'])?{_WORD}){{0,3}})"
KIND = (
    r"(?:(?:газет[аиы]|телеканалу?|канал|агентств[оа]|радио|радіо|журнал|портал|издание|видання|deník|denník|televize|"
    r"televízia|agentura|agencia|agenzia|agence|cadena|periódico|emisora|gazeta|dziennik|tygodnik|portal|rádio|radio|jornal|diario|journal|quotidien|giornale|lap|ziarul)"
    rf"{_S})?"
)
_NAMED = (
    r"(?:[Nn]azywam się|[Jj]menuji se|[Vv]olám sa|[Mm]ă numesc|[Мм]еня зовут|[Мм]ене звати|[Aa]dım|[Mm]i chiamo|"
    r"(?:[Oo] )?[Mm]eu nome é|[Mm]ijn naam is|[Jj]ag heter|[Jj]eg heter|[Nn]imeni on|[Λλ]έγομαι|[Oo]νομάζομαι|"
    r"[Mm]ein Name ist|[Ss]oy|[Mm]e llamo|[Jj]e suis|[Jj]e m[’']appelle|[Ii]ch bin|[Ss]ono|[Ii]k ben|[Jj]estem|[Jj]sem|"
    r"[Ss]unt|[Jj]ag är|[Jj]eg er|[Oo]len|[Aa]qui é)"
)
_FROM = (
    rf"(?:,?{_S}(?:vom|von(?: der| dem)?|für(?: die| den| das)?|van(?: de| het)?|di|dell[ao]|dell[’']|del?|de la|du|"
    rf"da|do|pour|z|ze|från|fra|з|із|из|din|a|az|ja)(?:{_S}|(?<=[’'])))|(?:,{_S})"
)
_SAYS = lazy_re(rf"{HELLO_ABROAD}{{0,3}}{_CALLED}{_NAMED}{_S}{_NAME}(?:{_FROM}){KIND}(?:{QUOTED}|{PLAIN})")
_AM = lazy_re(rf"{HELLO_ABROAD}{{0,3}}{_NAME}[ \u00a0]vagyok\b(?:,?{_S}(?:az?{_S})?{KIND}(?:{QUOTED}|{PLAIN}))?")
"""Hungarian has the verb behind the name."""
_BARE = lazy_re(
    rf"{HELLO_ABROAD}{{0,3}}{_CALLED}{_NAME}(?:,{_S}(?:(?:del?(?:{_S}la)?|du|da|do|dell[ao]|per|para|pour(?:{_S}l[ea])?|für(?:{_S}d(?:ie|en|as))?|vom|von(?:{_S}der)?|van|voor){_S})?|{_S}(?:z|ze|з|із|din|från|fra|vom){_S}){KIND}(?:{QUOTED}|{PLAIN})(?=[.,!?;:]|{_S}(?:y|e|i|et|und|og|och|и){_S}d(?:el?|[aou]s?|e[rs]|ell[ao]|all[ao])\b)"
)
_OUTLET_FIRST = lazy_re(
    rf"{HELLO_ABROAD}{{0,3}}(?P<kind>(?i:газета|телеканал|агентство|радио(?:станция)?|радіо|журнал|портал|издание|"
    rf"rádio|radio|televize|televizija|agentura|deník|dziennik|jornal|diario|journal|tv)){_S}(?:{QUOTED}|{PLAIN}),{_S}{_NAME}(?=[.])"
)
"""``Агентство КТР, Анна Рейес.``"""
_FATHERS = rf"(?P<name>{_WORD}[ \u00a0][{UPPER}][а-яіїєґё]{{1,20}}(?:[ое]вич|ич|[ое]вна|ична|івна|ївна))"
_SAYS_FATHERS = lazy_re(rf"{HELLO_ABROAD}{{0,3}}(?:[Мм]еня зовут|[Мм]ене звати){_S}{_FATHERS}(?=[.,!])")
_BY_FATHER = lazy_re(
    rf"{HELLO_ABROAD}{{0,3}}(?:[Ээ]то{_S})?{_FATHERS}"
    rf"(?=,[ \u00a0](?:(?:из|із|з|с)[ \u00a0])?(?:(?:г|м|с)\.[ \u00a0]?|(?:город|поселок|посёлок|сел[оа]|деревн[яи]|"
    rf"станица|станицы|область|области|міст[оа])[ \u00a0])?{_WORD}"
    rf"(?:[ \u00a0]{_WORD}|[ \u00a0]област[ьи])?[.!])"
)
"""Callers of Eastern Europe say a first name, their father's and where they live: ``Иван Петрович, город Карин.``

A sentence that goes on may speak to whoever answers: ``Иван Петрович, из ваших слов ...``.
"""
_TELLS = lazy_re(
    r",?[ \u00a0]+(?:ha|hat|heeft|har|publi\w+|escrib\w+|escreve\w*|dijo|dice|diz|disse|scriv\w+|schr(?:eibt|ieb)|"
    r"sagt\w*|écri\w+|affirm\w+|afirm\w+|meld\w+|pisze|napisał\w*|píše|napsal\w*|skriver|skrev|lavor\w+|trabaj\w+|travaill\w+)\b"
)
"""What tells of another behind his paper's name: ``Ana Lis, del diario Karrin, publicó ayer ...``."""
_TELLS_IN_FULL = lazy_re(rf",[ \u00a0]+{TELLS}\b")
_QUOTES = lazy_re(r"[”“„»«\"]")
FIRST = 260
"""Code points at the beginning of a turn in which it is said."""
_STEMS = lazy_re(
    r"(?:\w+(?:tidende|tidning(?:en)?|posten|blad(?:et?)?|avisen|nytt|lehti|sanomat)\b|folha|correio|radi|tele|tv\b|gazet|zeitung|kanal|canal|kurier|courier|dziennik|deník|hírlap|ziar|wiadomo|vest|"
    r"agen[czt]|giornal|jornal|journal|periódico|diari|correo|notici|notizi|nachricht|press)"
)


def introduces_abroad(text: str, start: int, end: int) -> Introduction | None:
    """Find the speaker's own name and outlet in the first words of a turn, behind nothing but a greeting.

    Without quotation marks an outlet must look like one: ``Je suis Jean Lenz de Karrin`` may be all name.
    """
    quoted = _QUOTES.match(text, start, end)  # ``Spørgsmål: ”Tak. ...``, each turn in quotation marks
    start = start if quoted is None else quoted.end()
    head = text[start : min(end, start + FIRST)]
    for pattern in (_SAYS, _AM, _BARE, _OUTLET_FIRST):
        found = pattern.match(head)
        if found is None or not is_personal(found["name"]):
            continue
        outlet = found["quoted"] or found["plain"]
        if found["quoted"] is None and pattern not in (_AM, _OUTLET_FIRST) and not is_outlet(outlet):
            kind = head[: found.start("plain")].split()[-1]
            if pattern is not _BARE or not kind.islower() or not is_outlet(kind):
                continue
        if pattern is _BARE and _TELLS.match(head, found.end()) is not None:
            continue
        last = found.end("name") if outlet is None else max(found.end(part) for part in ("quoted", "plain", "name"))
        name = " ".join(found["name"].split())
        first = (
            min(found.start("name"), max(found.start("quoted"), found.start("plain")))
            if outlet
            else found.start("name")
        )
        span = Span(start + first, start + last)
        return Introduction(name, None if outlet is None else " ".join(outlet.split()), span)
    says = _SAYS_FATHERS.match(head)
    caller = says or _BY_FATHER.match(head)
    if caller is None or (says is None and _is_called(text, caller["name"])):
        return None
    return Introduction(caller["name"], None, Span(start + caller.start("name"), start + caller.end("name")))


def _is_called(text: str, name: str) -> bool:
    """Tell whether a first name and a father's are of one whose initials, or both bent, stand in the document.

    A label ``И. П. Лаптев`` or a title ``с Иваном Петровичем`` shows that a caller speaks to him.
    """
    first, father = name.split()
    both = re.findall(rf"\b{first[:-1]}\w{{0,3}}[ \u00a0]{father[:-2]}\w{{0,4}}\b", text)
    return any(each != name for each in both) or re.search(rf"\b{first[0]}\.[ \u00a0]?{father[0]}\.", text) is not None


def tells_of(text: str, at: int) -> bool:
    """Tell whether what is said behind a name and a body tells of whoever has the name."""
    return _TELLS.match(text, at) is not None or _TELLS_IN_FULL.match(text, at) is not None


def is_outlet(words: str) -> bool:
    """Tell whether words look like a paper's or a station's name."""
    own = fold(words).split()
    return not OUTLET_WORDS.isdisjoint(own) or any(_STEMS.match(word) for word in own) or words.isupper()
