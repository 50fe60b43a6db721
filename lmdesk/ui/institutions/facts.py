"""What kind of body an institution is, which country it represents, and where it is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.services.institutions import level_choices, type_choices
from lmdesk.ui.institutions.editing import AddLinks, InstitutionEditing
from lmdesk.ui.offers import Offers, among


class Facts(QWidget):
    """The plain fields of an institution; of those that say nothing only the links are seen."""

    def __init__(self, editing: InstitutionEditing) -> None:
        super().__init__()
        self._editing = editing
        self._missing: list[tuple[str, str]] = []
        record, desk = editing.record, editing.workspace.reading
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._add("type", self.tr("Type"), record.type, among(type_choices(desk)))
        self._add("level", self.tr("Level"), record.level, among(level_choices(desk)))
        countries = editing.country_choices(self.tr("not given"))
        for key, label, code in (
            ("country", self.tr("Represents"), record.country),
            ("host_country", self.tr("Located in"), record.host_country),
        ):
            if key == "country" or editing.is_shown(key, code):
                self._column.addWidget(editing.choice(key, label, countries, code))
            else:
                self._missing.append((key, label))
        self._add("region", self.tr("Region"), record.region)
        example = self.tr("A year, a month or a day: 1998, May 1998, 1998-05-03")
        self._add("founded", self.tr("Founded"), record.founded, said=example)
        self._column.addWidget(AddLinks(editing, self._missing))

    def _add(
        self, key: str, label: str, value: str | None, offers: Offers | None = None, said: str = ""
    ) -> None:
        if not self._editing.is_shown(key, value):
            self._missing.append((key, label))
            return
        field = self._editing.field(
            key, label, value, placeholder=self.tr("not given"), tip_text=said, offers=offers
        )
        self._column.addWidget(field)
