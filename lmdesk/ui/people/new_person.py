"""The form for a new person: what is known at once; the rest is filled in afterwards."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from lmdesk.domain.change import Change
from lmdesk.services.desks import Desk
from lmdesk.services.people import add_person
from lmdesk.ui.offers import institutions_of
from lmdesk.ui.people.forms import Form, FormLine
from lmdesk.ui.workspace import Workspace


def new_person_form(
    workspace: Workspace, added: Callable[[int], None], closed: Callable[[], None]
) -> Form:
    """Return the form; `added` hears the id of the new person."""
    translate = QCoreApplication.translate

    def keep(texts: Mapping[str, str]) -> None:
        ids: list[int] = []

        def work(desk: Desk) -> Change:
            person_id, change = add_person(desk, texts, workspace.readers)
            ids.append(person_id)
            return change

        workspace.write(work)
        added(ids[0])

    form = Form(
        "",
        [
            FormLine("name", translate("people", "Name, with title: Ms. MIAO Hong")),
            FormLine("position", translate("people", "Position")),
            FormLine(
                "institution",
                translate("people", "Institution"),
                institutions_of(workspace.reading),
            ),
            FormLine("country", translate("people", "Country represented")),
            FormLine("email", translate("people", "E-mail")),
        ],
        translate("people", "Add the person"),
        keep,
    )
    form.closed.connect(closed)
    return form
