"""Reads mutated documents: none may crash the program, hang it, swell it or lose text: `python -m evaluation.fuzz`.

Each case is drawn from a seed alone, so a failure is repeated with `--seed S --first N --cases 1`. Inputs are the
bundled examples, and the documents of `../shared` where they are there.
"""

from __future__ import annotations

import argparse
import io
import resource
import signal
import sys
import time
import zipfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from evaluation.gold import PLACE
from onrecord.formats import read
from onrecord.model import Capture, NotADocument

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import FrameType

SECONDS = 10
"""The longest that one document may take."""
MEMORY = 2 << 30
"""Bytes of address space that the program may take beyond what it has at the start."""
SLICE = 24_000
"""Bytes of a document that a case begins with: small ones make many cases, and every tenth is whole."""
_EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


def inputs() -> list[bytes]:
    """Give the documents that cases are made from, in a fixed order."""
    paths = sorted(_EXAMPLES.glob("*.txt"))
    shared = PLACE.parent
    paths += sorted(p for folder in ("corpora", "seeds") for p in (shared / folder).rglob("*") if p.is_file())
    return [path.read_bytes() for path in paths]


def case(number: int, seed: int, documents: Sequence[bytes]) -> bytes:
    """Draw one case."""
    random = Random(seed * 1_000_003 + number)
    if number % 50 == 0:
        return random.choice(_BOMBS)(random)
    data = random.choice(documents)
    if number % 10:
        at = random.randrange(max(len(data) - SLICE, 1))
        data = data[:2000] + data[at : at + SLICE]
    for _ in range(random.randint(1, 3)):
        data = random.choice(_MUTATIONS)(data, random, documents)
    return data


def _truncate(data: bytes, random: Random, _documents: Sequence[bytes]) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _splice(data: bytes, random: Random, documents: Sequence[bytes]) -> bytes:
    other = random.choice(documents)
    at, start = random.randrange(len(data) + 1), random.randrange(len(other) + 1)
    return data[:at] + other[start : start + random.randrange(4000)] + data[at:]


def _flip(data: bytes, random: Random, _documents: Sequence[bytes]) -> bytes:
    changed = bytearray(data)
    for _ in range(random.randint(1, 40)):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _insert(data: bytes, random: Random, _documents: Sequence[bytes]) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(_PIECES) * random.choice((1, 2, 50)) + data[at:]


def _cut_out(data: bytes, random: Random, _documents: Sequence[bytes]) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + data[at + random.randrange(2000) :]


def _newlines(data: bytes, random: Random, _documents: Sequence[bytes]) -> bytes:
    return data.replace(b"\n", random.choice((b"\r\n", b"\r", b"", b"\n\n", b"\x0c", "\u2028".encode())))


_PIECES = (
    *(b'<script>x</script> <!-- --> <![CDATA[ ]]> &#0; &amp; &nbsp; &bogus; <p> </p> <style> [ ( { " \t'.split(b" ")),
    *(b"\x00", b"\xff", b"\xed\xa0\x80", b"\x1b[0m", b"\\u0000", "\u202e\u200b".encode()),
    *(b"SPEAKER: ", b"Q    ", b"[00:00:01] ", b"(Laughter.)", b"---\n", b"WEBVTT\n\n", b"%PDF-1.7\n"),
    b"00:00:01.000 --> 00:00:02.000\n",
)
_MUTATIONS = (_truncate, _splice, _flip, _insert, _cut_out, _newlines)


def _deep(random: Random) -> bytes:
    tag = random.choice((b"div", b"p", b"span", b"speech", b"u"))
    return (
        b"<html>"
        + (b"<" + tag + b">") * 10_000
        + b"MS. SUND: Good morning."
        + (b"</" + tag + b">") * random.choice((0, 10_000))
    )


def _deep_json(random: Random) -> bytes:
    return b"[" * 10_000 + b'{"speaker": "A", "text": "b"}' + b"]" * random.choice((0, 10_000))


def _entities(_random: Random) -> bytes:
    grown = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
    return b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "words ">' + grown + b"]><a><p>&a11;</p></a>"


def _zip_bomb(random: Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", b"<w:document>" + b" " * random.choice((1000, 60_000_000)) + b"</w:document>"
        )
    return packed.getvalue()


def _one_line(random: Random) -> bytes:
    return random.choice((b"a", b"A: ", b"<p>", b"(", b"\xe2\x80\x9c", b"Q. ", b"x:\n", b"[...] ", b"Mr. ")) * 100_000


_BOMBS: tuple[Callable[[Random], bytes], ...] = (_deep, _deep_json, _entities, _zip_bomb, _one_line)


def fault(data: bytes) -> str | None:
    """Read one document; give what is wrong, or None."""
    try:
        transcripts = read(Capture(data=data))
    except NotADocument:
        return None
    except TimeoutError:
        return f"took more than {SECONDS} seconds"
    except MemoryError:
        return "took too much memory"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        return f"{type(error).__name__}: {error}"
    for transcript in transcripts:
        for offset, says in [*transcript.breaks(), *transcript.offsets.breaks(transcript.text, data)]:
            return f"at {offset}: {says}"
    return None


def _late(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run cases; 1 where one fails."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.fuzz", description=__doc__)
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    chosen = parser.parse_args(arguments)
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY + (2 << 30), resource.getrlimit(resource.RLIMIT_AS)[1]))
    signal.signal(signal.SIGALRM, _late)
    documents = inputs()
    began = time.perf_counter()
    slowest, failed = (0.0, 0), 0
    for number in range(chosen.first, chosen.first + chosen.cases):
        data = case(number, chosen.seed, documents)
        started = time.perf_counter()
        signal.alarm(SECONDS)
        says = fault(data)
        signal.alarm(0)
        slowest = max(slowest, (time.perf_counter() - started, number))
        if says is not None:
            failed += 1
            sys.stdout.write(f"case {number} of seed {chosen.seed}: {says}\n")
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(
        f"{chosen.cases} cases of seed {chosen.seed} over {len(documents)} documents: {failed} failed; "
        f"slowest {slowest[0]:.2f} s (case {slowest[1]}); peak memory {peak:.0f} MB; {seconds:.0f} s\n"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
