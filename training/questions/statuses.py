"""Learning what tells a status: multinomial logistic regression, weights drawn towards nothing, then calibrated."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from onrecord.annotators.questions.status import OPEN, SIGNS
from onrecord.annotators.questions.statuses import LEARNT, Statuses

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from onrecord.annotators.questions.status import Weighed

    Array = NDArray[np.float64]

PULL = 40.0
"""How strongly weights are drawn towards nothing."""
RARE_PULL = 10.0
"""The same for what tells that nobody takes a part up."""
CUT, WORD = 0.4, 0.2
"""What a measure beyond a cut and a sign of wording count beside a sign: less, as there are so many."""
DOCUMENTS, PUBLISHERS = 8, 3
"""Documents and publishers in which a sign of wording is borne at least."""
SLIGHT = 0.03
"""Difference between a sign's weights under which it is left out."""
PARTS = (0.2, 0.4, 0.6, 0.8)
"""Shares of the cases that stand below the cuts of a measure."""
HEATS = np.linspace(0.6, 1.6, 51)
TILTS = (1.0, 1.2, 1.4, 1.6, 1.8, 2.0, 2.5, 3.0)
RARE = {LEARNT.index("declined"): 1.0, LEARNT.index("unaddressed"): 0.3}
"""What the F1 of a rare status is worth beside the share of statuses that are right: a reader looks for those. For the
second `status.UNTAKEN` counts, before these are asked."""


class Case(NamedTuple):
    """A reply to learn from.

    Attributes:
        document: number of its document.
        publisher: whose it is.
        found: what it comes to.
        status: what a reader says of it.
    """

    document: int
    publisher: str
    found: Weighed
    status: str


def learn_statuses(cases: Sequence[Case]) -> Statuses:
    """Learn the weights, neither tilted nor calibrated."""
    cuts = _cuts([case.found.measures for case in cases])
    words = common(((case.document, case.publisher, case.found.words) for case in cases), DOCUMENTS, PUBLISHERS)
    table = [*SIGNS, *cuts, *words]
    places = {name: at for at, name in enumerate(table)}
    scale = np.array([1.0] * len(SIGNS) + [CUT] * len(cuts) + [WORD] * len(words))
    rows = _matrix(cases, cuts, places)
    truth = np.array([[case.status == kind for kind in LEARNT] for case in cases], dtype=float)
    weights = _fit(rows, truth, scale)
    slight = np.ptp(weights, axis=1) < SLIGHT
    slight[: len(SIGNS)] = False
    if slight.any():
        kept = np.flatnonzero(~slight)
        weights = _fit(rows[:, kept], truth, scale[kept])
        table = [table[at] for at in kept]
    told = {name: [round(float(value), 3) for value in row] for name, row in zip(table, weights, strict=True)}
    signs = {name: told.pop(name) for name in SIGNS}
    measures: dict[str, list[tuple[float, list[float]]]] = defaultdict(list)
    for name, (measure, cut) in cuts.items():
        if name in told:
            measures[measure].append((cut, told.pop(name)))
    return Statuses(signs, dict(measures), told, [1.0] * len(LEARNT), _untaken(cases))


def _untaken(cases: Sequence[Case]) -> dict[str, float]:
    """Learn what tells that nobody takes a part up: logistic regression over the signs, weights drawn to nothing."""
    rows = np.array([[float(case.found.signs[name]) for name in SIGNS] for case in cases])
    truth = np.array([case.status == "unaddressed" for case in cases], dtype=float)
    spread = rows.std(axis=0)
    spread[spread == 0] = 1.0  # the constant
    scaled = rows / spread
    pull = np.array([0.0 if name == "bias" else RARE_PULL for name in SIGNS])

    def cost(weights: Array) -> tuple[float, Array]:
        figures = scaled @ weights
        wrong = 1 / (1 + np.exp(-figures)) - truth
        worth = (np.logaddexp(0, figures) - truth * figures).sum() + 0.5 * (pull * weights**2).sum()
        return float(worth), scaled.T @ wrong + pull * weights

    found = minimize(cost, np.zeros(len(SIGNS)), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x / spread
    return {name: round(float(weight), 3) for name, weight in zip(SIGNS, found, strict=True)}


def common(told: Iterable[tuple[int, str, Iterable[str]]], documents: int, publishers: int) -> list[str]:
    """Give the names that are told of so many documents and publishers, in order."""
    seen: dict[str, set[int]] = defaultdict(set)
    by: dict[str, set[str]] = defaultdict(set)
    for document, publisher, names in told:
        for name in names:
            seen[name].add(document)
            by[name].add(publisher)
    return sorted(name for name in seen if len(seen[name]) >= documents and len(by[name]) >= publishers)


def calibrated(statuses: Statuses, told: Sequence[tuple[Array, str]]) -> Statuses:
    """Set how sure the weights are, and what the rare statuses are multiplied by when the likeliest is chosen.

    Args:
        statuses: as learnt.
        told: for replies that were not learnt from the probabilities, and what a reader says.
    """
    figures = np.log(np.maximum(np.array([shares for shares, _ in told]), 1e-9))
    truth = np.array([LEARNT.index(status) for _, status in told])

    def loss(heat: float) -> float:
        own = figures * heat
        own = own - np.log(np.exp(own).sum(axis=1, keepdims=True))
        return -float(own[np.arange(len(truth)), truth].mean())

    heat = float(min(HEATS, key=loss))
    figures = figures * heat
    sure = np.exp(figures) / np.exp(figures).sum(axis=1, keepdims=True)

    def worth(tilts: tuple[float, ...]) -> float:
        best = (figures + np.log(tilts)).argmax(axis=1)
        best = np.where(sure[np.arange(len(best)), best] < OPEN, -1, best)
        return float((best == truth).mean()) + sum(weight * _f1(best == at, truth == at) for at, weight in RARE.items())

    tilts = max(((1.0, 1.0, *rare) for rare in product(TILTS, TILTS)), key=worth)

    def hot(rows: Mapping[str, Sequence[float]]) -> dict[str, list[float]]:
        return {name: [round(value * heat, 3) for value in row] for name, row in rows.items()}

    cuts = {
        name: [(cut, [round(value * heat, 3) for value in row]) for cut, row in own]
        for name, own in statuses.cuts.items()
    }
    return Statuses(hot(statuses.signs), cuts, hot(statuses.words), list(tilts), statuses.untaken)


def _f1(ours: NDArray[np.bool_], truth: NDArray[np.bool_]) -> float:
    return float(2 * (ours & truth).sum() / max((ours.sum() + truth.sum()), 1))


def _cuts(measured: Sequence[Mapping[str, float]]) -> dict[str, tuple[str, float]]:
    """Give where each measure is cut, by name; a cut that no reply or every reply is beyond tells nothing."""
    found: dict[str, tuple[str, float]] = {}
    for measure in dict.fromkeys(name for one in measured for name in one):
        values = np.array([one[measure] for one in measured if measure in one])
        for cut in dict.fromkeys(float(f"{cut:.3g}") for cut in np.quantile(values, PARTS)):
            if (values > cut).any() and (values <= cut).any():
                found[f"{measure} > {cut:g}"] = (measure, cut)
    return found


def _matrix(cases: Sequence[Case], cuts: Mapping[str, tuple[str, float]], places: Mapping[str, int]) -> csr_matrix:
    """Lay the cases out: cases by signs, cuts and wording."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for at, case in enumerate(cases):
        own = {places[name]: float(case.found.signs[name]) for name in SIGNS}
        measured = case.found.measures
        own |= {places[name]: 1.0 for name, (one, cut) in cuts.items() if one in measured and measured[one] > cut}
        own |= {places[name]: share for name, share in case.found.words.items() if name in places}
        rows += [at] * len(own)
        columns += own
        values += own.values()
    return csr_matrix((values, (rows, columns)), shape=(len(cases), len(places)))


def _fit(rows: csr_matrix, truth: Array, scale: Array) -> Array:
    """Give the weights, signs by statuses."""
    scaled = csr_matrix(rows.multiply(scale[None, :]))
    turned = csr_matrix(scaled.T)
    shape = (rows.shape[1], truth.shape[1])

    def cost(flat: Array) -> tuple[float, Array]:
        weights = flat.reshape(shape)
        figures = scaled @ weights
        figures = figures - figures.max(axis=1, keepdims=True)
        log_shares = figures - np.log(np.exp(figures).sum(axis=1, keepdims=True))
        slope = turned @ (np.exp(log_shares) - truth) + PULL * weights
        return float(-(truth * log_shares).sum() + 0.5 * PULL * (weights**2).sum()), slope.ravel()

    found = minimize(cost, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
    weights: Array = found.reshape(shape) * scale[:, None]
    return weights


def shares(statuses: Statuses, found: Weighed) -> Array:
    """Give the probability of each of `LEARNT`."""
    told = {kind: share for share, kind in statuses.likely(found.signs, found.measures, found.words)}
    return np.array([told[kind] for kind in LEARNT])
