"""The program's own source as data, for the tests that hold its shape."""

import ast
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Import(NamedTuple):
    """One imported module. `at_start` is True when merely loading the file imports it."""

    name: str
    line: int
    at_start: bool


@dataclass(frozen=True)
class Source:
    """One Python file. `path` is relative to the project folder."""

    path: Path

    @cached_property
    def text(self) -> str:
        return (ROOT / self.path).read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def line_count(self) -> int:
        return len(self.text.splitlines())

    @property
    def layer(self) -> str:
        """The folder under `lmdesk`, or the name of a file that stands there alone."""
        return Path(self.path.parts[1]).stem

    @property
    def module(self) -> str:
        parts = self.path.with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def at(self, line: int) -> str:
        return f"{self.path.as_posix()}:{line}"

    def functions(self) -> Iterator[Function]:
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                yield node

    def calls(self) -> Iterator[ast.Call]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield node

    def imports(self) -> Iterator[Import]:
        yield from self._imports(self.tree, at_start=True)

    def comments(self) -> Iterator[tuple[int, str]]:
        with (ROOT / self.path).open("rb") as file:
            for token in tokenize.tokenize(file.readline):
                if token.type == tokenize.COMMENT:
                    yield token.start[0], token.string

    def _imports(self, node: ast.AST, *, at_start: bool) -> Iterator[Import]:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno, at_start)
        elif isinstance(node, ast.ImportFrom):
            yield from self._imports_from(node, at_start=at_start)
        later = isinstance(node, Function | ast.Lambda) or (
            isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        )
        for child in ast.iter_child_nodes(node):
            yield from self._imports(child, at_start=at_start and not later)

    def _imports_from(self, node: ast.ImportFrom, *, at_start: bool) -> Iterator[Import]:
        origin = node.module or ""
        if node.level:
            package = self.module.split(".")
            if self.path.name != "__init__.py":
                package.pop()
            above = package[: len(package) - node.level + 1]
            origin = ".".join([*above, *filter(None, [node.module])])
        # `from lmdesk import store` names a module only in its last word.
        for alias in node.names:
            name = f"{origin}.{alias.name}" if origin == "lmdesk" else origin
            yield Import(name, node.lineno, at_start)


def sources(folder: str) -> list[Source]:
    """Return every Python file under a folder of the project, in order of path."""
    return [Source(path.relative_to(ROOT)) for path in sorted((ROOT / folder).rglob("*.py"))]


def docstring_of(node: ast.AsyncFunctionDef | ast.FunctionDef | ast.ClassDef | ast.Module) -> str:
    return ast.get_docstring(node) or ""
