"""Words of posts, units and institutions: what a phrase speaks of, in nine languages."""

import re
from types import MappingProxyType

from lmdesk.domain.text import fold, fold_words

POSITION, UNIT, INSTITUTION = "position", "unit", "institution"

_POSITIONS = (
    "accountant adjoint adjointe adviser advisor ambassadeur ambassador ambassadrice analyst "
    "architect assistant assistante associate attache attachee auditor biologist ceo cfo "
    "chair chairman chairperson chairwoman charge chargee chef cheffe chercheur chercheuse "
    "chief clerk cofounder commissioner conseiller conseillere consul consultant consultante "
    "controller coo coordinateur coordinator coordinatrice counsellor counselor cto curator "
    "dean delegate deputy dg directeur director directrice doyen doyenne ecologist economist "
    "economiste editor engineer executive expert experte facilitator fellow focal founder "
    "geologist gestionnaire governeur governor head hod hydrologist ingenieur ingenieure "
    "inspector instructor intern interprete interpreter journalist lawyer leader lecturer "
    "librarian maire manager member minister ministre officer official owner partner planner "
    "president presidente principal professeur professeure professor rapporteur rector "
    "registrar reporter representant representante representative researcher responsable "
    "scholar scientist secretaire secretary specialist specialiste spokesperson student "
    "superintendent supervisor teacher technician traducteur traductrice trainer translator "
    "treasurer trustee undersecretary vice vp"
)
_UNITS = (
    "branch cell cluster departement department desk direction directorate division faculte "
    "faculty lab laboratoire laboratory office program programme project secretariat section "
    "service subdepartment subdivision taskforce team unit unite"
)
_INSTITUTIONS = (
    "academie academy administration agence agency alliance ambassade assembly association "
    "authority autorite bank banque board bureau cabinet center centre club college comite "
    "commission committee compagnie company confederation conseil consortium consulat "
    "consulate cooperative corp corporation council ecole embassy enterprise enterprises "
    "entreprise facility fdn federation firm fondation fonds forum foundation fund government "
    "group groupe holdings hospital inc initiative institut institute institutes institution "
    "institutions laboratories league limited ltd mairie ministere ministries ministry "
    "mission municipality museum network ngo organisation organisme organization parliament "
    "partners partnership platform plc press school societe society station trust union "
    "universite university"
)
_WORDS = MappingProxyType(
    {
        **dict.fromkeys(_INSTITUTIONS.split(), INSTITUTION),
        **dict.fromkeys(_UNITS.split(), UNIT),
        **dict.fromkeys(_POSITIONS.split(), POSITION),
    }
)
_POSITION_WORDS = frozenset(_POSITIONS.split())
_SEATS = frozenset(("office", "secretariat"))
"""What a body has one of: a "Lake Commission Office" is the commission at work, no part of it."""

_OWN_SCRIPTS = (
    (
        POSITION,
        # With their marks: in Vietnamese a mark tells the post from a family name.
        r"^(?:phó|trưởng|chánh|quyền|(?:phó |tổng )*(?:giám đốc|thư ký)|chuyên (?:viên|gia)"
        r"|chủ tịch"
        r"|(?:(?:tổng |chi )?cục|vụ|thứ|bộ|viện|hiệu|phòng|khoa|đội|nhóm) trưởng|cán bộ|nhân viên"
        r"|nghiên cứu viên|giảng viên|kỹ sư|điều phối viên|trợ lý|đại diện|cố vấn|[uủ][yỷ] viên"
        r"|phiên dịch|đại sứ(?! quán)|tham tán|bí thư)\b"
        r"|(?:主任|处长|處長|局长|司长|部长|院长|校长|所长|科长|会长|主席|总裁|经理|經理|总监|教授"
        r"|讲师|研究员|工程师|秘书|秘书长|参赞|官员|专家|顾问|助理|专员|代表|负责人|干事|翻译"
        r"|董事长|大使|厅长|主管)$"
        r"|^(?:ผู้อำนวยการ|รอง|คณบดี|อธิบดี|อธิการบดี|หัวหน้า|เจ้าหน้าที่|อาจารย์|ผู้จัดการ|นัก|วิศวกร"
        r"|รัฐมนตรี|ปลัด|เลขา|ประธาน|กรรมการ|ผู้ช่วย|ผู้เชี่ยวชาญ|ผู้แทน|ผู้ประสานงาน|ที่ปรึกษา|ล่าม"
        r"|เอกอัครราชทูต)"
        r"|^(?:ຫົວໜ້າ|ຫົວຫນ້າ|ຮອງ|ຜູ້ອຳນວຍການ|ຜູ້ອໍານວຍການ|ອຳນວຍການ|ອະທິການ|ວິຊາການ|ລັດຖະມົນຕີ"
        r"|ພະນັກງານ|ປະທານ|ເລຂາ|ທີ່ປຶກສາ|ຜູ້ຈັດການ|ອາຈານ|ວິສະວະກອນ|ຜູ້ປະສານງານ)"
        r"|^(?:អនុប្រធាន|ប្រធាន|(?:អគ្គ)?នាយក(?!ដ្ឋាន)|មន្ត្រី|រដ្ឋមន្ត្រី|រដ្ឋលេខាធិការ|ទីប្រឹក្សា"
        r"|សាស្ត្រាចារ្យ|អ្នកស្រាវជ្រាវ|វិស្វករ|លេខាធិការ|ជំនួយការ|អ្នកសម្របសម្រួល)"
        r"|^(?:ဒုတိယ|ဥက္ကဋ္ဌ|အတွင်းရေးမှူး|ပါမောက္ခ|မန်နေဂျာ)"
        r"|(?:ညွှန်ကြားရေးမှူး|အရာရှိ|ဝန်ကြီး|ဥက္ကဋ္ဌ|အတွင်းရေးမှူး|ပါမောက္ခ|မန်နေဂျာ)$",
    ),
    (
        INSTITUTION,
        r"^(?:bộ|viện|trường|đại học|học viện|trung tâm|(?:tổng )?công ty|tập đoàn|ngân hàng|hội"
        r"|[uủ][yỷ] ban|sở|đại sứ quán|tổng cục|quỹ|cơ quan|liên hiệp|mạng lưới)\b"
        r"|(?:大学|学院|研究院|研究所|中心|公司|集团|委员会|使馆|协会|学会|基金会|银行|秘书处|组织"
        r"|院|部|局|厅|馆|委)$"
        r"|^(?:กระทรวง|กรม|มหาวิทยาลัย|บริษัท|สถาบัน|สถานเอกอัครราชทูต|สถานทูต|ศูนย์|องค์การ|ธนาคาร"
        r"|สมาคม|มูลนิธิ|สำนักงาน|การไฟฟ้า|คณะกรรมการ|จังหวัด)"
        r"|^(?:ກະຊວງ|ມະຫາວິທະຍາໄລ|ບໍລິສັດ|ສະຖາບັນ|ສູນ|ອົງການ|ທະນາຄານ|ສະຖານທູດ|ສະມາຄົມ)"
        r"|^(?:ក្រសួង|សាកលវិទ្យាល័យ|វិទ្យាស្ថាន|មជ្ឈមណ្ឌល|ក្រុមហ៊ុន|ស្ថានទូត|អង្គការ|ធនាគារ)"
        r"|ဝန်ကြီးဌာန|တက္ကသိုလ်|ကုမ္ပဏီ|အဖွဲ့|ဘဏ်",
    ),
    (
        UNIT,
        r"^(?:vụ|(?:chi )?cục|phòng|ban|khoa|văn phòng|tổ)\b"
        r"|(?:处|處|司|科|室|组|办|系|部门)$"
        r"|^(?:คณะ|กอง|สำนัก|ฝ่าย|แผนก|ภาควิชา|ส่วน|กลุ่ม)"
        r"|^(?:ກົມ|ພະແນກ|ຫ້ອງການ|ຄະນະ|ຂະແໜງ)"
        r"|^(?:(?:អគ្គ)?នាយកដ្ឋាន|ការិយាល័យ|មហាវិទ្យាល័យ)"
        r"|(?:ဦးစီးဌာန|ဌာန)$",
    ),
)
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _OWN_SCRIPTS)
_JOINT = re.compile(
    r"\s(?:of|for|to|in|at|on|from|with|de|du|des|pour)\s|\sd['’]|\s(?:de la|de l['’])",
    re.IGNORECASE,
)
_NO_PHRASE = re.compile(
    r"^(?:the |of )*(?i:same|this|that|these|above|said)\b|(?<!\b[A-Za-z])(?<!\b[A-Z][a-z])"
    r"(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})(?<!\bAssoc)(?<!\basst)(?<!\bdep)[.!?]\s+[A-Z]"
)
"""Words that point at a body named elsewhere ("same department"), and the end of a sentence.

A short word with a capital before the stop is an abbreviation ("Asst. Director").
"""

_SMALL = frozenset(
    ["of", "the", "and", "for", "in", "on", "at", "de", "du", "des", "la", "le", "l", "et", "d"]
)
_LONGEST = 160
_SIGNS = re.compile(r"[,;:.()\-–—/]")


def kind_of(phrase: str) -> str | None:
    """Return what a phrase speaks of: "position", "unit", "institution", or None: unknown.

    A post may name its body ("Director of the Institute"); it is a post all the same. A name in
    capitals may hide its noun behind "of" ("Friends of the Lake Foundation").
    """
    known = head_kind(phrase)
    if known is not None or len(phrase) > _LONGEST or _NO_PHRASE.search(phrase):
        return known
    if not all(map(_is_capital, phrase.split())):
        return None
    kinds = [_WORDS.get(word) for word in fold_words(phrase)]
    if _JOINT.search(phrase):
        kinds = kinds[-1:]
    return next((kind for kind in (INSTITUTION, UNIT) if kind in kinds), None)


def head_kind(phrase: str) -> str | None:
    """Return what a phrase speaks of by the noun it turns on.

    In English that noun ends the part before "of" and the like ("Deputy Head of Unit"), in
    French, Vietnamese, Thai, Lao and Khmer it begins the phrase, in Chinese it ends it.
    """
    text = phrase.strip()
    if not text or len(text) > _LONGEST or "@" in text or _NO_PHRASE.search(text):
        return None
    if not text.isascii():
        kind = _kind_in_own_script(text)
        if kind is not None:
            return kind
    words = fold_words(_JOINT.split(text.replace("-", " "), maxsplit=1)[0])
    if not words:
        return None
    kind = _WORDS.get(words[-1])
    if kind is None and not _POSITION_WORDS.isdisjoint(words):
        return POSITION
    if words[-1] in _SEATS and len(words) > 1 and _WORDS.get(words[-2]) == INSTITUTION:
        return INSTITUTION
    return kind or _WORDS.get(words[0])


def _kind_in_own_script(text: str) -> str | None:
    if len(text) == 1:
        return None
    return next((kind for kind, pattern in _PATTERNS if pattern.search(text)), None)


def _is_capital(word: str) -> bool:
    return not word[0].islower() or word.casefold() in _SMALL


def is_post_word(word: str) -> bool:
    """Tell whether a single word is one of those of posts, units and institutions."""
    return fold(word).strip(".,()") in _WORDS


def speaks_of_post(text: str) -> bool:
    """Tell at a glance whether a text has a word that names a post."""
    words = text.lower().split()
    if not _POSITION_WORDS.isdisjoint(words):
        return True
    return "-" in text and not _POSITION_WORDS.isdisjoint(_SIGNS.sub(" ", text.lower()).split())
