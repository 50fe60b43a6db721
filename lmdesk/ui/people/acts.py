"""What is done with people on the page: each act is one step, told in a toast that undoes it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from lmdesk.domain.change import Change
from lmdesk.domain.progress import Progress, quiet
from lmdesk.errors import LmdeskError
from lmdesk.services import many_people, people
from lmdesk.services.desks import Desk
from lmdesk.services.event_people import add_people
from lmdesk.services.mailing_lists import add_members
from lmdesk.ui.people.settable import settable_text
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import count_text
from lmdesk.ui.workspace import Workspace

AT_ONCE = 500
"""Up to so many people are written at once, more of them as a job."""


class PeopleActs(QObject):
    """Acts on one or many people."""

    def __init__(self, workspace: Workspace, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shell = shell

    def to_bin(self, ids: Sequence[int]) -> None:
        """Put people into the bin."""
        one, many = self.tr("{name} is in the bin"), self.tr("{count} people are in the bin")
        title = self.tr("Putting people into the bin")
        self._do(title, ids, one, many, lambda desk, go: people.to_bin(desk, ids, progress=go))

    def restore(self, ids: Sequence[int]) -> None:
        """Take people out of the bin."""
        one = self.tr("{name} is out of the bin")
        many = self.tr("{count} people are out of the bin")
        title = self.tr("Taking people out of the bin")
        self._do(title, ids, one, many, lambda desk, go: people.restore(desk, ids, progress=go))

    def confirm(self, ids: Sequence[int]) -> None:
        """Write down that all that is known of people is still right."""
        one = self.tr("{name} is confirmed as right")
        many = self.tr("{count} people are confirmed as right")
        title = self.tr("Confirming people")

        def work(desk: Desk, go: Progress) -> Change:
            return people.confirm_people(desk, ids, progress=go)

        self._do(title, ids, one, many, work)

    def tag(self, ids: Sequence[int], tag: str) -> None:
        """Put a tag on people. LmdeskError passes to the line that asked."""
        one = self.tr("{name} has the tag {tag}")
        many = self.tr("{count} people have the tag {tag}")
        title = self.tr("Tagging people")
        if not tag.strip():
            raise LmdeskError("tag_empty")

        def work(desk: Desk, go: Progress) -> Change:
            return people.add_tag(desk, ids, tag, progress=go)

        self._do(title, ids, one, many, work, nothing=self.tr("All have this tag"), tag=tag)

    def untag(self, ids: Sequence[int], tag: str) -> None:
        """Take a tag off people. LmdeskError passes to the line that asked."""
        one = self.tr("{name} no longer has the tag {tag}")
        many = self.tr("{count} people no longer have the tag {tag}")
        title = self.tr("Taking a tag off people")
        if not tag.strip():
            raise LmdeskError("tag_empty")

        def work(desk: Desk, go: Progress) -> Change:
            return people.remove_tag(desk, ids, tag, progress=go)

        self._do(title, ids, one, many, work, nothing=self.tr("Nobody has this tag"), tag=tag)

    def set_field(self, ids: Sequence[int], key: str, value: str, shown: str) -> None:
        """Set one field of people. LmdeskError passes to the line that asked, if it is told now."""
        one, many = self.tr("{name}: {field} is {value}"), self.tr("{count}: {field} is {value}")
        readers, field = self._workspace.readers, settable_text(key)

        def work(desk: Desk, go: Progress) -> Change:
            return many_people.set_field(desk, ids, key, value, readers, progress=go)

        title = self.tr("Setting a field of people")
        nothing = self.tr("All have this value already")
        self._do(title, ids, one, many, work, nothing=nothing, field=field, value=shown)

    def add_to_event(
        self, ids: Sequence[int], event: int, session: int | None, status: str, where: str
    ) -> None:
        """Put people on an event, and on one of its sessions."""
        one, many = self.tr("{name} is on {where}"), self.tr("{count} people are on {where}")

        def work(desk: Desk, _: Progress) -> Change:
            return add_people(desk, event, session, ids, status=status)

        title, nothing = self.tr("Adding people to an event"), self.tr("All are there already")
        self._do(title, ids, one, many, work, nothing=nothing, where=where)

    def add_to_list(self, ids: Sequence[int], list_id: int, where: str) -> None:
        """Put people on a mailing list."""
        one, many = self.tr("{name} is on {where}"), self.tr("{count} people are on {where}")
        title, nothing = self.tr("Adding people to a list"), self.tr("All are there already")
        self._do(
            *(title, ids, one, many, lambda desk, _: add_members(desk, list_id, ids)),
            nothing=nothing,
            where=where,
        )

    def _do(
        self,
        title: str,
        ids: Sequence[int],
        one: str,
        many: str,
        work: Callable[[Desk, Progress], Change],
        *,
        nothing: str = "",
        **more: str,
    ) -> None:
        """Do something at once, or with many people as a job; LmdeskError passes on.

        `one` and `many` are told with Undo, `nothing` where nothing was left to be done.
        """
        if not ids:
            return
        names = people.people_rows(self._workspace.reading, ids[:1])
        name = names[0].name if names else ""
        text = one if len(ids) == 1 else many
        told = text.format(name=name, count=count_text(len(ids)), **more)

        def tell(change: Change) -> None:
            if change.step is not None:
                self._shell.toast(told, undo=True)
            elif nothing:
                self._shell.toast(nothing)

        if len(ids) > AT_ONCE:
            self._workspace.run(title, work, tell, change=lambda change: change)
        else:
            tell(self._workspace.write(lambda desk: work(desk, quiet)))
