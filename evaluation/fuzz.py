"""Reads and annotates mutated documents: `python -m evaluation.fuzz`.

None may crash the program, hang it, swell it or lose text. Each case is drawn from a seed alone, so a failure is
repeated with `--seed S --first N --cases 1`. Inputs are the bundled examples, small documents of every medium, and the
documents of `../shared` where they are there.
"""

from __future__ import annotations

import argparse
import os
import resource
import signal
import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from evaluation import media
from evaluation.bombs import BOMBS
from evaluation.gold import PLACE
from evaluation.mutations import mutate, packed
from onrecord.annotators.questions.likeness import SWITCH
from onrecord.formats import read
from onrecord.model import Capture, NotADocument
from onrecord.pipeline import annotate
from onrecord.proof import prove

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

SECONDS = 10
"""The longest that one document may take, of the processor's time: how busy the machine is says nothing."""
MEMORY = 2 << 30
"""Bytes of address space that the program may take beyond what it has at the start."""
SLICE = 24_000
"""Bytes of a document that a case begins with: small ones make many cases, and every tenth is whole."""
PROVED = 20
"""What is read of every such case is proved as well, and of every document that is made to break a reader."""
_EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


def inputs() -> list[bytes]:
    """Give the documents that cases are made from, in a fixed order; half of them are small ones of every medium."""
    paths = sorted(_EXAMPLES.glob("*.txt"))
    shared = PLACE.parent
    paths += sorted(p for folder in ("corpora", "seeds") for p in (shared / folder).rglob("*") if p.is_file())
    small = media.documents()
    return [path.read_bytes() for path in paths] + small * (len(paths) // len(small) + 1)


def case(number: int, seed: int, documents: Sequence[bytes]) -> bytes:
    """Draw one case."""
    random = Random(seed * 1_000_003 + number)
    if number % 50 == 0:
        return random.choice(BOMBS)(random)
    data = random.choice(documents)
    if number % 10 and len(data) > SLICE and not packed(data):
        at = random.randrange(max(len(data) - SLICE, 1))
        data = data[:2000] + data[at : at + SLICE]
    return mutate(data, random, documents)


def fault(data: bytes, *, proving: bool = False) -> str | None:
    """Read and annotate one document, and prove what was read where that is asked for; give what is wrong, or None."""
    try:
        transcripts = tuple(annotate(transcript) for transcript in read(Capture(data=data)))
        if proving and (breaks := prove(transcripts, data).breaks):
            return f"not proved: at {breaks[0].offset}: {breaks[0].says}"
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
    os.environ[SWITCH] = "off"  # comparing meanings is slow, and what it is given the other cases give it too
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY + (2 << 30), resource.getrlimit(resource.RLIMIT_AS)[1]))
    signal.signal(signal.SIGPROF, _late)
    documents = inputs()
    began = time.perf_counter()
    slowest, failed = (0.0, 0), 0
    for number in range(chosen.first, chosen.first + chosen.cases):
        data = case(number, chosen.seed, documents)
        started = time.perf_counter()
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        says = fault(data, proving=number % PROVED == 0 or number % 50 == 0)
        signal.setitimer(signal.ITIMER_PROF, 0)
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
