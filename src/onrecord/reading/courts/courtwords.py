"""What is said in courts and at inquiries, and who says it: words of labels, and of those who examine and preside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import TurnKind

PART = lazy_re(r"Q(?:\.[ \t\u00a0]|[ \t\u00a0]{2})[ \t\u00a0]{0,12}(?=\S)")
"""``MR. REYES:  Q.  Where were you?``"""
NAMED = lazy_re(
    rf"(?P<core>(?:MR|MRS|MS|MISS|DR|SIR|JUDGE|JUSTICE)\.?[ \u00a0][{UPPER}][{UPPER}’'. -]{{1,40}}|"
    r"(?:THE )?CHAIR(?:MAN|WOMAN|PERSON)?|(?:THE )?COMMISSIONER|THE CORONER)(?P<delim>:)[ \t\u00a0]{1,12}"
)
"""``Q.  MR. REYES:  Where were you?``: the name behind the part in the talk."""
KNIGHTS = frozenset(("sir", "dame"))
"""Titles of many who preside, and of some counsel."""
BENCH = frozenset(
    "judge justice court chair chairman chairwoman chairperson commissioner coroner magistrate president bench "
    "arbitrator tribunal honour honor recorder master sheriff lord lady baroness".split()
)
"""Words in the label of whoever presides."""
HEARS = lazy_re(r"\b(?:before|hon(?:ou?rable)?|judge|justice|magistrate|arbitrator)\b", re.IGNORECASE)
"""What stands before the name of whoever presides above a record."""
STAFF: dict[str, TurnKind] = {
    "registrar": "moderation",
    "clerk": "moderation",
    "usher": "moderation",
    "associate": "moderation",
    "bailiff": "moderation",
    "interpreter": "interjection",
    "interpreters": "interjection",
    "reporter": "interjection",
    "stenographer": "interjection",
}
"""Who serves a court, by the last word of the label, and what is done so."""
BEFORE = lazy_re(
    r"^\s*(?:(?:heard |held )?before\b[^\n]{0,40}|(?:led|chaired|conducted|presided over) by\b[^\n]{0,40}"
    r"|(?:(?:presiding|royal|sole) )?(?:commissioner|chair(?:man|woman|person)?|coroner|judge|arbitrator):\s*)$",
    re.IGNORECASE | re.MULTILINE,
)
"""``Before: The Hon Justice``, ``Led by Commissioner: The Honourable``"""
_S = r"(?:[ \t\u00a0]+|[ \t]*\n\s*(?:\d{1,2}[ \t]+)?)"
"""Blanks, or the end of a line and the number of the next."""
_NAME = rf"[{UPPER}][\w’'-]+(?:{_S}[{UPPER}][\w’'-]+){{0,3}}"
CALLS = lazy_re(
    rf"\b(?:(?:I|[Ww]e|[Tt]he (?:\w+ ){{0,2}}[a-z]+)(?: now| next| would| will| do)? ?calls?(?: now| next)?"
    rf"(?:,? (?:as )?(?:our|its|my|the) (?:first|second|third|next|last|final) witness,?)?"
    rf"|(?:first|next|last|final|second|third) witness(?: today| this (?:morning|afternoon)| then)?(?: is|,|:| will be)"
    rf"(?: the [^.,?!]{{3,60}},)?){_S}(?P<who>(?:(?:Mr|Mrs|Ms|Miss|Dr|Professor|Sir|Dame)\.?{_S})?{_NAME})"
    r"(?=[.,;]|\s+(?:to the (?:stand|witness)|who|as|please)\b|$)"
)
"""``I call Mr Dahl.``, ``The next witness is Dana Reyes.``"""
NO_WITNESS = frozenset(
    "exhibit exhibits tab document documents page volume bundle paragraph witness witnesses item annex clause".split()
)
"""What is called up and is nobody."""
DISMISSES = lazy_re(
    r"\byou (?:may|can|are free to) (?:now )?(?:(?:step|stand) down|go|leave)\b|"
    r"\byou(?:[’']re| are) (?:now )?(?:excused|released|discharged|free to)\b|\bwitness is (?:excused|released)\b|"
    r"\bthat (?:concludes|completes) your (?:evidence|testimony)\b",
    re.IGNORECASE,
)
"""What whoever presides says to a witness who has been heard."""
OATH = lazy_re(r"\b(?:swear|sworn|affirm|affirmation|oath|truth)\b", re.IGNORECASE)
"""What whoever swears a witness in says."""
OBJECTS = lazy_re(
    r"\b(?:objects?|objections?|sorry to (?:interrupt|rise)|hesitate to (?:rise|interrupt)|asked and answered|hearsay|"
    r"leading question|relevance|lacks? (?:of )?foundation|speculation|argumentative|(?:stand|be) corrected)\b",
    re.IGNORECASE,
)
"""What counsel say who break in on another's questions."""
BIDS = lazy_re(
    r"\b(?:(?:can|could|would|will) (?:you|we) (?:please )?"
    r"(?:give|state|tell|describe|explain|confirm|spell|help|take)|"
    r"please (?:give|state|tell|describe|explain|spell))\b",
    re.IGNORECASE,
)
"""How counsel bid a witness tell: ``Please could you give your full name.``"""
GIVES_BACK = lazy_re(
    r"\b(?:proceed|go on|go ahead|carry on|continue|thank you|thanks|overruled|sustained|move on|over to you|resume|"
    r"allow(?:ed)? (?:it|the question))\b",
    re.IGNORECASE,
)
"""What whoever presides says at the end of his own questions."""
CLOSES = lazy_re(
    r"\b(?:no (?:further|more|other) questions?|(?:those|these) are (?:all )?my questions|that(?:[’']s| is) all|"
    r"nothing further|(?:have|ask) nothing (?:further|more|else)|pass the witness|"
    r"no (?:re-?)?(?:direct|cross|examination))\b",
    re.IGNORECASE,
)
"""What counsel say at the end of theirs."""
BREAKS = lazy_re(
    r"\b(?:see the time|convenient (?:moment|time|point)|"
    r"(?:time|moment|place) (?:for|to take) (?:a|the|our) (?:\w+ )?(?:break|adjournment))\b",
    re.IGNORECASE,
)
"""What is said of a break, and of nothing else."""
COURTESY = lazy_re(
    r"(?:thank you|thanks|i see|yes|very well|all right|mm-?hm|right)(?: (?:very|so) much)?[.,!]?", re.IGNORECASE
)
ASKS_NAME = lazy_re(r"\b(?:full name|(?:state|give|tell|say)\b[^.?!]{0,30}\bname)\b", re.IGNORECASE)
SAYS_NAME = lazy_re(rf"(?:(?:[Mm]y (?:full )?name is|[Ii]t is|[Ii]t[’']s|I am|Yes,)\s+)?(?P<who>{_NAME})(?=[.,;]|$)")
FEW = 3
"""Words up to which whoever presides only gives the word, mark of question or not: ``Yes, Mr Dahl?``"""
ASIDE = 12
"""Words up to which what counsel says about the questions closes or opens, and states nothing."""
