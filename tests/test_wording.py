"""Every code that the program can utter has one plain sentence, and every sentence a use."""

import ast
import re
import string
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from lmdesk.wording import ERRORS, PROBLEMS, STEPS, sentence
from source_tree import Source, sources

LMDESK = [source for source in sources("lmdesk") if source.layer != "wording"]
SENTENCES = [*ERRORS.items(), *PROBLEMS.items()]

TECHNICAL = {"None", "NoneType", "exception", "invalid", "null", "parse", "traceback"}


class Use(NamedTuple):
    """A place that names a code. `params` is None where they cannot be read off the source."""

    place: str
    code: str
    params: frozenset[str] | None


def texts_in(node: ast.AST) -> list[str]:
    return [
        found.value
        for found in ast.walk(node)
        if isinstance(found, ast.Constant) and isinstance(found.value, str)
    ]


def name_of(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else ast.unparse(function)


def codes_in(call: ast.Call) -> list[str]:
    """Return the codes that the first argument names: a text, or a choice between texts."""
    first = call.args[0] if call.args else None
    if isinstance(first, ast.IfExp):
        return [*texts_in(first.body), *texts_in(first.orelse)]
    return texts_in(first) if isinstance(first, ast.Constant) else []


def error_params(call: ast.Call) -> frozenset[str] | None:
    names = [word.arg for word in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def problem_params(call: ast.Call) -> frozenset[str] | None:
    params = next((word.value for word in call.keywords if word.arg == "params"), None)
    if params is None and len(call.args) > 3:
        params = call.args[3]
    if params is None:
        return frozenset()
    if isinstance(params, ast.Call) and name_of(params.func) == "MappingProxyType":
        params = params.args[0]
    if not isinstance(params, ast.Dict) or None in params.keys:
        return None
    return frozenset(text for key in params.keys if key for text in texts_in(key))


def uses_in(source: Source, called: str) -> Iterator[Use]:
    for call in source.calls():
        if name_of(call.func) == called:
            read = error_params if called == "LmdeskError" else problem_params
            for code in codes_in(call):
                yield Use(source.at(call.lineno), code, read(call))


def uses(called: str) -> list[Use]:
    return [use for source in LMDESK for use in uses_in(source, called)]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize(
    ("called", "table"), [("LmdeskError", ERRORS), ("Problem", PROBLEMS)], ids=["error", "problem"]
)
def test_each_code_has_its_sentence_and_gives_what_that_needs(
    called: str, table: dict[str, str]
) -> None:
    missing = [f"{use.place} {use.code}" for use in uses(called) if use.code not in table]
    unfilled = [
        f"{use.place} {use.code} lacks {sorted(lacking)}"
        for use in uses(called)
        if use.code in table and use.params is not None
        if (lacking := placeholders(table[use.code]) - use.params)
    ]

    assert missing == []
    assert unfilled == []


def test_each_sentence_is_used() -> None:
    named = {text for source in LMDESK for text in texts_in(source.tree)}

    assert sorted({code for code, _ in SENTENCES} - named) == []


def test_no_code_is_both_error_and_problem() -> None:
    assert ERRORS.keys() & PROBLEMS.keys() == set()


def test_each_kind_of_step_has_its_name() -> None:
    labels = {
        (source.at(call.lineno), code)
        for source in LMDESK
        for call in source.calls()
        if name_of(call.func) == "step"
        for code in codes_in(call)
    }

    assert sorted((place, code) for place, code in labels if code not in STEPS) == []


def test_each_reason_for_leaving_something_out_has_its_sentence() -> None:
    reasons = {
        (source.at(word.value.lineno), code)
        for source in LMDESK
        for call in source.calls()
        if name_of(call.func) in ("SheetMapping", "PlannedSheet", "PlannedRow")
        for word in call.keywords
        if word.arg in ("reason", "skipped_because")
        for code in texts_in(word.value)
    }

    assert sorted((place, code) for place, code in reasons if code not in PROBLEMS) == []


@pytest.mark.parametrize(("code", "text"), SENTENCES, ids=[code for code, _ in SENTENCES])
def test_sentence_is_plain_english(code: str, text: str) -> None:
    words = re.findall(r"\w+", text)

    assert code == code.lower()
    assert text == " ".join(text.split())
    assert text.endswith(".")
    assert text[0].isupper() or text[0] == "{"
    assert TECHNICAL.intersection(words) == set()
    assert all(name.isidentifier() for name in placeholders(text))


def test_sentence_shows_what_was_given() -> None:
    told = sentence("file_not_found", {"path": "guests.xlsx", "more": "is left out"})

    assert told == "There is no file guests.xlsx. Check the name and the folder."
