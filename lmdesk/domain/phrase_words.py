"""Words by which a phrase shows that it is a post, a unit or an institution."""

import re
from types import MappingProxyType

from lmdesk.domain.text import fold, fold_words, script_of

POSITION, UNIT, INSTITUTION = "position", "unit", "institution"

_POSITIONS = (
    "accountant adviser advisor ambassador ambassadeur ambassadrice analyst architect assistant "
    "assistante associate attache attachee chairman chairperson chairwoman charge chargee chef "
    "cheffe chief clerk commissioner conseiller conseillere consul consultant controller "
    "coordinator coordinateur coordinatrice counsellor counselor curator dean delegate deputy "
    "directeur directrice director economist economiste editor engineer expert experte fellow "
    "focal geologist governor governeur head hydrologist inspector ingenieur interpreter "
    "journalist lecturer leader librarian manager minister ministre officer partner planner "
    "president "
    "presidente principal professeur professor rector representative researcher responsable "
    "scholar scientist secretaire secretary specialist specialiste superintendent supervisor "
    "teacher technician translator treasurer trainer undersecretary vice"
)
_UNITS = (
    "branch bureau chair cluster department departement desk directorate direction division "
    "faculty faculte laboratory laboratoire office programme program school secretariat section "
    "service subdivision subdepartment team unit unite"
)
_INSTITUTIONS = (
    "academy academie administration agency agence alliance ambassade assembly association "
    "authority autorite bank banque board cabinet center centre college commission committee "
    "comite company compagnie confederation consortium consulate consulat cooperative corp "
    "corporation council conseil embassy enterprise enterprises fdn federation firm fondation "
    "forum foundation fund fonds government group groupe holdings hospital inc initiative "
    "institut institute institution laboratories league ltd limited ministere ministry mission "
    "municipality museum network organisation organization parliament partnership plc "
    "institutes institutions ministries partners platform press societe society trust union "
    "universite university"
)
_WORDS = MappingProxyType(
    {
        **dict.fromkeys(_INSTITUTIONS.split(), INSTITUTION),
        **dict.fromkeys(_UNITS.split(), UNIT),
        **dict.fromkeys(_POSITIONS.split(), POSITION),
    }
)
_OWN_SCRIPTS = (
    (
        POSITION,
        r"^(?:chuyên viên|(?:phó |tổng )*(?:tổng )?giám đốc|phó|trưởng|\w+ trưởng|chủ tịch|cán bộ"
        r"|chánh|kỹ sư|giảng viên|nghiên cứu viên|thư ký|đại sứ|điều phối viên|hiệu trưởng)\b"
        r"|(?:主任|处长|處長|司长|局长|部长|官员|經理|经理|总监|教授|研究员|工程师|专员|秘书"
        r"|参赞|科长"
        r"|院长|所长|总裁|主席|会长|助理|翻译|代表|专家|顾问|讲师|干事)$"
        r"|^(?:ผู้อำนวยการ|รอง|คณบดี|อธิบดี|หัวหน้า|เจ้าหน้าที่|อาจารย์|ผู้จัดการ|นัก|วิศวกร|รัฐมนตรี"
        r"|ปลัด|เลขา|ประธาน|กรรมการ|ผู้ช่วย|ผู้เชี่ยวชาญ)"
        r"|^(?:ຫົວໜ້າ|ຫົວຫນ້າ|ຮອງ|ຜູ້ອຳນວຍການ|ຜູ້ອໍານວຍການ|ອະທິການ|ວິຊາການ|ລັດຖະມົນຕີ|ພະນັກງານ)"
        r"|^(?:អនុប្រធាន|ប្រធាន|នាយក(?!ដ្ឋាន)|អគ្គនាយក(?!ដ្ឋាន)|មន្ត្រី|រដ្ឋមន្ត្រី|រដ្ឋលេខាធិការ)"
        r"|(?:ညွှန်ကြားရေးမှူး|အရာရှိ|ဝန်ကြီး)$",
    ),
    (
        INSTITUTION,
        r"^(?:bộ|viện|trường|đại học|trung tâm|(?:tổng )?công ty|ủy ban|uỷ ban|sở|ngân hàng|hội"
        r"|đại sứ quán|tổng cục|học viện|quỹ|cơ quan|liên hiệp|tập đoàn)\b"
        r"|(?:大学|学院|研究院|研究所|中心|公司|集团|委员会|使馆|协会|基金会|银行|部|局|组织)$"
        r"|^(?:กระทรวง|กรม|มหาวิทยาลัย|บริษัท|สถาบัน|สถานเอกอัครราชทูต|สถานทูต|ศูนย์|องค์การ|ธนาคาร"
        r"|สมาคม|มูลนิธิ|การไฟฟ้า)"
        r"|^(?:ກະຊວງ|ມະຫາວິທະຍາໄລ|ບໍລິສັດ|ສະຖາບັນ|ສູນ|ອົງການ|ທະນາຄານ|ສະຖານທູດ|ສະມາຄົມ)"
        r"|^(?:ក្រសួង|សាកលវិទ្យាល័យ|វិទ្យាស្ថាន|មជ្ឈមណ្ឌល|ក្រុមហ៊ុន|ស្ថានទូត)"
        r"|(?:ဝန်ကြီးဌာန|တက္ကသိုလ်|ကုမ္ပဏီ)$",
    ),
    (
        UNIT,
        r"^(?:vụ|cục|phòng|ban|khoa|chi cục|văn phòng|tổ)\b"
        r"|(?:处|處|司|科|室|办|系|部门)$"
        r"|^(?:คณะ|กอง|สำนัก|ฝ่าย|ภาควิชา|ส่วน|กลุ่ม|ศูนย์)"
        r"|^(?:ກົມ|ພະແນກ|ຫ້ອງການ|ຄະນະ|ຂະແໜງ)"
        r"|^(?:នាយកដ្ឋាន|អគ្គនាយកដ្ឋាន|ការិយាល័យ|មហាវិទ្យាល័យ)"
        r"|(?:ဦးစီးဌာန|ဌာန)$",
    ),
)
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _OWN_SCRIPTS)
_JOINT = re.compile(
    r"\s(?:of|for|to|in|at|on|de|du|des|pour)\s|\sd['’]|\s(?:de la|de l['’])", re.IGNORECASE
)
_NO_PHRASE = re.compile(
    r"^(?:the |of )*(?i:same|this|that|these|above|said)\b|(?<!\bCo)(?<!\bNo)"
    r"(?<!\bSt)[.!?]\s+[A-Z]"
)
"""Words that point at a body named elsewhere ("same department"), and the end of a sentence."""

_LOCAL = frozenset({"Thai", "Laoo", "Khmr", "Mymr", "Hans", "Jpan"})


def kind_of(phrase: str) -> str | None:
    """Return whether a phrase is a position, a unit or an institution, by the noun it turns on.

    In English that noun ends the part before "of" and the like ("Deputy Head of Unit"), in
    French, Vietnamese, Thai, Lao and Khmer it begins the phrase, in Chinese it ends it.
    """
    text = phrase.strip()
    if not text or len(text) > 160 or "@" in text or _NO_PHRASE.search(text):
        return None
    if script_of(text) in _LOCAL or not text.isascii():
        for kind, pattern in _PATTERNS:
            if pattern.search(text):
                return kind
    words = fold_words(_JOINT.split(text.replace("-", " "), maxsplit=1)[0])
    if not words:
        return None
    known = _WORDS.get(words[-1]) or _WORDS.get(words[0])
    if known is None and any(_WORDS.get(word) == POSITION for word in words):
        return POSITION
    return known


def is_post_word(word: str) -> bool:
    """Tell whether a single word is one of those of posts, units and institutions."""
    return fold(word).strip(".,()") in _WORDS
