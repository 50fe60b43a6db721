"""How well and how fast duplicates are found: lmdesk, and Splink beside it.

Both are given the same rows and judged over all true pairs, at the one threshold each proposes:
a chance of one half. The seconds count from the rows to the scored pairs.
"""

import time
from collections.abc import Callable, Iterable
from typing import Any

from benchmarks.duplicate_sets import FEBRL, PLACE, Duplicates, Row, duplicates_of

HALF = 0.5

CHANCE = "match_probability"

Pairs = list[tuple[int, int, float]]
"""Two places in the list, the lower one first, and how likely they are one person."""


def with_lmdesk(name: object, count: int, seed: int) -> dict[str, float]:
    """Look for the duplicates of a set with lmdesk."""
    return _judged(duplicates_of(str(name), count, seed), _lmdesk)


def with_splink(name: object, count: int, seed: int) -> dict[str, float]:
    """Look for the duplicates of a set with Splink."""
    find = _splink_people if str(name) == "people" else _splink_febrl
    return _judged(duplicates_of(str(name), count, seed), find)


def _judged(given: Duplicates, find: Callable[[list[Row]], Pairs]) -> dict[str, float]:
    """Return precision, recall and F1 at one half, the best F1 above it, and the seconds."""
    started, used = time.perf_counter(), time.process_time()
    found = find(given.rows)
    wall, cpu = time.perf_counter() - started, time.process_time() - used
    found.sort(key=lambda pair: -pair[2])
    true, best, all_true = 0, 0.0, len(given.pairs)
    for place, (one, other, _) in enumerate(found, 1):
        true += (one, other) in given.pairs
        best = max(best, 2 * true / (place + all_true))
    return {
        "precision": true / max(1, len(found)),
        "recall": true / all_true,
        "f1": 2 * true / (len(found) + all_true),
        "best": best,
        "wall": wall,
        "cpu": cpu,
    }


def _lmdesk(rows: list[Row]) -> Pairs:
    from lmdesk.domain.duplicate_fields import PERSON_FIELDS, Field, Kind, Meets
    from lmdesk.domain.duplicate_finding import find_pairs
    from lmdesk.domain.surnames import SurnameTable
    from lmdesk.formats.vocab import read_rows
    from lmdesk.paths import bundled
    from lmdesk.services.collector import collector_at_rest

    if "given_name" in rows[0] or "surname" in rows[0]:
        fields: tuple[Field, ...] = (
            Field("name", Kind.NAME, Meets.WITH_NAME, kept=0.95),
            *(Field(key) for key in (*PLACE, "date_of_birth")),
        )
        for row in rows:
            names = (row.get("given_name"), row.get("surname"))
            row["name"] = " ".join(filter(None, names))
        pairs = find_pairs(_records(rows, fields, lambda _: frozenset()), fields)
    else:
        surnames = SurnameTable(read_rows(bundled("db", "vocab", "surnames.csv")))
        with collector_at_rest():
            pairs = find_pairs(
                _records(rows, PERSON_FIELDS, surnames.latin_forms),
                PERSON_FIELDS,
                is_surname=lambda word: bool(surnames.countries_of(word)),
            )
    return [(pair.a, pair.b, pair.score) for pair in pairs]


def _records(
    rows: list[Row], fields: Iterable[Any], spellings: Callable[[str], frozenset[str]]
) -> list[Any]:
    from lmdesk.domain.duplicate_fields import Record

    keys = [field.key for field in fields]
    family = keys.index("family") if "family" in keys else None
    found = []
    for place, row in enumerate(rows):
        values: list[tuple[str, ...]] = [(row[key],) if key in row else () for key in keys]
        if family is not None:
            name = row.get("name")
            values[family] = tuple(name.split() if name else sorted(spellings(row["native"])))
        given = frozenset(row["given"].split()) if "given" in row else frozenset()
        found.append(Record(place, tuple(values), given, row.get("printed", "")))
    return found


def _splink_febrl(rows: list[Row]) -> Pairs:
    """Use all fields, as the notebooks of Splink for this set do, with its usual comparisons."""
    import splink.comparison_library as compare
    from splink import block_on

    close = ("given_name", "surname", "address_1", "address_2", "suburb")
    exact = ("street_number", "postcode", "state")
    return _splink(
        rows,
        FEBRL,
        [
            *(compare.JaroWinklerAtThresholds(key, [0.9, 0.7]) for key in close),
            *(compare.LevenshteinAtThresholds(key, [1]) for key in exact),
            compare.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]),
        ],
        [
            block_on("given_name", "surname"),
            block_on("surname", "postcode"),
            block_on("given_name", "postcode"),
            block_on("date_of_birth"),
            block_on("street_number", "suburb"),
            block_on("postcode", "address_1"),
            block_on("suburb", "address_1"),
        ],
        ("date_of_birth", "postcode"),
    )


def _splink_people(rows: list[Row]) -> Pairs:
    """Use all fields, with the comparisons that Splink offers for each of them.

    First and last word may be swapped, all texts may have typos, common values weigh less, and
    an address counts by its parts.
    """
    import splink.comparison_library as compare
    from splink import block_on

    columns = (
        *("name", "first_word", "last_word", "native", "email", "mobile", "institution"),
        *("position", "unit", "country"),
    )
    close = ("native", "position", "unit")
    exact = ("institution", "country")
    return _splink(
        rows,
        columns,
        [
            compare.ForenameSurnameComparison(
                "first_word", "last_word", forename_surname_concat_col_name="name"
            ),
            compare.EmailComparison("email"),
            compare.LevenshteinAtThresholds("mobile", [1]),
            *(compare.JaroWinklerAtThresholds(key, [0.92, 0.8]) for key in close),
            *(compare.ExactMatch(key).configure(term_frequency_adjustments=True) for key in exact),
        ],
        [
            block_on("name"),
            block_on("email"),
            block_on("mobile"),
            block_on("native"),
            block_on("institution", "first_word"),
            block_on("institution", "last_word"),
            block_on("institution", "position"),
            block_on("first_word", "last_word"),
        ],
        ("name", "mobile"),
    )


def _splink(
    rows: list[Row],
    columns: Iterable[str],
    comparisons: list[Any],
    blocks: list[Any],
    trained_on: tuple[str, str],
) -> Pairs:
    """Train without labels and predict, with as many threads as the machine has."""
    import logging

    import pandas
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    logging.disable(logging.WARNING)
    table = pandas.DataFrame(
        {key: [row.get(key) for row in rows] for key in columns}, dtype="object"
    )
    table["unique_id"] = range(len(rows))
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=blocks,
        probability_two_random_records_match=0.3 / len(rows),
        retain_matching_columns=False,
    )
    linker = Linker(DuckDBAPI().register(table), settings)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for key in trained_on:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(key))
    found = linker.inference.predict(threshold_match_probability=HALF).as_pandas_dataframe()
    columns_found = (found[key].tolist() for key in ("unique_id_l", "unique_id_r", CHANCE))
    return [
        (min(one, other), max(one, other), chance)
        for one, other, chance in zip(*columns_found, strict=True)
    ]
