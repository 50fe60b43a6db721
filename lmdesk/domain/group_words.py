"""Words of headings that stand between the rows of a list: categories, roles, delegations."""

import re
from types import MappingProxyType

from lmdesk.domain.text import fold_words

_CATEGORIES = """
Observer: observer, observers, observer delegations, observer organisations, observer states
Resource person: resource person, resource persons, resource people, experts and resource persons
Secretariat: secretariat, the secretariat, conference secretariat, meeting secretariat
Organiser: organiser, organisers, organizer, organizers, organising committee, organizing committee
Host: host, hosts, host country officials, local organisers
Guest: guest, guests, invited guests, guests of honour, special guests, vip, vips
Speaker: speaker, speakers, keynote speakers, invited speakers, panellists, panelists, moderators
Expert: expert, experts, technical experts, invited experts, consultants
Interpreter: interpreter, interpreters, interpretation team, translators
Media: media, press, media representatives, journalists
Staff: staff, support staff, supporting staff, technical staff, logistics team
Partner: partners, development partners, cooperation partners, donors, donor agencies
Civil society: civil society, civil society organisations, ngos, ngo, non governmental organisations
Private sector: private sector, business sector
Academia: academia, universities and research institutes, research institutes
International organisation: international organisations, international organizations,
    intergovernmental organisations, intergovernmental organizations, united nations agencies
Spouse: spouses, accompanying persons
Security: security, security staff, security personnel, security officers
Driver: drivers
Support staff: supporting delegation, accompanying staff, administrative staff
Observateur: observateur, observateurs, organisations observatrices
Personne ressource: personne ressource, personnes ressources
Secrétariat: secretariat de la conference, secretariat technique
Organisateur: organisateurs, comite d organisation
Invité: invite, invites, invites d honneur
Intervenant: intervenants, orateurs, conferenciers
Interprète: interprete, interpretes
Personnel de sécurité: securite, agents de securite
Personnel d'appui: personnel technique, personnel administratif
Organisation internationale: organisation internationale, organisations internationales
观察员: 观察员, 观察员代表, 列席代表, 列席人员
秘书处: 秘书处, 会议秘书处
特邀嘉宾: 特邀嘉宾, 嘉宾
专家: 专家, 特邀专家, 与会专家
工作人员: 工作人员, 会务人员, 会务组
主办方: 主办方, 主办单位, 承办单位
翻译: 翻译, 翻译人员
媒体: 媒体, 媒体记者, 新闻媒体
国际组织: 国际组织, 国际组织代表
Quan sát viên: quan sat vien, cac quan sat vien
Ban thư ký: ban thu ky
Ban tổ chức: ban to chuc
Khách mời: khach moi, dai bieu khach moi
Chuyên gia: chuyen gia, cac chuyen gia
Phiên dịch: phien dich
Tổ chức quốc tế: to chuc quoc te, cac to chuc quoc te
ผู้สังเกตการณ์: ผู้สังเกตการณ์
ฝ่ายเลขานุการ: ฝ่ายเลขานุการ, เลขานุการ, คณะเลขานุการ
วิทยากร: วิทยากร
ผู้เชี่ยวชาญ: ผู้เชี่ยวชาญ
แขกผู้มีเกียรติ: แขกผู้มีเกียรติ
เจ้าหน้าที่: เจ้าหน้าที่, คณะทำงาน
ล่าม: ล่าม
องค์กรระหว่างประเทศ: องค์กรระหว่างประเทศ, องค์การระหว่างประเทศ
ຜູ້ສັງເກດການ: ຜູ້ສັງເກດການ
ກອງເລຂາ: ກອງເລຂາ, ກອງເລຂາທິການ
ຜູ້ຊ່ຽວຊານ: ຜູ້ຊ່ຽວຊານ
ແຂກຮັບເຊີນ: ແຂກຮັບເຊີນ
ອົງການສາກົນ: ອົງການສາກົນ
អ្នកសង្កេតការណ៍: អ្នកសង្កេតការណ៍
លេខាធិការដ្ឋាន: លេខាធិការដ្ឋាន
អង្គការអន្តរជាតិ: អង្គការអន្តរជាតិ
လေ့လာသူ: လေ့လာသူ, လေ့လာသူများ
အတွင်းရေးမှူးရုံး: အတွင်းရေးမှူးရုံး
"""

_ROLES = """
Head of delegation: head of delegation, heads of delegation, head of the delegation, hod,
    delegation head, leader, delegation leader, leader of the delegation
Alternate head of delegation: alternate head of delegation, alternate head
Deputy head of delegation: deputy head of delegation, deputy heads of delegation, deputy head
Member: member, members, delegation members, members of the delegation, member of delegation,
    members of delegation, other members
Delegate: delegate, delegates
Alternate: alternate, alternates, alternate delegate, alternate delegates
Adviser: adviser, advisers, advisor, advisors
Participant: participant, participants
Chair: chair, chairs, chairperson, chairpersons
Chef de délégation: chef de delegation, chef de la delegation, chefs de delegation
Cheffe de délégation: cheffe de delegation
Chef adjoint de délégation: chef adjoint de delegation, chef adjoint de la delegation
Membre: membre, membres, membres de la delegation, autres membres
Délégué: delegue, delegues
Suppléant: suppleant, suppleants
Conseiller: conseiller, conseillers
Participant: participants et participantes
团长: 团长, 代表团团长
副团长: 副团长, 代表团副团长
团员: 团员, 成员, 代表团成员
代表: 代表, 正式代表
顾问: 顾问
Trưởng đoàn: truong doan
Phó trưởng đoàn: pho truong doan
Thành viên: thanh vien, thanh vien doan, cac thanh vien
Đại biểu: dai bieu, cac dai bieu
หัวหน้าคณะ: หัวหน้าคณะ, หัวหน้าคณะผู้แทน
รองหัวหน้าคณะ: รองหัวหน้าคณะ, รองหัวหน้าคณะผู้แทน
สมาชิก: สมาชิก, คณะผู้แทน, สมาชิกคณะผู้แทน
ຫົວໜ້າຄະນະ: ຫົວໜ້າຄະນະ, ຫົວຫນ້າຄະນະ, ຫົວໜ້າຄະນະຜູ້ແທນ
ສະມາຊິກ: ສະມາຊິກ, ຄະນະຜູ້ແທນ
ប្រធានគណៈប្រតិភូ: ប្រធានគណៈប្រតិភូ
សមាជិក: សមាជិក
ခေါင်းဆောင်: ခေါင်းဆောင်, ကိုယ်စားလှယ်အဖွဲ့ခေါင်းဆောင်
အဖွဲ့ဝင်: အဖွဲ့ဝင်, အဖွဲ့ဝင်များ
"""

_NUMBERING = re.compile(
    r"\A\s*[(（]?(?:[IVX]{1,5}|[A-Za-z]|\d{1,3}|[一二三四五六七八九十]{1,3}|[๑-๙]{1,2}|[໑-໙]{1,2}|[ក-អ]"
    r"|[ก-ฮ])[.)）、:：]\s*(?=\S)"
)
_COUNT = re.compile(
    r"[\s:：,–—-]*[(（\[]?\s*[\d๐-๙໐-໙០-៩၀-၉]{1,4}\s*(?:persons?|participants?|delegates?|people|pax"
    r"|members?|personnes?|délégués?|人|名|位|người|đại biểu|คน|ท่าน|ຄົນ|ທ່ານ|នាក់|ဦး|ယောက်)?\s*"
    r"[)）\]]?\s*\Z",
    re.IGNORECASE,
)
_DELEGATION = re.compile(
    r"(?:the )?(?:country|state|party|delegation|delegates|participants|representatives|nationality"
    r"|member state)\s*[:：]\s*"
    r"|(?:the )?(?:delegation|delegates|participants|representatives|members) (?:of|from)(?: the)? "
    r"|(?:pays|délégation|état)\s*[:：]\s*"
    r"|(?:la )?délégation (?:du |de la |des |de l['’]|de |d['’])"
    r"|(?:国家|国别|代表团)\s*[:：]\s*|(?:quốc gia|nước)\s*[:：]\s*|đoàn (?:đại biểu )?(?:của )?"
    r"|(?:ประเทศ|คณะผู้แทนจาก|คณะผู้แทน)\s*[:：]?\s*|(?:ປະເທດ|ຄະນະຜູ້ແທນຈາກ|ຄະນະຜູ້ແທນ)\s*[:：]?\s*"
    r"|(?:ប្រទេស|គណៈប្រតិភូ)\s*[:：]?\s*|(?:နိုင်ငံ)\s*[:：]\s*",
    re.IGNORECASE,
)
_DELEGATION_BEHIND = re.compile(r"\s*(?:delegations?|delegates|代表团)\s*\Z", re.IGNORECASE)


def _table(text: str) -> MappingProxyType[str, str]:
    found: dict[str, str] = {}
    for line in text.replace(",\n", ",").strip().splitlines():
        value, _, forms = line.partition(":")
        for form in (value, *forms.split(",")):
            found.setdefault(group_key(form), value.strip())
    return MappingProxyType(found)


def group_key(text: str) -> str:
    """Return the form in which two writings of such a heading are the same."""
    words = " ".join(fold_words(text))
    return words if words.isascii() else words.replace(" ", "")


CATEGORIES = _table(_CATEGORIES)
"""What is said for each person under such a heading, in its language, by `group_key`."""

ROLES = _table(_ROLES)


def bare_heading(text: str) -> str:
    """Return a heading without its numbering, its count and the colon: "I. China (4)"."""
    text = _COUNT.sub("", _NUMBERING.sub("", " ".join(text.split()), count=1), count=1)
    return text.strip(" :：-–—*_=.")


def without_delegation(text: str) -> str:
    """Return what a heading says beside "Delegation of", "Country:" and such words."""
    told = _DELEGATION.match(text)
    rest = text[told.end() :] if told else text
    return _DELEGATION_BEHIND.sub("", rest).strip(" :：") or text
