"""What stands around a name in a letter: contact, addressee, replaced, role, what was said."""

import re
from enum import StrEnum
from types import MappingProxyType


class Standing(StrEnum):
    """As what somebody is named. Only a participant is proposed."""

    PARTICIPANT = "participant"
    CONTACT = "letter_contact"
    ADDRESSEE = "letter_addressee"
    REPLACED = "letter_replaced"
    SIGNER = "letter_signer"
    ABSENT = "letter_absent"


_CONTACT = re.compile(
    r"focal (?:point|person)|contact persons?|for (?:any |all )?(?:further|more|additional) "
    r"(?:information|details?|questions|enquir\w+|inquir\w+)|(?:please|kindly|may|can|to) "
    r"(?:contact|reach|call)\b|do not hesitate to contact|liaise with|liaison (?:officer|person)"
    r"|personne à contacter|personne de contact|point focal|pour (?:tout|toute|plus)\b"
    r"|veuillez contacter|联系人|请联系|聯絡人|người liên hệ|đầu mối|liên hệ với"
    r"|ผู้ประสานงาน|ติดต่อ|ຜູ້ປະສານງານ|ຕິດຕໍ່|អ្នកទំនាក់ទំនង",
    re.IGNORECASE,
)
_IS_CONTACT = re.compile(
    r"^[^.;\n]{0,80}?\b(?:is|will be|as)\s+(?:our|the|my|your)?\s*(?:\w+ )?(?:focal|contact)\b",
    re.IGNORECASE,
)
_ADDRESSEE = re.compile(
    r"(?:^|[\n.!?])\s*(?:dear|attn\.?|attention|for the attention of|to|cc|c\.c\.|through|thru"
    r"|via|cher|chère"
    r"|à l['’]attention de|copie(?: à)?|kính gửi|kính thưa|thân gửi|เรียน|สำเนาถึง|ຮຽນ|ຮຽນທ່ານ"
    r"|尊敬的|致|抄送|hi|hello"
    r"|good morning|bonjour)\s*[:,：]?\s*$",
    re.IGNORECASE,
)
_THANKED = re.compile(
    r"\b(?:letter|note|message|e-?mail|invitation|request|courrier|lettre) (?:of|from|by"
    r"|signed by|de)\s*$"
    r"|\b(?:send|sent|sending|forward|forwarded|give|submit|write|wrote)\b[^.;\n]{0,60}\bto\s*$"
    r"|\bsigned by\s*$|\bon behalf of\s*$|\bau nom de\s*$|\bthay mặt\s*$",
    re.IGNORECASE,
)
_REPLACE_BEFORE = re.compile(
    r"(?:\breplac(?:e|es|ed|ing)|\binstead of|\bin (?:the )?place of|\bsubstitut\w+ for"
    r"|\bremplace\w*"
    r"|\bà la place de|\bthay(?: thế)?(?: cho)?|代替|替换|取代|แทน|ແທນ)\s*(?:the nominee\s*)?$",
    re.IGNORECASE,
)
_REPLACED_BY = re.compile(
    r"^[^.;\n]{0,120}?\b(?:(?:is|are|was|will be|to be|has been|be)\s+(?:replaced|substituted) by"
    r"|sera remplacée? par|est remplacée? par)\b",
    re.IGNORECASE,
)
_BY_ME = re.compile(
    r"\b(?:by|with|through) (?:me|myself)\b|\bpar moi\b|bằng tôi|由我|ด้วยข้าพเจ้า", re.IGNORECASE
)
_ABSENT = re.compile(
    r"^[^.;\n]{0,100}?\b(?:will not|won['’]t|cannot|can['’]t|can not|is unable to|is not able to"
    r"|regrets|ne pourra pas|ne peut pas|không thể)\b",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"\bnominat\w+|\bappoint\w*|\bdesignat\w+|\bdelegat\w+|\battend\w*|\bparticipa\w+"
    r"|\baccompanied by"
    r"|\bjoin(?:s|ed|ing)?\b|\brepresent\w*|\bcome|\bcoming|\bregister\w*|\bspeak\w*|\bpresent\w*"
    r"|\binvit\w+|\bdésign\w+|\bcử\b|\btham dự|\btham gia|派|出席|参加|เข้าร่วม|ເຂົ້າຮ່ວມ",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"\bI (?:will|shall|can|am going to|am pleased to|confirm)\b[^.\n]{0,40}?"
    r"(?:come|attend|participate|join|participation|attendance)"
    r"|\bmy (?:participation|attendance|registration)\b|\bma participation\b|\bje participerai\b"
    r"|\btôi sẽ tham (?:dự|gia)\b|我(?:将|会)?(?:参加|出席)|ผม(?:จะ)?เข้าร่วม|ดิฉัน(?:จะ)?เข้าร่วม",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?P<moderator>moderators?|moderated by|facilitators?|modérat(?:eur|rice)s?)\b"
    r"|\b(?P<chair>(?:co-)?chair(?:ed by|persons?|man|woman)?(?= (?:will|is|of the session|:)"
    r"|:| by)|chaired by)"
    r"|\b(?P<keynote>keynote(?: speakers?| address)?)\b|\b(?P<panellist>panell?ists?)\b"
    r"|\b(?P<speaker>speakers?|presenters?|intervenante?s?|diễn giả)\b|\b"
    r"(?P<rapporteur>rapporteure?s?)\b"
    r"|\b(?P<discussant>discussants?)\b|\b(?P<interpreter>interpreters?|interprètes?|phiên dịch)\b"
    r"|\b(?P<observer>observers?|observat(?:eur|rice)s?)\b|(?P<z1>主持人)|(?P<z2>翻译)",
    re.IGNORECASE,
)
_ROLES_OF_GROUPS = MappingProxyType({"z1": "moderator", "z2": "interpreter"})
_SAID = re.compile(
    r"^[\s,)]{0,3}(?:then |also |in reply |furthermore |kindly )?(?P<said>(?:said|says|stated"
    r"|states|stressed"
    r"|asked|noted|emphasi[sz]ed|underlined|added|explained|reported|remarked|proposed|suggested"
    r"|thanked|welcomed|recalled|pointed out|highlighted|observed|informed|expressed|replied"
    r"|announced"
    r"|recommended|presented|introduced|shared|called|agreed|answered|confirmed that|opened"
    r"|described"
    r"|mentioned|outlined|argued|warned|summari[sz]ed|concluded|a (?:déclaré|dit|souligné"
    r"|rappelé|ajouté|demandé"
    r"|indiqué|précisé|estimé|remercié|présenté|proposé)|phát biểu|cho biết|nhấn mạnh|đề nghị)\b"
    r"|表示|指出|强调|介绍|建议|กล่าวว่า|ກ່າວວ່າ)",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"(?:\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|several|some|another"
    r"|other|un|une|deux|trois)"
    r"\b[^.;\n]{0,80}?)?\b(?:whose names?|names? (?:will|to|shall|are to|is to) (?:follow"
    r"|be \w+)|no names? yet"
    r"|name not (?:yet )?\w+|dont (?:le nom|les noms)|noms? à (?:suivre|confirmer)|tên sẽ"
    r"|名单另|to be nominated|yet to be named)\b[^.;\n]{0,40}",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^\W{0,2}(?:(?:with )?(?:best|kind|kindest|warm|warmest|many)?\s*(?:regards|wishes|thanks)"
    r"|yours?\b.{0,20}|sincerely(?: yours)?|respectfully(?: yours)?|faithfully|cheers"
    r"|thank you(?: very much)?"
    r"|(?:bien |très )?cordialement|salutations.{0,30}|bien à vous|meilleures salutations"
    r"|trân trọng(?: cảm ơn| kính chào)?|kính thư|kính chào|此致|敬礼|敬礼！|此致敬礼|顺颂商祺"
    r"|祝好|谢谢"
    r"|ขอแสดงความนับถือ|ด้วยความเคารพ|ขอบคุณ.{0,6}|ດ້ວຍຄວາມນັບຖື|ດ້ວຍຄວາມເຄົາລົບ|សូមគោរព.{0,10})\W{0,3}$"
    r"|^-{2,3}\s*$|^_{2,6}\s*$|^for (?:and on behalf of )?the (?:minister|director|rector"
    r"|permanent secretary|secretary).{0,30}$"
    r"|^on behalf of.{0,50}$|^[\[(](?:signed|signature|seal|sealed|stamp).{0,30}[\])]$"
    r"|^\(?signed\)?:?$",
    re.IGNORECASE,
)


def standing(before: str, after: str) -> Standing:
    """Return as what a person is named, from the sentence before and behind the name."""
    if _REPLACE_BEFORE.search(before) or _REPLACED_BY.match(after):
        return Standing.REPLACED
    if _ADDRESSEE.search(before) or _THANKED.search(before):
        return Standing.ADDRESSEE
    if _CONTACT.search(before) or _IS_CONTACT.match(after):
        return Standing.CONTACT
    if _ABSENT.match(after):
        return Standing.ABSENT
    return Standing.PARTICIPANT


def says_who_comes(text: str) -> bool:
    """Tell whether a sentence speaks of taking part, nominating or speaking."""
    return _COMES.search(text) is not None


def comes_oneself(text: str) -> bool:
    """Tell whether the writer says to take part."""
    return _SELF.search(text) is not None


def is_by_me(text: str) -> bool:
    """Tell whether somebody is to be replaced by the writer."""
    return _BY_ME.search(text) is not None


def role_before(text: str) -> str | None:
    """Return the last role that a text names ("As speakers we now have"), in the singular."""
    roles = [found.lastgroup for found in _ROLE.finditer(text)]
    last = roles[-1] if roles else None
    return _ROLES_OF_GROUPS.get(last, last) if last else None


def said_at(text: str) -> int | None:
    """Return where what was said begins, when a verb of saying comes next."""
    found = _SAID.match(text)
    return found.start("said") if found else None


def unnamed_people(text: str) -> str | None:
    """Return the words that announce people without a name ("two more whose names …")."""
    found = _UNNAMED.search(text)
    return found.group().strip() if found else None


def is_closing(text: str) -> bool:
    """Tell whether a line ends a letter, so that a signature comes next."""
    return _CLOSING.match(text.strip()) is not None
