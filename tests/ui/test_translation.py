"""Every text of the window can be translated, and has room in a longer language."""

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from lmdesk.services.export_names import FORMATS
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.theme import Theme
from lmdesk.wording import ERRORS, PROBLEMS, STEPS, WORDS
from pseudo_translation import PseudoTranslator, load_extraction, pseudo, without_translated
from source_tree import ROOT, sources
from window_lists import texts_of_lists
from window_states import STATES
from window_texts import DeskTexts, cut_texts, texts_of
from window_walk import RECEIVED, Walker, make_desks, settle

EXTRACTION = load_extraction()
WINDOW = sources("lmdesk/ui")

TRANSLATING = ("tr", "translate")

LOOKS_UP_TABLES = "lmdesk/ui/texts.py"
"""The one place that translates what it is given: texts of `lmdesk.wording`."""


def catalogue(path: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.fromstring(path.read_text("utf-8")).iter("context")
        for message in context.iter("message")
    }


def test_template_holds_the_texts_of_today() -> None:
    expected = EXTRACTION.texts_of_window() | EXTRACTION.texts_of_wording()

    found = catalogue(ROOT / "resources" / "translations" / EXTRACTION.TEMPLATE)

    hint = "run packaging/translate.py"
    assert found == {tuple(text) for text in expected}, hint


def test_extraction_finds_each_way_in_which_the_window_speaks() -> None:
    found = {tuple(text) for text in EXTRACTION.texts_of_window()}
    contexts = {context for context, _ in found}
    speaking = {
        node.name
        for source in WINDOW
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef)
        and any(ast.unparse(c.func) == "self.tr" for c in ast.walk(node) if isinstance(c, ast.Call))
    }

    assert speaking <= contexts
    assert ("Menus", "&File") in found
    assert ("places", "People") in found
    assert ("closing", "Stay") in found


def test_extraction_finds_the_tables_of_sentences_and_words() -> None:
    found = {text.source for text in EXTRACTION.texts_of_wording()}

    assert {*ERRORS.values(), *PROBLEMS.values(), *STEPS.values(), *WORDS.values()} <= found
    assert {text.context for text in EXTRACTION.texts_of_wording()} == {"wording"}


def translating_calls(tree: ast.Module) -> Iterator[ast.Call]:
    for _, call in EXTRACTION.calls_of(tree, ""):
        yield call


def test_what_is_translated_stands_there_as_a_text() -> None:
    """An f-string or a variable is never found again in a catalogue."""
    offences = [
        source.at(call.lineno)
        for source in WINDOW
        if source.path.as_posix() != LOOKS_UP_TABLES
        for call in translating_calls(source.tree)
        if not call.args
        or not all(isinstance(arg, ast.Constant) for arg in call.args)
        or call.keywords
    ]

    assert offences == []


def test_objects_translate_for_themselves() -> None:
    """Qt looks under the class of the object that is asked, extraction where the text stands."""
    offences = [
        source.at(call.lineno)
        for source in WINDOW
        for context, call in EXTRACTION.calls_of(source.tree, "")
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "tr"
        and (ast.unparse(call.func.value) != "self" or not context)
    ]

    assert offences == []


def test_nothing_is_translated_before_the_language_is_known() -> None:
    offences = [
        source.at(node.lineno)
        for source in WINDOW
        for top in source.tree.body
        if not isinstance(top, ast.FunctionDef)
        for node in at_import(top)
        if isinstance(node, ast.Call) and EXTRACTION.is_translating(node)
    ]

    assert offences == []


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.Lambda):
            yield from at_import(child)


def test_placeholders_have_names() -> None:
    texts = EXTRACTION.texts_of_window() | EXTRACTION.texts_of_wording()

    assert [text for text in texts if "{}" in text.source or "%n" in text.source] == []


def test_a_finished_catalogue_becomes_what_the_window_loads(
    tmp_path: Path, qapp: QApplication
) -> None:
    started = tmp_path / "lmdesk_vi.ts"
    EXTRACTION.main(["--folder", str(tmp_path), "--new", "vi", "--release"])
    assert list(tmp_path.glob("*.qm")) == []

    tree = ET.ElementTree(ET.fromstring(started.read_text("utf-8")))
    for message in tree.iter("message"):
        if message.findtext("source") == "&File":
            finished = message.find("translation")
            assert finished is not None
            finished.text, finished.attrib = "&Tệp", {}
    tree.write(started, encoding="utf-8", xml_declaration=True)
    EXTRACTION.main(["--folder", str(tmp_path), "--release"])

    translator = QTranslator()
    assert translator.load(QLocale("vi_VN"), "lmdesk", "_", str(tmp_path))
    assert translator.translate("Menus", "&File") == "&Tệp"
    assert "Tệp" in started.read_text("utf-8")


def test_pseudo_language_keeps_placeholders_and_is_longer() -> None:
    assert pseudo("&Back up {file} now") == "[&Ɓâçķ üþ {file} ñøŵ··]"
    assert without_translated(f"12 {pseudo('of')} {pseudo('a')}: Lao").split() == ["12", ":", "Lao"]


def test_classes_take_the_texts_of_the_classes_above_them(qapp: QApplication) -> None:
    class Above(QObject):
        def said(self) -> str:
            return self.tr("Close")

    class Below(Above):
        pass

    translator = PseudoTranslator({("Above", "Close")})
    qapp.installTranslator(translator)
    try:
        assert Below().said() == pseudo("Close")
    finally:
        qapp.removeTranslator(translator)


@dataclass
class Walk:
    """What a walk through the window in another language has found, by state."""

    untranslated: dict[str, list[str]] = field(default_factory=dict)
    cut: dict[str, list[str]] = field(default_factory=dict)


@pytest.fixture(scope="module")
def walk(qapp: QApplication, theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Go through all states of the window in the pseudo-language."""
    folder = tmp_path_factory.mktemp("walk")
    desks = make_desks(folder)
    texts = EXTRACTION.texts_of_window() | EXTRACTION.texts_of_wording()
    data = DeskTexts(desks.values(), (*FORMATS, *texts_of_lists(folder / RECEIVED)))
    english = english_texts() | {text.source.replace("&", "") for text in texts}
    translator = PseudoTranslator(texts)
    QCoreApplication.installTranslator(translator)
    found = Walk()
    try:
        window = MainWindow(Preferences(folder / "window.ini"), theme, folder)
        window.resize(1440, 900)
        window.show()
        settle(window)
        walker = Walker(window, desks, pseudo)
        for state in STATES:
            shown = walker.go(state)
            told = {
                f"{said.where}: {piece!r}"
                for said in texts_of(shown)
                for piece in data.foreign(without_translated(said.text), english)
            }
            found.untranslated[state.name] = sorted(told)
            found.cut[state.name] = sorted(cut_texts(shown))
        walker.leave()
        window.close()
        window.deleteLater()
    finally:
        QCoreApplication.removeTranslator(translator)
    return found


def english_texts() -> frozenset[str]:
    """Return all texts that stand in the source of the window."""
    return frozenset(
        node.value
        for source in WINDOW
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def test_no_text_of_the_window_stays_english(walk: Walk) -> None:
    left = {state: texts for state, texts in walk.untranslated.items() if texts}

    assert left == {}


def test_longer_texts_have_room(walk: Walk) -> None:
    cut = {state: texts for state, texts in walk.cut.items() if texts}

    assert cut == {}
