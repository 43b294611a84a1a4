"""The tantivy index beside the archive: derived from it, stamped, thrown away and made anew without loss."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import tantivy
from tantivy.tantivy import __version__ as tantivy_version

from onrecord.archive.words.words import LANGUAGE, RULES, plain_analyzer, stem_analyzer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STEM = "stem"
"""Stems of the passage's words, with how often they stand there."""
EXACT = "exact"
"""The passage's words as they stand (folded), with their places."""
SEAM = "seam"
"""The words on both sides of the passage's end, so that a phrase that runs on into the next ones is found."""
SEAM_WORDS = 8
"""How many words of a phrase are looked up; the rest is checked on the text."""
PLACE = "place"
"""Document and number of the passage: document * 2**24 + number."""
EARLY = "early"
"""Orders by date, document and place; passages without a date come last."""
LATE = "late"
"""The same, but passages without a date come first (and so last when it is turned round)."""
DOCUMENT = "document"
FILTERS = ("name", "label", "affiliation", "publisher", "kind")
"""Fields of ids that filters look up."""

PLACE_BITS = 24
_DOCUMENT_BITS, _NUMBER_BITS = 22, 20
DATE_SHIFT = _DOCUMENT_BITS + _NUMBER_BITS
UNDATED = (1 << 22) - 1

_DEFINITION = f"2 {STEM} {EXACT} {SEAM}{SEAM_WORDS} {PLACE_BITS} {DATE_SHIFT} {FILTERS} {RULES} {LANGUAGE}"
_STAMP = "stamp.json"


class Stamp(msgspec.Struct, frozen=True):
    """What the index holds, written by atomic rename after each commit.

    Attributes:
        archive: the archive's own id.
        generation: the number of the last change that the index has; 0 for none.
        token: the token of that change.
        tantivy: the version of tantivy that wrote it.
        definition: digest of the fields and tokenizers.
        directory: where it lies, beside the stamp.
    """

    archive: str
    generation: int
    token: int
    tantivy: str
    definition: str
    directory: str


class Snapshot(NamedTuple):
    """An index open for search: all changes up to ``generation`` are in it, and perhaps some later ones."""

    searcher: tantivy.Searcher
    schema: tantivy.Schema
    generation: int


class IndexDamaged(Exception):
    """The index cannot be used; it is to be made anew. Never reaches the user."""


def definition() -> str:
    """Give the digest of what the fields and tokenizers are."""
    return hashlib.sha256(_DEFINITION.encode()).hexdigest()[:16]


def date_key(ordinal: int, document: int, number: int) -> int:
    """Give a number that orders passages by date, document and place; ``ordinal`` counts days."""
    cut = min(number, (1 << _NUMBER_BITS) - 1)
    return ordinal << DATE_SHIFT | (document & ((1 << _DOCUMENT_BITS) - 1)) << _NUMBER_BITS | cut


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what tantivy raises (its panics too, which are no `Exception`) into `IndexDamaged`."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except BaseException as error:
        if isinstance(error, (ValueError, OSError)) or type(error).__name__ == "PanicException":
            raise IndexDamaged(str(error)) from error
        raise


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(STEM, tokenizer_name="stems", index_option="freq")
    builder.add_text_field(EXACT, tokenizer_name="words", index_option="position")
    builder.add_text_field(SEAM, tokenizer_name="words", index_option="position")
    for name in (PLACE, EARLY, LATE):
        builder.add_unsigned_field(name, fast=True)
    for name in (DOCUMENT, *FILTERS):
        builder.add_unsigned_field(name, indexed=True)
    return builder.build()


def open_index(directory: Path, *, create: bool) -> tuple[tantivy.Index, tantivy.Schema]:
    """Open the index in a directory, or make one there.

    Raises:
        IndexDamaged: it cannot be opened or made.
    """
    schema = _schema()
    with guarded():
        if not create and not tantivy.Index.exists(str(directory)):
            raise IndexDamaged("there is no index")
        index = tantivy.Index(schema, str(directory))
        splitter = tantivy.Tokenizer.whitespace()
        index.register_tokenizer("stems", stem_analyzer(splitter))
        index.register_tokenizer("words", plain_analyzer(splitter))
        index.config_reader("manual")
    return index, schema


def new_stamp(archive: str, directory: str) -> Stamp:
    """Give the stamp of an index without anything in it."""
    return Stamp(archive, 0, 0, tantivy_version, definition(), directory)


class SearchIndex:
    """The folder of the index of one archive.

    Args:
        folder: ``onrecord.db.index``.
        archive: the archive's own id.
        token_of: gives the token of a change in the archive; None where it has had no such change.
        read_only: True where nothing in the folder may be written.
    """

    def __init__(self, folder: Path, archive: str, token_of: Callable[[int], int | None], *, read_only: bool) -> None:
        self.folder = folder
        self.archive = archive
        self._token_of = token_of
        self._read_only = read_only
        self._opened: tuple[str, tantivy.Index, tantivy.Schema] | None = None
        self._snapshot: tuple[Stamp, Snapshot] | None = None
        self._mirror: tempfile.TemporaryDirectory[str] | None = None

    def stamp(self) -> Stamp | None:
        """Read the stamp; None where there is none that this release can use."""
        try:
            found = msgspec.json.decode((self.folder / _STAMP).read_bytes(), type=Stamp)
        except (OSError, msgspec.MsgspecError):
            return None
        fits = (
            (found.archive, found.tantivy, found.definition) == (self.archive, tantivy_version, definition())
            # A change that was lost with the power, or an older copy of the archive: the index is ahead of it.
            and (found.generation == 0 or self._token_of(found.generation) == found.token)
            and (self.folder / found.directory).is_dir()
        )
        return found if fits else None

    def snapshot(self) -> Snapshot | None:
        """Open what is there for search; None where there is nothing that can be used."""
        stamp = self.stamp()
        if stamp is None:
            return None
        if self._snapshot is not None and self._snapshot[0] == stamp:
            return self._snapshot[1]
        try:
            index, schema = self._reader(stamp.directory)
            with guarded():
                index.reload()
                snapshot = Snapshot(index.searcher(), schema, stamp.generation)
        except IndexDamaged:
            self.close()
            return None
        self._snapshot = (stamp, snapshot)
        return snapshot

    def _reader(self, directory: str) -> tuple[tantivy.Index, tantivy.Schema]:
        if self._opened is None or self._opened[0] != directory:
            path = self.folder / directory
            if self._read_only:
                path = self._mirrored(path)
            self._opened = (directory, *open_index(path, create=False))
        return self._opened[1], self._opened[2]

    def _mirrored(self, path: Path) -> Path:
        # tantivy wants to make a lock file beside the index even to read it: links to the files do where it may not.
        self._mirror = tempfile.TemporaryDirectory(prefix="onrecord-", ignore_cleanup_errors=True)
        for file in path.iterdir():
            if not file.name.endswith(".lock"):
                (Path(self._mirror.name) / file.name).symlink_to(file.absolute())
        return Path(self._mirror.name)

    def discard(self) -> None:
        """Forget the stamp, so that the next writer makes the index anew."""
        self.close()
        with suppress(OSError):
            (self.folder / _STAMP).unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of what is open."""
        self._opened = self._snapshot = None
        if self._mirror is not None:
            self._mirror.cleanup()
            self._mirror = None

    def write_stamp(self, stamp: Stamp) -> None:
        """Swap in what the stamp names, then clear away every other index.

        Raises:
            IndexDamaged: the stamp cannot be written.
        """
        draft = self.folder / f"{_STAMP}.new"
        try:
            draft.write_bytes(msgspec.json.encode(stamp))
            draft.replace(self.folder / _STAMP)
            for other in self.folder.iterdir():
                if other.is_dir() and other.name != stamp.directory:
                    shutil.rmtree(other, ignore_errors=True)
        except OSError as error:
            raise IndexDamaged(str(error)) from error
