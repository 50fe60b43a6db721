"""Invented people and institutions of the six countries: the same ones on every run.

Names are put together from stocks of syllables and common surnames, so that their lengths,
scripts and repetitions are like those of a real address book. Nobody in here exists.
"""

import random
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple


class SyntheticInstitution(NamedTuple):
    """An invented institution with its names."""

    name: str
    acronym: str
    native_name: str
    country: str


class SyntheticPerson(NamedTuple):
    """An invented person. `institution` counts from 0 in `synthetic_institutions`."""

    number: int
    country: str
    titles: str
    given: str
    surname: str | None
    order: str
    printed: str
    native_name: str | None
    script: str
    position: str
    unit: str
    institution: int
    email: str
    phone: str


class _Land(NamedTuple):
    country: str
    script: str
    adjective: str
    dialling: str
    mobile: tuple[str, ...]
    digits: int
    surnames: tuple[tuple[str, str], ...]
    syllables: tuple[tuple[str, str], ...]
    cities: tuple[tuple[str, str], ...]
    ministry: str


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Read "latin=native latin=native" into pairs."""
    halves = (pair.partition("=") for pair in text.split())
    return tuple((latin, native) for latin, _, native in halves)


_LANDS = (
    _Land(
        "CN",
        "Hans",
        "Chinese",
        "86",
        ("131", "138", "159", "186"),
        8,
        _pairs(
            "Wang=王 Li=李 Zhang=张 Liu=刘 Chen=陈 Yang=杨 Zhao=赵 Huang=黄 Zhou=周 Wu=吴 Xu=徐 "
            "Sun=孙 Ma=马 Zhu=朱 Hu=胡 Guo=郭 He=何 Lin=林 Gao=高 Luo=罗 Zheng=郑 Liang=梁 "
            "Xie=谢 Song=宋 Tang=唐 Deng=邓 Han=韩 Feng=冯 Cao=曹 Peng=彭 Zeng=曾 Xiao=肖 "
            "Tian=田 Dong=董 Miao=苗 Ouyang=欧阳"
        ),
        _pairs(
            "wei=伟 fang=芳 na=娜 min=敏 jing=静 li=丽 qiang=强 lei=磊 jun=军 yang=洋 yong=勇 "
            "yan=艳 jie=杰 juan=娟 tao=涛 ming=明 chao=超 xiu=秀 xia=霞 ping=平 gang=刚 gui=桂 "
            "hong=红 hua=华 jian=建 guo=国 zhi=志 wen=文 xin=新 yu=玉 mei=梅 lan=兰 long=龙 "
            "bo=波 bin=斌 hui=辉 ling=玲 ying=英 xue=雪 rui=瑞 hao=浩 yi=毅 peng=鹏 kai=凯 "
            "ting=婷 qing=青 shan=山 sheng=生 dong=东 feng=峰"
        ),
        _pairs("Beijing=北京 Kunming=昆明 Nanning=南宁 Guangzhou=广州 Shanghai=上海 Chengdu=成都"),
        "部",
    ),
    _Land(
        "VN",
        "Latn",
        "Vietnamese",
        "84",
        ("91", "98", "35", "70"),
        7,
        _pairs(
            "Nguyễn= Nguyễn= Nguyễn= Trần= Trần= Lê= Lê= Phạm= Hoàng= Huỳnh= Phan= Vũ= Võ= "
            "Đặng= Bùi= Đỗ= Hồ= Ngô= Dương= Lý= Đinh= Trịnh= Mai= Tô="
        ),
        _pairs(
            "Văn= Thị= Hữu= Đức= Minh= Ngọc= Thanh= Quang= Hồng= Thu= Hải= Lan= Hương= Hùng= "
            "Dũng= Tuấn= Anh= Phương= Linh= Nga= Sơn= Long= Khánh= Bảo= Châu= Hạnh= Việt= "
            "Trung= Cường= Thắng= Hiền= Yến= Nhung= Quỳnh= Lâm= Tùng= Kiên= Mạnh= Bích= Diệp="
        ),
        _pairs("Hà_Nội= Huế= Đà_Nẵng= Cần_Thơ= Hải_Phòng="),
        "Bộ ",
    ),
    _Land(
        "TH",
        "Thai",
        "Thai",
        "66",
        ("81", "89", "62", "95"),
        7,
        _pairs(
            "Sri=ศรี Wong=วงศ์ Thong=ทอง Charoen=เจริญ Rattana=รัตน Suk=สุข Chai=ชัย Boon=บุญ "
            "Phong=พงศ์ Kit=กิจ Wattana=วัฒน Prasert=ประเสริฐ Siri=สิริ Intha=อินทร์ Kaew=แก้ว "
            "Saeng=แสง Mongkon=มงคล Piya=ปิย"
        ),
        _pairs(
            "som=สม chai=ชัย porn=พร wan=วรรณ ya=ยา sak=ศักดิ์ da=ดา wit=วิทย์ rat=รัตน์ "
            "siri=ศิริ nan=นันท์ krit=กฤต tha=ธา phon=พล anu=อนุ ari=อารี mon=มน thip=ทิพย์ "
            "chat=ชาติ pra=ประ kan=กาญ su=สุ"
        ),
        _pairs("Bangkok=กรุงเทพ Chiang_Mai=เชียงใหม่ Khon_Kaen=ขอนแก่น Songkhla=สงขลา"),
        "กระทรวง",
    ),
    _Land(
        "LA",
        "Laoo",
        "Lao",
        "856",
        ("2055", "2022", "2098"),
        6,
        _pairs(
            "Souvanna=ສຸວັນນະ Vong=ວົງ Phomma=ພົມມະ Chanh=ຈັນ Keo=ແກ້ວ Inthi=ອິນທິ Saya=ໄຊຍະ "
            "Phet=ເພັດ Sisou=ສີສຸ Bouna=ບຸນນະ Khamma=ຄຳມະ Vilay=ວິໄລ Luang=ຫຼວງ Dara=ດາຣາ"
        ),
        _pairs(
            "kham=ຄຳ boun=ບຸນ some=ສົມ van=ວັນ phone=ພອນ chan=ຈັນ tha=ທາ vi=ວິ sone=ສອນ "
            "keo=ແກ້ວ la=ລາ sy=ສີ mani=ມະນີ ny=ນີ dao=ດາວ xay=ໄຊ"
        ),
        _pairs("Vientiane=ວຽງຈັນ Pakse=ປາກເຊ Savannakhet=ສະຫວັນນະເຂດ"),
        "ກະຊວງ",
    ),
    _Land(
        "KH",
        "Khmr",
        "Cambodian",
        "855",
        ("12", "77", "92"),
        6,
        _pairs(
            "Sok=សុខ Chea=ជា Kim=គីម Heng=ហេង Chhay=ឆាយ Keo=កែវ Lim=លឹម Meas=មាស Nhem=ញឹម "
            "Ouk=អ៊ុក Pich=ពេជ្រ Prak=ប្រាក់ Ros=រស់ Sam=សំ Tep=ទេព Yim=យឹម May=ម៉ៃ Khun=ឃុន"
        ),
        _pairs(
            "so=សុ pheap=ភាព vanna=វណ្ណា dara=តារា chan=ចាន់ thy=ធី rith=រិទ្ធ sophal=សុផល "
            "mony=មុនី bopha=បុប្ផា ratha=រដ្ឋា sreyl=ស្រីល vuthy=វុទ្ធី samnang=សំណាង "
            "kosal=កុសល"
        ),
        _pairs("Phnom_Penh=ភ្នំពេញ Battambang=បាត់ដំបង Siem_Reap=សៀមរាប"),
        "ក្រសួង",
    ),
    _Land(
        "MM",
        "Mymr",
        "Myanmar",
        "95",
        ("92", "97", "99"),
        7,
        (),
        _pairs(
            "San=စန်း Win=ဝင်း Aung=အောင် Kyaw=ကျော် Htun=ထွန်း Thida=သီတာ Khin=ခင် Maung=မောင် "
            "Myint=မြင့် Zaw=ဇော် Hla=လှ Moe=မိုး Nyein=ငြိမ်း Phyo=ဖြိုး Su=စု Thant=သန့် "
            "Wai=ဝေ Yin=ယဉ် Ei=အိ Nilar=နီလာ Soe=စိုး Tin=တင်"
        ),
        _pairs("Yangon=ရန်ကုန် Mandalay=မန္တလေး Nay_Pyi_Taw=နေပြည်တော်"),
        "ဝန်ကြီးဌာန",
    ),
)

_FIELDS = (
    "Agriculture", "Water Resources", "Energy", "Planning and Investment", "Foreign Affairs",
    "Environment", "Health", "Transport", "Finance", "Science and Technology", "Education",
    "Rural Development", "Industry and Commerce", "Labour", "Tourism", "Culture", "Justice",
    "Public Works", "Fisheries", "Mines",
)  # fmt: skip
_BODIES = (
    "Ministry of {field}", "Department of {field}", "National Institute of {field}",
    "{city} University", "{city} University of {field}",
    "Embassy of {adjective} Affairs in {city}", "Mekong Centre for {field}",
    "{adjective} Academy of {field}", "{city} Chamber of {field}", "World Council for {field}",
)  # fmt: skip
_RANKS = (
    "Director", "Director", "Deputy Director", "Director General", "Deputy Director General",
    "Officer", "Senior Officer", "Researcher", "Senior Researcher", "Lecturer", "Professor",
    "Programme Manager", "Secretary", "Third Secretary", "Adviser", "Head of Division",
    "Technical Expert", "Assistant", "Interpreter", "Vice Minister",
)  # fmt: skip
_UNITS = (
    "International Cooperation Department", "Division of Planning", "Bureau of Statistics",
    "Cabinet Office", "Research and Training Section", "River Basin Unit", "Secretariat",
    "Legal Affairs Division", "",
)  # fmt: skip
_TITLES = ("Mr.", "Mr.", "Ms.", "Ms.", "Mrs.", "Dr.", "H.E. Dr.", "Prof. Dr.", "")
_PLAIN = str.maketrans("đĐ", "dD")


def synthetic_institutions(count: int = 2500) -> tuple[SyntheticInstitution, ...]:
    """Return `count` invented institutions, no two of one name."""
    dice = random.Random(20260101)
    found: dict[str, SyntheticInstitution] = {}
    while len(found) < count:
        land = dice.choice(_LANDS)
        city, native_city = dice.choice(land.cities)
        body, field = dice.choice(_BODIES), dice.choice(_FIELDS)
        name = body.format(field=field, city=city.replace("_", " "), adjective=land.adjective)
        if name in found:
            name = f"{name}, {dice.choice(_UNITS[:-1])} {dice.randint(1, 40)}"
        acronym = "".join(word[0] for word in name.split() if word[0].isupper())
        native = f"{native_city}{land.ministry}" if native_city else ""
        found.setdefault(name, SyntheticInstitution(name, acronym, native, land.country))
    return tuple(found.values())


def synthetic_people(count: int, institutions: int = 2500) -> Iterator[SyntheticPerson]:
    """Yield `count` invented people at the first `institutions` institutions."""
    dice = random.Random(20260102)
    weights = (34, 22, 18, 8, 9, 9)
    for number in range(count):
        land = dice.choices(_LANDS, weights)[0]
        given, surname, order, native = _name(dice, land)
        first, last = (surname, given) if order == "surname_first" else (given, surname)
        printed = " ".join(part for part in (first, last) if part)
        yield SyntheticPerson(
            number=number,
            country=land.country,
            titles=dice.choice(_TITLES),
            given=given,
            surname=surname,
            order=order,
            printed=printed,
            native_name=native,
            script=land.script,
            position=dice.choice(_RANKS),
            unit=dice.choice(_UNITS),
            institution=dice.randrange(institutions),
            email=_email(dice, number, given, surname),
            phone=_phone(dice, land),
        )


def _name(dice: random.Random, land: _Land) -> tuple[str, str | None, str, str | None]:
    """Return given names, surname, order and the name in the own script."""
    if land.country == "MM":
        parts = [dice.choice(land.syllables) for _ in range(dice.choice((2, 3, 3, 4)))]
        native = "".join(part for _, part in parts)
        return " ".join(latin for latin, _ in parts), None, "whole", _maybe(dice, native)
    syllables = [dice.choice(land.syllables) for _ in range(dice.choice((1, 2, 2, 3)))]
    surname, native_surname = dice.choice(land.surnames)
    if land.country == "VN":
        given = " ".join(latin for latin, _ in syllables)
        return given, surname, "surname_first", None
    given = "".join(latin for latin, _ in syllables).capitalize()
    native_given = "".join(part for _, part in syllables)
    if land.country == "CN":
        return given, surname, "surname_first", _maybe(dice, native_surname + native_given)
    if land.country in {"TH", "LA"}:
        extra = [dice.choice(land.surnames) for _ in range(dice.choice((1, 2)))]
        surname += "".join(latin.lower() for latin, _ in extra)
        native_surname += "".join(part for _, part in extra)
        return given, surname, "given_first", _maybe(dice, f"{native_given} {native_surname}")
    return given, surname, "surname_first", _maybe(dice, f"{native_surname} {native_given}")


def _maybe(dice: random.Random, name: str) -> str | None:
    return name if dice.random() < 0.6 else None


def _email(dice: random.Random, number: int, given: str, surname: str | None) -> str:
    """Return an address that is the same person's alone."""
    words = [
        _latin(part)
        for part in (given.rsplit(maxsplit=1)[-1], surname or given.split(maxsplit=1)[0])
    ]
    if dice.random() < 0.3:
        words = ["".join(words)]
    domain = f"{_latin(dice.choice(_FIELDS).split()[0])}.example.org"
    return f"{'.'.join(words)}.{_letters(number)}@{domain}"


def _letters(number: int) -> str:
    """Write a number with letters, so that addresses differ without being numbered."""
    letters = ""
    while number or not letters:
        number, letter = divmod(number, 26)
        letters += chr(97 + letter)
    return letters


def _latin(word: str) -> str:
    """Return a word in the plain letters of an address."""
    plain = unicodedata.normalize("NFD", word.translate(_PLAIN))
    return "".join(letter for letter in plain if letter.isascii()).lower()


def _phone(dice: random.Random, land: _Land) -> str:
    number = "".join(str(dice.randrange(10)) for _ in range(land.digits))
    return f"+{land.dialling}{dice.choice(land.mobile)}{number}"
