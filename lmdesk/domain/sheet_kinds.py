"""What kind of list a sheet holds beside people: attendance of a meeting, or travel and rooms."""

import re
from collections.abc import Collection, Sequence

PEOPLE = "people"
INSTITUTIONS = "institutions"
ATTENDANCE = "attendance"
LOGISTICS = "logistics"

_JOINED = re.compile(
    r"\bjoin(?:ed|ing)?(?: time| at| date)?\b|\bfirst join|\bentry time|\btime (?:in|joined)\b"
    r"|\blog[- ]?in time|\bconnected at\b|heure d['’]entrée|heure de connexion|a rejoint"
    r"|入会时间|加入时间|进入时间|首次入会|thời gian (?:tham gia|vào)|giờ vào"
    r"|เวลาเข้า|ເວລາເຂົ້າ|ម៉ោងចូល|ဝင်ချိန်",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\bleave(?: time| at)\b|\bleft(?: time| at)?\b|\blast leave|\bexit time|\btime (?:out|left)\b"
    r"|\blog[- ]?out time|\bdisconnected at\b|heure de (?:sortie|déconnexion)|a quitté"
    r"|退会时间|离开时间|退出时间|thời gian (?:rời|thoát)|giờ ra\b|เวลาออก|ເວລາອອກ|ម៉ោងចេញ|ထွက်ချိန်",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"\bduration\b|\b(?:time|minutes) in (?:meeting|session|call)\b|\battention\b|\bdurée\b"
    r"|时长|在线时间|thời lượng|ระยะเวลา|ໄລຍະເວລາ|រយៈពេល|ကြာချိန်",
    re.IGNORECASE,
)
_TOPICS = (
    re.compile(
        r"\bhotel|\broom|\baccommodation|hébergement|chambre|酒店|住宿|房|khách sạn|phòng nghỉ"
        r"|โรงแรม|ห้องพัก|ໂຮງແຮມ|ຫ້ອງພັກ|សណ្ឋាគារ|ဟိုတယ်",
        re.I,
    ),
    re.compile(
        r"\bcheck[- ]?(?:in|out)\b|入住|退房|nhận phòng|trả phòng|เช็คอิน|เช็คเอาท์|ແຈ້ງເຂົ້າ", re.I
    ),
    re.compile(r"\bshar(?:e|ing)\b|\broommate|同住|ở cùng|พักร่วม", re.I),
    re.compile(
        r"\bdiet|\bmeal|\bfood|\ballerg|régime|repas|饮食|用餐|忌口|过敏|ăn kiêng|chế độ ăn|dị ứng"
        r"|อาหาร|แพ้|ອາຫານ|អាហារ|အစားအသောက်",
        re.I,
    ),
    re.compile(r"\bvisa\b|签证|thị thực|วีซ่า|ວີຊາ|ទិដ្ឋាការ|ဗီဇာ", re.I),
    re.compile(
        r"\bpassport|\btravel doc|passeport|护照|hộ chiếu|หนังสือเดินทาง|ໜັງສືຜ່ານແດນ"
        r"|លិខិតឆ្លងដែន|နိုင်ငံကူးလက်မှတ်",
        re.I,
    ),
    re.compile(
        r"\bflight|\bairline|\btrain\b|\bairport|\bvol\b|航班|车次|chuyến bay|เที่ยวบิน|ຖ້ຽວບິນ"
        r"|ជើងហោះហើរ|လေယာဉ်",
        re.I,
    ),
    re.compile(
        r"\barriv|\bdepart(?:ure|ing|s)\b|\bpick[- ]?up|\btransfer\b|départ\b|arrivée|到达|抵达"
        r"|离开日期|接机|送机|ngày đến|ngày đi|đón|เดินทางมาถึง|เดินทางกลับ|ວັນມາຮອດ|ວັນກັບ",
        re.I,
    ),
    re.compile(
        r"\bper diem|\bdsa\b|\bticket|\binsurance|\bt-?shirt|机票|公务卡|công tác phí|เบี้ยเลี้ยง", re.I
    ),
)
_DESCRIBING = frozenset(
    ("position", "unit", "institution", "email", "phone", "mobile", "country", "contact")
)


def is_attendance(headings: Sequence[str]) -> bool:
    """Tell whether headings are those of an export of an online meeting: joined, left, how long."""
    signs = [any(map(sign.search, headings)) for sign in (_JOINED, _LEFT, _LASTED)]
    return sum(signs) >= 2 and (signs[0] or signs[1])


def is_logistics(headings: Sequence[str], fields: Collection[str]) -> bool:
    """Tell whether a list is about rooms, meals, visas and travel more than about its people.

    A registration that also asks for the diet describes people; one that only names them does
    not.
    """
    topics = sum(any(map(topic.search, headings)) for topic in _TOPICS)
    return topics >= 2 and topics > len(_DESCRIBING.intersection(fields))
