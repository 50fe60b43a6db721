"""People who are on a desk twice, for tests of duplicates."""

from lmdesk.services import people
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

TWICE = (
    ("Ms. PHOMMA Souksavanh", "souksavanh.phomma@example.org", "Mekong Fisheries Board", "LA"),
    ("Ms. Souksavanh Phomma", "souksavanh.phomma@example.org", "Mekong Fisheries Board", "LA"),
    ("Mr. TAN Jianhua (谭建华)", "tan.jianhua@example.org", "Institute of Deltas", "CN"),
    ("Mr. Jianhua Tan", "tan.jianhua@example.org", "Institute of Deltas", "CN"),
    ("U Kyaw Zeya", "kyaw.zeya@example.org", "Ayeyar Port Office", "MM"),
    ("U Kyaw Zeyar", "kyaw.zeya@example.org", "Ayeyar Port Office", "MM"),
)
"""Six entries of three people, each two of them behind one another."""

ALONE = (
    ("Mr. Trần Quốc Bảo", "bao.tran@example.org", "Red River Council", "VN"),
    ("Ms. Siriporn Wattana", "siriporn.w@example.org", "Chao Khong University", "TH"),
)


def add_people(desk: Desk, readers: Readers, entries: tuple[tuple[str, ...], ...]) -> list[int]:
    """Add people by name, address, institution and country; return their ids."""
    added = []
    for name, email, institution, country in entries:
        fields = {"name": name, "email": email, "institution": institution, "country": country}
        added.append(people.add_person(desk, fields, readers)[0])
    return added
