"""What else is known of a person: events, and what was done."""

from functools import partial
from types import MappingProxyType

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.domain.people import PartRecord
from lmdesk.ui.editing import keyed, links
from lmdesk.ui.history_rows import FIRST, PART, HistoryRows
from lmdesk.ui.people.editing import PersonEditing
from lmdesk.ui.texts import day_text, tip, word
from lmdesk.ui.widgets.chips import Chip
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.links import LinkButton

TONES = MappingProxyType(
    {"confirmed": "new", "attended": "new", "nominated": "update", "declined": "error"}
)
"""What a status means, where it means more than that somebody is on a list."""


class Events(QWidget):
    """The events with what the person was or is there, the latest first."""

    def __init__(self, editing: PersonEditing) -> None:
        super().__init__()
        self._editing = editing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for part in editing.record.parts:
            self._add(part)

    def _add(self, part: PartRecord) -> None:
        open_event = partial(self._editing.shell.open_record, "event", part.event_id)
        link = LinkButton(part.event_title, open_event)
        self._column.addLayout(links(keyed(link, f"event {part.id}")))
        done = [word(f"session_role.{role}") for role in dict.fromkeys(part.roles)]
        if part.capacity:
            done.insert(0, word(f"capacity.{part.capacity}"))
        if part.category:
            done.append(part.category)
        said = ", ".join(done)
        printed = ", ".join(filter(None, (part.printed_position, part.printed_institution)))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 4)
        line.setSpacing(8)
        told = plain_label(said or day_text(part.start_date), style="muted", wrap=True)
        told.setToolTip(tip("\n".join(filter(None, (printed, day_text(part.start_date))))))
        line.addWidget(told, 1)
        line.addWidget(Chip(word(f"status.{part.status}"), TONES.get(part.status, "same")))
        self._column.addLayout(line)


class PastOfPerson(HistoryRows):
    """What was done to a person, whole or the newest of it."""

    def __init__(self, editing: PersonEditing, *, whole: bool) -> None:
        super().__init__(editing)
        lines = editing.details.history
        if whole:
            self.show_lines(lines, PART)
        else:
            self.show_lines(lines[:FIRST], FIRST)
