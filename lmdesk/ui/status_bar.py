"""The status bar: desk, how many are shown and selected, the job under way, and "saved"."""

from pathlib import Path

from PySide6.QtWidgets import QProgressBar, QStatusBar, QWidget

from lmdesk.ui.icons import set_icon
from lmdesk.ui.jobs import Jobs
from lmdesk.ui.texts import tip, word
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.labels import ElidedLabel, plain_label


class StatusBar(QStatusBar):
    """Tells the state of the window in one line."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 16, 0)
        self.setAccessibleName(self.tr("Status"))
        picture = plain_label()
        set_icon(picture, "hard-drive", size=14)
        self._desk = ElidedLabel(self.tr("No desk open"), style="small")
        self._shown = plain_label(style="small")
        self._selected = plain_label(style="small")
        self._job = ElidedLabel(style="small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(136)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel = link_button(self.tr("Cancel"), self._cancel)
        self._saved = plain_label(style="small")
        left: tuple[QWidget, ...] = (picture, self._desk, self._shown, self._selected)
        right: tuple[QWidget, ...] = (self._job, self._bar, self.cancel, self._saved)
        for widget in left:
            self.addWidget(widget)
        for widget in right:
            self.addPermanentWidget(widget)
        self._jobs: Jobs | None = None
        self._title = ""
        self._show_job(shown=False)

    def watch(self, jobs: Jobs, desk: Path, *, read_only: bool) -> None:
        """Show the jobs of a desk that was opened."""
        self._jobs = jobs
        self._desk.setText(desk.name)
        self._desk.setToolTip(tip(str(desk)))
        saved = self.tr("Open for reading only") if read_only else self.tr("All changes saved")
        self._saved.setText(saved)
        jobs.started.connect(self._started)
        jobs.progressed.connect(self._progressed)
        jobs.ended.connect(lambda: self._show_job(shown=False))

    def no_desk(self) -> None:
        """Say that no desk is open."""
        self._desk.setText(self.tr("No desk open"))
        for label in (self._shown, self._selected, self._saved):
            label.setText("")

    def tell(self, shown: str, selected: str) -> None:
        """Say how many are shown and selected."""
        self._shown.setText(f"│  {shown}" if shown else "")
        self._selected.setText(f"│  {selected}" if selected else "")

    def texts(self) -> list[str]:
        """Return what is told now."""
        labels = (self._desk, self._shown, self._selected, self._job, self._saved)
        return [label.text() for label in labels]

    def _started(self, title: str) -> None:
        self._title = title
        self._job.setText(title)
        self._bar.setRange(0, 0)
        self._show_job(shown=True)

    def _progressed(self, done: int, total: int, note: str) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        what = word(f"progress.{note}") if note else ""
        self._job.setText(f"{self._title}: {what}" if what else self._title)

    def _show_job(self, *, shown: bool) -> None:
        for widget in (self._job, self._bar, self.cancel):
            widget.setVisible(shown)

    def _cancel(self) -> None:
        if self._jobs is not None:
            self._jobs.cancel()
            self._job.setText(self.tr("Stopping"))
