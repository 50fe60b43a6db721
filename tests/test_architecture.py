"""Who may import whom, what is pure, and that nothing is shared behind the back.

There are no exceptions: a module that does not fit is divided or moved, not listed here.
"""

import ast
import enum
import importlib
import re
import struct
import symtable
import sys
from dataclasses import fields, is_dataclass
from pathlib import PurePath
from types import BuiltinFunctionType, FunctionType, MappingProxyType, ModuleType
from typing import Any, NewType, TypeVar, get_origin

import pytest

from source_tree import Source, sources

LMDESK = sources("lmdesk")

FOR_ALL = {"errors", "wording", "paths"}
COMMAND_LINE = {"cli", "commands", "console"}
MAY_IMPORT = {
    "__init__": set[str](),
    "errors": set[str](),
    "paths": {"errors"},
    "wording": {"wording"},
    "domain": {"domain", "errors"},
    "store": {"domain", "store", "errors", "paths"},
    "formats": {"domain", "formats", "errors", "paths"},
    "services": {"domain", "store", "formats", "services", *FOR_ALL},
    "printing": {"domain", "printing", *FOR_ALL},
    "ui": {"domain", "services", "printing", "ui", *FOR_ALL},
    **{name: {"domain", "services", "printing", *COMMAND_LINE, *FOR_ALL} for name in COMMAND_LINE},
    "__main__": {"domain", "services", "cli", "app", *FOR_ALL},
    "app": {"domain", "store", "formats", "services", "printing", "ui", "cli", *FOR_ALL},
}
"""What each folder of lmdesk, and each file beside them, may import of lmdesk."""

ONLY_IN = {
    "PySide6": {"ui", "printing"},
    "shiboken6": {"ui", "printing"},
    "peewee": {"store"},
    "playhouse": {"store"},
    "sqlite3": {"store"},
    "csv": {"formats"},
    "openpyxl": {"formats"},
    "python_calamine": {"formats"},
    "docxtpl": {"formats"},
    "icalendar": {"formats"},
    "segno": {"formats"},
    "msoffcrypto": {"formats"},
    "charset_normalizer": {"formats"},
    "phonenumbers": {"domain"},
    "email_validator": {"domain"},
    "rapidfuzz": {"domain"},
}
"""The borders of libraries: which layers may know them."""

HEAVY = {*ONLY_IN} - {"PySide6", "shiboken6", "peewee", "playhouse", "sqlite3", "csv"}
"""Libraries that are imported inside functions, so that the start does not wait for them."""

NETWORK = {"asyncio", "ftplib", "http", "requests", "smtplib", "socket", "ssl", "urllib.request"}

PURE_LIBRARIES = {"email_validator", "lmdesk", "phonenumbers", "rapidfuzz"}
NOT_PURE = {
    *("glob", "io", "locale", "logging", "multiprocessing", "os", "pathlib", "platform"),
    *("random", "secrets", "shutil", "socket", "sqlite3", "subprocess", "sys", "tempfile"),
    *("threading", "time", "uuid"),
}
NOT_PURE_CALLS = {"open", "input", "print", "exec", "eval", "__import__"}
CLOCK_CALLS = {"now", "utcnow", "today"}

IMMUTABLE = (
    *(str, bytes, int, float, complex, type(None), type(...), type, range, enum.Enum),
    *(FunctionType, BuiltinFunctionType, ModuleType, NewType, TypeVar, PurePath, re.Pattern),
    struct.Struct,
)


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def test_layers_import_only_downwards() -> None:
    strangers = sorted({source.layer for source in LMDESK} - {*MAY_IMPORT})
    offences = [
        f"{source.at(found.line)} imports {found.name}"
        for source in LMDESK
        for found in source.imports()
        if within(found.name, "lmdesk") and not may_import(source.layer, found.name)
    ]

    assert strangers == []
    assert offences == []


def test_the_window_asks_no_query_and_opens_no_step() -> None:
    asking = {"each", "rows", "sql", "sql_many", "step", "value", "writing"}
    desks = ("desk", "desk.reading", "reading", "workspace.desk", "workspace.reading")
    offences = [
        f"{source.at(call.lineno)} calls {ast.unparse(call.func)}"
        for source in LMDESK
        for call in source.calls()
        if source.layer == "ui" and isinstance(call.func, ast.Attribute)
        if call.func.attr in asking and ast.unparse(call.func.value).endswith(desks)
    ]

    assert offences == []


def may_import(layer: str, name: str) -> bool:
    target = name.split(".")[1:2]
    return bool(target) and target[0] in MAY_IMPORT.get(layer, set())


def test_libraries_stay_behind_their_borders() -> None:
    offences = [
        f"{source.at(found.line)} imports {found.name}"
        for source in LMDESK
        for found in source.imports()
        for library, layers in ONLY_IN.items()
        if within(found.name, library) and source.layer not in layers
    ]

    assert offences == []


def test_nothing_knows_the_network() -> None:
    offences = [
        f"{source.at(found.line)} imports {found.name}"
        for source in LMDESK
        for found in source.imports()
        if any(within(found.name, library) for library in NETWORK)
    ]

    assert offences == []


def test_heavy_libraries_do_not_slow_the_start() -> None:
    offences = [
        f"{source.at(found.line)} imports {found.name}"
        for source in LMDESK
        for found in source.imports()
        if found.at_start and any(within(found.name, library) for library in HEAVY)
    ]

    assert offences == []


def test_domain_imports_pure_libraries_only() -> None:
    offences = [
        f"{source.at(found.line)} imports {found.name}"
        for source in LMDESK
        for found in source.imports()
        if source.layer == "domain" and not is_pure(found.name)
    ]

    assert offences == []


def is_pure(name: str) -> bool:
    top = name.partition(".")[0]
    return top in PURE_LIBRARIES or (top in sys.stdlib_module_names and top not in NOT_PURE)


def test_domain_touches_no_file_and_no_clock() -> None:
    offences = [
        f"{source.at(call.lineno)} calls {ast.unparse(call.func)}"
        for source in LMDESK
        for call in source.calls()
        if source.layer == "domain" and touches_the_world(call)
    ]

    assert offences == []


def touches_the_world(call: ast.Call) -> bool:
    function = call.func
    if isinstance(function, ast.Name):
        return function.id in NOT_PURE_CALLS
    return isinstance(function, ast.Attribute) and function.attr in CLOCK_CALLS


@pytest.mark.parametrize("source", LMDESK, ids=lambda source: source.path.as_posix())
def test_module_holds_no_mutable_object(source: Source) -> None:
    if source.layer in ("ui", "printing"):
        pytest.importorskip("PySide6")
    module = importlib.import_module(source.module)

    changeable = [
        name for name in assigned_names(source) if not is_immutable(getattr(module, name))
    ]

    assert changeable == []


def assigned_names(source: Source) -> list[str]:
    """Return the names that a module binds itself, other than dunder names and imports."""
    table = symtable.symtable(source.text, source.path.name, "exec")
    return [
        symbol.get_name()
        for symbol in table.get_symbols()
        if symbol.is_assigned() and not symbol.is_imported()
        if not symbol.get_name().startswith("__")
    ]


def is_immutable(value: Any) -> bool:
    if isinstance(value, IMMUTABLE) or get_origin(value) is not None:
        return True
    if isinstance(value, tuple | frozenset):
        return all(is_immutable(item) for item in value)
    if isinstance(value, MappingProxyType):
        return all(is_immutable(item) for item in [*value.keys(), *value.values()])
    if is_dataclass(value):
        return vars(type(value))["__dataclass_params__"].frozen and all(
            is_immutable(getattr(value, f.name)) for f in fields(value)
        )
    if type(value).__name__ == "QModelIndex":  # a value in Qt: it cannot be changed
        return True
    return type(value).__module__ in ("datetime", "decimal", "fractions", "operator")


def test_nothing_is_kept_in_classes_caches_or_globals() -> None:
    displays = ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp
    offences = []
    for source in LMDESK:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Global):
                offences.append(f"{source.at(node.lineno)} global")
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                offences += [
                    f"{source.at(node.lineno)} @{ast.unparse(decorator)}"
                    for decorator in node.decorator_list
                    if re.search(r"\b(lru_)?cache\b", ast.unparse(decorator))
                ]
            elif isinstance(node, ast.ClassDef):
                offences += [
                    f"{source.at(statement.lineno)} {ast.unparse(statement)}"
                    for statement in node.body
                    if isinstance(statement, ast.Assign | ast.AnnAssign)
                    and isinstance(statement.value, displays)
                ]

    assert offences == []
