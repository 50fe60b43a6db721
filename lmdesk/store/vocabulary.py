"""The office's own words: rows of vocabularies that it has added or changed."""

import json

from lmdesk.store.desk import Desk
from lmdesk.store.tables import Vocabulary


def vocabulary_rows(desk: Desk, domain: str) -> tuple[dict[str, str], ...]:
    """Return the active rows of a vocabulary as the bundled ones look: text by column."""
    query = (
        Vocabulary.select(Vocabulary.code, Vocabulary.label, Vocabulary.rank, Vocabulary.extra)
        .where(Vocabulary.domain == domain, Vocabulary.is_active)
        .order_by(Vocabulary.rank, Vocabulary.id)
    )
    return tuple(
        {"code": code, "label": label, "rank": str(rank), **(json.loads(extra) if extra else {})}
        for code, label, rank, extra in desk.rows(query)
    )
