"""The way through, in order: capture -> formats -> annotators -> archive.

This is the one file that names every stage. `read` and `read_all` take a source as far as transcripts, `annotate`
adds layers, and `read_many` does both for many files, in several processes where that pays; what it gives is ready
for `Archive.add`.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import signal
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec

from onrecord.annotators import ANNOTATORS
from onrecord.capture import STDIN
from onrecord.capture.sources import captures
from onrecord.formats import FORMATS
from onrecord.formats import read as read_capture
from onrecord.model import NotADocument, OnRecordError, Transcript
from onrecord.people.own import own_path
from onrecord.styles import STYLES

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

    from onrecord.capture.sources import Source
    from onrecord.model import Capture


class _Versioned(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...


_MANY_FILES, _MANY_BYTES = 32, 2 * 1024 * 1024
"""Beyond either, the time that worker processes need to start is soon won back."""
_TABLES: tuple[tuple[str, tuple[_Versioned, ...]], ...] = (
    ("format", FORMATS),
    ("style", STYLES),
    ("annotator", ANNOTATORS),
)
_CHUNK_FILES, _CHUNK_BYTES = 16, 256 * 1024


class Outcome(msgspec.Struct, frozen=True):
    """What came of reading one file.

    Attributes:
        path: the file, as given.
        size: its size in bytes; 0 where it could not be told.
        transcripts: what it holds, with every layer; empty where reading failed.
        failure: why reading failed, one sentence that names the file; None where it did not.
        refused: reading failed because the bytes are no transcript (`NotADocument`).
    """

    path: str
    size: int
    transcripts: tuple[Transcript, ...] = ()
    failure: str | None = None
    refused: bool = False


class SeveralTranscripts(OnRecordError):
    """A source that holds more than one transcript where one was asked for."""


def read(source: Source, *, url: str | None = None) -> Transcript:
    """Read the one transcript that a source holds.

    Args:
        source: a path (``-`` is standard input), an address (``https://...``), the bytes themselves, or a `Capture`;
            a WARC file, by its path or its bytes, is read record by record.
        url: where the source was published, if known.

    Raises:
        CannotRead: the path or the address gives no bytes.
        NotADocument: the bytes hold no text.
        SeveralTranscripts: the source holds more than one; `read_all` gives them all.
    """
    transcripts = read_all(source, url=url)
    if len(transcripts) > 1:
        named = "the source" if isinstance(source, bytes) else str(source)
        raise SeveralTranscripts(f"{named}: holds {len(transcripts)} transcripts; read_all gives them all")
    return transcripts[0]


def read_all(source: Source, *, url: str | None = None) -> tuple[Transcript, ...]:
    """Read every transcript that a source holds, in its order, at least one.

    Of a WARC file, records that hold no text are left out if others do.

    Raises:
        CannotRead: the path or the address gives no bytes.
        NotADocument: the bytes hold no text.
    """
    found: list[Transcript] = []
    refused: NotADocument | None = None
    for captured in captures(source, url=url):
        try:
            found += read_captured(captured)
        except NotADocument as error:
            refused = refused or error
    if refused is not None and not found:
        raise refused
    return tuple(found)


def read_captured(captured: Capture) -> tuple[Transcript, ...]:
    """Read every transcript of a capture, in its order, at least one.

    Raises:
        NotADocument: the bytes hold no text.
    """
    try:
        return read_capture(captured)
    except NotADocument as error:
        raise NotADocument(f"{captured.path or captured.url or 'the source'}: {error}") from error


def stamp() -> str:
    """Give a digest of all that reads and annotates, and of the user's own people, to tell when a capture is read anew.

    The same capture read under the same stamp gives the same transcripts.
    """
    own = own_path()
    known = own.read_bytes() if own.is_file() else b""
    parts = sorted((type_, one.name, one.version) for type_, table in _TABLES for one in table)
    return hashlib.sha256(repr((parts, hashlib.sha256(known).hexdigest())).encode()).hexdigest()[:16]


def annotate(transcript: Transcript, *names: str) -> Transcript:
    """Add layers to a transcript: those named, or every layer that there is an annotator for.

    Raises:
        OnRecordError: there is no annotator of a name given.
    """
    known = {annotator.name: annotator for annotator in ANNOTATORS}
    for name in names:
        if name not in known:
            offered = f"there are {', '.join(known)}" if known else "this version has none"
            raise OnRecordError(f"there is no annotator named {name!r}; {offered}")
    layers = {name: known[name].annotate(transcript) for name in known if name in names or not names}
    return msgspec.structs.replace(transcript, layers=transcript.layers | layers) if layers else transcript


def read_many(
    paths: Iterable[str | Path], *, workers: int | None = None, url: str | None = None
) -> Generator[Outcome, None, None]:
    """Read files, in order; a file that fails, even by killing the process that reads it, stops no other.

    Args:
        paths: the files.
        workers: how many processes read; 0 reads in this one, None decides by the amount of work. Worker processes
            import the program anew, so that a script needs ``if __name__ == "__main__":`` around this.
        url: where the files' bytes were published, if known.
    """
    files = [str(path) for path in paths]
    if workers is None:
        many = len(files) > _MANY_FILES or sum(map(_size, files)) > _MANY_BYTES
        workers = _processors() if many and len(files) > 1 else 0
    if not workers or STDIN in files:
        return (_outcome(path, _size(path), path, url) for path in files)
    return _read_in_processes(files, workers, url)


def outcome_of(captured: Capture, path: str) -> Outcome:
    """Read a capture and annotate what it holds; tell what came of it. ``path`` is what was asked for."""
    return _outcome(path, len(captured.data), captured, None)


def _outcome(path: str, size: int, source: Source, url: str | None) -> Outcome:
    try:
        return Outcome(path, size, tuple(annotate(transcript) for transcript in read_all(source, url=url)))
    except OnRecordError as error:
        return Outcome(path, size, failure=str(error), refused=isinstance(error, NotADocument))
    except MemoryError:
        return Outcome(path, size, failure=f"{path}: too large for the memory of this machine")
    except Exception as error:  # noqa: BLE001 - a fault of ours in one file must not cost the others
        says = f"{path}: onrecord failed on this file ({type(error).__name__}: {error}); please report it"
        return Outcome(path, size, failure=says)


def _outcomes(paths: Sequence[str], url: str | None) -> list[Outcome]:
    return [_outcome(path, _size(path), path, url) for path in paths]


def _read_in_processes(files: list[str], workers: int, url: str | None) -> Generator[Outcome, None, None]:
    from concurrent.futures.process import BrokenProcessPool

    chunks = _chunks(files)
    pool = _pool(workers)
    # A few chunks ahead keep every worker busy; more would only pile up in memory before the archive takes them.
    ahead: deque[tuple[list[str], Future[list[Outcome]]]] = deque()
    try:
        while True:
            while len(ahead) < 2 * workers + 1 and (chunk := next(chunks, None)):
                ahead.append((chunk, _submit(pool, chunk, url)))
            if not ahead:
                return
            chunk, future = ahead.popleft()
            try:
                outcomes = future.result()
            except BrokenProcessPool:
                _end(pool)
                outcomes = [_outcome_apart(path, url) for path in chunk]
                pool = _pool(workers)
                ahead = deque((waiting, _submit(pool, waiting, url)) for waiting, _ in ahead)
            yield from outcomes
    finally:
        _end(pool)


def _outcome_apart(path: str, url: str | None) -> Outcome:
    """Read one file in a process of its own, to find out which file it was that killed a worker."""
    from concurrent.futures.process import BrokenProcessPool

    pool = _pool(1)
    try:
        return _submit(pool, [path], url).result()[0]
    except BrokenProcessPool:
        says = f"{path}: the process that read this file was killed (no memory left, perhaps)"
        return Outcome(path, _size(path), failure=says)
    finally:
        _end(pool)


def _pool(workers: int) -> ProcessPoolExecutor:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Not by fork: the archive's index keeps threads running in this process, and a fork copies their locks.
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_end_with_parent)


def _end_with_parent() -> None:
    """See to it that a worker ends when the main process was killed and could not tell it to."""
    import multiprocessing
    import threading

    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _submit(pool: ProcessPoolExecutor, chunk: list[str], url: str | None) -> Future[list[Outcome]]:
    # Ctrl-C in a terminal reaches every process. Workers, which may be started here, inherit the blocked signal:
    # when to stop is the main process's to decide.
    if not hasattr(signal, "pthread_sigmask"):
        return pool.submit(_outcomes, chunk, url)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(_outcomes, chunk, url)
    except RuntimeError as error:  # BrokenProcessPool: a worker died since; its chunk is found when its turn comes
        from concurrent.futures import Future

        failed: Future[list[Outcome]] = Future()
        failed.set_exception(error)
        return failed
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end(pool: ProcessPoolExecutor) -> None:
    # What the workers still hold is wanted by nobody; waiting for it would make Ctrl-C last as long as a chunk.
    processes = list((pool._processes or {}).values())  # noqa: SLF001 - public only from Python 3.14 on
    results = pool._result_queue  # noqa: SLF001
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join()
    # A worker that ended amid a long result leaves the pool's thread reading for ever, and the program waiting for that
    # thread when it exits, as long as a writer is open: the last one is ours. Closed, the thread reads the end.
    if results is not None:
        results._writer.close()  # type: ignore[attr-defined]  # noqa: SLF001


def _chunks(files: list[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    held = 0
    for path in files:
        chunk.append(path)
        held += _size(path)
        if held >= _CHUNK_BYTES or len(chunk) >= _CHUNK_FILES:
            yield chunk
            chunk, held = [], 0
    if chunk:
        yield chunk


def _size(path: str) -> int:
    with contextlib.suppress(OSError, ValueError):
        return Path(path).stat().st_size
    return 0


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
