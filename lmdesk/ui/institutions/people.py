"""The people of an institution, now and before, and what it did at events."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.domain.institutions import PersonThere
from lmdesk.ui.editing import keyed
from lmdesk.ui.institutions.editing import InstitutionEditing
from lmdesk.ui.texts import count_text, day_text, word
from lmdesk.ui.widgets.labels import ElidedLabel, plain_label
from lmdesk.ui.widgets.links import LinkButton


class PeopleOfInstitution(QWidget):
    """Names that lead to the people, with their posts."""

    def __init__(self, editing: InstitutionEditing) -> None:
        super().__init__()
        self._editing = editing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        people = editing.sheet.people
        if not people.now_count:
            none = self.tr("Nobody has a post here now.")
            self._column.addWidget(plain_label(none, style="faint", wrap=True))
        for person in people.now:
            self._add(person)
        self._add_rest(people.now_count - len(people.now))
        if people.before:
            before = plain_label(self.tr("Before"), style="section")
            before.setContentsMargins(0, 8, 0, 0)
            self._column.addWidget(before)
        for person in people.before:
            self._add(person)
        self._add_rest(people.before_count - len(people.before))

    def _add(self, person: PersonThere) -> None:
        name = f"{person.titles} {person.name}" if person.titles else person.name
        open_person = partial(self._editing.shell.open_record, "person", person.person_id)
        link = LinkButton(name, open_person)
        keyed(link, f"person {person.person_id}")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(link)
        line.addStretch(1)
        line.addWidget(plain_label(self._time(person), style="faint small"))
        self._column.addLayout(line)
        post = ", ".join(part for part in (person.position, person.unit) if part)
        if post:
            told = ElidedLabel(post, style="muted")
            told.setContentsMargins(4, 0, 0, 0)
            self._column.addWidget(told)

    def _time(self, person: PersonThere) -> str:
        since, until = day_text(person.start_date), day_text(person.end_date)
        if since and until:
            return self.tr("{since} – {until}").format(since=since, until=until)
        if until:
            return self.tr("until {until}").format(until=until)
        return self.tr("since {since}").format(since=since) if since else ""

    def _add_rest(self, count: int) -> None:
        if count > 0:
            text = self.tr("and {count} more").format(count=count_text(count))
            self._column.addWidget(plain_label(text, style="faint"))


class RolesAtEvents(QWidget):
    """What an institution did for events, by the name that was printed there."""

    def __init__(self, editing: InstitutionEditing) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for number, role in enumerate(editing.sheet.roles):
            open_event = partial(editing.shell.open_record, "event", role.event_id)
            link = LinkButton(role.event_title, open_event)
            keyed(link, f"event {number}")
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(link)
            line.addStretch(1)
            line.addWidget(plain_label(day_text(role.start_date), style="faint small"))
            column.addLayout(line)
            done = word(f"organiser.{role.role}")
            if role.session:
                done = self.tr("{role} of {session}").format(role=done, session=role.session)
            for text, style in ((done, "muted"), (self._printed(role.name_as_printed), "faint")):
                told = ElidedLabel(text, style=style)
                told.setContentsMargins(4, 0, 0, 0)
                column.addWidget(told)

    def _printed(self, name: str) -> str:
        return self.tr("as “{name}”").format(name=name)
