"""The page of mailing lists with one list on it."""

from collections.abc import Iterator

import pytest
from shiboken6 import delete

from lmdesk.store.tables import ContactPoint, Person
from lmdesk.ui.mailing.page import MailingPage
from lmdesk.ui.workspace import Workspace
from mailing_driving import new_list, open_page, people
from window_driving import EmptyShell


@pytest.fixture
def page(workspace: Workspace, shell: EmptyShell) -> Iterator[MailingPage]:
    """The page with a list of three people: Anna is fine, Bela bounced, Cho opted out."""
    anna, bela, cho = people(workspace, "Anna", "Bela", "Cho")
    people(workspace, "Dao")
    with workspace.desk.step("person_edited", name="x") as step:
        step.update(Person, cho, do_not_contact=True)
        bounced = ContactPoint.select(ContactPoint.id).where(ContactPoint.person == bela)
        step.update(ContactPoint, workspace.desk.value(bounced), status="bounced")
    new_list(workspace, "Climate", anna, bela, cho)
    shown = open_page(workspace, shell)
    yield shown
    delete(shown)
