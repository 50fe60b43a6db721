"""People of the sample office a second time, as they come in letters and calls: six scripts."""

from pathlib import Path

from lmdesk.services.desks import open_desk
from lmdesk.services.people import add_person, edit
from lmdesk.services.readers import load_readers

DOUBLES = (
    {
        "name": "Prof. Boonmee Anan (อนันต์ บุญมี)",
        "position": "Head of Department",
        "institution": "Chao Khong University",
        "country": "TH",
        "email": "boonmee.anan@cku.example.org",
        "note": "Wishes to be met at the airport.",
    },
    {
        "name": "Dr. Xiaoming ZHENG (郑晓明)",
        "position": "Associate Researcher",
        "institution": "Yunling Institute of Ecology and Development",
        "country": "CN",
        "email": "zhengxm@mail.example.org",
        "phone": "+86 131 2345 0426",
    },
    {
        "name": "Mr. Kosal Long (ឡុង កុសល)",
        "position": "Senior Researcher",
        "institution": "Tonle Institute of Development Studies",
        "country": "KH",
        "email": "long.kosal@tids.example.org",
    },
    {
        "name": "Ms. Bouavanh Souvannaleut (ບົວວັນ ສຸວັນນະລືດ)",
        "position": "Adviser",
        "institution": "Lao River Commission Office",
        "country": "LA",
        "email": "bouavanh_souv@example.org",
        "phone": "+856 20 2312 0101",
    },
    {
        "name": "Ko Min Tut Myint (မင်းထွဋ်မြင့်)",
        "position": "Associate Professor",
        "institution": "Ayeyar Institute of Environment",
        "country": "MM",
        "email": "mintutmyint@mail.example.com",
        "phone": "+95 9 212 3101",
        "note": "Speaks Shan and English.",
    },
    {
        "name": "Ms. Nguyen Thi Thu Huong",
        "position": "Head of Green Finance",
        "institution": "Sen Hong Commercial Joint Stock Bank",
        "country": "VN",
        "email": "huong.nguyenth@shcb.example",
    },
)


def add_doubles(path: Path) -> None:
    """Add them to the desk in this file; each has a note that the first entry has not."""
    with open_desk(path) as desk:
        readers = load_readers(desk)
        for double in DOUBLES:
            person, _ = add_person(desk, double, readers)
            if "note" in double:
                edit(desk, person, {"note": double["note"]}, readers)
