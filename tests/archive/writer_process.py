"""A writer that adds documents until it is stopped: python writer_process.py ARCHIVE FIRST SEED [LIMIT].

Prints the number of each document when `add` has come back. LIMIT is the largest file that may be written, in bytes.
"""

from __future__ import annotations

import random
import resource
import sys

from onrecord.archive import Archive
from onrecord.archive.index import upkeep
from onrecord.model import OnRecordError, Transcript
from tests.archive.transcripts import transcript


def document(number: int) -> Transcript:
    """Give the document of this number: each holds one word that no other holds."""
    rng = random.Random(number)
    said = [
        ("MR. ODENTHAL", "\n\n".join(f"Passage {rng.random()} of the ferries." for _ in range(rng.randint(1, 9)))),
        (None, f"unique{number} ends it."),
    ]
    return transcript(said, record=f"compact/2031-03-04/briefing-{number}")


def main() -> None:
    path, first, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    if len(sys.argv) > 4:
        limit = int(sys.argv[4])
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    upkeep.BATCH = 30
    rng = random.Random(seed)
    number = first
    with Archive(path) as opened:
        while True:
            with opened.writing():
                for _ in range(rng.randint(1, 12)):
                    try:
                        opened.add(document(number))
                    except OnRecordError as error:
                        print(f"error {error}", flush=True)
                        sys.exit(3)
                    print(number, flush=True)
                    number += 1


if __name__ == "__main__":
    main()
