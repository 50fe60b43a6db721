"""Journeys end programs, fill disks and hold locks: as people have them, without a tracer."""

import pytest


@pytest.fixture(autouse=True)
def _as_people_have_them(processes_as_people_have_them: None) -> None:
    pass
