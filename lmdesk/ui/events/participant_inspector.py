"""The inspector of participants: one with the printed snapshot, or several to be changed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from lmdesk.domain.change import Change
from lmdesk.domain.event_snapshot import PrintedValue
from lmdesk.domain.events import EventFinding
from lmdesk.domain.participation import ParticipantRow
from lmdesk.services.desks import Desk
from lmdesk.services.event_people import edit_participation, set_session_role
from lmdesk.services.participation import participant_rows, printed_and_today
from lmdesk.ui.events.check_list import CheckList
from lmdesk.ui.events.event_texts import name_cell
from lmdesk.ui.events.printed_today import PrintedToday
from lmdesk.ui.events.writing import Writer, rebuilt
from lmdesk.ui.inspector import Inspector, Section
from lmdesk.ui.texts import choices, day_text, word
from lmdesk.ui.widgets.buttons import link_button, plain_button
from lmdesk.ui.widgets.inline_field import ChoiceField, InlineField
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.name_label import NameLabel

MANY = 200
"""Of a larger selection the common values are not looked up."""


class ParticipantInspector(Inspector):
    """Shows who is selected; everything but the snapshot is changed in place."""

    check_wanted = Signal(object)
    refresh_wanted = Signal(object)
    """Ids whose post of today is to be printed."""
    keep_wanted = Signal(object)
    refresh_all_wanted = Signal()
    person_wanted = Signal(int)

    def __init__(self, writer: Writer, title: str) -> None:
        super().__init__(title)
        self._writer = writer
        self._workspace = writer.workspace
        self._ids: list[int] = []
        self._session: int | None = None
        self._findings: Sequence[EventFinding] = ()
        self._rows: tuple[ParticipantRow, ...] = ()
        self._values: tuple[PrintedValue, ...] = ()
        self._built: object = None

    def show_people(self, ids: Sequence[int], session: int | None) -> None:
        """Show these participations; `session` is the one whose role can be changed."""
        self._ids, self._session = list(ids), session
        self._refresh()

    def show_findings(self, findings: Sequence[EventFinding]) -> None:
        """Show what is to be checked in the event."""
        self._findings = findings
        self._refresh()

    def _refresh(self) -> None:
        """Read what is shown, and build it anew where something in it is new."""
        reading = self._workspace.reading
        self._rows = participant_rows(reading, self._ids[:MANY])
        alone = len(self._rows) == 1
        self._values = printed_and_today(reading, self._rows[0].id) if alone else ()
        shown = (tuple(self._ids), self._rows, self._values, self._session, self._findings)
        if shown != self._built and rebuilt(self, self._build):
            self._built = shown

    def _build(self) -> None:
        self.clear()
        if len(self._rows) == 1:
            self._add_one(self._rows[0])
        elif self._rows:
            self._add_several(self._rows)
        self._add_checks()

    def _add_one(self, row: ParticipantRow) -> None:
        section = self.add_section("")
        cell = name_cell(row, row.institution or self.tr("(no name yet)"))
        section.add(NameLabel(cell, row.native_name or ""))
        self._add_choices(section, (row,))
        if self._session is None:
            for part in row.parts:
                role = word(f"session_role.{part.role}")
                section.add(plain_label(f"{part.session_code}: {role}", style="muted"))
        for key, label, value, lines in (
            ("delegation", self.tr("Delegation"), row.delegation, False),
            ("category", self.tr("Category"), row.category, False),
            ("note", self.tr("Note"), row.note, True),
        ):
            field = InlineField(
                label,
                value or "",
                self._field(key),
                multiline=lines,
                placeholder="–",
                read_only=self._workspace.read_only,
            )
            field.editor.setObjectName(key)
            section.add(field)
        if row.person_id is not None:
            person_id = row.person_id
            section.add_line(
                plain_label(),
                link_button(
                    self.tr("Open the person"),
                    lambda: self.person_wanted.emit(person_id),
                    icon="external-link",
                ),
            )
        self._add_print(row)

    def _add_several(self, rows: Sequence[ParticipantRow]) -> None:
        title = self.tr("{count} participants").format(count=len(self._ids))
        section = self.add_section("")
        section.add(plain_label(title, style="name"))
        self._add_choices(section, rows)

    def _add_choices(self, section: Section, rows: Sequence[ParticipantRow]) -> None:
        self._choice(
            *(section, "capacity", self.tr("Capacity"), [("", "–"), *choices("capacity")]),
            {row.capacity or "" for row in rows},
        )
        statuses = {row.status for row in rows}
        self._choice(section, "status", self.tr("Status"), choices("status"), statuses)
        if self._session is not None:
            roles = {
                next((part.role for part in row.parts if part.session_id == self._session), "")
                for row in rows
            }
            self._choice(section, "role", self.tr("Role"), choices("session_role"), roles)

    def _choice(
        self,
        section: Section,
        key: str,
        label: str,
        offered: list[tuple[str, str]],
        values: set[str],
    ) -> None:
        value = next(iter(values)) if len(values) == 1 else None
        if value is None:
            offered = [("?", self.tr("(several)")), *offered]
        field = ChoiceField(
            label,
            offered,
            "?" if value is None else value,
            self._field(key),
            read_only=self._workspace.read_only,
        )
        field.box.setProperty("bare", "false")
        field.box.setObjectName(key)
        section.add(field)

    def _field(self, key: str) -> Callable[[str], Change | None]:
        ids, session = list(self._ids), self._session

        def commit(value: str) -> Change | None:
            if value == "?":
                return None
            if key == "role":
                return self._writer.field(lambda desk: _role(desk, session, ids, value))
            return self._writer.field(lambda desk: edit_participation(desk, ids, {key: value}))

        return commit

    def _add_print(self, row: ParticipantRow) -> None:
        values = self._values
        if not values:
            return
        day = day_text(row.printed_at)
        section = self.add_section(self.tr("As printed on {day}, and today").format(day=day))
        section.add(PrintedToday(values, self._country_name))
        if self._workspace.read_only or not any(value.differs for value in values):
            return
        use = plain_button(
            self.tr("Use the new post"),
            lambda: self.refresh_wanted.emit([row.id]),
            icon="refresh-cw",
        )
        use.setObjectName("use")
        buttons = [use]
        if row.changed_since:
            buttons.append(plain_button(self.tr("Keep"), lambda: self.keep_wanted.emit([row.id])))
        line = section.add_line(*buttons)
        line.setStretch(0, 0)
        line.addStretch(1)

    def _add_checks(self) -> None:
        count = plain_label(str(len(self._findings)), style="muted small")
        section = self.add_section(self.tr("To check in this event"), count)
        checks = CheckList()
        checks.show_findings(self._findings)
        checks.wanted.connect(self.check_wanted)
        section.add(checks)
        changed = any(each.problem.code == "post_changed_since" for each in self._findings)
        if changed and not self._workspace.read_only:
            section.add_line(
                link_button(
                    self.tr("Refresh all changed posts"),
                    self.refresh_all_wanted.emit,
                    icon="refresh-cw",
                ),
                plain_label(),
            )

    def _country_name(self, code: str) -> str:
        country = self._workspace.readers.countries.by_code(code)
        return country.short if country else code


def _role(desk: Desk, session: int | None, ids: Sequence[int], role: str) -> Change:
    assert session is not None
    return set_session_role(desk, session, ids, role)
