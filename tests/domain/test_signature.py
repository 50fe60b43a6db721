"""Tests of signatures, contact blocks and reply chains."""

import pytest

from letters import LetterWords, codes, drafts_of, letter_words, names_of, post_of, reasons


@pytest.fixture(scope="module")
def words() -> LetterWords:
    return letter_words()


def test_a_signature_in_two_scripts_is_one_person(words: LetterWords) -> None:
    text = (
        "ขอแสดงความนับถือ\n\nAsst. Prof. Somchai Exampla, Ph.D.\nสมชาย ตัวอย่างดี\n"
        "Deputy Dean for Rivers\nFaculty of Ponds, Heron University\n"
        "12 Sample Road, Khon Kaen 40000, Thailand\nT. +66 2 123 0284 ext. 44 | M. 081 234 0172\n"
        "somchai@heron.example | www.heron.example"
    )
    [draft] = drafts_of(text, words)

    assert (draft.native_name, draft.name.credentials) == ("สมชาย ตัวอย่างดี", "Ph.D.")
    assert post_of(draft) == (
        "Deputy Dean for Rivers",
        "Faculty of Ponds",
        "Heron University",
        "TH",
    )
    assert [(phone.e164, phone.kind.value) for phone in draft.phones] == [
        ("+6621230284", "phone"),
        ("+66812340172", "mobile"),
    ]


def test_the_latin_line_under_a_native_name_is_the_row(words: LetterWords) -> None:
    text = (
        "此致\n敬礼！\n\n刘例\nLIU Li\n项目官员 | Project Officer\n示例中心/样本中心\n"
        "Heron Centre / Sample Centre\n地址：北京市西城区示例胡同5号 100035\n电话: +86-10-1234-0327"
    )
    [draft] = drafts_of(text, words)

    assert (draft.name.surname, draft.native_name) == ("LIU", "刘例")
    assert post_of(draft) == ("Project Officer", None, "Heron Centre / Sample Centre", "CN")
    assert codes(text, words)["joint_name"] == 5


def test_a_title_left_open_is_asked_for(words: LetterWords) -> None:
    text = (
        "Trân trọng,\n--\nHồ Đình Ví (Mr./Ms.)\nChuyên viên, Vụ Ví dụ\nBộ Ao hồ\nĐT: 0912 345 164"
    )
    [draft] = drafts_of(text, words)

    assert (draft.name.titles, draft.native_name) == ((), "Hồ Đình Ví")
    assert post_of(draft) == ("Chuyên viên", "Vụ Ví dụ", "Bộ Ao hồ", "VN")
    assert [phone.e164 for phone in draft.phones] == ["+84912345164"]
    assert codes(text, words)["title_unsure"] == 3


CHAIN = """From: Nam Exampla <nam.exa@heron.example>
Sent: Monday, 13 April 2026 09:15
To: Yaqin Xu <xu@pond.example>
Cc: desk@pond.example; Paul Copied <paul@pond.example>
Subject: RE: Registration

> Confirmed, I will come.
>
> Nam Exampla
> Manager | Pond Office
> M: +66 81 234 0173
>
> > On 10 April Yaqin Xu wrote:
> > Please replace Mr. HE Exampla by me.
> >
> > XU Yaqin
> > General Manager, Overseas Department, Heron Group Co., Ltd.
> > 手机 131 2345 0198"""


def test_a_reply_chain_gives_those_who_sign(words: LetterWords) -> None:
    first, second = drafts_of(CHAIN, words)

    assert (first.name.printed, first.position) == ("Nam Exampla", "Manager")
    assert [email.address for email in first.emails] == ["nam.exa@heron.example"]
    assert post_of(second)[:3] == ("General Manager", "Overseas Department", "Heron Group Co., Ltd")
    assert [email.address for email in second.emails] == ["xu@pond.example"]
    assert [(phone.e164, phone.sure) for phone in second.phones] == [("+8613123450198", False)]
    assert second.other == {"replaces": "Mr. HE Exampla"}
    assert reasons(CHAIN, words)[14] == "letter_replaced"
    assert {row: code for row, code in reasons(CHAIN, words).items() if row in (2, 4, 13)} == {
        2: "mail_header",
        4: "mail_header",
        13: "mail_header",
    }


def test_a_french_mail_with_an_older_one_below(words: LetterWords) -> None:
    text = (
        "De : Claire Exemple <c.exemple@rive.example>\nEnvoyé : mardi 14 avril 2026 10:02\n"
        "À : desk@heron.example\nObjet : TR : Atelier\n\nJe confirme ma participation.\n\n"
        "Bien cordialement,\n\nClaire EXEMPLE\nChargée de mission, Direction des étangs\n"
        "Agence Rive pour les étangs\nTél. : +33 1 40 20 50 60\n"
        "12 rue de l'Exemple, 75002 Paris, France\n\n-----Message d'origine-----\n"
        "De : Le Bureau <desk@heron.example>\nEnvoyé : lundi 13 avril 2026\n\nMerci de confirmer."
    )
    [draft] = drafts_of(text, words)

    assert post_of(draft) == (
        "Chargée de mission",
        "Direction des étangs",
        "Agence Rive pour les étangs",
        "FR",
    )


def test_a_sender_who_says_to_come_is_proposed(words: LetterWords) -> None:
    text = "From: Ta Exampla <ta@heron.example>\nTo: desk@pond.example\n\nI will attend, thanks."
    [draft] = drafts_of(text, words)

    assert draft.name.printed == "Ta Exampla"
    assert [email.address for email in draft.emails] == ["ta@heron.example"]
    assert names_of(text.replace("I will attend", "Noted"), words) == []


def test_a_contact_block_that_stands_alone_is_a_person(words: LetterWords) -> None:
    text = "Ta Exampla\nDirector\nHeron Centre\nTel: +66 2 123 0284\nmail@heron.example"

    assert names_of(text, words) == ["Ta Exampla"]
    assert names_of("We met.\n\n" + text, words) == []


def test_a_post_above_the_name_signs_too(words: LetterWords) -> None:
    text = "1. Ms. Ta EXAMPLA, Engineer\n\nDirector-General\n[signed]\nSom SAMPLEA"

    assert names_of(text, words) == ["Ta EXAMPLA"]
    assert reasons(text, words) == {5: "letter_signer"}
    assert names_of(text.partition("\n\n")[2], words) == ["Som SAMPLEA"]
