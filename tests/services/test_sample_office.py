"""Tests of the sample office: the facts of the real session, and the office around it."""

from pathlib import Path

from lmdesk.domain.contact_block import print_block, read_block
from lmdesk.services.desks import backup, check, counts, new_sample_desk
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk


def test_the_eight_speakers_are_read_as_printed(sample_desk: Desk) -> None:
    speakers = sample_desk.sql(
        "SELECT r.rank, n.titles, n.surname, n.given, n.name_order, a.position, a.unit_text,"
        " i.name, a.country, p.capacity"
        " FROM session_role AS r JOIN participation AS p ON p.id = r.participation_id"
        " JOIN person_name AS n ON n.person_id = p.person_id AND n.is_primary"
        " JOIN affiliation AS a ON a.person_id = p.person_id"
        " JOIN institution_name AS i ON i.institution_id = a.institution_id AND i.is_primary"
        " WHERE r.session_id = 1 AND r.role = 'speaker' ORDER BY r.rank"
    )

    centre = "Foreign Economic Cooperation Center / Lancang-Mekong Environmental Cooperation Center"
    first, last, whole = "surname_first", "given_first", "whole"
    climate = "Climate Change Management Department"
    nature = "Ministry of Natural Resources and Environment of Laos"
    forest = "Ministry of Natural Resources and Environmental Conservation of Myanmar"
    shanghai = "Shanghai Institutes for International Studies"
    textile = "China National Textile & Apparel Council"
    protection, social = "Environmental Protection Department", "Office for Social Responsibility"
    assert speakers == [
        (
            *(1, "Ms.", "MIAO", "Hong", first, "Director", "Belt and Road Department"),
            *("World Resources Institute", None, None),
        ),
        (
            *(2, "Mr.", "Phonnasane", "Vanhone", last, None, climate),
            *(nature, "LA", "representative"),
        ),
        (3, "Mr.", "CHEN", "Yaxiang", first, "Associate Researcher", None, centre, "CN", None),
        (4, "Dr.", None, "San Win", whole, "Deputy Director", protection, forest, "MM", None),
        (5, "Dr.", "YU", "Hongyuan", first, "Professor", None, shanghai, "CN", None),
        (6, "Mr.", "HU", "Kehua", first, "Director", social, textile, "CN", None),
        (7, "Mr.", "MAY", "Kevin", last, "project manager", None, "Oxfam", None, None),
        (
            *(8, "Mr.", "McGinley", "John", last, "Managing Partner", None),
            *("Mekong Strategic Partners", None, None),
        ),
    ]


def test_the_session_has_its_day_its_topics_and_its_four_organisers(sample_desk: Desk) -> None:
    assert sample_desk.sql(
        "SELECT e.start_date, s.kind, s.number, s.starts_at, s.ends_at, s.mode, t.kind, t.title"
        " FROM event AS e JOIN session AS s ON s.event_id = e.id"
        " JOIN event_title AS t ON t.event_id = e.id WHERE e.code = 'RTD2020'"
    ) == [
        (
            *(None, "parallel", 1, "2020-07-30", "2020-07-30", "online", "variant"),
            "Roundtable Dialogue on Biodiversity and Sustainable Infrastructure for "
            "Lancang-Mekong Cooperation Green Economic Development Belt",
        )
    ]
    assert sample_desk.sql("SELECT rank, topic FROM session_topic WHERE session_id = 1") == [
        (1, "Renewable energy for low-carbon parks"),
        (2, "Climate change: progress and prospects"),
        (3, "Climate security and governance of sustainable development in the region"),
        (4, "A sustainable finance initiative for low-carbon development"),
    ]
    assert sample_desk.sql(
        "SELECT rank, role, name_as_printed FROM event_organiser WHERE session_id = 1"
    ) == [
        (1, "sponsor", "Ministry of Ecology and Environment (MEE) of China"),
        (2, "supporter", "Lancang-Mekong Cooperation China Secretariat"),
        (
            *(3, "co_organiser"),
            "Foreign Economic Cooperation Center / Lancang-Mekong Environmental Cooperation Center",
        ),
        (4, "co_organiser", "Yunnan Department of Ecology and Environment"),
    ]


def test_the_contact_block_prints_back_unchanged_and_is_understood(
    sample_desk: Desk, readers: Readers
) -> None:
    [(block, founded, precision)] = sample_desk.sql(
        "SELECT contact_block, founded, founded_precision FROM institution"
        " WHERE contact_block IS NOT NULL"
    )
    understood = read_block(block, readers.countries, readers.phones, readers.emails)

    assert print_block(understood) == block
    assert (founded, precision) == ("2017-11", "month")
    assert sample_desk.sql(
        "SELECT kind, service, normalised, status FROM contact_point"
        " WHERE institution_id IS NOT NULL ORDER BY id"
    ) == [
        ("phone", None, "+861082268277", "ok"),
        ("phone", None, "+861082268221", "unsure"),
        ("fax", None, "+861082200579", "ok"),
        ("email", None, "tang.huaqing@fecomee.org.cn", "ok"),
        ("email", None, "li.xia@fecomee.org.cn", "ok"),
        ("url", None, "http://www.mepfeco.org.cn", "ok"),
        ("im", "wechat", "lancang-mekongec", "ok"),
    ]


def test_the_office_is_a_living_desk(sample_desk: Desk) -> None:
    assert counts(sample_desk) == {"people": 338, "institutions": 40, "events": 3}
    assert check(sample_desk).problems == ()
    assert sample_desk.sql("SELECT count(DISTINCT country) FROM affiliation") == [(6,)]
    assert sample_desk.sql("SELECT count(DISTINCT script) > 3 FROM person_name") == [(1,)]


def test_invented_people_are_reached_at_invented_addresses(sample_desk: Desk) -> None:
    assert (
        sample_desk.sql(
            "SELECT normalised FROM contact_point WHERE kind = 'email'"
            " AND person_id IS NOT NULL AND normalised NOT LIKE '%.example.org'"
        )
        == []
    )
    assert sample_desk.sql(
        "SELECT count(*) FROM contact_point WHERE person_id IS NOT NULL AND status <> 'ok'"
    ) == [(0,)]


def test_the_office_is_one_step_that_can_be_undone(sample_desk: Desk) -> None:
    assert [step.label for step in sample_desk.steps()] == ["sample_office_built"]

    sample_desk.undo()

    assert counts(sample_desk) == {"people": 0, "institutions": 0, "events": 0}


def test_a_desk_that_cannot_be_finished_is_removed(tmp_path: Path) -> None:
    import pytest

    from lmdesk.errors import LmdeskError

    path = tmp_path / "office.lmdesk"
    path.write_bytes(b"something else")

    with pytest.raises(LmdeskError) as refusal:
        new_sample_desk(path)

    assert refusal.value.code == "desk_exists"
    assert path.read_bytes() == b"something else"


def test_a_backup_is_a_whole_desk(sample_desk: Desk, tmp_path: Path) -> None:
    record = backup(sample_desk, tmp_path / "copy.lmdesk")

    with Desk.open(record.path, read_only=True) as copy:
        assert copy.dump() == sample_desk.dump()
