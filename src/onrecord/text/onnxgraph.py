"""A BERT encoder as an ONNX graph, written from the header of its weights.

The weights stay where they are: every matrix is named in the graph by its place in the `safetensors` file, which the
runtime maps into memory. So no copy of 90 MB is made or kept, and neither the package `onnx` (31 MB) nor `safetensors`
is needed. Protocol Buffers' wire format needs two kinds of field here, numbers and bytes.

The numbers of fields and types are those of onnx.proto; operator set 20 is read by onnxruntime 1.17 and newer.
"""

from __future__ import annotations

import json
import struct
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_IR_VERSION, _OPERATORS = 9, 20
_FLOAT, _INT64 = 1, 7
_VARINT, _BYTES = 0, 2
_ATTRIBUTE_FLOAT, _ATTRIBUTE_INT, _ATTRIBUTE_INTS = 1, 2, 7
_SMALLEST = 1e-12
"""What keeps a division by a norm from being one by zero, as in the model's training."""
_HIDDEN = -10_000.0
"""Added to the score of a place that only fills up a batch: its share, e to this power, is exactly 0."""


class Shape(NamedTuple):
    """The sizes of an encoder: how many layers, numbers for a token, and heads that share them."""

    layers: int
    width: int
    heads: int


class Matrix(NamedTuple):
    """Where a matrix of 32-bit floats stands in its file, in bytes, and its sizes."""

    offset: int
    length: int
    sizes: tuple[int, ...]


def matrices(path: Path) -> dict[str, Matrix]:
    """Give the matrices of 32-bit floats in a `safetensors` file, by name; only its header is read."""
    with path.open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
    return {
        name: Matrix(
            8 + length + entry["data_offsets"][0],
            entry["data_offsets"][1] - entry["data_offsets"][0],
            tuple(entry["shape"]),
        )
        for name, entry in header.items()
        if entry.get("dtype") == "F32"
    }


def encoder(weights: Mapping[str, Matrix], file: str, shape: Shape) -> bytes:
    """Write the graph of an encoder of sentences.

    Args:
        weights: the matrices, under the names that BERT's have in PyTorch.
        file: the name of the file they stand in, without its folder.
        shape: the sizes of the model.

    Returns:
        The model in ONNX form. ``tokens`` (texts x places, int64) and ``mask`` (the same, float32, 1 for a token and
        0 for a place that fills up) go in; ``sentences`` (texts x width, float32, rows of length 1) comes out.

    Raises:
        KeyError: a matrix is missing.
    """
    graph = _Graph(weights, file)
    each = shape.width // shape.heads
    node, number, flat = graph.node, graph.numbers, graph.numbers(-1, shape.width)
    size = node("Shape", "tokens")
    words = node("Gather", graph.weight("embeddings.word_embeddings.weight"), "tokens")
    places = graph.weight("embeddings.position_embeddings.weight")
    places = node("Slice", places, number(0), node("Shape", "tokens", start=1), number(0))
    kinds = node("Slice", graph.weight("embeddings.token_type_embeddings.weight"), number(0), number(1), number(0))
    x = node("Reshape", node("Add", words, node("Add", places, kinds)), flat)
    x = graph.level(x, "embeddings.LayerNorm")
    heads = node("Concat", size, number(shape.heads, each), axis=0)
    hidden = node("Mul", node("Sub", graph.floats(1.0), "mask"), graph.floats(_HIDDEN))
    hidden = node("Unsqueeze", hidden, number(1, 2))
    for layer in range(shape.layers):
        name = f"encoder.layer.{layer}."
        query, key, value = (
            node("Reshape", graph.linear(x, f"{name}attention.self.{part}"), heads)
            for part in ("query", "key", "value")
        )
        query = node("Mul", node("Transpose", query, perm=(0, 2, 1, 3)), graph.floats(each**-0.5))
        scores = node("MatMul", query, node("Transpose", key, perm=(0, 2, 3, 1)))
        shares = node("Softmax", node("Add", scores, hidden), axis=-1)
        heard = node("MatMul", shares, node("Transpose", value, perm=(0, 2, 1, 3)))
        heard = node("Reshape", node("Transpose", heard, perm=(0, 2, 1, 3)), flat)
        heard = graph.linear(heard, f"{name}attention.output.dense")
        x = graph.level(node("Add", heard, x), f"{name}attention.output.LayerNorm")
        inner = node("Gelu", graph.linear(x, f"{name}intermediate.dense"))
        inner = graph.linear(inner, f"{name}output.dense")
        x = graph.level(node("Add", inner, x), f"{name}output.LayerNorm")
    x = node("Reshape", x, node("Concat", size, number(shape.width), axis=0))
    mask = node("Unsqueeze", "mask", number(2))
    # The mean and the sum have one direction; the length becomes 1 in any case.
    total = node("ReduceSum", node("Mul", x, mask), number(1), keepdims=0)
    node("LpNormalization", total, axis=1, p=2, gives="sentences")
    return graph.written(inputs={"tokens": _INT64, "mask": _FLOAT}, output="sentences", width=shape.width)


class _Graph:
    """The nodes and constants of a graph, in the order in which they are asked for."""

    def __init__(self, weights: Mapping[str, Matrix], file: str) -> None:
        self._weights, self._file = weights, file
        self._names = (f"n{number}" for number in count())
        self._nodes: list[bytes] = []
        self._constants: dict[str, bytes] = {}

    def node(self, operator: str, *inputs: str, gives: str = "", **attributes: float | tuple[int, ...]) -> str:
        name = gives or next(self._names)
        parts = [_field(1, given) for given in inputs]
        parts += [_field(2, name), _field(4, operator)]
        parts += [_field(5, _attribute(key, value)) for key, value in attributes.items()]
        self._nodes.append(b"".join(parts))
        return name

    def linear(self, x: str, name: str) -> str:
        return self.node("Gemm", x, self.weight(f"{name}.weight"), self.weight(f"{name}.bias"), transB=1)

    def level(self, x: str, name: str) -> str:
        weight, bias = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        return self.node("LayerNormalization", x, weight, bias, axis=-1, epsilon=_SMALLEST)

    def weight(self, name: str) -> str:
        matrix = self._weights[name]
        place = {"location": self._file, "offset": str(matrix.offset), "length": str(matrix.length)}
        entries = b"".join(_field(13, _field(1, key) + _field(2, value)) for key, value in place.items())
        self._constants[name] = _tensor(name, _FLOAT, matrix.sizes) + entries + _field(14, 1)
        return name

    def numbers(self, *values: int) -> str:
        name = "int64 " + " ".join(map(str, values))
        data = struct.pack(f"<{len(values)}q", *values)
        self._constants[name] = _tensor(name, _INT64, (len(values),)) + _field(9, data)
        return name

    def floats(self, value: float) -> str:
        name = f"float32 {value}"
        self._constants[name] = _tensor(name, _FLOAT, ()) + _field(9, struct.pack("<f", value))
        return name

    def written(self, inputs: Mapping[str, int], output: str, width: int) -> bytes:
        graph = [_field(1, node) for node in self._nodes]
        graph += [_field(2, "encoder of sentences")]
        graph += [_field(5, constant) for constant in self._constants.values()]
        graph += [_field(11, _value(name, kind, ("texts", "places"))) for name, kind in inputs.items()]
        graph += [_field(12, _value(output, _FLOAT, ("texts", width)))]
        operators = _field(1, "") + _field(2, _OPERATORS)
        return _field(1, _IR_VERSION) + _field(7, b"".join(graph)) + _field(8, operators)


def _tensor(name: str, kind: int, sizes: Sequence[int]) -> bytes:
    return b"".join(_field(1, size) for size in sizes) + _field(2, kind) + _field(8, name)


def _value(name: str, kind: int, sizes: Sequence[int | str]) -> bytes:
    shape = b"".join(_field(1, _field(1 if isinstance(size, int) else 2, size)) for size in sizes)
    return _field(1, name) + _field(2, _field(1, _field(1, kind) + _field(2, shape)))


def _attribute(name: str, value: float | tuple[int, ...]) -> bytes:
    if isinstance(value, tuple):
        return _field(1, name) + b"".join(_field(8, number) for number in value) + _field(20, _ATTRIBUTE_INTS)
    if isinstance(value, int):
        return _field(1, name) + _field(3, value) + _field(20, _ATTRIBUTE_INT)
    # Field 2, wire type 5: the one field of four bytes.
    return _field(1, name) + b"\x15" + struct.pack("<f", value) + _field(20, _ATTRIBUTE_FLOAT)


def _field(number: int, value: int | str | bytes) -> bytes:
    if isinstance(value, int):
        return _varint(number << 3 | _VARINT) + _varint(value)
    data = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | _BYTES) + _varint(len(data)) + data


def _varint(value: int) -> bytes:
    value &= 0xFFFF_FFFF_FFFF_FFFF
    digits = bytearray()
    while value > 0x7F:  # noqa: PLR2004 -- seven bits a byte
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    digits.append(value)
    return bytes(digits)
