"""`onrecord dossier new`: a definition proposed, printed or written, and nothing of a person's written over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ledgers.dossiers import load_matter

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_it_is_printed(filled: Run) -> None:
    told = filled("dossier", "new", "burden sharing").stdout
    assert told.startswith("# Proposed from a record of 2 documents, 2024-03-12 to 2024-06-18:")
    assert 'words = [\n  "burden sharing",  # asked for; in 2 sentences of 2 documents\n]' in told
    assert "in 3 more sentences the words stand, not side by side; 1 of 3" in told
    assert 'title = "The winter"' in filled("dossier", "new", "burden", "sharing", "--title", "the winter").stdout


def test_it_is_written_and_never_over_another(filled: Run, folder: Path) -> None:
    file = folder / "sharing.toml"
    told = filled("dossier", "new", "burden sharing, xylophone", "--output", file).stdout
    assert told.startswith("“xylophone” stands nowhere in this record (2 documents)")
    assert told.endswith("sharing.toml: 2 under words and names, 1 under companions; edit it\n")
    assert load_matter(file).words == ("burden sharing", "xylophone")
    kept = file.read_bytes()
    assert "is there already" in filled("dossier", "new", "granary", "-o", file, code=2).stderr
    assert file.read_bytes() == kept
    filled("dossier", "new", "granary", "-o", file, "--force")
    assert load_matter(file).title == "Granary"


def test_mistakes(filled: Run, folder: Path) -> None:
    told = filled("dossier", "new", "granery", code=1).stderr
    assert "“granery” stands nowhere in this record (2 documents); it has no “granery”, the nearest words" in told
    assert "granary" in told
    assert "give --output" in filled("dossier", "new", "granary", "--force", code=2).stderr
    nowhere = folder / "no" / "such" / "folder.toml"
    assert "No such file" in filled("dossier", "new", "granary", "-o", nowhere, code=1).stderr
