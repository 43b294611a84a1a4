"""Runs the blocks of a documentation page and compares what they print with what the page says they print.

A page is a Markdown file. Its ``console`` blocks hold commands (lines that begin with ``$ ``; a line that ends with a
backslash goes on in the next) and under each what it prints on standard output and standard error. Its ``pycon``
blocks hold Python statements after ``>>> ``, and its ``python`` blocks plain Python. A ``python`` block whose first
line is ``# file: NAME`` is written to that file instead of being run. The blocks of one page share a working folder,
which holds a copy of ``examples``, and one Python namespace. In expected output ``...`` stands for any characters of
a line, and a line of nothing but ``...`` for any lines.

`make docs` writes the real output of every command into the pages; output with ``...`` in it is kept where it holds.
"""

from __future__ import annotations

import contextlib
import doctest
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_ASSIGNMENT = re.compile(r"[A-Z_]+=\S")
_SECONDS = 120


@dataclass(frozen=True)
class Difference:
    """A block that does not print what its page says."""

    page: str
    line: int
    ran: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.ran}\n--- the page says\n{self.expected}\n--- it prints\n{self.got}"


@dataclass
class Session:
    """The state that the blocks of one page share."""

    folder: Path
    namespace: dict[str, object] = field(default_factory=lambda: {"__name__": "page"})
    variables: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        shutil.copytree(ROOT / "examples", self.folder / "examples")

    def command(self, line: str) -> str:
        """Run a command as a reader would, its output not going to a terminal; give all that it prints."""
        folders = [str(Path(sys.executable).parent), os.environ.get("PATH", "")]
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TMPDIR") if name in os.environ}
        environment = kept | {
            "PATH": os.pathsep.join(folders),
            "HOME": str(self.folder),
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "100",
            "ONRECORD_SEMANTIC": "off",  # as most readers have it
        }
        if _ASSIGNMENT.match(line):  # a shell variable lasts to the end of the page
            self.variables.append(line)
            return ""
        done = subprocess.run(
            ["sh", "-c", "\n".join([*self.variables, line])],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=_SECONDS,
        )
        return done.stdout.decode("utf-8", "replace")

    def python(self, block: str) -> None:
        """Run a block of Python in the page's namespace, or write it to the file that its first line names."""
        named = re.match(r"# file: (\S+)\n", block)
        if named:
            path = self.folder / named[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block, encoding="utf-8")
            return
        with contextlib.chdir(self.folder):
            exec(compile(block, "<page>", "exec"), self.namespace)  # noqa: S102 - the block is ours

    def dialogue(self, block: str, name: str) -> list[tuple[str, str, str]]:
        """Run ``>>>`` statements; give (source, expected, got) of those that print something else."""
        differences: list[tuple[str, str, str]] = []

        class Runner(doctest.DocTestRunner):
            def report_failure(self, out: object, test: doctest.DocTest, example: doctest.Example, got: str) -> None:
                del out, test
                differences.append((example.source.strip(), example.want, got))

            def report_unexpected_exception(
                self, out: object, test: doctest.DocTest, example: doctest.Example, exc_info: object
            ) -> None:
                del out, test
                differences.append((example.source.strip(), example.want, repr(exc_info)))

        test = doctest.DocTestParser().get_doctest(block, self.namespace, name, name, 0)
        with contextlib.chdir(self.folder):
            Runner(optionflags=doctest.ELLIPSIS).run(test, clear_globs=False, out=lambda _: None)
        self.namespace = test.globs
        return differences


def pages() -> list[Path]:
    """Give every page whose blocks are run: the README and all of docs/ that is not generated."""
    written = (path for path in (ROOT / "docs").rglob("*.md") if path.parent.name != "reference")
    return [ROOT / "README.md", *sorted(written)]


def check(page: Path, folder: Path) -> list[Difference]:
    """Run every block of a page in an empty folder; give what differs from the page."""
    session, differences = Session(folder), []
    text, name = page.read_text(encoding="utf-8"), page.relative_to(ROOT).as_posix()
    for block in _FENCE.finditer(text):
        line = text.count("\n", 0, block.start()) + 1
        if block[1] == "console":
            for ran, expected in _COMMAND.findall(block[2]):
                got = session.command(ran)
                if not agrees(expected, got):
                    differences.append(Difference(name, line, ran, expected, got))
        elif block[1] == "pycon":
            found = session.dialogue(block[2], name)
            differences += [Difference(name, line, *difference) for difference in found]
        elif block[1] == "python":
            session.python(block[2])
    return differences


def rewrite(page: Path, folder: Path) -> str:
    """Give the page with the real output under each command of its ``console`` blocks."""
    session = Session(folder)

    def command(match: re.Match[str]) -> str:
        got = session.command(match[1])
        expected = match[2] if agrees(match[2], got) else got.rstrip("\n") + "\n" if got.strip() else ""
        return f"$ {match[1]}\n{expected}"

    def block(match: re.Match[str]) -> str:
        if match[1] == "console":
            return f"```console\n{_COMMAND.sub(command, match[2])}```"
        if match[1] == "python":
            session.python(match[2])
        elif match[1] == "pycon":
            session.dialogue(match[2], page.name)
        return match[0]

    return _FENCE.sub(block, page.read_text(encoding="utf-8"))


def agrees(expected: str, got: str) -> bool:
    """Tell whether the output is what is expected, where ``...`` stands for anything."""
    pattern = "".join(_line_pattern(line) for line in expected.strip().splitlines())
    lines = (line.rstrip() for line in got.strip().splitlines())
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in lines)) is not None


def _line_pattern(line: str) -> str:
    if line.strip() == "...":
        return r"(?:.*\n)*?"
    return ".*".join(re.escape(part) for part in line.rstrip().split("...")) + r"\n"


def main() -> None:
    """Write the real output into every page."""
    for page in pages():
        with tempfile.TemporaryDirectory() as folder:
            text = rewrite(page, Path(folder))
        if text != page.read_text(encoding="utf-8"):
            page.write_text(text, encoding="utf-8")
            print(f"wrote {page.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
