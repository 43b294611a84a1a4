"""Jobs in small letters before a name: ``chief engineer Greta Fonseca``, ``the agency's lawyer, Dana Reyes,``.

Any noun may be a job. What tells one is that nothing but a name follows: no preposition, pronoun or verb stands
between.
"""

from __future__ import annotations

from onrecord.quotes.articles.names import HEAD, NAME, OUTLET, PRONOUN, VERB, WHO

_NO_JOB = (
    rf"(?!(?:{VERB}|the|an?|of|in|at|on|to|from|by|with|for|as|about|against|among|behind|beside|besides|during|through|"
    r"into|onto|over|under|near|off|out|outside|inside|around|across|between|beyond|along|without|within|towards?|upon|via|"
    r"per|past|since|until|till|than|like|unlike|including|despite|amid|concerning|after|before|above|below|and|or|but|"
    r"nor|yet|so|if|when|while|where|whether|because|though|although|unless|that|which|who|whom|whose|what|how|why|it|he|"
    r"she|they|we|you|i|me|him|them|us|this|these|those|there|here|is|are|was|were|be|been|being|has|have|had|do|does|"
    r"did|will|would|can|could|may|might|must|shall|should|not|no|last|next|late|early|words|something|anything|"
    r"everything|nothing|one|reads?|met|saw|let|gave|sent|heard|quoting|citing|thanking|praising|echoing|meeting)"
    r"(?![\w’'-]))"
)
_LOW = rf"{_NO_JOB}[a-zà-ÿ][\w-]*(?:['’]s?)?"
_GREAT = r"[A-ZÀ-ÖØ-Þ][\w-]*(?:['’]s?)?"
_LAST = rf"{_NO_JOB}[a-zà-ÿ][\w-]*(?<!ing)(?<!ed)(?<!ly)(?![\w’'-])"
_PERSON = (
    r"(?!\w*(?:ment|letter|answer|offer|order|paper|number|matter|chapter|banner|poster|whisper|error|summary|commentary|"
    rf"power|water|winter|summer)\b)(?:{HEAD.pattern}|[a-z-]*(?:er|or|ist|ian|ant|ent|ess|ee|man|woman|person|"
    r"nurse|guard|guide|clerk|coach|pilot|critic|colleague|secretary|friend|mother|father|son|daughter|wife|husband)\b)"
)
_DETERMINER = r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)"
_ANY = rf"(?:{_LOW}\s+(?:(?:{_LOW}|{_GREAT})\s+){{0,3}})?{_LAST}"
_KNOWN = rf"{_DETERMINER}\s+(?:(?:{_LOW}|{_GREAT})\s+){{0,4}}?{_PERSON},?"
_GREAT_FIRST = rf"(?:{_GREAT}\s+){{1,2}}(?:{_LOW}\s+){{0,2}}?{_LAST}"


def _named(group: str) -> str:
    """Give the pattern of a name that is whole, and whose nothing else is: not ``Greta Fonseca's letter``."""
    return f"(?>{NAME.replace('<name>', f'<{group}>')})(?!['’]s?\\b)"


JOB = rf"(?P<job>{_ANY}|{_KNOWN})"
"""A job before a name, to which a blank is added."""
SPEAKER = (
    rf"(?:(?!{PRONOUN.replace('?P<pronoun>', '?:')}){JOB}\s+{_named('holder')}{OUTLET}|{WHO}"
    rf"|(?P<body>{_GREAT_FIRST})\s+{_named('holds')}{OUTLET})"
)
"""Who speaks, where nothing but what names a speaker can stand: as `WHO`, or a job in small letters and a name."""


def held(groups: dict[str, str | None]) -> tuple[str | None, str | None]:
    """Give the name behind a job, and the job; None for both where the match has none."""
    name = groups.get("holder") or groups.get("holds")
    job = groups.get("job") or groups.get("body")
    return name, " ".join(job.rstrip(",").split()) if job else None
