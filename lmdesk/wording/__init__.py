"""The one table of sentences: what each code of an error or a problem says to a person.

Both front doors use it: the command line prints the sentence, the window translates it.
Placeholders are filled with `str.format` from the parameters of the error or problem.
"""

from collections.abc import Iterable, Mapping

from lmdesk.wording.errors import ERRORS
from lmdesk.wording.problems import PROBLEMS
from lmdesk.wording.steps import STEPS, STEPS_OF_ONE
from lmdesk.wording.words import NOTES, VERDICTS, WORDS

__all__ = [
    "ERRORS",
    "NOTES",
    "PROBLEMS",
    "STEPS",
    "STEPS_OF_ONE",
    "VERDICTS",
    "WORDS",
    "counts_sentence",
    "note",
    "sentence",
    "step_name",
    "step_pattern",
    "word",
]


def sentence(code: str, params: Mapping[str, object]) -> str:
    """Return the English sentence of an error or a problem with its parameters filled in."""
    pattern = ERRORS.get(code) or PROBLEMS[code]
    return pattern.format(**params)


def step_pattern(label: str, params: Mapping[str, object]) -> str:
    """Return the pattern for the name of a step; there is another one where one was touched."""
    count = params.get("people") if label == "list_imported" else params.get("count")
    return STEPS_OF_ONE[label] if count == 1 and label in STEPS_OF_ONE else STEPS[label]


def step_name(label: str, params: Mapping[str, object]) -> str:
    """Return what a step is called in the history and in the undo menu."""
    return step_pattern(label, params).format(**params)


def note(code: str) -> str:
    """Return a word or line that stands on a list or paper."""
    return NOTES[code]


def counts_sentence(counts: Iterable[tuple[str, int]]) -> str:
    """Return how many rows have which verdict, in one sentence: "48 rows: 39 new, 2 unsure."."""
    told = [(verdict, count) for verdict, count in counts if count]
    total = sum(count for _, count in told)
    parts = [VERDICTS[verdict].format(count=count) for verdict, count in told]
    rows = "1 row" if total == 1 else f"{total} rows"
    return f"{rows}: {', '.join(parts)}." if parts else "No rows."


def word(code: str) -> str:
    """Return the English word for a code such as "status.confirmed"; KeyError when unknown."""
    return WORDS[code]
