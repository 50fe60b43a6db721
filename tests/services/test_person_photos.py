"""The photo of a person: kept small, replaced, removed, undone, given away on a card."""

from base64 import b64encode
from pathlib import Path

import pytest

from import_builders import steps_of
from lmdesk.domain.pictures import KEPT_BYTES, MOST_BYTES
from lmdesk.errors import LmdeskError
from lmdesk.services.export_list import Wanted, export
from lmdesk.services.history_details import step_details
from lmdesk.services.people import add_person, person, to_bin
from lmdesk.services.person_photos import person_photo, read_photo, remove_photo, set_photo
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from picture_builders import jpeg_head, png, png_head

ONE, OTHER = jpeg_head(320, 240) + b"one", jpeg_head(200, 320) + b"other"


@pytest.fixture
def hong(desk: Desk, readers: Readers) -> int:
    return add_person(desk, {"name": "MIAO Hong"}, readers)[0]


def test_photo_is_kept_replaced_and_removed_each_as_one_step(desk: Desk, hong: int) -> None:
    states = [desk.dump()]
    for photo in (ONE, OTHER, None):
        change = set_photo(desk, hong, photo) if photo else remove_photo(desk, hong)
        assert change.touched.keys() == {"person_photo"}
        states.append(desk.dump())
    assert person_photo(desk, hong) is None
    for state in states[-2::-1]:
        desk.undo()
        assert desk.dump() == state
    desk.redo()
    desk.redo()

    assert person_photo(desk, hong) == OTHER
    assert check_desk(desk).problems == ()


def test_same_photo_again_and_no_photo_write_nothing(desk: Desk, hong: int) -> None:
    remove_photo(desk, hong)
    set_photo(desk, hong, ONE)
    steps = steps_of(desk)
    set_photo(desk, hong, ONE)

    assert steps_of(desk) == steps


def test_history_tells_of_the_photo_and_never_prints_it(desk: Desk, hong: int) -> None:
    set_photo(desk, hong, ONE)
    set_photo(desk, hong, OTHER)
    details = person(desk, hong)
    assert details is not None
    told = [(line.what, line.action, line.before, line.after) for line in details.history]
    step = desk.steps(limit=1)[0].id

    assert told[:3] == [
        ("person_photo", "added", None, None),
        ("person_photo", "removed", None, None),
        ("person_photo", "added", None, None),
    ]
    assert b64encode(ONE).decode() not in repr(step_details(desk, step))


def test_photo_that_is_not_small_or_not_jpeg_is_refused(desk: Desk, hong: int) -> None:
    codes = []
    for data in (
        jpeg_head(321, 10),
        png(10, 10),
        ONE + bytes(KEPT_BYTES),
        b"GIF89a",
    ):
        with pytest.raises(LmdeskError) as refused:
            set_photo(desk, hong, data)
        codes.append(refused.value.code)
    to_bin(desk, [hong])
    with pytest.raises(LmdeskError) as refused:
        set_photo(desk, hong, ONE)

    assert codes == [*["photo_not_small"] * 3, "photo_not_picture"]
    assert refused.value.code == "person_gone"


def test_file_is_judged_by_what_it_holds(tmp_path: Path) -> None:
    picture, text = tmp_path / "photo.txt", tmp_path / "photo.jpg"
    picture.write_bytes(png(20, 30))
    text.write_text("I am no picture, whatever I am called.")
    bomb = tmp_path / "bomb.png"
    bomb.write_bytes(png_head(60_000, 60_000))
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as stream:
        stream.write(jpeg_head(10, 10))
        stream.truncate(200_000_000)

    assert read_photo(picture) == png(20, 30)
    refused = {}
    for path in (text, bomb, huge, tmp_path, tmp_path / "none.png"):
        with pytest.raises(LmdeskError) as error:
            read_photo(path)
        refused[path.name] = (error.value.code, error.value.params.get("size"))
    assert refused == {
        "photo.jpg": ("photo_not_picture", None),
        "bomb.png": ("photo_too_many_points", None),
        "huge.jpg": ("photo_too_large", 200),
        tmp_path.name: ("photo_not_picture", None),
        "none.png": ("photo_not_readable", None),
    }
    assert MOST_BYTES < 200_000_000


@pytest.mark.parametrize(
    ("version", "start"),
    [("3.0", "PHOTO;ENCODING=b;TYPE=JPEG:"), ("4.0", "PHOTO:data:image/jpeg;base64,")],
)
def test_card_carries_the_photo(
    desk: Desk, readers: Readers, hong: int, tmp_path: Path, version: str, start: str
) -> None:
    add_person(desk, {"name": "San Win"}, readers)
    set_photo(desk, hong, ONE)
    path = tmp_path / "cards.vcf"
    export(desk, "people", path, Wanted(vcard=version))

    text = path.read_bytes().decode().replace("\r\n ", "")
    assert text.count("PHOTO") == 1
    assert f"{start}{b64encode(ONE).decode()}\r\n" in text
