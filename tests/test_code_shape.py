"""How large files and functions get, how they are named and explained. No exceptions."""

import ast
import re
from pathlib import Path
from statistics import median, quantiles

from source_tree import ROOT, Source, docstring_of, sources

LMDESK = sources("lmdesk")
OURS = [*LMDESK, *sources("tests"), *sources("packaging"), Source(Path("run.py"))]

BAD_WORDS = {"common", "helper", "helpers", "manager", "misc", "mixed", "util", "utils"}


def test_files_and_functions_stay_small() -> None:
    files = [
        f"{source.path} has {source.line_count} lines" for source in OURS if source.line_count > 500
    ]
    functions = [
        f"{source.at(function.lineno)} {function.name} has {length} lines"
        for source in OURS
        for function in source.functions()
        if (length := (function.end_lineno or 0) - function.lineno + 1) > 60
    ]

    assert files == []
    assert functions == []


def test_most_files_are_near_a_hundred_lines() -> None:
    lengths = [source.line_count for source in LMDESK if source.path.name != "__init__.py"]

    assert median(lengths) <= 150
    assert quantiles(lengths, n=10)[-1] <= 350


def test_files_of_the_window_are_small() -> None:
    window = [s for s in LMDESK if s.layer == "ui" and s.path.name != "__init__.py"]
    too_long = [f"{s.path} has {s.line_count} lines" for s in window if s.line_count > 400]

    assert too_long == []
    assert median(source.line_count for source in window) <= 130


def test_no_file_has_a_name_that_says_nothing() -> None:
    offences = [
        source.path.as_posix()
        for source in OURS
        for part in source.path.with_suffix("").parts
        if BAD_WORDS.intersection(part.lower().split("_"))
    ]

    assert offences == []


def test_packaging_does_not_shadow_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_what_is_public_is_explained() -> None:
    missing = []
    for source in LMDESK:
        if not docstring_of(source.tree).endswith("."):
            missing.append(source.path.as_posix())
        if source.layer in ("domain", "store", "formats", "services"):
            missing += [
                f"{source.at(node.lineno)} {node.name}"
                for node in source.tree.body
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
                and not node.name.startswith("_")
                and not docstring_of(node)
            ]

    assert missing == []


def test_suppressed_checks_name_the_check_and_the_reason() -> None:
    wanted = re.compile(
        r"# type: ignore\[[a-z-]+(, ?[a-z-]+)*\]  # \w.*"
        r"|# noqa: [A-Z]+[0-9]+(, ?[A-Z]+[0-9]+)* -- \w.*"
        r"|# pragma: no (cover|branch) -- \w.*"
    )
    offences = [
        f"{source.at(line)} {comment}"
        for source in OURS
        for line, comment in source.comments()
        if re.match(r"#\s*(type:\s*ignore|noqa|pragma)", comment) and not wanted.fullmatch(comment)
    ]

    assert offences == []
