"""The foot of the import page: what an import would do, in one sentence, and the button."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout

from lmdesk.domain.import_plan import Verdict
from lmdesk.services.import_lines import Effects
from lmdesk.ui.import_list.verdict_chips import ORDER
from lmdesk.ui.texts import count_text, translated
from lmdesk.ui.widgets.buttons import plain_button, primary_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.wording import VERDICTS


class FootBar(QFrame):
    """One sentence, what becomes of unsure rows, the rows with problems, and Apply."""

    def __init__(
        self, apply: Callable[[], object], save: Callable[[], object], changed: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setProperty("bottom", "true")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(12)
        self.sentence = plain_label(wrap=True)
        self.sentence.setAccessibleName(self.tr("What an import would do"))
        self.unsure_wait = QCheckBox(self.tr("Unsure rows wait in Review"))
        self.unsure_wait.setChecked(True)
        self.unsure_wait.setToolTip(
            self.tr("Otherwise they are left out, and asked again when the list comes again.")
        )
        self.unsure_wait.toggled.connect(lambda: changed())
        self.save_button = plain_button(self.tr("Save problem rows…"), save)
        self.apply_button = primary_button(self.tr("Apply"), "check", apply)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.unsure_wait)
        row.addWidget(self.save_button)
        row.addWidget(self.apply_button)

    def show_plan(
        self, counts: Mapping[Verdict, int], effects: Effects, problems: int, *, may_write: bool
    ) -> None:
        """Show what would be done now."""
        self.sentence.setText(self.counts_text(counts))
        self.unsure_wait.setVisible(effects.waiting > 0)
        self.save_button.setEnabled(problems > 0)
        wait = self.unsure_wait.isChecked()
        self.apply_button.setText(self._apply_text(effects, wait=wait))
        self.apply_button.setAccessibleName(self.apply_button.text())
        self.apply_button.setEnabled(may_write and effects.anything(unsure_wait=wait))

    def counts_text(self, counts: Mapping[Verdict, int]) -> str:
        """Return how many rows have which verdict, in one sentence."""
        parts = [
            translated(VERDICTS[verdict.value]).format(count=count_text(count))
            for verdict in ORDER
            if (count := counts[verdict])
        ]
        total = sum(counts.values())
        if not parts:
            return self.tr("No rows.")
        text = self.tr("1 row: {what}.") if total == 1 else self.tr("{count} rows: {what}.")
        return text.format(count=count_text(total), what=", ".join(parts))

    def _apply_text(self, effects: Effects, *, wait: bool) -> str:
        count = effects.changes
        if count:
            one, more = self.tr("Apply 1 change"), self.tr("Apply {count} changes")
            return one if count == 1 else more.format(count=count_text(count))
        if wait and effects.waiting:
            one, more = self.tr("Send 1 row to Review"), self.tr("Send {count} rows to Review")
            count = effects.waiting
            return one if count == 1 else more.format(count=count_text(count))
        return self.tr("Keep decisions") if effects.decided else self.tr("Nothing to apply")
