"""The photo of a person: chosen, pasted or dropped, made small in the background, removed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.list_endings import list_endings
from lmdesk.errors import LmdeskError
from lmdesk.services.desks import Desk
from lmdesk.services.person_photos import read_photo, remove_photo, set_photo
from lmdesk.ui.file_dialogs import choose_to_open
from lmdesk.ui.people.editing import PersonEditing
from lmdesk.ui.shell import Shell
from lmdesk.ui.small_pictures import packed, shown_picture, small_jpeg
from lmdesk.ui.texts import error_text
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.workspace import Workspace

SIDE = 72
FORMATS = ("image/png", "image/jpeg")

NOT_PICTURES = frozenset({*list_endings(), ".lmdesk"})
"""Endings of files that the window does something else with when they are dropped on it."""


def photo_label(editing: PersonEditing, name: str) -> QLabel:
    """Return the photo of a person as it stands beside the name."""
    label = plain_label()
    spoken = QCoreApplication.translate("people", "Photo of {name}")
    label.setAccessibleName(spoken.format(name=name))
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    if editing.photo is not None:
        label.setPixmap(shown_picture(editing.photo, SIDE, label.devicePixelRatioF()))
    return label


def on_clipboard() -> QMimeData:
    """Return what is on the clipboard, which may be nothing."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()


def holds_picture(data: QMimeData) -> bool:
    """Tell whether something pasted or dropped may be a picture: what is no list, is tried."""
    is_image = data.hasImage() or any(map(data.hasFormat, FORMATS))
    return is_image or _file(data) is not None


class PhotoActs(QObject):
    """What is done with photos.

    A refusal goes to `complain`, with the person it concerns; an empty text takes it back.
    """

    def __init__(
        self,
        workspace: Workspace,
        shell: Shell,
        complain: Callable[[int, str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shell = shell
        self._complain = complain
        self._parent = parent

    def choose(self, person_id: int) -> None:
        """Ask for a file."""
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg);;All files (*)")
        choose_to_open(
            self._parent,
            self.tr("Choose a photo"),
            kinds,
            lambda paths: self.take_file(person_id, paths[0]),
        )

    def take(self, person_id: int, data: QMimeData) -> None:
        """Take what was pasted or dropped."""
        path = _file(data)
        if path is not None:
            self.take_file(person_id, path)
            return
        name = self.tr("The picture")
        kind = next((each for each in FORMATS if data.hasFormat(each)), None)
        if kind is not None:
            whole = bytes(data.data(kind).data())
            self._keep(person_id, lambda: small_jpeg(whole, name))
            return
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            self._keep(person_id, lambda: packed(image))

    def take_file(self, person_id: int, path: Path) -> None:
        """Take the picture in a file."""
        self._keep(person_id, lambda: small_jpeg(read_photo(path), path.name))

    def remove(self, person_id: int) -> None:
        """Take the photo away."""
        try:
            self._workspace.write(lambda desk: remove_photo(desk, person_id))
        except LmdeskError as error:
            self._complain(person_id, error_text(error))
        else:
            self._shell.toast(self.tr("Photo removed"), undo=True)

    def _keep(self, person_id: int, make: Callable[[], bytes]) -> None:
        def work(desk: Desk, _: object) -> Change:
            return set_photo(desk, person_id, make())

        self._complain(person_id, "")
        self._workspace.run(
            self.tr("Reading the photo"),
            work,
            lambda _: None,
            change=lambda change: change,
            failed=partial(self._refused, person_id),
        )

    def _refused(self, person_id: int, error: LmdeskError) -> None:
        self._complain(person_id, error_text(error))


def _file(data: QMimeData) -> Path | None:
    """Return the one file that is meant, where it is no list that would be imported."""
    urls = [url for url in data.urls() if url.isLocalFile()]
    if len(urls) != 1:
        return None
    path = Path(urls[0].toLocalFile())
    return None if path.suffix.lower() in NOT_PICTURES else path
