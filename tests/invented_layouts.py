"""Lists of our own invention, each laid out as an office might: what a careful reader finds."""

from collections.abc import Sequence
from typing import NamedTuple

from list_readers import sheet_of
from lmdesk.domain.sheet import CellValue, MergedRange, Sheet


class Expected(NamedTuple):
    """One person whom a careful reader finds. The country is an ISO code."""

    row: int
    name: str
    institution: str | None = None
    country: str | None = None
    role: str | None = None
    category: str | None = None
    position: str | None = None
    unit: str | None = None


class Layout(NamedTuple):
    """A sheet, the rows of its headings and its people."""

    sheet: Sheet
    header_rows: tuple[int, ...]
    people: tuple[Expected, ...]


def laid_out(
    name: str, rows: list[list[CellValue]], merged: Sequence[tuple[int, int, int, int]] = ()
) -> Sheet:
    """A sheet with merged blocks (first row, first column, last row, last column, from 0)."""
    return Sheet(name, sheet_of(*rows).rows, tuple(MergedRange(*block) for block in merged))


THAI_MINISTRIES = Layout(
    laid_out(
        "รายชื่อ",
        [
            ["รายชื่อผู้เข้าร่วมประชุมคณะทำงานลุ่มน้ำ"],
            ["ณ โรงแรมริมโขง จังหวัดเชียงราย"],
            ["ลำดับ", "ชื่อ - สกุล", "ตำแหน่ง", "โทรศัพท์", "อีเมล"],
            ["กระทรวงทรัพยากรลุ่มน้ำ"],
            [1, "นายสมชาย ใจดี", "ผู้อำนวยการ", "081 234 0171", "somchai@example.org"],
            [2, "นางสาวมาลี สุขสันต์", "นักวิชาการ", "081 234 0172", "malee@example.org"],
            ["รวม", "2 คน"],
            ["มหาวิทยาลัยเจ้าโขง"],
            [3, "ดร.วิชัย ทองดี", "อาจารย์", "081 234 0173", "wichai@example.org"],
            ["รวมทั้งสิ้น", "3 คน"],
            [],
            ["ผู้ประสานงาน: นางสาวอรทัย โทร. 02 123 0299"],
        ],
    ),
    (3,),
    (
        Expected(5, "สมชาย ใจดี", "กระทรวงทรัพยากรลุ่มน้ำ", "TH", None, None, "ผู้อำนวยการ"),
        Expected(6, "มาลี สุขสันต์", "กระทรวงทรัพยากรลุ่มน้ำ", "TH", None, None, "นักวิชาการ"),
        Expected(9, "วิชัย ทองดี", "มหาวิทยาลัยเจ้าโขง", "TH", None, None, "อาจารย์"),
    ),
)

VIETNAMESE_THREE_ROWS = Layout(
    laid_out(
        "Danh sách",
        [
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["DANH SÁCH ĐẠI BIỂU THAM DỰ HỘI THẢO"],
            [],
            ["STT", "Thông tin đại biểu", None, None, None, "Liên hệ", None],
            [None, "Họ và tên", "Công tác", None, None, "Điện thoại", "Email"],
            [None, None, "Chức vụ", "Phòng/ban", "Cơ quan", None, None],
            [
                1,
                "Trần Văn Hải",
                "Vụ trưởng",
                "Vụ Kế hoạch",
                "Bộ Tài nguyên Sông",
                "0912 345 171",
                "hai@example.org",
            ],
            [2, "Lê Thị Hoa", "Chuyên viên", "Vụ Hợp tác", None, "0912 345 172", "hoa@example.org"],
            [
                3,
                "Phạm Minh Tuấn",
                "Giám đốc",
                None,
                "Viện Nước Cửu Long",
                "0912 345 173",
                "tuan@example.org",
            ],
            ["Tổng cộng: 3 đại biểu"],
            [None, None, None, None, "Hà Nội, ngày 12 tháng 4 năm 2026"],
            [None, None, None, None, "NGƯỜI LẬP BIỂU"],
        ],
        [
            (3, 0, 5, 0),
            (3, 1, 3, 4),
            (3, 5, 3, 6),
            (4, 1, 5, 1),
            (4, 2, 4, 4),
            (4, 5, 5, 5),
            (4, 6, 5, 6),
            (6, 4, 7, 4),
        ],
    ),
    (4, 5, 6),
    (
        Expected(
            7, "Trần Văn Hải", "Bộ Tài nguyên Sông", "VN", None, None, "Vụ trưởng", "Vụ Kế hoạch"
        ),
        Expected(
            8, "Lê Thị Hoa", "Bộ Tài nguyên Sông", "VN", None, None, "Chuyên viên", "Vụ Hợp tác"
        ),
        Expected(9, "Phạm Minh Tuấn", "Viện Nước Cửu Long", "VN", None, None, "Giám đốc"),
    ),
)

FRENCH_EMBASSY = Layout(
    laid_out(
        "Délégations",
        [
            ["Liste des délégués communiquée par l'ambassade"],
            ["N°", "Civilité", "Nom", "Prénom", "Fonction", "Organisme", "Courriel"],
            ["DÉLÉGATION DU LAOS"],
            [None, "Chef de délégation"],
            [
                1,
                "M.",
                "SAYASONE",
                "Bounpheng",
                "Directeur",
                "Ministère du Fleuve",
                "bs@example.org",
            ],
            [None, "Membres"],
            [2, "Mme", "VONGSA", "Khamla", "Conseillère", "Ministère du Fleuve", "kv@example.org"],
            ["DÉLÉGATION DU CAMBODGE"],
            [None, "Cheffe de délégation"],
            [
                1,
                "Mme",
                "CHEA",
                "Sreymom",
                "Secrétaire d'État",
                "Ministère de l'Eau",
                "cs@example.org",
            ],
            ["OBSERVATEURS"],
            [1, "M.", "MOREAU", "Luc", "Chargé de mission", "Fonds du Delta", "lm@example.org"],
            ["Total : 4 personnes"],
            ["Fait à Vientiane, le 3 mars 2026"],
        ],
    ),
    (2,),
    (
        Expected(
            5,
            "Bounpheng SAYASONE",
            "Ministère du Fleuve",
            "LA",
            "Chef de délégation",
            None,
            "Directeur",
        ),
        Expected(7, "Khamla VONGSA", "Ministère du Fleuve", "LA", "Membre", None, "Conseillère"),
        Expected(
            10,
            "CHEA Sreymom",
            "Ministère de l'Eau",
            "KH",
            "Cheffe de délégation",
            None,
            "Secrétaire d'État",
        ),
        Expected(
            12, "Luc MOREAU", "Fonds du Delta", None, None, "Observateur", "Chargé de mission"
        ),
    ),
)

LAO_SUBTOTALS = Layout(
    laid_out(
        "ລາຍຊື່",
        [
            ["ລາຍຊື່ຜູ້ແທນເຂົ້າຮ່ວມກອງປະຊຸມ"],
            ["ລ/ດ", "ກະຊວງ/ອົງການ", "ຊື່ ແລະ ນາມສະກຸນ", "ຕຳແໜ່ງ", "ອີເມວ"],
            [1, "ກະຊວງແມ່ນ້ຳ", "ທ່ານ ສົມສັກ ວົງພະຈັນ", "ຫົວໜ້າກົມ", "somsak@example.org"],
            [2, None, "ນາງ ດາວັນ ແກ້ວມະນີ", "ວິຊາການ", "davanh@example.org"],
            ["ລວມ", None, None, None, 2],
            [3, "ສະຖາບັນຈຳປາ", "ທ່ານ ບຸນມີ ສີສະຫວາດ", "ອາຈານ", "bounmy@example.org"],
            [4, None, "ນາງ ມະນີວອນ ອິນທະວົງ", "ນັກຄົ້ນຄວ້າ", None],
            ["ລວມ", None, None, None, 2],
            ["ລວມທັງໝົດ", None, "4 ທ່ານ"],
            ["ໝາຍເຫດ: ກະລຸນາສົ່ງຄືນກ່ອນວັນທີ 5"],
        ],
        [(2, 1, 3, 1), (4, 0, 4, 3), (5, 1, 6, 1), (7, 0, 7, 3)],
    ),
    (2,),
    (
        Expected(3, "ສົມສັກ ວົງພະຈັນ", "ກະຊວງແມ່ນ້ຳ", "LA", None, None, "ຫົວໜ້າກົມ"),
        Expected(4, "ດາວັນ ແກ້ວມະນີ", "ກະຊວງແມ່ນ້ຳ", "LA", None, None, "ວິຊາການ"),
        Expected(6, "ບຸນມີ ສີສະຫວາດ", "ສະຖາບັນຈຳປາ", "LA", None, None, "ອາຈານ"),
        Expected(7, "ມະນີວອນ ອິນທະວົງ", "ສະຖາບັນຈຳປາ", "LA", None, None, "ນັກຄົ້ນຄວ້າ"),
    ),
)

CHINESE_PROVINCES = Layout(
    laid_out(
        "参会回执",
        [
            ["流域合作研讨会参会人员名单"],
            ["序号", "单位", "姓名", "性别", "职务", "手机", "电子邮箱"],
            ["云南省"],
            [1, "云岭生态研究院", "王建国", "男", "院长", "13123450181", "wjg@example.org"],
            [2, None, "李晓梅", "女", "研究员", "13123450182", "lxm@example.org"],
            ["小计：2人"],
            ["广西壮族自治区"],
            [3, "南江水利厅", "赵志强", "男", "处长", "13123450183", "zzq@example.org"],
            [4, None, "周敏", "女", "科员", "13123450184", "zm@example.org"],
            [5, None, "待定", None, "翻译"],
            ["小计：3人"],
            ["合计", 5],
            ["填表人：孙丽    联系电话：010-12340299"],
            ["（单位盖章）"],
        ],
        [(0, 0, 0, 6), (2, 0, 2, 6), (3, 1, 4, 1), (6, 0, 6, 6), (7, 1, 9, 1), (5, 0, 5, 6)],
    ),
    (2,),
    (
        Expected(4, "王建国", "云岭生态研究院", "CN", None, None, "院长"),
        Expected(5, "李晓梅", "云岭生态研究院", "CN", None, None, "研究员"),
        Expected(8, "赵志强", "南江水利厅", "CN", None, None, "处长"),
        Expected(9, "周敏", "南江水利厅", "CN", None, None, "科员"),
    ),
)

FIVE = (
    THAI_MINISTRIES,
    VIETNAMESE_THREE_ROWS,
    FRENCH_EMBASSY,
    LAO_SUBTOTALS,
    CHINESE_PROVINCES,
)
