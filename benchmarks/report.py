"""The figures beside their targets, printed and kept: ``benchmarks/results/<date>-<machine>.json`` and ``.md``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks import machine, search

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_MS, _MB = 1e3, 1e6
_QUICK = "A quick run, to see that the benchmarks work; its figures say nothing.\n\n"


class Target(NamedTuple):
    """A figure that must not be below (``least``) or above a bound, both in ``unit``."""

    name: str
    figure: float
    bound: float
    unit: str
    least: bool = False

    @property
    def met(self) -> bool:
        """Tell whether it is reached."""
        return self.figure >= self.bound if self.least else self.figure <= self.bound

    @property
    def ratio(self) -> float:
        """The figure as a multiple of the bound."""
        return self.figure / self.bound

    def row(self) -> tuple[str, ...]:
        """Show it as cells."""
        bound = f"{'at least' if self.least else 'at most'} {_number(self.bound)} {self.unit}"
        return self.name, f"{_number(self.figure)} {self.unit}", bound, f"{self.ratio:.2f}", "yes" if self.met else "NO"


def targets(run: dict[str, Any]) -> list[Target]:
    """Give the figures that the run has targets for."""
    found = []
    if "add" in run:
        # The first and those of the media were set before there were layers; 60,000 is wanted with every layer made.
        found += [
            Target("add, plain text", run["add"]["words_per_second"], 150_000, "words/s", least=True),
            Target("add, plain text, every layer", run["add"]["words_per_second"], 60_000, "words/s", least=True),
        ]
        found += [
            Target(f"add, {name}", each["words_per_second"], 100_000, "words/s", least=True)
            for name, each in run["add"].get("media", {}).items()
        ]
    if "layers" in run:
        found += [
            Target(f"layer {name}, one process", run["layers"]["words_per_second"][name], bound, "words/s", least=True)
            for name, bound in (("questions", 50_000), ("figures", 150_000), ("commitments", 75_000))
        ]
    if "pdf" in run:
        found.append(Target("PDF, speed to pypdf's", run["pdf"]["speed_to_pypdf"], 2, "times", least=True))
    if "figures" in run:
        of = run["figures"]
        found.append(Target("quantities, one process", of["words_per_second"], 150_000, "words/s", least=True))
        found.append(Target("quantities, speed to quantulum3's", of["speed_to_quantulum3"], 50, "times", least=True))
    if "echoes" in run:
        of = run["echoes"]
        found.append(Target("talking points, one process", of["words_per_second"], 50_000, "words/s", least=True))
        found.append(Target("talking points, time for ten times the words", of["time_for_ten_times"], 12, "times"))
    if "search" in run:
        found.append(
            Target("add of all passages, peak memory", run["search"]["built"]["onrecord"]["peak_rss"] / _MB, 1500, "MB")
        )
        for name, each in run["search"]["queries"].items():
            mine = each[search.ONRECORD]
            found += [
                Target(f"search p95, {name}", mine["p95"] * _MS, 20, "ms"),
                Target(f"search p95, {name}, to bare tantivy", mine["p95_to_tantivy"], 3, "times"),
            ]
    if "verify" in run:
        of = run["verify"]
        found += [
            Target("verifications", of["per_second"], 1_000, "a second", least=True),
            Target("index on disk, to the text", of["index_bytes_per_character"], 2, "bytes a character"),
            Target("memory of a process that verifies", of["peak_rss_per_character"], 2, "bytes a character"),
        ]
    if "start" in run:
        found.append(Target("onrecord --help", run["start"]["help"]["median"] * _MS, 250, "ms"))
    return found


def text(run: dict[str, Any]) -> str:
    """Write the report, in Markdown that is also plain to read."""
    blocks = [f"# Benchmarks, {run['date']}\n\n{_QUICK if run['quick'] else ''}{_machine(run)}"]
    wanted = [("figure", "measured", "target", "of target", "met"), *(target.row() for target in targets(run))]
    blocks.append(f"## Targets\n\n{table(wanted)}")
    for name, show in (
        ("add", _add),
        ("layers", _layers),
        ("pdf", _pdf),
        ("figures", _figures),
        ("echoes", _echoes),
        ("search", _search),
        ("verify", _verify),
        ("start", _start),
    ):
        if name in run:
            blocks.append(show(run[name]))
    return "\n\n".join(blocks) + "\n"


def write(run: dict[str, Any], folder: Path) -> Path:
    """Keep the figures and the report; give the report's place."""
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"{run['date']}-{machine.slug(run['machine'])}"
    reached = [{**target._asdict(), "met": target.met} for target in targets(run)]
    kept = json.dumps(rounded({**run, "targets": reached}), indent=1, ensure_ascii=False)
    place.with_suffix(".json").write_text(f"{kept}\n", "utf-8")
    place.with_suffix(".md").write_text(text(run), "utf-8")
    return place.with_suffix(".md")


def rounded(value: Any) -> Any:  # noqa: ANN401 - JSON is of any form
    """Cut floats to five significant digits: more is noise."""
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(each) for each in value]
    return float(f"{value:.5g}") if isinstance(value, float) else value


def table(rows: Sequence[tuple[str, ...]]) -> str:
    """Write a Markdown table, its columns of one width each; the first row is the head."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"


def _machine(run: dict[str, Any]) -> str:
    of = run["machine"]
    versions = ", ".join(f"{name} {of[name]}" for name in ("sqlite", "tantivy", "msgspec", "typer"))
    return (
        f"{of['cpu']}, {of['cores_used']} of {of['cores']} cores used, {of['memory_gb']} GB, {of['system']}; "
        f"Python {of['python']}, {versions}. Made from {run['made_from']}. "
        f"Load of the machine over a minute before and after: {run['load_before']} and {run['load_after']}."
    )


def _add(run: dict[str, Any]) -> str:
    rows: list[tuple[str, ...]] = [("stage", "words/s", "seconds", "CPU seconds")]
    total = "all, by `onrecord add`", run["words_per_second"], run["seconds"], run["cpu_seconds"]
    stages = [
        (name, each["words_per_second"], each["seconds"], each["cpu_seconds"]) for name, each in run["stages"].items()
    ]
    rows += [(name, f"{rate:,.0f}", f"{took:.2f}", f"{cpu:.2f}") for name, rate, took, cpu in (total, *stages)]
    return (
        f"## Adding\n\n{run['words']:,} words in {run['files']:,} files ({run['bytes'] / _MB:.1f} MB), all different, "
        f"of {run['documents']:,} documents; "
        f"{run['passages']:,} passages. Median of {run['runs']} runs, the start of the processes included. "
        f"Peak memory of all processes {run['peak_rss'] / _MB:,.0f} MB ({run['peak_anonymous'] / _MB:,.0f} MB without "
        f"pages of files). Stages were timed in one process, one after the other; what SQLite and tantivy do meanwhile "
        f"in threads of their own is in the CPU seconds.\n\n{table(rows)}{_media(run)}"
    )


def _media(run: dict[str, Any]) -> str:
    rows: list[tuple[str, ...]] = [
        ("medium", "words/s", "to plain text", "MB", "CPU seconds", "reading, words/s", "text alone, words/s", "by")
    ]
    for name, each in run.get("media", {}).items():
        text = each.get("extraction")
        rows.append(
            (
                name,
                f"{each['words_per_second']:,.0f}",
                f"{each['words_per_second'] / run['words_per_second']:.2f}",
                f"{each['bytes'] / _MB:.1f}",
                f"{each['cpu_seconds']:.2f}",
                f"{each['stages']['decode and read']['words_per_second']:,.0f}",
                f"{text['words_per_second']:,.0f}" if text else "",
                text["by"] if text else "",
            )
        )
    if len(rows) == 1:
        return ""
    return (
        "\n\nOther media, by `onrecord add` in the same run, with the same words in another dress (chrome, tags and "
        "times are not counted). Reading is that of one process; beside it, what a bare parser needs for the text "
        f"alone, in one process too.\n\n{table(rows)}"
    )


def _pdf(run: dict[str, Any]) -> str:
    rows: list[tuple[str, ...]] = [("reader", "seconds", "pages/s")]
    rows += [(name, f"{took:.2f}", f"{run['pages'] / took:,.0f}") for name, took in run["seconds"].items()]
    return (
        f"## PDFs\n\n{run['files']:,} files, {run['pages']:,} pages; median of {run['rounds']} rounds, in each both "
        "read all files in one process. `onrecord` gives transcripts with their places, pypdf the pages' text.\n\n"
        f"{table(rows)}"
    )


def _layers(run: dict[str, Any]) -> str:
    rows: list[tuple[str, ...]] = [("layer", "words/s")]
    rows += [(name, f"{speed:,.0f}") for name, speed in run["words_per_second"].items()]
    return f"## Layers\n\nEach by itself, {run['words']:,} words, one process, CPU time.\n\n{table(rows)}"


def _figures(run: dict[str, Any]) -> str:
    rows: list[tuple[str, ...]] = [("finder", "words", "words/s", "quantities in the few words")]
    rows.append(("onrecord", f"{run['words']:,}", f"{run['words_per_second']:,.0f}", f"{run['found']['onrecord']:,}"))
    theirs = f"{run['quantulum3_words_per_second']:,.0f}"
    rows.append(("quantulum3", f"{run['words_beside']:,}", theirs, f"{run['found']['quantulum3']:,}"))
    return (
        f"## Quantities\n\nMedian of {run['rounds']} rounds in one process. Paragraphs are taken from all over the "
        f"texts; both find the quantities of {run['words_beside']:,} words, `onrecord` of {run['words']:,} as well. On "
        f"the same words it is {run['speed_to_quantulum3']:,.0f} times as fast.\n\n{table(rows)}"
    )


def _echoes(run: dict[str, Any]) -> str:
    rows: list[tuple[str, ...]] = [("finder", "words", "words/s", "found")]
    counted = run["found"]
    rows.append(("onrecord", f"{run['words']:,}", f"{run['words_per_second']:,.0f}", f"{counted['large']:,} points"))
    few = f"{run['speed_to_datasketch'] * run['datasketch_words_per_second']:,.0f}"
    rows.append(("onrecord", f"{run['words_beside']:,}", few, f"{counted['few']:,} points"))
    theirs = f"{run['datasketch_words_per_second']:,.0f}"
    rows.append(("datasketch", f"{run['words_beside']:,}", theirs, f"{counted['datasketch']:,} pairs"))
    return (
        f"## Talking points\n\nMedian of {run['rounds']} rounds in one process, from paragraphs to points. datasketch's"
        f" index of MinHash digests gives pairs of sentences by the share of words in common and compares none. On the "
        f"same words `onrecord` takes {1 / run['speed_to_datasketch']:,.2f} times as long.\n\n{table(rows)}"
    )


def _search(run: dict[str, Any]) -> str:
    rows: list[tuple[str, ...]] = [
        ("query", "passages matching", "engine", "p50 ms", "p95 ms", "p50 to tantivy", "p95 to tantivy")
    ]
    for name, each in run["queries"].items():
        spread = each["passages_matching"]
        for engine in search.ENGINES:
            of = each[engine]
            rows.append(
                (
                    name,
                    f"{spread['least']:,} to {spread['most']:,}",
                    "onrecord" if engine == search.ONRECORD else f"bare {engine}",
                    f"{of['p50'] * _MS:.2f}",
                    f"{of['p95'] * _MS:.2f}",
                    f"{of['p50_to_tantivy']:.2f}",
                    f"{of['p95_to_tantivy']:.2f}",
                )
            )
    built: list[tuple[str, ...]] = [("index", "seconds", "peak MB", "without pages of files", "MB on disk")]
    built += [
        (name, *(f"{number:,.0f}" for number in
                 (of["seconds"], of["peak_rss"] / _MB, of["peak_anonymous"] / _MB, of["bytes"] / _MB)))
        for name, of in run["built"].items()
    ]  # fmt: skip
    return (
        f"## Searching\n\n{run['passages']:,} passages, {run['words']:,} words, {run['terms']:,} different words. "
        f"{search.QUERIES} queries of each kind, {run['rounds']} rounds; in each all are opened anew and the "
        "engines answer each query in turn. All give the best ten. Bare FTS5 and bare tantivy have one field of "
        "English stems and give numbers of passages; a phrase is one of stems. `onrecord` gives hits with text, "
        "speaker, title, marks and citation; a phrase is one of words as typed, checked on the text.\n\n"
        f"{table(rows)}\n\n"
        f"Counting all hits of a conjunction, which the command line does after the search, takes "
        f"{run['counting_a_conjunction_p95'] * _MS:.2f} ms (p95).\n\n"
        f"How they were built, by ready-made transcripts (`onrecord`) and passages (the others):\n\n{table(built)}"
    )


def _verify(run: dict[str, Any]) -> str:
    rows: list[tuple[str, ...]] = [("quotations", "number", "p50 ms", "p95 ms", "found to be")]
    rows += [
        (
            kind,
            f"{of['count']:,}",
            f"{of['p50'] * _MS:.2f}",
            f"{of['p95'] * _MS:.2f}",
            ", ".join(f"{words} {count:,}" for words, count in of["words"].items()),
        )
        for kind, of in run["kinds"].items()
    ]
    scan = run["scan"]
    return (
        f"## Verifying quotations\n\n{run['passages']:,} passages, {run['words']:,} words, {run['characters']:,} "
        f"characters. {run['quotes']:,} quotations in {run['workers']} processes at once: "
        f"{run['per_second']:,.0f} a second by the clock on the wall, {run['cpu_per_second']:,.0f} by CPU time of two "
        f"cores. A scan of all passages with rapidfuzz's `partial_ratio` does {scan['per_second_a_core']:.3f} a second "
        f"and core ({scan['quotes']} quotations). The index, which search uses as well, takes "
        f"{run['index_bytes'] / _MB:,.0f} MB; peak memory of a process {run['peak_rss'] / _MB:,.0f} MB "
        f"({run['peak_anonymous'] / _MB:,.0f} MB without pages of files).\n\n{table(rows)}"
    )


def _start(run: dict[str, Any]) -> str:
    names = {
        "python": "python -c pass",
        "help": "onrecord --help",
        "search": "onrecord search, archive of the examples",
        "search_large": "onrecord search, archive of all passages",
    }
    rows: list[tuple[str, ...]] = [("command", "median ms", "least", "most")]
    rows += [
        (says, *(f"{run[name][which] * _MS:.0f}" for which in ("median", "least", "most")))
        for name, says in names.items()
        if name in run
    ]
    return f"## Starting\n\n{run['rounds']} fresh processes each.\n\n{table(rows)}"
