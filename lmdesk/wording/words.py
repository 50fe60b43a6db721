"""Words and lines for codes: verdicts, lines of papers, roles, statuses, fields."""

from collections.abc import Mapping
from types import MappingProxyType

VERDICTS: Mapping[str, str] = MappingProxyType(
    {
        "new": "{count} new",
        "same": "{count} the same",
        "update": "{count} to update",
        "unsure": "{count} unsure",
        "skipped": "{count} skipped",
        "error": "{count} with errors",
    }
)


NOTES: Mapping[str, str] = MappingProxyType(
    {
        "list_of_participants": "List of Participants",
        "head_of_delegation": "Head of delegation",
        "without_country": "Other participants",
        "country": "Country",
        "online": "online",
        "no_address": "No usable e-mail address",
        "opted_out": "Does not want to be written to",
        "address_used_above": "Shares an address that is on the list",
    }
)


WORDS: Mapping[str, str] = MappingProxyType(
    {
        # statuses of taking part
        "status.invited": "Invited",
        "status.nominated": "Nominated",
        "status.confirmed": "Confirmed",
        "status.declined": "Declined",
        "status.attended": "Attended",
        "status.registered": "Registered",
        # what an institution does for an event
        "organiser.host": "Host",
        "organiser.organiser": "Organiser",
        "organiser.co_organiser": "Co-organiser",
        "organiser.sponsor": "Sponsor",
        "organiser.supporter": "Supporter",
        "organiser.partner": "Partner",
        # verdicts of rows
        "verdict.new": "New",
        "verdict.same": "Same",
        "verdict.update": "Update",
        "verdict.unsure": "Unsure",
        "verdict.skipped": "Skipped",
        "verdict.error": "Error",
    }
)
