"""What a cell says of one person, and cells that label their parts themselves."""

import re
from typing import NamedTuple

_LABEL = re.compile(
    r"\s*(?:[-•*]\s*)?(?:"
    r"(?P<name>(?:full )?name|nom|họ (?:và )?tên|họ tên|姓名|ชื่อ(?:-?สกุล)?"
    r"|ຊື່(?: ແລະ ນາມສະກຸນ)?|ឈ្មោះ|အမည်)"
    r"|(?P<position>position|post|job title|designation|function|fonction|poste|chức vụ|chức danh"
    r"|职务|职位|ตำแหน่ง|ຕຳແໜ່ງ|តួនាទី|មុខតំណែង|ရာထူး)"
    r"|(?P<unit>department|division|unit|section|service|phòng ban|部门|ฝ่าย|ພະແນກ)"
    r"|(?P<institution>institution|organi[sz]ation|company|agency|employer|organisme|đơn vị|cơ quan"
    r"|单位|工作单位|หน่วยงาน|สังกัด|ອົງການ|ສັງກັດ|ស្ថាប័ន|အဖွဲ့အစည်း)"
    r"|(?P<country>country|pays|quốc gia|国家|ประเทศ|ປະເທດ|ប្រទេស)"
    r")\s*[:：]\s*(?P<value>.*)",
    re.IGNORECASE,
)
_SPEAKS_FOR = re.compile(r"(?:representative|representing|représentante?)\b", re.IGNORECASE)


class PersonCell(NamedTuple):
    """What a cell says of one person; texts as they stand there, blank where it says nothing."""

    name: str
    position: str = ""
    unit: str = ""
    institution: str = ""
    country: str = ""

    @property
    def combined(self) -> bool:
        """Tell whether the cell says more than a name."""
        return bool(self.position or self.unit or self.institution)

    @property
    def only_represents(self) -> bool:
        """Tell whether the position only says for whom somebody speaks."""
        return _SPEAKS_FOR.match(self.position) is not None


def read_labels(text: str) -> PersonCell | None:
    """Read lines that say themselves what they are ("Position: Head of Planning")."""
    found: dict[str, str] = {}
    lines = [line for line in re.split(r"\s*[\n|;]\s*", text) if line.strip()]
    rest: list[str] = []
    for line in lines:
        label = _LABEL.fullmatch(line)
        if label is None:
            rest.append(line.strip())
        else:
            found.setdefault(_label_of(label), label["value"].strip())
    if not found or len(rest) > 1 or ("name" not in found and not rest):
        return None
    found.setdefault("name", rest[0] if rest else "")
    return PersonCell(**found) if found["name"] else None


def _label_of(label: re.Match[str]) -> str:
    return next(key for key in PersonCell._fields if label[key])
