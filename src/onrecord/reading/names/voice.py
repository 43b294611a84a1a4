"""One voice of a document, while it is being found out."""

from __future__ import annotations

import msgspec

from onrecord.grammar.labels.display import display_name
from onrecord.model import Span, SpeakerKind
from onrecord.reading.names.names import name_words, same_name
from onrecord.text.lazy import lazy_re

_CUT = lazy_re(r"[^\W\d_]{2,5}\. ")
"""A first name that is cut short: ``Jo. Lind``."""


class Voice(msgspec.Struct):
    """One voice of the document, while it is being found out.

    Attributes:
        names: forms of the name, as printed; the fullest becomes the speaker's name.
        roles: offices as printed.
        affiliation: outlet or body.
        labels: printed labels, in order of first use.
        because: spans that show who it is, beside the label itself.
        one_person: whether all turns under the labels are one person's.
        kind: what the voice does in the event.
        titled: the title or a roster names it.
        person: key in the authority.
        sex: ``man`` or ``woman`` where a title says so and it tells two of a name apart.
    """

    names: list[str] = msgspec.field(default_factory=list)
    roles: list[str] = msgspec.field(default_factory=list)
    affiliation: str | None = None
    labels: list[str] = msgspec.field(default_factory=list)
    because: list[Span] = msgspec.field(default_factory=list)
    one_person: bool = True
    kind: SpeakerKind = "unknown"
    titled: bool = False
    person: str | None = None
    sex: str | None = None

    @property
    def name(self) -> str | None:
        """The fullest form of the name, set down from capitals; None where nobody is named."""
        if not self.names:
            return None
        return display_name(max(self.names, key=_fullness))

    @property
    def role(self) -> str | None:
        """The fullest office printed."""
        return max(self.roles, key=lambda role: (len(role.split()), not role.isupper()), default=None)

    def bears(self, name: str) -> bool:
        """Tell whether a printed name can be this voice's."""
        return any(same_name(name, known) for known in self.names)


def _fullness(name: str) -> tuple[int, bool, bool, int]:
    """Measure how full a form of a name is: ``Jo. Lind`` is less than ``Johanna Lind``."""
    return len(name_words(name)), "." not in name or not _CUT.match(name), not name.isupper(), -len(name)
