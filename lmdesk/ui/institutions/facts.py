"""What kind of body an institution is, which country it represents, and where it is."""

from functools import partial

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from lmdesk.services.institutions import level_choices, type_choices
from lmdesk.ui.institutions.editing import Editing, keyed
from lmdesk.ui.widgets.inline_field import ChoiceField

_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class Facts(QWidget):
    """The plain fields of an institution."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        record, desk = editing.sheet.record, editing.workspace.reading
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for key, label, value, offers in (
            ("type", self.tr("Type"), record.type, type_choices(desk)),
            ("level", self.tr("Level"), record.level, level_choices(desk)),
        ):
            column.addWidget(
                editing.field(key, label, value, placeholder=self.tr("not given"), offers=offers)
            )
        for key, label, code in (
            ("country", self.tr("Represents"), record.country),
            ("host_country", self.tr("Located in"), record.host_country),
        ):
            column.addWidget(self._country(editing, key, label, code))
        example = self.tr("A year, a month or a day: 1998, May 1998, 1998-05-03")
        for key, label, value, said in (
            ("region", self.tr("Region"), record.region, ""),
            ("founded", self.tr("Founded"), record.founded, example),
        ):
            hint = self.tr("not given")
            column.addWidget(editing.field(key, label, value, placeholder=hint, tip_text=said))

    def _country(self, editing: Editing, key: str, label: str, code: str | None) -> ChoiceField:
        countries = editing.workspace.readers.countries
        names = sorted((c.short, c.code) for c in countries.all())
        choices = [("", self.tr("not given")), *((code, name) for name, code in names)]
        made = ChoiceField(
            label,
            choices,
            code or "",
            partial(editing.set_field, key),
            read_only=not editing.is_open,
        )
        # Some names of countries are longer than the panel is wide.
        made.box.setSizeAdjustPolicy(_SHORT)
        made.box.setMinimumContentsLength(8)
        keyed(made.box, key)
        return made
