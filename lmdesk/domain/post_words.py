"""Words of posts, units and bodies: what one part of a cell speaks of, in eight languages."""

import re

from lmdesk.domain.text import fold_words, script_of

POST, UNIT, BODY = "post", "unit", "body"

_POSTS_TEXT = (
    "adviser advisor ambassador analyst assistant associate attache auditor chair chairman "
    "chairperson chairwoman chief clerk commissioner consul consultant coordinator counsellor "
    "counselor dean delegate deputy director dg engineer executive expert facilitator fellow "
    "governor head inspector instructor interpreter journalist leader lecturer librarian "
    "manager member minister officer official owner partner planner president principal "
    "professor rector registrar reporter representative researcher scientist secretary "
    "specialist student superintendent supervisor teacher technician translator treasurer "
    "trustee ceo cfo coo cto vp hod desk spokesperson hydrologist economist "
    "biologist ecologist geologist lawyer editor founder cofounder intern rapporteur "
    "directeur directrice adjoint adjointe conseiller conseillere chercheur chercheuse "
    "charge chargee chef cheffe ingenieur ingenieure professeur professeure secretaire "
    "presidente responsable gestionnaire coordinateur coordinatrice consultante ministre "
    "ambassadeur ambassadrice representante representant doyen doyenne maire "
    "interprete traducteur traductrice attachee experte"
)
_POSTS = frozenset(_POSTS_TEXT.split())
_UNITS_TEXT = (
    "department division section unit branch office desk bureau directorate programme program "
    "faculty laboratory lab team group secretariat taskforce project cell subdivision service "
    "departement faculte laboratoire"
)
_UNITS = frozenset(_UNITS_TEXT.split())
_BODIES_TEXT = (
    "ministry university institute institution embassy consulate centre center commission "
    "agency bank company corporation limited ltd inc plc foundation association organisation "
    "organization council academy college committee authority network union enterprise "
    "federation fund society school ngo consortium alliance parliament assembly government "
    "province municipality city facility bureau trust club museum hospital station forum "
    "partnership mission delegation cooperative ministere universite institut ambassade banque "
    "societe entreprise conseil agence fondation ecole centre comite mairie organisme"
)
_BODIES = frozenset(_BODIES_TEXT.split())

_POST_STARTS = (
    *("phó", "trưởng", "giám đốc", "chuyên viên", "chuyên gia", "cục trưởng", "vụ trưởng"),
    *("thứ trưởng", "bộ trưởng", "viện trưởng", "chủ tịch", "hiệu trưởng", "thư ký", "cán bộ"),
    *("nghiên cứu viên", "giảng viên", "kỹ sư", "tổng giám đốc", "tổng thư ký", "điều phối viên"),
    *("chánh văn phòng", "quyền", "trợ lý", "đại diện", "chi cục trưởng", "cố vấn", "ủy viên"),
    *("phiên dịch", "nhân viên", "tổng cục trưởng", "đại sứ", "tham tán", "bí thư"),
    *("ผู้อำนวยการ", "อธิบดี", "นักวิชาการ", "หัวหน้า", "เจ้าหน้าที่", "อาจารย์", "เลขาธิการ"),
    *("ที่ปรึกษา", "ประธาน", "ผู้จัดการ", "รอง", "ผู้ช่วย", "วิศวกร", "นัก", "ปลัด", "เลขานุการ"),
    *("รัฐมนตรี", "คณบดี", "อธิการบดี", "กรรมการ", "ผู้แทน", "ล่าม", "เอกอัครราชทูต", "ผู้ประสานงาน"),
    *("ຫົວໜ້າ", "ຮອງ", "ວິຊາການ", "ຜູ້ອຳນວຍການ", "ອຳນວຍການ", "ປະທານ", "ເລຂາ", "ທີ່ປຶກສາ", "ລັດຖະມົນຕີ"),
    *("ຜູ້ຈັດການ", "ພະນັກງານ", "ອາຈານ", "ວິສະວະກອນ", "ຜູ້ປະສານງານ"),
    *("ប្រធាន", "អនុប្រធាន", "មន្ត្រី", "នាយក", "អគ្គនាយក", "រដ្ឋមន្ត្រី", "រដ្ឋលេខាធិការ", "ទីប្រឹក្សា"),
    *("សាស្ត្រាចារ្យ", "អ្នកស្រាវជ្រាវ", "វិស្វករ", "លេខាធិការ", "ជំនួយការ", "អ្នកសម្របសម្រួល"),
    *("ညွှန်ကြားရေးမှူး", "ဒုတိယ", "ဥက္ကဋ္ဌ", "အတွင်းရေးမှူး", "ပါမောက္ခ", "မန်နေဂျာ", "ဝန်ကြီး"),
)
"""With their marks: in Vietnamese a mark tells the post from a family name."""

_BODY_STARTS = (
    *("bộ ", "viện ", "cục ", "vụ ", "trường ", "tổng cục", "tổng công ty", "công ty", "ngân hàng"),
    *("ủy ban", "uỷ ban", "ban ", "sở ", "trung tâm", "đại học", "học viện", "hội ", "liên hiệp"),
    *("văn phòng", "đại sứ quán", "tập đoàn", "quỹ ", "mạng lưới", "chi cục", "cơ quan"),
    *("กระทรวง", "กรม", "มหาวิทยาลัย", "บริษัท", "สถาบัน", "มูลนิธิ", "สำนักงาน", "สถานทูต", "สมาคม"),
    *("สถานเอกอัครราชทูต", "ธนาคาร", "ศูนย์", "องค์การ", "การไฟฟ้า", "คณะกรรมการ", "จังหวัด"),
    *("ກະຊວງ", "ກົມ", "ມະຫາວິທະຍາໄລ", "ບໍລິສັດ", "ສະຖາບັນ", "ອົງການ", "ຫ້ອງການ", "ທະນາຄານ", "ສູນ"),
    *("ក្រសួង", "សាកលវិទ្យាល័យ", "វិទ្យាស្ថាន", "អង្គការ", "ក្រុមហ៊ុន", "ធនាគារ", "អគ្គនាយកដ្ឋាន"),
)
_UNIT_STARTS = (
    *("phòng ", "khoa ", "tổ ", "กอง", "สำนัก", "ฝ่าย", "แผนก", "คณะ", "ພະແນກ", "ຂະແໜງ", "ការិយាល័យ"),
    "នាយកដ្ឋាន",
)
_HAN_POST = re.compile(
    r"(?:主任|处长|局长|司长|部长|院长|校长|所长|科长|会长|主席|总裁|经理|总监|教授|讲师|研究员|工程师|秘书"
    r"|秘书长|参赞|官员|专家|顾问|助理|专员|代表|负责人|干事|翻译|董事长|大使|厅长|主管)\Z"
)
_HAN_BODY = re.compile(
    r"(?:部|院|大学|公司|中心|局|厅|银行|委员会|协会|大使馆|研究所|集团|学会|基金会|学院|秘书处|馆|委)\Z"
)
_HAN_UNIT = re.compile(r"(?:处|司|科|室|组|系)\Z")
_BURMESE_BODY = ("ဝန်ကြီးဌာန", "တက္ကသိုလ်", "ကုမ္ပဏီ", "ဦးစီးဌာန", "အဖွဲ့", "ဘဏ်")
_AFTER_HEAD = frozenset(("of", "at", "for", "from", "to", "de", "du", "in"))
_SIGNS = re.compile(r"[,;:.()\-–—/]")


def kind_of(text: str) -> str | None:
    """Return what a part of a cell speaks of: "post", "unit", "body", or None: it does not tell.

    A post may name its body ("Director of the Institute"); it is a post all the same. A unit
    is a part of a body, but stands for one where no other is named.
    """
    small = text.casefold().strip()
    if script_of(text) == "Hans":
        return _kind_of_han(small)
    if small.startswith(_POST_STARTS):
        return POST
    if small.startswith(_UNIT_STARTS):
        return UNIT
    if small.startswith(_BODY_STARTS) or any(run in small for run in _BURMESE_BODY):
        return BODY
    words = [word for word in fold_words(text) if word]
    return _kind_of_words(words)


def _kind_of_han(text: str) -> str | None:
    for pattern, kind in ((_HAN_POST, POST), (_HAN_BODY, BODY), (_HAN_UNIT, UNIT)):
        if pattern.search(text) and len(text) > 1:
            return kind
    return None


def _kind_of_words(words: list[str]) -> str | None:
    """Judge Latin words: the head of a post stands before "of", that of a body anywhere."""
    end = next((at for at, word in enumerate(words) if word in _AFTER_HEAD), len(words))
    head = words[:end]
    post = not _POSTS.isdisjoint(head) and head[-1] not in _BODIES | _UNITS
    body = not _BODIES.isdisjoint(words)
    unit = not _UNITS.isdisjoint(words)
    if post:
        return POST
    if body and not (unit and not _UNITS.isdisjoint((words[0], words[-1]))):
        return BODY
    return UNIT if unit else None


def ends_in_body(text: str) -> bool:
    """Tell whether the last word names a sort of unit or body ("Mekong Programme Unit")."""
    words = fold_words(text)
    return bool(words) and words[-1] in (_BODIES | _UNITS)


def speaks_of_post(text: str) -> bool:
    """Tell at a glance whether a text has a word that names a post."""
    words = text.lower().split()
    if not _POSTS.isdisjoint(words):
        return True
    return "-" in text and not _POSTS.isdisjoint(_SIGNS.sub(" ", text.lower()).split())
