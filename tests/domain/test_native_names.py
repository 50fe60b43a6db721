"""Two names in one cell."""

import pytest

from lmdesk.domain.native_names import split_native


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("DU Shuzhen 杜淑珍", ("DU Shuzhen", "杜淑珍")),
        ("Ms. DU Shuzhen\n杜淑珍", ("Ms. DU Shuzhen", "杜淑珍")),
        ("杜淑珍 (DU Shuzhen)", ("DU Shuzhen", "杜淑珍")),
        ("DU Shuzhen（杜淑珍）", ("DU Shuzhen", "杜淑珍")),
        ("Nattaya RUANGDET / ณัฐยา เรืองเดช", ("Nattaya RUANGDET", "ณัฐยา เรืองเดช")),
        ("PENG Xiaodong", ("PENG Xiaodong", None)),
        ("Nguyễn Thị", ("Nguyễn Thị", None)),
        ("杜淑珍", ("杜淑珍", None)),
    ],
)
def test_latin_and_native_name_are_parted(text: str, parts: tuple[str, str | None]) -> None:
    assert split_native(text) == parts
