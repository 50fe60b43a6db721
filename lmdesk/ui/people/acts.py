"""What is done with people on the page: each act is one step, told in a toast that undoes it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from lmdesk.domain.change import Change
from lmdesk.errors import LmdeskError
from lmdesk.services import people
from lmdesk.services.desks import Desk
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import count_text, error_text
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
        self._do(title, ids, one, many, lambda desk: people.to_bin(desk, ids))

    def restore(self, ids: Sequence[int]) -> None:
        """Take people out of the bin."""
        one = self.tr("{name} is out of the bin")
        many = self.tr("{count} people are out of the bin")
        title = self.tr("Taking people out of the bin")
        self._do(title, ids, one, many, lambda desk: people.restore(desk, ids))

    def confirm(self, ids: Sequence[int]) -> None:
        """Write down that all that is known of people is still right."""
        one = self.tr("{name} is confirmed as right")
        many = self.tr("{count} people are confirmed as right")
        title = self.tr("Confirming people")
        self._do(title, ids, one, many, lambda desk: people.confirm_people(desk, ids))

    def tag(self, ids: Sequence[int], tag: str) -> None:
        """Put a tag on people. LmdeskError passes to the line that asked."""
        one, many = (
            self.tr("{name} has the tag {tag}"),
            self.tr("{count} people have the tag {tag}"),
        )
        title = self.tr("Tagging people")
        if not tag.strip():
            raise LmdeskError("tag_empty")
        self._do(title, ids, one, many, lambda desk: people.add_tag(desk, ids, tag), tag=tag)

    def _do(
        self,
        title: str,
        ids: Sequence[int],
        one: str,
        many: str,
        work: Callable[[Desk], Change],
        **more: str,
    ) -> None:
        if not ids:
            return
        names = people.people_rows(self._workspace.reading, ids[:1])
        name = names[0].name if names else ""
        text = one if len(ids) == 1 else many
        told = text.format(name=name, count=count_text(len(ids)), **more)

        def tell(change: Change) -> None:
            if change.step is not None:
                self._shell.toast(told, undo=True)

        if len(ids) > AT_ONCE:
            self._workspace.run(
                title, lambda desk, _: work(desk), tell, change=lambda change: change
            )
            return
        try:
            tell(self._workspace.write(work))
        except LmdeskError as error:
            self._shell.toast(error_text(error))
