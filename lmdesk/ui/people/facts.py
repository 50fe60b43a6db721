"""Facts and notes about a person; what is not known is offered as a link and takes no room."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from lmdesk.domain.languages import languages_of, read_languages
from lmdesk.services import people
from lmdesk.ui.editing import keyed
from lmdesk.ui.offers import among, offer
from lmdesk.ui.people.editing import PersonEditing
from lmdesk.ui.texts import choices, word
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.inline_field import ChoiceField, InlineField
from lmdesk.ui.widgets.wrapping_row import WrappingLayout


class Facts(QWidget):
    """Gender, nationality, languages, whether the person wants to be written to, notes."""

    def __init__(self, editing: PersonEditing) -> None:
        super().__init__()
        self._editing = editing
        record = editing.record
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._links = QWidget()
        self._offered = WrappingLayout(self._links, space=12, line_space=0)
        none = self.tr("not given")
        self._add_choice("gender", self.tr("Gender"), [("", none), *choices("gender")])
        countries = editing.country_choices(none)
        self._add_choice("nationality", self.tr("Nationality"), countries)
        self._add_languages()
        self.quiet = QCheckBox(self.tr("Does not want to be written to"))
        self.quiet.setAccessibleName(self.quiet.text())
        self.quiet.setChecked(record.do_not_contact)
        self.quiet.setEnabled(editing.is_open)
        self.quiet.clicked.connect(self._set_quiet)
        self._column.addWidget(keyed(self.quiet, "do_not_contact"))
        for key, label, text in (
            ("biography", self.tr("Biography"), record.biography),
            ("note", self.tr("Note"), record.note),
        ):
            field = editing.field(
                key,
                label,
                text,
                partial(self._set, key),
                multiline=True,
                placeholder=self.tr("nothing yet"),
            )
            self._place(key, label, field, is_known=bool(text))
        self._column.addWidget(self._links)

    def _add_choice(self, key: str, label: str, values: list[tuple[str, str]]) -> None:
        value = getattr(self._editing.record, key)
        made = self._editing.choice(key, label, values, value, partial(self._set, key))
        self._place(key, label, made, is_known=bool(value))

    def _add_languages(self) -> None:
        label, known = self.tr("Languages"), languages_of(self._editing.record.language)
        field = self._editing.field(
            "language",
            label,
            ", ".join(word(f"language.{code}") for code in known),
            self._set_languages,
            placeholder=self.tr("Lao, English"),
        )
        if self._editing.is_open and isinstance(field.editor, QLineEdit):
            names = [text for _, text in choices("language")]
            offer(field.editor, lambda typed: _next_language(names, typed))
        self._place("language", label, field, is_known=bool(known))

    def _place(
        self, key: str, label: str, field: InlineField | ChoiceField, *, is_known: bool
    ) -> None:
        """Put a field in its place; of one that is not known only the link is seen at first."""
        self._column.addWidget(field)
        if is_known or key in self._editing.opened:
            return
        field.hide()
        if not self._editing.is_open:
            return
        spoken = self.tr("Add: {field}").format(field=label)
        link = link_button(label, lambda: None, icon="plus")
        link.lead_to(label, partial(self._open, key, field, link), spoken=spoken)
        self._offered.addWidget(keyed(link, f"add {key}"))

    def _open(self, key: str, field: InlineField | ChoiceField, link: QWidget) -> None:
        self._editing.opened.add(key)
        field.show()
        control = field.editor if isinstance(field, InlineField) else field.box
        control.setFocus()
        link.hide()

    def _set(self, key: str, text: str) -> None:
        # Emptied, it stays in sight while somebody is at it.
        self._editing.opened.add(key)
        self._editing.set_field(key, text)

    def _set_languages(self, text: str) -> None:
        known = {shown.casefold(): code for code, shown in choices("language")}
        codes = [known.get(said.casefold(), said) for said in read_languages(text)]
        self._set("language", ", ".join(codes))

    def _set_quiet(self, quiet: bool) -> None:
        editing, fields = self._editing, {"do_not_contact": quiet}
        editing.do(lambda desk: people.edit(desk, editing.id, fields, editing.readers))


def _next_language(names: list[str], typed: str) -> list[str]:
    """Return whole texts that end in a language which the last word may become."""
    before, comma, last = typed.rpartition(",")
    start = f"{before}{comma} " if comma else ""
    found = among(names)(last) if last.strip() else ()
    return [f"{start}{name}" for name in found]
