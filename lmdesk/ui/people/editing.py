"""One person in the inspector: what may be changed, and where each value comes from."""

from collections.abc import Mapping

from lmdesk.domain.change import Change
from lmdesk.services import people
from lmdesk.services.people import PersonDetails, source_of
from lmdesk.services.person_photos import person_photo
from lmdesk.services.postal_addresses import AddressRecord, ContactOwner, addresses
from lmdesk.ui.editing import RecordEditing
from lmdesk.ui.people.texts import source_text
from lmdesk.ui.shell import Shell
from lmdesk.ui.workspace import Workspace


class PersonEditing(RecordEditing):
    """A person; one in the bin, or merged into another, is only looked at.

    `opened` are the keys of what was opened to be seen or filled in; they outlive a reading anew.
    """

    def __init__(
        self, workspace: Workspace, shell: Shell, details: PersonDetails, opened: set[str]
    ) -> None:
        record = details.record
        is_live = record.deleted_at is None and record.merged_into is None
        super().__init__(workspace, shell, record.id, is_live=is_live)
        self.details = details
        self.record = record
        self.opened = opened
        self.owner = ContactOwner("person", record.id)
        self.addresses: tuple[AddressRecord, ...] = addresses(workspace.reading, self.owner)
        self.photo = person_photo(workspace.reading, record.id)

    def set_field(self, key: str, text: str) -> Change:
        """Change one fact of the person."""
        return self.write(lambda desk: people.edit(desk, self.id, {key: text}, self.readers))

    def source(self, table: str, row_id: int, *texts: str | None) -> str:
        """Return in words where a value comes from."""
        said = [text for text in texts if text]
        return source_text(source_of(self.details, table, row_id, said))

    def posts_by_id(self) -> Mapping[int, str]:
        """Return the posts, those held now first, by what they are called."""
        named = {
            post.id: ", ".join(filter(None, (post.position, post.institution))) or post.unit or ""
            for post in self.record.posts
        }
        return {post_id: name for post_id, name in named.items() if name}
