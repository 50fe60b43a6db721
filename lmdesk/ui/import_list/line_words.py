"""The rows of the plan in words: verdicts as chips, and why a row is what it is."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from lmdesk.domain.import_plan import Verdict
from lmdesk.services.import_lines import ImportLine
from lmdesk.ui.cells import ChipCell, NameCell
from lmdesk.ui.texts import problem_text, word

ALREADY = "already_waiting"


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A row as the table draws it."""

    sheet: str
    row: str
    verdict: ChipCell
    name: NameCell
    institution: str
    why: str


def verdict_chip(verdict: Verdict) -> ChipCell:
    """Return the chip of a verdict; each has the tone of its name."""
    return ChipCell(word(f"verdict.{verdict.value}"), verdict.value)


class LineWords(QObject):
    """Puts lines into words."""

    def shown(self, line: ImportLine) -> ShownLine:
        """Return a row as the table draws it."""
        return ShownLine(
            line.key.sheet,
            str(line.key.row),
            verdict_chip(line.verdict),
            NameCell(line.titles or None, line.name, line.surname),
            line.institution or "",
            self.why(line),
        )

    def why(self, line: ImportLine) -> str:
        """Return why a row is what it is, in one line."""
        parts = []
        if line.decided and line.verdict is not Verdict.SKIPPED:
            parts.append(self.tr("Decided"))
        if line.changed:
            parts.append(self.fields(line.changed))
        if line.placed:
            parts.append(self.tr("Is put on the event"))
        if line.why is not None and line.why.code != ALREADY:
            parts.append(problem_text(line.why))
        elif line.candidates:
            parts.append(self._candidates(line))
        elif line.problems and not parts:
            parts.append(problem_text(line.problems[0]))
        if line.why is not None and line.why.code == ALREADY:
            parts.append(self.tr("Waits in Review already"))
        return ". ".join(part.removesuffix(".") for part in parts)

    def fields(self, keys: tuple[str, ...]) -> str:
        """Return the names of fields as a list: "Position, unit"."""
        first, *rest = (word(f"field.{key}") for key in keys)
        return ", ".join((first, *(each[:1].lower() + each[1:] for each in rest)))

    def _candidates(self, line: ImportLine) -> str:
        first, *more = line.candidates
        if not more:
            return self.tr("May be {name}").format(name=first.name)
        text = self.tr("May be {name}, or {count} others")
        if len(more) == 1:
            text = self.tr("May be {name}, or {other}")
        return text.format(name=first.name, count=len(more), other=more[0].name)
