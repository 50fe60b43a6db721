"""Tests of letters, mails and messages: who is proposed from them, and who is not."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters import (
    LetterWords,
    codes,
    drafts_of,
    letter_words,
    names_of,
    post_of,
    reasons,
    rows_of,
)
from lmdesk.domain.letter_reading import has_people, is_table_of_lines
from lmdesk.domain.post_words import is_post_word


@pytest.fixture(scope="module")
def words() -> LetterWords:
    return letter_words()


LETTER = """KINGDOM OF CAMBODIA
Ministry of Ponds                            Phnom Penh, 4 May 2026

To: The Secretariat of the Heron Centre

I have the honour to nominate the following:

1. Mr. CHAN Exampla, Deputy Director, Department of Canals (Head of delegation)
   Tel: +855 12 345 678, chan@ponds.example
2. Position: none
3. Mrs. Sample MEAS, Engineer, Department of Lakes,
   mobile 012 345 679

For questions please contact Mr. Rith Exampla, rith@ponds.example.

For the Minister
H.E. OUK Samplea
Secretary of State"""


def test_a_nomination_letter_gives_its_nominees_and_nobody_else(words: LetterWords) -> None:
    first, second = drafts_of(LETTER, words)

    assert (first.name.surname, first.role) == ("CHAN", "Head of delegation")
    assert post_of(first) == ("Deputy Director", "Department of Canals", "Ministry of Ponds", "KH")
    assert [phone.e164 for phone in first.phones] == ["+85512345678"]
    assert [email.address for email in first.emails] == ["chan@ponds.example"]
    assert post_of(second) == ("Engineer", "Department of Lakes", "Ministry of Ponds", "KH")
    assert [phone.e164 for phone in second.phones] == ["+85512345679"]
    assert second.country_from == "inferred"
    assert reasons(LETTER, words) == {14: "letter_contact", 17: "letter_signer"}


def test_every_line_has_a_row_and_keeps_its_text(words: LetterWords) -> None:
    rows = rows_of(LETTER, words)

    assert sorted({row.row for row in rows}) == list(range(1, len(LETTER.split("\n")) + 1))
    assert all(row.raw == (LETTER.split("\n")[row.row - 1],) for row in rows)
    assert has_people(rows)


def test_labelled_blocks_give_a_person_each(words: LetterWords) -> None:
    text = (
        "Participants\n\nNo. 1: Ms. Ta EXAMPLA\nPosition: Head of Office, Department of Canals\n"
        "Institution: Pond House\nCountry: Thailand\nGender: F\nEmail: ta@pond.example\n"
        "\nName: Ploy Samplea\nUnit: Team B\nRole: observer\nName: Nok Samplea\nPosition: x"
    )
    first, second, third = drafts_of(text, words)

    assert post_of(first) == ("Head of Office", "Department of Canals", "Pond House", "TH")
    assert (second.name.printed, second.institution, second.role) == (
        "Ploy Samplea",
        "Team B",
        "observer",
    )
    assert (third.name.printed, third.position) == ("Nok Samplea", "x")


def test_a_table_pasted_cell_by_cell_is_read(words: LetterWords) -> None:
    text = (
        "Delegates from Viet Nam\nNo.\nTitle\nName\nPosition\nE-mail\n"
        "1\nMr.\nPhan Văn Ví\nDirector, Pond Institute\nphan@pond.example\n"
        "2\nMs.\nĐỗ Thị Dụ\nEngineer\ndo@pond.example\nend"
    )
    first, second = drafts_of(text, words)

    assert post_of(first) == ("Director", None, "Pond Institute", "VN")
    assert second.name.titles == ("Ms.",)
    assert is_table_of_lines(text.split("\n"), words)
    assert not is_table_of_lines(["Name", "Ta Exampla", "Nok Samplea"], words)


def test_what_speakers_said_is_kept_with_them(words: LetterWords) -> None:
    text = (
        "Ms. Anna EXAMPLA, Economist at the Nordic Pond Fund, asked who pays. Director General "
        "Dr. SAM Plea said: “Nobody yet.” Mr. Kofi Samplea from Thailand agreed."
    )
    first, second, third = drafts_of(text, words)

    assert first.other == {"statement": "asked who pays."}
    assert (second.position, second.other) == (
        "Director General",
        {"statement": "said: “Nobody yet.”"},
    )
    assert third.country == "TH"


def test_who_accompanies_somebody_shares_the_institution(words: LetterWords) -> None:
    text = (
        "The Royal Embassy of Thailand presents its compliments to the Centre and informs it that "
        "H.E. Mr. Som EXAMPLA, Minister of the Ministry of Ponds, accompanied by Ms. Ta SAMPLEA, "
        "Deputy Director of the Department of Canals, will attend."
    )

    assert [post_of(draft) for draft in drafts_of(text, words)] == [
        ("Minister", None, "Ministry of Ponds", "TH"),
        ("Deputy Director", "Department of Canals", "Ministry of Ponds", "TH"),
    ]


def test_roles_addresses_and_missing_names_of_a_message(words: LetterWords) -> None:
    text = (
        "Moderator is Mrs. Olga SAMPLE-EXAMPLA (Manager, Pond Centre). As speakers we have "
        "Dr. Ta EXAMPLE, Professor of the Pond Institute, and two more whose names will follow. "
        "Links to olgasample@pond.example and ta.example@pond.example please."
    )
    first, second = drafts_of(text, words)

    assert (first.role, second.role) == ("moderator", "speaker")
    assert [email.address for email in first.emails] == ["olgasample@pond.example"]
    assert [email.address for email in second.emails] == ["ta.example@pond.example"]
    assert codes(text, words)["unnamed_people"] == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Please replace Mr. Old EXAMPLA by Ms. Nu SAMPLEA, Director.", "letter_replaced"),
        ("Mr. Old EXAMPLA will be replaced by Ms. Nu SAMPLEA, Director.", "letter_replaced"),
    ],
)
def test_a_change_of_nominee_is_told(text: str, code: str, words: LetterWords) -> None:
    [draft] = drafts_of(text, words)

    assert draft.name.surname == "SAMPLEA"
    assert draft.other == {"replaces": "Mr. Old EXAMPLA"}
    assert codes(text, words) == {"replacement": 1, code: 1}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dear Mr. Ta EXAMPLA,\nthank you.", "letter_addressee"),
        ("Thank you for the letter from Mr. Ta EXAMPLA.", "letter_addressee"),
        ("Please send the agenda to Dr. Ta EXAMPLA.", "letter_addressee"),
        ("Our focal point is Mr. Ta EXAMPLA.", "letter_contact"),
        ("Mr. Ta EXAMPLA will be our contact person.", "letter_contact"),
        ("Mr. Ta EXAMPLA is unable to attend.", "letter_absent"),
    ],
)
def test_who_is_named_otherwise_is_no_participant(text: str, code: str, words: LetterWords) -> None:
    assert names_of(text, words) == []
    assert reasons(text, words) == {1: code}


def test_who_is_only_mentioned_is_asked_about(words: LetterWords) -> None:
    assert codes("Yesterday it rained on Mr. Ta EXAMPLA.", words) == {"letter_person_unsure": 1}


def test_a_chat_gives_each_line_its_people(words: LetterWords) -> None:
    text = (
        "[14/05/2026, 09:12] Desk: who comes?\n"
        "[14/05/2026, 09:15] Ta: Mr. SENG Exampla (Director, Pond Centre), mobile +855 12 345 678\n"
        "[14/05/2026, 09:16] Ta: and Ms. Kal SAMPLEA, Officer. Her email is kal@pond.example"
    )
    first, second = drafts_of(text, words)

    assert [phone.e164 for phone in first.phones] == ["+85512345678"]
    assert [email.address for email in second.emails] == ["kal@pond.example"]


def test_chinese_and_vietnamese_items_are_read(words: LetterWords) -> None:
    text = "名单：\n1、张伟例，处长，国际合作处，示例研究院，手机13912345678\n2、李例（女），工程师"
    first, second = drafts_of(text, words)

    assert (first.native_name, first.position) == ("张伟例", "处长")
    assert [phone.e164 for phone in first.phones] == ["+8613912345678"]
    assert second.position == "工程师"

    text = "Danh sách cán bộ\n\n1) Ông Nguyễn Ví Dụ\tGiám đốc\tPDC\tvi@pond.example"
    [draft] = drafts_of(text, words)
    assert post_of(draft) == ("Giám đốc", None, "PDC", "VN")


def test_people_named_twice_are_one(words: LetterWords) -> None:
    text = (
        "Mr. Ta EXAMPLA will attend.\n\nMr. Ta EXAMPLA, Director, said that it rains.\n\n"
        "Mr. Ta EXAMPLA added that it pours."
    )
    [draft] = drafts_of(text, words)

    assert draft.position == "Director"
    assert draft.other["statement"] == "said that it rains. added that it pours."


def test_lines_that_only_look_like_people_give_nobody(words: LetterWords) -> None:
    text = (
        "Draft Agenda\n09:00 Registration\nChair: Ministry of Ponds\n1. Overview, Secretariat\n"
        "2. Country Presentation, Cambodia\n\nGeneral Assembly Hall, Heron Hotel\n"
        "123 Example Road, Bangkok 10110, Thailand\nTel: +66 2 123 4567\n\nBest regards,\n"
        "The Secretariat\nHeron Cooperation Center\n\nDear Sir or Madam, Captain Cook Cruises, "
        "Professor of Economics, Major River Basins, Dr. and Mrs. agreed."
    )

    assert names_of(text, words) == []


_LOWER = st.from_regex(r"[a-z]{1,9}", fullmatch=True)
_CAPITAL = st.from_regex(r"[A-Z][a-z]{3,9}", fullmatch=True)
_TITLED = re.compile(r"^(?:professor|doctor|madam|miss|mister|reverend|venerable)", re.IGNORECASE)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            _LOWER,
            _CAPITAL.filter(lambda word: not _TITLED.match(word)),
            st.sampled_from([".", ",", "\n", "(2026)", ";", "Ministry of Ponds", "14 May"]),
        ),
        max_size=60,
    )
)
def test_prose_without_titles_proposes_nobody(parts: list[str]) -> None:
    assert names_of(" ".join(parts), READERS) == []


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_gives_each_line_a_row(text: str) -> None:
    rows = rows_of(text, READERS)

    assert {row.row for row in rows} == set(range(1, text.count("\n") + 2))


READERS = letter_words()


def test_post_words_are_never_names() -> None:
    assert is_post_word("Director")
