"""Collects the texts of the window for translators, and makes what the window loads of theirs.

    python packaging/translate.py              renew all catalogues in resources/translations
    python packaging/translate.py --new vi     begin the catalogue of a language
    python packaging/translate.py --release    make a .qm of each that has translations

Run it with the Python of `.venv`. `lmdesk_en.ts` is the template: every text, none translated.
"""

import argparse
import ast
import importlib
import pkgutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "translations"
TEMPLATE = "lmdesk_en.ts"
WORDING = "wording"
"""The context of all texts that do not know Qt: `lmdesk.ui.texts` looks them up in it."""


class Text(NamedTuple):
    """A text as Qt looks it up: the context is the class that says it, or what is named."""

    context: str
    source: str


def texts_of(tree: ast.Module) -> Iterator[Text]:
    """Return what a module hands to `self.tr(text)` and to `translate(context, text)`.

    pyside6-lupdate would read these calls too, but it takes a function with another name for
    `translate`, such as a short local one, for something else.
    """
    for context, call in calls_of(tree, ""):
        words = [str(each.value) for each in call.args if isinstance(each, ast.Constant)]
        if is_own(call):
            words.insert(0, context)
        # `lmdesk.ui.texts` looks up what stands in the tables: no text is in that call itself.
        if len(words) >= 2:
            yield Text(*words[:2])


def calls_of(node: ast.AST, context: str) -> Iterator[tuple[str, ast.Call]]:
    """Return the calls that translate, each with the class around it."""
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call) and is_translating(node):
        yield context, node
    for child in ast.iter_child_nodes(node):
        yield from calls_of(child, context)


def name_of(function: ast.expr) -> str:
    """Return the last name of what is called."""
    return function.attr if isinstance(function, ast.Attribute) else ast.unparse(function)


def is_own(call: ast.Call) -> bool:
    """Tell whether an object translates for itself: `self.tr(text)`."""
    return isinstance(call.func, ast.Attribute) and call.func.attr == "tr"


def is_translating(call: ast.Call) -> bool:
    """Tell whether a call translates. Painters and rectangles are moved by `translate(x, y)`."""
    function = call.func
    if name_of(function) == "translate" and isinstance(function, ast.Attribute):
        return ast.unparse(function.value) == "QCoreApplication"
    return name_of(function) in ("tr", "translate")


def texts_of_window() -> set[Text]:
    """Return the texts of all modules of the window."""
    files = sorted((ROOT / "lmdesk" / "ui").rglob("*.py"))
    return {
        text for file in files for text in texts_of(ast.parse(file.read_text(encoding="utf-8")))
    }


def texts_of_wording() -> set[Text]:
    """Return the sentences and words of the tables in `lmdesk.wording`."""
    sys.path.insert(0, str(ROOT))
    package = importlib.import_module("lmdesk.wording")
    names = [module.name for module in pkgutil.iter_modules(package.__path__)]
    modules = [importlib.import_module(f"lmdesk.wording.{name}") for name in names]
    sys.path.remove(str(ROOT))
    tables = [
        table
        for module in modules
        for name, table in vars(module).items()
        if not name.startswith("__")
    ]
    return {
        Text(WORDING, source)
        for table in tables
        if isinstance(table, Mapping)
        for source in table.values()
        if isinstance(source, str)
    }


def renew(catalogue: Path, language: str) -> int:
    """Bring a catalogue in step with the texts; return how many there are.

    What was translated stays; texts that are gone are dropped.
    """
    texts = sorted(texts_of_window() | texts_of_wording())
    lines = [f"QCoreApplication.translate({_quoted(c)}, {_quoted(s)})\n" for c, s in texts]
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "texts.py"
        listing.write_text("".join(lines), encoding="utf-8")
        options = ("-silent", "-no-obsolete", "-locations", "none", "-sort-messages")
        languages = ("-source-language", "en", "-target-language", language)
        _run("lupdate", *options, *languages, str(listing), "-ts", str(catalogue))
    return len(texts)


def release(catalogue: Path) -> Path | None:
    """Make the file that the window loads; None where nothing is translated yet."""
    root = ET.fromstring(catalogue.read_text(encoding="utf-8"))
    if all(each.get("type") == "unfinished" for each in root.iter("translation")):
        return None
    made = catalogue.with_suffix(".qm")
    _run("lrelease", "-silent", str(catalogue), "-qm", str(made))
    return made


def language_of(catalogue: Path) -> str:
    """Return the language that a catalogue is named for."""
    return catalogue.stem.partition("_")[2]


def main(words: list[str]) -> None:
    """Do what the words of the command line ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--new", metavar="LANGUAGE", help="begin a catalogue, such as vi or zh_CN")
    parser.add_argument("--release", action="store_true", help="make the files the window loads")
    parser.add_argument("--folder", type=Path, default=CATALOGUES, help="where catalogues lie")
    wanted = parser.parse_args(words)
    wanted.folder.mkdir(parents=True, exist_ok=True)
    begun = [wanted.folder / TEMPLATE]
    if wanted.new:
        begun.append(wanted.folder / f"lmdesk_{wanted.new}.ts")
    for catalogue in sorted({*wanted.folder.glob("lmdesk_*.ts"), *begun}):
        count = renew(catalogue, language_of(catalogue))
        made = release(catalogue) if wanted.release else None
        told = f", {made.name} made" if made else ""
        sys.stdout.write(f"{catalogue.name}: {count} texts{told}\n")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(tool: str, *words: str) -> None:
    beside = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(beside), *words], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
