"""Those who hold an event or a session: roles, printed names, and their order in print."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.events import OrganiserRecord
from lmdesk.services.desks import Desk
from lmdesk.services.event_organisers import (
    add_organiser,
    edit_organiser,
    move_organiser,
    remove_organiser,
)
from lmdesk.ui.events.writing import Writer, rebuilt
from lmdesk.ui.texts import choices
from lmdesk.ui.widgets.buttons import icon_button
from lmdesk.ui.widgets.inline_field import ChoiceField, InlineField
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.record_picker import RecordPicker


class OrganiserPanel(QWidget):
    """One row for each organiser in the order of print, and a line to add another one."""

    def __init__(self, writer: Writer, *, adds: bool = True) -> None:
        super().__init__()
        self._writer = writer
        self._event = 0
        self._session: int | None = None
        self._shown: Sequence[OrganiserRecord] = ()
        self._built: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column.addLayout(self._rows)
        self.picker = RecordPicker(
            writer.workspace.reading,
            ("institution",),
            self.tr("Add an institution: type, then Enter"),
            offer=self._offer,
        )
        self.picker.picked.connect(lambda _, body: self._add(body))
        self.picker.new_wanted.connect(self._add)
        self.picker.setVisible(adds and not writer.workspace.read_only)
        column.addWidget(self.picker)

    def show_organisers(
        self, event_id: int, session_id: int | None, organisers: Sequence[OrganiserRecord]
    ) -> None:
        """Show who holds an event, or one of its sessions."""
        self._event, self._session, self._shown = event_id, session_id, organisers
        shown = (event_id, session_id, organisers)
        if shown != self._built and rebuilt(self, self._build):
            self._built = shown

    def _build(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setObjectName("")
                for part in widget.findChildren(QWidget):
                    part.setObjectName("")
                widget.hide()
                widget.deleteLater()
        if not self._shown:
            self._rows.addWidget(plain_label(self.tr("Nobody is named yet."), style="muted"))
        for at, organiser in enumerate(self._shown):
            self._rows.addWidget(self._row(at, organiser))

    def _row(self, at: int, organiser: OrganiserRecord) -> QWidget:
        read_only = self._writer.workspace.read_only
        name, number = organiser.name, organiser.id
        role = ChoiceField(
            "",
            choices("organiser"),
            organiser.role,
            self._edit(number, "role"),
            accessible_name=self.tr("Role of {name}").format(name=name),
            read_only=read_only,
        )
        role.box.setObjectName(f"role {number}")
        printed = InlineField(
            "",
            name,
            self._edit(number, "name_as_printed"),
            accessible_name=self.tr("Printed name of {name}").format(name=name),
            tip_text=name,
            read_only=read_only,
        )
        printed.editor.setObjectName(f"printed {number}")
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(plain_label(str(at + 1), style="muted"))
        line.addWidget(role, 2)
        line.addWidget(printed, 5)
        if not read_only:
            for button in self._buttons(at, organiser):
                line.addWidget(button)
        return row

    def _buttons(self, at: int, organiser: OrganiserRecord) -> tuple[QToolButton, ...]:
        name, number = organiser.name, organiser.id
        up = icon_button(
            "arrow-up", self.tr("Print {name} earlier").format(name=name), self._move(number, -1)
        )
        down = icon_button(
            "arrow-down", self.tr("Print {name} later").format(name=name), self._move(number, 1)
        )
        away = icon_button(
            "x", self.tr("Take {name} away").format(name=name), lambda: self._remove(organiser)
        )
        # At the ends the keyboard stays on the button, so it is not taken away from it.
        for button, code in ((up, "up"), (down, "down"), (away, "away")):
            button.setObjectName(f"{code} {number}")
        return up, down, away

    def _edit(self, organiser_id: int, key: str) -> Callable[[str], Change]:
        def commit(value: str) -> Change:
            return self._writer.field(lambda desk: edit_organiser(desk, organiser_id, {key: value}))

        return commit

    def _move(self, organiser_id: int, by: int) -> Callable[[], None]:
        def move() -> None:
            self._writer.act(
                lambda desk: move_organiser(desk, organiser_id, by), self.tr("Order changed")
            )

        return move

    def _remove(self, organiser: OrganiserRecord) -> None:
        told = self.tr("{name} taken away").format(name=organiser.name)
        self._writer.act(lambda desk: remove_organiser(desk, organiser.id), told)

    def _add(self, institution: int | str) -> None:
        event_id, session_id = self._event, self._session

        def work(desk: Desk) -> Change:
            return add_organiser(desk, event_id, institution, session_id=session_id)[1]

        self._writer.act(work, self.tr("Organiser added"))

    def _offer(self, text: str) -> str:
        return self.tr("Add {name} as a new institution").format(name=text)
