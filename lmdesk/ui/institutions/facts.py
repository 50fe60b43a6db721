"""What kind of body an institution is, which country it represents, and where it is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.services.institutions import level_choices, type_choices
from lmdesk.ui.institutions.editing import InstitutionEditing
from lmdesk.ui.offers import among


class Facts(QWidget):
    """The plain fields of an institution."""

    def __init__(self, editing: InstitutionEditing) -> None:
        super().__init__()
        record, desk = editing.record, editing.workspace.reading
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for key, label, value, offers in (
            ("type", self.tr("Type"), record.type, type_choices(desk)),
            ("level", self.tr("Level"), record.level, level_choices(desk)),
        ):
            column.addWidget(
                editing.field(
                    key, label, value, placeholder=self.tr("not given"), offers=among(offers)
                )
            )
        countries = editing.country_choices(self.tr("not given"))
        for key, label, code in (
            ("country", self.tr("Represents"), record.country),
            ("host_country", self.tr("Located in"), record.host_country),
        ):
            column.addWidget(editing.choice(key, label, countries, code))
        example = self.tr("A year, a month or a day: 1998, May 1998, 1998-05-03")
        for key, label, value, said in (
            ("region", self.tr("Region"), record.region, ""),
            ("founded", self.tr("Founded"), record.founded, example),
        ):
            hint = self.tr("not given")
            column.addWidget(editing.field(key, label, value, placeholder=hint, tip_text=said))
