"""Citations in the forms that others read: one file a form, and the table that names them.

A form is a module with ``name``, ``media_type`` and ``write``, which takes a `Cited` and gives text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from onrecord.quotes.forms import annotation, bibtex, csl, footnote, fragment, ris
from onrecord.quotes.forms.cited import CannotCite, Cited, cited

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.archive import Archive
    from onrecord.archive.rows.hits import Hit
    from onrecord.model import Citation, CitationRef


class Form(Protocol):
    """A way of writing a citation. A module with these names is one."""

    @property
    def name(self) -> str:
        """Short name, as a user asks for it."""

    @property
    def media_type(self) -> str:
        """IANA media type of what is written."""

    @property
    def write(self) -> Callable[[Cited], str]:
        """Writes a citation; raises `CannotCite` where this form cannot hold it."""


FORMS: tuple[Form, ...] = (footnote, fragment, annotation, csl, bibtex, ris)
"""Every form, in the order in which help lists them."""


def cite(archive: Archive, citation: Citation | CitationRef | Hit | str, form: str = "footnote") -> str:
    """Write a citation in a form: ``footnote``, ``fragment``, ``annotation``, ``csl``, ``bibtex`` or ``ris``.

    Raises:
        CannotCite: there is no such form, or it cannot hold this citation.
        BadCitation: what is written is no citation.
        NotInArchive: there is no such document or version.
        DoesNotResolve: the version has no such characters, or others than the citation gives.
    """
    for known in FORMS:
        if known.name == form:
            return known.write(cited(archive, citation))
    raise CannotCite(f"there is no form {form!r}; ask for {', '.join(known.name for known in FORMS)}")


__all__ = ["FORMS", "CannotCite", "Cited", "Form", "cite", "cited"]
