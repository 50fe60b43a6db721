"""The window in the states that pictures show and that tests walk through."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTreeView,
    QWidget,
)

from lmdesk.services.events import events
from lmdesk.ui.dialogs import AboutDialog, ShortcutsDialog
from lmdesk.ui.institutions.page import InstitutionsPage
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.widgets.side_list import SideList
from window_lists import ATTENDANCE, CARDS, FORM, LETTER, RETURNED
from window_walk import (
    EMPTY,
    EVENT,
    LATER,
    LATER_OFFICE,
    OFFICE,
    SESSION,
    SIX_SCRIPTS,
    TWICE,
    Kind,
    State,
    Walker,
    rows_of,
    settle,
    views,
    visible,
)


def view_of(page: QWidget, kind: type[Kind]) -> Kind:
    """Return the first view of a kind on a page that can be seen."""
    return next(visible(page, kind))


def _on(name: str) -> Callable[[Walker], object]:
    """Show a page as it is, with its first row current."""

    def enter(walker: Walker) -> None:
        page = walker.page(name)
        for view in views(page):
            if rows_of(view):
                walker.choose(view)
                return

    return enter


def _people(searched: str, chosen: str = "") -> Callable[[Walker], object]:
    """Show the people that a search finds, with one of them current."""

    def enter(walker: Walker) -> None:
        page = walker.page("people")
        walker.search(searched)
        walker.choose(view_of(page, RecordTable), chosen)

    return enter


def _past_of_a_field(walker: Walker) -> None:
    """Open the earlier values of the post of a person."""
    _people("ouyang zehao", "Zehao")(walker)
    settle(walker.window)
    page = walker.page("people")
    assert isinstance(page, PeoplePage)
    fields = visible(page.person, QLineEdit)
    field = next(each for each in fields if each.text() == "Sustainability Manager")
    page.person.past.open(field)
    settle(walker.window)


def _merging(walker: Walker) -> None:
    page = walker.page("institutions")
    assert isinstance(page, InstitutionsPage)
    one, other = page.table.record_model.ids[:2]
    page.merging.open(one)
    page.merging.compare(other)


def _institution(walker: Walker) -> None:
    page = walker.page("institutions")
    walker.press("As a list")
    walker.choose(view_of(page, RecordTable), "Lancang-Mekong Environmental")


def _tree(walker: Walker) -> None:
    page = walker.page("institutions")
    walker.press("As a tree")
    tree = view_of(page, QTreeView)
    tree.expandToDepth(1)
    walker.choose(tree)


def _event(tab: str) -> Callable[[Walker], object]:
    """Open the event of the sample office on one of its tabs."""

    def enter(walker: Walker) -> None:
        page = walker.page("events")
        event_id = _event_id(walker.window)
        page.show_record(event_id)
        settle(walker.window)
        walker.window.menus.show_page(page.actions_offered())
        spec = next(each for each in page.actions_offered() if each.key == f"events.{tab}")
        spec.handler()
        settle(walker.window)
        for view in visible(page, RecordTable):
            walker.choose(view, "Heng Dara")

    return enter


def _event_id(window: MainWindow) -> int:
    assert window.workspace is not None
    return next(e.event_id for e in events(window.workspace.reading) if e.code == EVENT)


def _import_later(walker: Walker) -> None:
    """Open a list on the import page and say which session of which event it is for."""
    walker.window.import_files([LATER])
    settle(walker.window)
    for code in (EVENT, SESSION):
        _choose_code(walker.window, code)
        settle(walker.window)


def _import_received(name: str, words: str = "") -> Callable[[Walker], object]:
    """Open a list that came to the office, with one of its rows current."""

    def enter(walker: Walker) -> None:
        _take_lists_off(walker)
        walker.window.import_files([walker.received(name)])
        settle(walker.window)
        walker.choose(view_of(walker.page("import"), RecordTable), words)

    return enter


def _sheet_left_out(walker: Walker) -> None:
    """Leave one sheet of a workbook out, and look at it."""
    _import_received(FORM)(walker)
    page = walker.page("import")
    walker.choose(view_of(page, SideList), "Observers")
    view_of(page, SideList).turn()
    settle(walker.window)


def _letter(walker: Walker) -> None:
    _take_lists_off(walker)
    walker.window.import_text(LETTER)
    settle(walker.window)
    walker.choose(view_of(walker.page("import"), RecordTable))


def _paste_box(walker: Walker) -> None:
    _take_lists_off(walker)
    page = walker.page("import")
    next(each for each in page.actions_offered() if each.key == "import_paste").handler()
    settle(walker.window)
    view_of(page, QPlainTextEdit).setPlainText(LETTER)


def _take_lists_off(walker: Walker) -> None:
    page = walker.page("import")
    act = next(each for each in page.actions_offered() if each.key == "import_remove")
    lists = page.findChild(SideList)
    while lists is not None and lists.count():
        lists.setCurrentRow(0)
        settle(walker.window)
        act.handler()
        settle(walker.window)


def _choose_code(window: QWidget, code: str) -> None:
    for box in visible(window, QComboBox):
        at = box.findData(code)
        if at >= 0 and box.isEnabled():
            box.setCurrentIndex(at)
            box.activated.emit(at)
            return
    raise LookupError(f"nothing to choose has the code {code}")


def _duplicates(*, found: bool) -> Callable[[Walker], object]:
    """Show the possible duplicates, before or after somebody has looked for them."""

    def enter(walker: Walker) -> None:
        page = walker.page("review")
        next(each for each in page.actions_offered() if each.key == "review_pairs").handler()
        settle(walker.window)
        if found:
            walker.press("Look for duplicates")
            walker.choose(view_of(page, QListView), "Min Tut Myint")

    return enter


def _step(walker: Walker) -> None:
    page = walker.page("history")
    for view in views(page):
        walker.choose(view, LATER.name)


def _many(key: str) -> Callable[[Walker], object]:
    """Ask on the page of people for what is done with all that are selected."""

    def enter(walker: Walker) -> None:
        page = walker.page("people")
        walker.search("")
        view_of(page, RecordTable).selectAll()
        next(spec for spec in page.actions_offered() if spec.key == key).handler()

    return enter


def _many_institutions(walker: Walker) -> None:
    page = walker.page("institutions")
    walker.press("As a list")
    view_of(page, RecordTable).selectAll()
    next(spec for spec in page.actions_offered() if spec.key == "set_institutions").handler()


def _palette(text: str) -> Callable[[Walker], object]:
    def enter(walker: Walker) -> None:
        walker.page("people")
        walker.window.commands.open_palette()
        walker.window.palette_box.field.setText(text)

    return enter


def _export(walker: Walker) -> None:
    walker.page("people")
    walker.window.export("list-of-participants", event=EVENT, session=SESSION)


def _export_cards(walker: Walker) -> None:
    walker.page("people")
    walker.window.export("people")
    walker.press("Contact cards (.vcf)")


def _export_focal_point(walker: Walker) -> None:
    walker.page("people")
    walker.window.export("focal-point", event=EVENT)


def _backups(walker: Walker) -> None:
    walker.page("people")
    walker.window.commands.back_up()
    settle(walker.window)
    walker.window.commands.show_backups()


def _shortcuts(walker: Walker) -> None:
    walker.page("people")
    window = walker.window
    ShortcutsDialog(window, list(window.menus.with_shortcuts())).open()


def _about(walker: Walker) -> None:
    AboutDialog(walker.window).open()


STATES = (
    State("first-run", None, lambda walker: None),
    State("people-empty", EMPTY, _on("people")),
    State("institutions-empty", EMPTY, _on("institutions")),
    State("events-empty", EMPTY, _on("events")),
    State("mailing-empty", EMPTY, _on("mailing")),
    State("import-empty", EMPTY, _on("import")),
    State("review-empty", EMPTY, _on("review")),
    State("history-empty", EMPTY, _on("history")),
    State("import", OFFICE, _import_later),
    State("import-form", OFFICE, _import_received(FORM)),
    State("import-several", OFFICE, _import_received(FORM, "BAI")),
    State("import-sheet-left-out", OFFICE, _sheet_left_out),
    State("import-paste", OFFICE, _paste_box),
    State("import-letter", OFFICE, _letter),
    State("import-cards", OFFICE, _import_received(CARDS)),
    State("import-attendance", OFFICE, _import_received(ATTENDANCE)),
    State("import-returned", LATER_OFFICE, _import_received(RETURNED, "Both sides")),
    State("window", LATER_OFFICE, _people(SIX_SCRIPTS, "Anan Boonmee")),
    State("people", LATER_OFFICE, _people("", "Anan Boonmee")),
    State("people-search", LATER_OFFICE, _people("欧阳")),
    State("field-history", LATER_OFFICE, _past_of_a_field),
    State("people-tag", LATER_OFFICE, _many("people_tag")),
    State("people-set", LATER_OFFICE, _many("people_set")),
    State("people-add", LATER_OFFICE, _many("people_add")),
    State("people-code", LATER_OFFICE, _many("people_code")),
    State("institutions-set", LATER_OFFICE, _many_institutions),
    State("institutions", LATER_OFFICE, _institution),
    State("institutions-tree", LATER_OFFICE, _tree),
    State("institutions-merge", LATER_OFFICE, _merging),
    State("events-list", LATER_OFFICE, _on("events")),
    State("event-overview", LATER_OFFICE, _event("overview")),
    State("event-sessions", LATER_OFFICE, _event("sessions")),
    State("events", LATER_OFFICE, _event("participants")),
    State("mailing", LATER_OFFICE, _on("mailing")),
    State("review", LATER_OFFICE, _on("review")),
    State("review-duplicates-new", OFFICE, _duplicates(found=False)),
    State("review-duplicates", TWICE, _duplicates(found=True)),
    State("history", LATER_OFFICE, _step),
    State("settings", LATER_OFFICE, _on("settings")),
    State("palette", LATER_OFFICE, _palette("bo")),
    State("palette-actions", LATER_OFFICE, _palette(">")),
    State("export", LATER_OFFICE, _export),
    State("export-focal-point", LATER_OFFICE, _export_focal_point),
    State("export-cards", LATER_OFFICE, _export_cards),
    State("backups", LATER_OFFICE, _backups),
    State("shortcuts", LATER_OFFICE, _shortcuts),
    State("about", LATER_OFFICE, _about),
)
