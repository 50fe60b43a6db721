"""Rows that are no people: repeated headings, totals, notes, signatures and the like."""

import re
from collections.abc import Collection, Sequence

from lmdesk.domain.headings import heading_key

BLANK = "blank_row"
REPEATED_HEADER = "repeated_header"
SEPARATOR = "separator_line"
TOTAL = "total_row"
NOTE = "note_row"
SIGNATURE = "signature_row"
GROUP = "group_row"
NUMBERED_BLANK = "numbered_blank_row"
ATTENDANCE_ROW = "attendance_row"
HIDDEN_LEFT_OUT = "hidden_left_out"
CARD_DAMAGED = "card_damaged"
CARD_OF_OTHERS = "card_of_others"
"""Cards that are no people: cut off, and those of groups, places and things."""

LEFT_OUT = "left_out"
"""Not a kind that a row shows: a person said so."""

_SEPARATOR = re.compile(r"\A\W{0,3}sep=.?\s*\Z", re.IGNORECASE)
_RULE = re.compile(r"[\s\-_=*.·—–~#]{3,}")
_TOTAL = re.compile(
    r"(?:(?:grand|sub|over-?all|running)?[\s-]*totals?\b|sum\b|count\b|sous[\s-]total|somme\b|ensemble\b"
    r"|number of (?:participants|delegates|persons|people)|nombre de"
    r"|合\s*计|總計|总\s*计|小\s*计|共\s*计|总人数|共\s*\d+\s*[人名位]"
    r"|tổng(?:\s+(?:số|cộng))?\b|cộng\b|รวม|ຍອດລວມ|ລວມ|សរុប|စုစုပေါင်း)",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"[*†‡※(（\[]|(?:notes?|n\.?b|remarks?|nota|remarque|please|kindly|deadline|source|legend"
    r"|page|updated|as of|last update|abbreviations?|ghi chú|lưu ý|cập nhật|trang"
    r"|备注|注[:：]|说明|更新|填表说明|第\s*\d+\s*页|หมายเหตุ|กรุณา|ໝາຍເຫດ|ຫມາຍເຫດ|សម្គាល់|កំណត់សម្គាល់|မှတ်ချက်)"
    r"(?![^\W\d_])",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:signatures?|signed|signé|date\s*[:：_]|place and date|official seal|seal\b|stamp\b|cachet"
    r"|(?:prepared|compiled|approved|certified|submitted|checked|filled in) by"
    r"|(?:name of )?(?:the )?(?:national )?focal point"
    r"|contact person|for (?:further )?(?:information|enquiries|inquiries)|établi par|fait à"
    r"|填表人|审核|盖章|签字|联系人|日期[:：]|người lập|người ký|thủ trưởng|ngày\s+\S+\s+tháng"
    r"|ผู้จัดทำ|ลงชื่อ|ผู้ประสานงาน|ຜູ້ສັງລວມ|ລາຍເຊັນ|ຜູ້ປະສານງານ|អ្នករៀបចំ|ហត្ថលេខា|လက်မှတ်)",
    re.IGNORECASE,
)
_SPACES_FOR_INK = re.compile(r"_{4,}|\.{6,}|…{2,}")
_NUMBER = re.compile(r"[\d\s.,()%/+-]+")


def row_kind(
    texts: Sequence[str],
    headings: Sequence[Collection[str]],
    naming: Collection[int],
    numbering: Collection[int],
) -> str | None:
    """Return why a row is no person, as a code, or None when it may be one.

    `texts` are the clean cells, one for each column of the mapping; `headings` the keys
    (`heading_key`) under which each column's own heading may stand again; `naming` are the
    positions of columns that can name somebody (names, addresses, numbers), `numbering` those
    of running numbers and references.
    """
    filled = [at for at, text in enumerate(texts) if text]
    if not filled:
        return BLANK
    first = texts[filled[0]]
    if len(filled) == 1 and _SEPARATOR.match(first):
        return SEPARATOR
    again = sum(heading_key(texts[at]) in headings[at] for at in filled)
    if again >= 2 and again >= len(filled) * 0.6:
        return REPEATED_HEADER
    others = [texts[at] for at in filled[1:]]
    if _TOTAL.match(first) and all(map(_is_count, others)):
        return TOTAL
    if set(filled) <= set(numbering) and all(_is_count(texts[at]) for at in filled):
        return NUMBERED_BLANK
    if len(filled) > 3:
        return None
    if all(_RULE.fullmatch(texts[at]) for at in filled):
        return NOTE
    if _SIGNATURE.match(first) or any(_SPACES_FOR_INK.search(texts[at]) for at in filled):
        return SIGNATURE
    if _NOTE.match(first) or (len(filled) == 1 and len(first) > 80):
        return NOTE
    if len(filled) == 1 and filled[0] not in naming and len(texts) > 2:
        return GROUP
    return None


def _is_count(text: str) -> bool:
    """Tell whether a cell beside "Total" only counts: "1152", "22 persons", "45 %"."""
    return _NUMBER.fullmatch(text) is not None or (len(text) <= 24 and text[:1].isdigit())
