"""The panel beside the members: how many are ready, one member's address, and what to send."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QProgressBar, QPushButton, QToolButton

from lmdesk.domain.change import Change
from lmdesk.domain.mailing import ListSummary
from lmdesk.domain.mailing_findings import CheckedList
from lmdesk.ui.inspector import Inspector, Section
from lmdesk.ui.mailing.address_choice import AddressChoice
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.buttons import link_button, name_button, primary_button
from lmdesk.ui.widgets.inline_field import ChoiceField, InlineField
from lmdesk.ui.widgets.labels import plain_label


class ListPanel(Inspector):
    """Sections that stay; what is in them changes with the list and with the current member."""

    def __init__(
        self,
        copy: Callable[[], object],
        export: Callable[[str], object],
        edit: Callable[[Mapping[str, str]], Change],
        remove: Callable[[], object],
        separator: str,
        choose_separator: Callable[[str], object],
        *,
        read_only: bool,
    ) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("About the list"))
        self._edit = edit
        self._read_only = read_only
        self._summary: ListSummary | None = None
        self._member: AddressChoice | None = None
        self._ready = plain_label(style="name")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How many get mail"))
        self._hint = plain_label(self.tr("Choose a person to see the addresses."), style="muted")
        self._hint.setWordWrap(True)
        self.copy_button: QPushButton = primary_button("", "copy", copy)
        self._remove: QToolButton = link_button(self.tr("Remove the list"), remove, icon="trash-2")
        self._remove.setEnabled(not read_only)
        self._add_ready()
        self._address = self.add_section(self.tr("Address"))
        self._address.add(self._hint)
        self._add_sending(export, separator, choose_separator)
        self._about = self.add_section(self.tr("This list"))
        self._fields: list[InlineField] = []
        self._about.add_line(self._remove).addStretch(1)

    def show_list(self, summary: ListSummary, checked: CheckedList) -> None:
        """Show how a list stands."""
        total = len(checked.members)
        self._ready.setText(
            self.tr("{ready} of {total} ready").format(
                ready=count_text(checked.ready), total=count_text(total)
            )
        )
        self._bar.setMaximum(max(1, total))
        self._bar.setValue(checked.ready)
        count = len(checked.addresses)
        text = (
            self.tr("Copy 1 address")
            if count == 1
            else self.tr("Copy {count} addresses").format(count=count_text(count))
        )
        name_button(self.copy_button, text)
        self.copy_button.setEnabled(count > 0)
        if summary != self._summary:
            self._summary = summary
            self._show_fields(summary)

    def show_member(self, member: AddressChoice | None) -> None:
        """Show the addresses of the current member, None when there is none."""
        old, self._member = self._member, member
        had_focus = old is not None and old.other.editor.hasFocus()
        if old is not None:
            old.hide()
            # An edit that is just being finished in its field is still on the way out of it.
            old.deleteLater()
        self._hint.setVisible(member is None)
        if member is not None:
            self._address.add(member)
            # Without this it would be shown at the next turn of the event loop, too late for focus.
            member.show()
            if had_focus and old is not None and old.person_id == member.person_id:
                member.other.editor.setFocus()

    def member(self) -> AddressChoice | None:
        """Return the choice of addresses that is shown."""
        return self._member

    def show_anything(self, *, shown: bool) -> None:
        """Show the sections, or nothing while there is no list."""
        content = self.widget()
        assert content is not None
        content.setVisible(shown)

    def edit_name(self) -> None:
        """Go to the name of the list, all of it marked."""
        if self._fields:
            self._fields[0].editor.setFocus()
            self._fields[0].editor.selectAll()

    def _add_ready(self) -> None:
        section = self.add_section("")
        section.add(self._ready)
        section.add(self._bar)
        rule = self.tr("One address for each person: the preferred one, else that of the post.")
        section.add(plain_label(rule, style="small muted", wrap=True))

    def _add_sending(
        self,
        export: Callable[[str], object],
        separator: str,
        choose_separator: Callable[[str], object],
    ) -> None:
        section = self.add_section(self.tr("Send or save"))
        choices = (
            (";", self.tr("Semicolons, as Outlook")),
            (",", self.tr("Commas")),
            ("line", self.tr("Lines")),
        )
        self.divided = ChoiceField(self.tr("Divided by"), choices, separator, choose_separator)
        section.add(self.divided)
        section.add_line(self.copy_button).addStretch(1)
        self._add_file(section, self.tr("Workbook for mail merge"), ".xlsx", export)
        self._add_file(section, self.tr("Plain list"), ".csv", export)

    def _add_file(
        self, section: Section, text: str, ending: str, export: Callable[[str], object]
    ) -> None:
        icon = "file-spreadsheet" if ending == ".xlsx" else "file-text"
        link = link_button(text, lambda: export(ending), icon=icon)
        line = section.add_line(link, plain_label(ending, style="small faint"))
        line.setStretch(0, 0)
        line.insertStretch(1, 1)

    def _show_fields(self, summary: ListSummary) -> None:
        focused = [field.editor.hasFocus() for field in self._fields]
        for field in self._fields:
            field.hide()
            field.deleteLater()
        self._fields = [
            InlineField(
                label,
                value or "",
                partial(self._commit, key),
                read_only=self._read_only,
            )
            for key, label, value in (
                ("name", self.tr("Name"), summary.name),
                ("purpose", self.tr("Purpose"), summary.purpose),
            )
        ]
        for number, field in enumerate(self._fields):
            self._about.rows.insertWidget(number, field)
            field.show()
            if number < len(focused) and focused[number]:
                field.editor.setFocus()

    def _commit(self, key: str, text: str) -> Change:
        return self._edit({key: text})
