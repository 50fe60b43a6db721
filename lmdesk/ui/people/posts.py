"""The posts of a person, on a line of time: those held now, then those that are over."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lmdesk.domain.people import PostRecord
from lmdesk.services.person_posts import (
    add_post,
    close_post,
    edit_post,
    make_main_post,
    remove_post,
)
from lmdesk.ui.editing import keyed, links
from lmdesk.ui.offers import Offers, institutions_of
from lmdesk.ui.people.editing import PersonEditing
from lmdesk.ui.people.forms import Form, FormLine
from lmdesk.ui.people.texts import period_text
from lmdesk.ui.theme import tokens_of
from lmdesk.ui.widgets.buttons import icon_button, link_button
from lmdesk.ui.widgets.inline_field import InlineField
from lmdesk.ui.widgets.labels import ElidedLabel, plain_label

DOT, LEFT = 10, 20


class Posts(QWidget):
    """Each post with its dot; what is behind its button is edited in place too.

    `opened` are the ids of the posts whose fields are all shown.
    """

    def __init__(self, editing: PersonEditing, opened: set[int]) -> None:
        super().__init__()
        self._editing = editing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.form = Form(
            "",
            [
                FormLine("position", self.tr("Position")),
                FormLine(
                    "institution",
                    self.tr("Institution"),
                    institutions_of(editing.workspace.reading),
                ),
                FormLine("unit", self.tr("Unit")),
                FormLine("country", self.tr("Country represented")),
                FormLine("start_date", self.tr("Since, e.g. 2026-04")),
                FormLine("end_date", self.tr("Until, if over"), beside=True),
            ],
            self.tr("Add the post"),
            self._add,
            tick=self.tr("The post held until now goes on"),
        )
        column.addWidget(self.form)
        posts = editing.record.posts
        if not posts:
            column.addWidget(plain_label(self.tr("No post is known."), style="faint"))
        main = next((post.id for post in posts if post.end_date is None), None)
        for post in posts:
            column.addWidget(
                _Post(
                    editing, post, opened, is_main=post.id == main, is_last=post.id == posts[-1].id
                )
            )

    def open_form(self) -> None:
        """Ask for a new post."""
        self.form.open()

    def _add(self, texts: Mapping[str, str]) -> None:
        editing = self._editing
        beside, readers = self.form.is_ticked(), editing.readers
        editing.write(lambda desk: add_post(desk, editing.id, texts, readers, beside=beside))


class _Post(QWidget):
    """One post: position and time in a line, where it is below, all fields when it is opened."""

    def __init__(
        self,
        editing: PersonEditing,
        post: PostRecord,
        opened: set[int],
        *,
        is_main: bool,
        is_last: bool,
    ) -> None:
        super().__init__()
        self._editing = editing
        self._post = post
        self._opened = opened
        self._is_main = is_main
        self._is_last = is_last
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(LEFT, 0, 0, 4)
        self._column.setSpacing(0)
        self._position = self._field("position", self.tr("Position"), post.position, label="")
        self._add_head()
        where = ", ".join(part for part in (post.unit, post.institution) if part)
        self.where = ElidedLabel(where, style="muted")
        self.where.setContentsMargins(5, 0, 0, 0)
        self._column.addWidget(self.where)
        self.fields = QWidget()
        self._add_fields()
        self._column.addWidget(self.fields)
        self._show_fields(shown=post.id in opened)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot of the post, and the line that leads to the one before it."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._position.geometry().center().y() + 1
        if not self._is_last:
            painter.setPen(QPen(QColor(tokens.line2), 1.5))
            painter.drawLine(QPointF(5, middle), QPointF(5, self.height() + middle))
        area = QRectF(5 - DOT / 2, middle - DOT / 2, DOT, DOT).adjusted(1, 1, -1, -1)
        colour = QColor(tokens.accent if self._is_main else tokens.edge)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour if self._is_main else QColor(tokens.window))
        painter.drawEllipse(area)

    def _add_head(self) -> None:
        post = self._post
        if self._is_main:
            font = self._position.editor.font()
            font.setWeight(font.Weight.DemiBold)
            self._position.editor.setFont(font)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._position, 1)
        time = plain_label(period_text(post.start_date, post.end_date), style="muted small")
        line.addWidget(time)
        if self._editing.is_open:
            more = self.tr("All about the post {position}").format(position=self._name())
            button = icon_button("pencil", more, self._turn)
            line.addWidget(keyed(button, f"post {post.id}"))
        self._column.addLayout(line)

    def _add_fields(self) -> None:
        post = self._post
        column = QVBoxLayout(self.fields)
        column.setContentsMargins(4, 4, 0, 4)
        column.setSpacing(2)
        desk = self._editing.workspace.reading
        column.addWidget(
            self._field(
                "institution",
                self.tr("Institution"),
                post.institution,
                offers=institutions_of(desk),
            )
        )
        column.addWidget(self._field("unit", self.tr("Unit"), post.unit))
        column.addWidget(self._field("country", self.tr("Represents"), post.country))
        since, until = self.tr("Since"), self.tr("Until")
        column.addWidget(self._field("start_date", since, post.start_date))
        column.addWidget(self._field("end_date", until, post.end_date))
        offered = []
        if post.end_date is None:
            offered.append(self._link("end", self.tr("Ended today"), self._close))
            if not self._is_main:
                offered.append(self._link("main", self.tr("Main post"), self._make_main))
        column.addLayout(links(*offered, self._link("remove", self.tr("Remove"), self._remove)))

    def _field(
        self,
        key: str,
        name: str,
        value: str | None,
        *,
        label: str | None = None,
        offers: Offers | None = None,
    ) -> InlineField:
        post = self._post
        hints = {"position": self.tr("Position"), "start_date": self.tr("2026, 2026-04 …")}
        spoken = self.tr("{field} of the post {position}").format(field=name, position=self._name())
        source = self._editing.source(
            "affiliation", post.id, post.position, post.institution, post.unit
        )
        made = self._editing.field(
            f"{key} of post {post.id}",
            name if label is None else label,
            value,
            partial(self._mend, key),
            name=spoken,
            placeholder=hints.get(key, self.tr("not given")),
            tip_text=source if key == "position" else "",
            offers=offers,
        )
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return made

    def _link(self, key: str, text: str, act: Callable[[], object]) -> QWidget:
        button = link_button(text, act)
        button.setAccessibleName(
            self.tr("{act}: {position}").format(act=text, position=self._name())
        )
        return keyed(button, f"{key} post {self._post.id}")

    def _name(self) -> str:
        post = self._post
        return post.position or post.institution or post.unit or ""

    def _turn(self) -> None:
        self._opened ^= {self._post.id}
        self._show_fields(shown=self._post.id in self._opened)

    def _show_fields(self, *, shown: bool) -> None:
        self.fields.setVisible(shown and self._editing.is_open)
        self.where.setVisible(bool(self.where.text()) and not self.fields.isVisibleTo(self))

    def _mend(self, key: str, text: str) -> None:
        editing, post_id = self._editing, self._post.id
        editing.write(lambda desk: edit_post(desk, post_id, {key: text}, editing.readers))

    def _make_main(self) -> None:
        self._editing.do(lambda desk: make_main_post(desk, self._post.id))

    def _close(self) -> None:
        told = self.tr("{position} ended today").format(position=self._name())
        self._editing.do(lambda desk: close_post(desk, self._post.id), told=told)

    def _remove(self) -> None:
        told = self.tr("{position} removed").format(position=self._name())
        self._editing.do(lambda desk: remove_post(desk, self._post.id), told=told)
