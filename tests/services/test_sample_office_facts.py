"""Tests of the facts of the sample office beside its speakers: events, posts, and being alike."""

import re
from pathlib import Path

import pytest

from import_builders import steps_of
from lmdesk.services.desks import check, new_sample_desk
from lmdesk.services.history import name_of
from lmdesk.store.desk import Desk


def without_names_of_the_day(dump: str) -> str:
    """Return a dump without the times and the random names of records."""
    times = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "TIME", dump)
    return re.sub(r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}", "UID", times)


def test_the_office_is_built_alike_each_time(sample_desk: Desk, tmp_path: Path) -> None:
    with new_sample_desk(tmp_path / "again.lmdesk") as again:
        assert without_names_of_the_day(again.dump()) == without_names_of_the_day(
            sample_desk.dump()
        )
        assert check(again).problems == ()


def test_the_session_is_named_under_its_event_and_told_in_a_sentence(sample_desk: Desk) -> None:
    assert sample_desk.sql(
        "SELECT e.title, e.mode, e.end_date, s.code, s.title, s.summary FROM session AS s"
        " JOIN event AS e ON e.id = s.event_id WHERE e.code = 'RTD2020'"
    ) == [
        (
            "Roundtable Dialogue on Lancang-Mekong Cooperation Green Economic Development Belt: "
            "Biodiversity and Sustainable Infrastructure",
            *("online", None, "PS1"),
            "Constructing Lancang-Mekong Low-carbon Industrial Parks: Addressing Climate Change "
            "and Sustainable Development",
            "Delegates exchanged experience with low-carbon parks and climate change, and talked "
            "about future work.",
        )
    ]


def test_what_was_printed_of_the_speakers_stands_beside_what_is_known(sample_desk: Desk) -> None:
    printed = sample_desk.sql(
        "SELECT p.printed_title, p.printed_name, p.printed_position, p.printed_country, p.status"
        " FROM session_role AS r JOIN participation AS p ON p.id = r.participation_id"
        " WHERE r.session_id = 1 ORDER BY r.rank"
    )

    assert printed == [
        ("Ms.", "MIAO Hong", "Director", None, "confirmed"),
        ("Mr.", "Vanhone Phonnasane", None, "LA", "confirmed"),
        ("Mr.", "CHEN Yaxiang", "Associate Researcher", "CN", "confirmed"),
        ("Dr.", "San Win", "Deputy Director", "MM", "confirmed"),
        ("Dr.", "YU Hongyuan", "Professor", "CN", "confirmed"),
        ("Mr.", "HU Kehua", "Director", "CN", "confirmed"),
        ("Mr.", "Kevin MAY", "project manager", None, "confirmed"),
        ("Mr.", "John McGinley", "Managing Partner", None, "confirmed"),
    ]


def test_a_body_with_two_names_is_one_and_known_by_each(sample_desk: Desk) -> None:
    economic, environmental = (
        "Foreign Economic Cooperation Center",
        "Lancang-Mekong Environmental Cooperation Center",
    )
    names = sample_desk.sql(
        "SELECT kind, name, is_primary FROM institution_name WHERE institution_id ="
        " (SELECT id FROM institution WHERE contact_block IS NOT NULL) ORDER BY id"
    )

    assert names[:4] == [
        ("joint", f"{economic} / {environmental}", 1),
        ("variant", economic, 0),
        ("variant", environmental, 0),
        ("acronym", "FECC/LMEC", 0),
    ]


def test_embassies_stand_for_one_country_and_lie_in_another(sample_desk: Desk) -> None:
    assert sample_desk.sql(
        "SELECT DISTINCT host_country FROM institution WHERE type = 'embassy'"
    ) == [("CN",)]
    assert sample_desk.sql(
        "SELECT count(*) FROM institution WHERE type = 'embassy' AND country = host_country"
    ) == [(0,)]


def test_each_event_has_organisers_in_their_order_and_people_in_each_session(
    sample_desk: Desk,
) -> None:
    ranks = sample_desk.sql(
        "SELECT event_id, group_concat(rank) FROM"
        " (SELECT * FROM event_organiser ORDER BY event_id, rank) GROUP BY event_id"
    )
    empty = sample_desk.sql(
        "SELECT code FROM session WHERE id NOT IN (SELECT session_id FROM session_role)"
    )

    assert ranks == [(1, "1,2,3,4"), (2, "1,2,3"), (3, "1,2,3,4")]
    assert empty == []


def test_a_sample_desk_that_cannot_be_finished_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(desk: Desk, readers: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lmdesk.services.sample_office.build_sample_office", stop)

    with pytest.raises(KeyboardInterrupt):
        new_sample_desk(tmp_path / "office.lmdesk")

    assert list(tmp_path.iterdir()) == []


def test_the_office_is_one_named_step(sample_desk: Desk) -> None:
    assert steps_of(sample_desk) == 1
    assert [name_of(step) for step in sample_desk.steps()] == ["Sample office"]
