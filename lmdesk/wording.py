"""The one table of sentences: what each code of an error or a problem says to a person.

Both front doors use it: the command line prints the sentence, the window translates it.
Placeholders are filled with `str.format` from the parameters of the error or problem.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

ERRORS: Mapping[str, str] = MappingProxyType(
    {
        # the command line and the services
        "desk_not_named": "Name the desk file: lmdesk --desk FILE, or set LMDESK_DESK to it.",
        "stopped": "Stopped. What was under way was not written.",
        "system_refused": ("The system says: {reason}. See what was done with: lmdesk history."),
        "session_without_event": (
            "The session {session} needs its event: name it too, with --event CODE."
        ),
        "map_not_understood": (
            "{pair} does not say which column means what. Write it as HEADING=FIELD, "
            'such as --map "Surname=surname".'
        ),
        "file_without_list": "{file}, sheet {sheet}: {why} Nothing was imported.",
        "file_without_sheets": "{file} has no sheets with cells. Nothing was imported.",
        "sheet_not_found": "{file} has no sheet {sheet}. It has: {there}.",
        "row_not_waiting": (
            "No row with the number {row} waits for a decision. "
            "See the numbers with: lmdesk review."
        ),
        "row_not_named": (
            "Name the row that is decided: lmdesk review ROW --person ID, --new or --skip."
        ),
        "person_not_found": (
            "There is no person with the number {person}. Look for the number with: lmdesk find."
        ),
        "event_not_named": "Name the event that the list is for: --event CODE.",
        "event_not_found": "There is no event {event}. Find its code with: lmdesk find.",
        "session_not_found": "The event {event} has no session {session}.",
        "mailing_list_not_found": "There is no mailing list {name}.",
        "format_not_written": (
            "{path} cannot be written: lists are written as .xlsx or .csv, not as {ending}."
        ),
        "desk_not_sound": (
            "The desk is not sound: {count} problems, told above. Make a copy of the file and "
            "restore a backup."
        ),
        "file_not_found": "There is no file {path}. Check the name and the folder.",
        # reading a list
        "file_is_folder": "{path} is a folder. Choose a file in it.",
        "file_not_regular": "{path} is no ordinary file and cannot be read as a list.",
        "file_no_permission": "You may not read {path}. Ask its owner for access, or for a copy.",
        "file_unreadable": (
            "{path} cannot be read: {reason}. Copy it to this computer and try again."
        ),
        "file_empty": "{path} is empty. Ask for the file again.",
        "file_too_large": (
            "{path} is too large to be read here. If the list itself is short, a stray cell far "
            "below or beside it makes it so: copy the list alone into a new workbook. "
            "Otherwise split it into smaller files."
        ),
        "file_too_slow": (
            "Reading {path} took longer than {seconds} seconds and was stopped. "
            "Copy the list alone into a new workbook and import that."
        ),
        "file_suspicious": (
            "{path} would unpack to {mebibytes} MB, far more than a list needs; it was not opened. "
            "Copy the list alone into a new workbook and import that."
        ),
        "file_damaged": (
            "{path} is damaged or incomplete. Ask for it again, "
            "or open it in Excel or LibreOffice and save it under a new name as .xlsx."
        ),
        "file_protected": (
            "{path} is protected by a password. Give the password, "
            "or remove it in Excel and save the file again."
        ),
        "password_wrong": "This is not the password of {path}.",
        "password_unsupported": (
            "{path} cannot be unlocked here. Open it in Excel, remove the password "
            "and save the file again."
        ),
        "file_not_a_list": (
            "{path} is {what}, not a list. Save the list as an Excel workbook (.xlsx) or as CSV."
        ),
        "file_is_html": (
            "{path} is a web page, whatever its name says. Open it in Excel "
            "and save it as an Excel workbook (.xlsx)."
        ),
        "encoding_unknown": "There is no encoding {encoding}. Try gb18030, cp874 or cp1252.",
        "encoding_wrong": "{path} is not written in the encoding {encoding}. Try without it.",
        "too_many_rows": (
            "The sheet {sheet} in {path} has more than {limit} rows. Split it into smaller files."
        ),
        "too_many_columns": (
            "The sheet {sheet} in {path} has more than {limit} columns. "
            "Copy the list alone into a new workbook."
        ),
        "too_many_cells": (
            "The sheet {sheet} in {path} has more than {limit} cells. Split it into smaller files."
        ),
        # writing a file
        "cannot_write_file": (
            "{path} cannot be written: {reason}. The old file, if any, is unchanged."
        ),
        "disk_full": (
            "The disk is full: {path} was not written. The old file, if any, is unchanged."
        ),
        "file_in_use": "{path} is open in another program. Close it there, or choose another name.",
        "too_many_rows_to_write": (
            "The sheet {sheet} would have more than {limit} rows, which Excel cannot hold. "
            "Nothing was written; choose fewer people or write CSV."
        ),
        "too_many_columns_to_write": (
            "The sheet {sheet} would have more than {limit} columns, which Excel cannot hold. "
            "Nothing was written."
        ),
        "sheet_too_large_to_write": (
            "The sheet {sheet} would be larger than Excel can open. "
            "Nothing was written; choose fewer people or write CSV."
        ),
        "cell_too_long": (
            "Row {row}, column {heading} of the sheet {sheet} has {length} characters; Excel holds "
            "{limit}. Nothing was written; shorten the text or write CSV."
        ),
        # the desk file
        "desk_missing": (
            "There is no desk {path}. Check the name and the folder, or make a new one."
        ),
        "desk_is_folder": "{path} is a folder. Choose a desk file in it.",
        "desk_unreadable": "You may not read {path}. Ask its owner for access.",
        "desk_empty": (
            "{path} is empty: what it held is gone. Nothing was changed. Restore a backup of it."
        ),
        "desk_foreign": "{path} is no desk. Nothing was changed.",
        "desk_newer": (
            "{path} was made by a newer lmdesk. Nothing was changed. Install the newest lmdesk."
        ),
        "desk_altered": (
            "{path} was changed by another program and was not opened: {what}. "
            "Restore a backup of it."
        ),
        "desk_damaged": (
            "{path} is damaged. Work on it is not possible; restore a backup. "
            "The newest one: {backup}."
        ),
        "desk_exists": "{path} is there already. Open it, or choose another name.",
        "desk_locked": (
            "{path} is open for writing: {user} on {host} since {since}. "
            "Ask them to close it, or open it for reading."
        ),
        "desk_read_only": "{path} is open for reading only, or may not be written.",
        "desk_replaced": (
            "{path} was moved or replaced while it was open, perhaps by a sync program. "
            "Nothing was saved. Close the desk and open it again."
        ),
        "desk_busy": "Another program is using {path}. Nothing was saved. Close it and try again.",
        "desk_unfinished": (
            "{path} was not closed properly, and its folder may not be written. "
            "Copy all files whose names begin with its name to a folder of your own."
        ),
        "desk_needs_update": (
            "{path} is from an older lmdesk. Open it for writing once to bring it up to date."
        ),
        "disk_error": "The disk did not do as it was told: {path} was not written.",
        "folder_missing": "There is no folder {folder}. Make it, or choose another one.",
        "backup_changed": (
            "The backup {path} is not as it was written: it was changed or is damaged. "
            "Choose another one."
        ),
        "backup_is_folder": "{path} is a folder. Name a file in it for the backup.",
        "backup_onto_itself": "{path} cannot be both the desk and its backup. Choose another name.",
        # records and steps
        "already_there": "There is already a {table} with this {fields}. Choose another one.",
        "record_gone": "The {table} with number {id} is no longer there.",
        "record_in_use": (
            "The {table} with number {id} is still mentioned elsewhere and cannot be deleted."
        ),
        "nothing_to_undo": "There is nothing to undo.",
        "nothing_to_redo": "There is nothing to redo.",
        "step_missing": "There is no step {step}. Look at the history for its number.",
        "step_reversed": "Step {step} was taken back already, or is itself an undo or redo.",
        # columns of a list
        "map_field_unknown": "There is no field {field} for the column {heading}.",
        "map_heading_unknown": ("The list has no column {heading}. Its columns are: {headings}."),
    }
)

PROBLEMS: Mapping[str, str] = MappingProxyType(
    {
        "lines_differ": "{count} lines of lists and search do not agree with the records.",
        # reading a list
        "wrong_extension": "The name {name} promises something else: the file is {container}.",
        "encoding_guessed": "The encoding was recognised as {encoding} by its letters.",
        "encoding_unsure": (
            "The encoding is probably {encoding}. Look at the names; "
            "if they are wrong, import again with another encoding."
        ),
        "encoding_damaged": "{count} characters could not be read and stand as \ufffd.",
        "quote_not_closed": (
            "Row {row} has a quotation mark that is never closed; see whether it is right."
        ),
        "sheet_hidden": "The sheet {sheet} is hidden in the workbook; it was read too.",
        "sheet_left_out": "The sheet {sheet} is hidden by a program and was left out.",
        "has_macros": "The workbook holds macros; they were not run.",
        "formula_without_value": (
            "{count} cells of the sheet {sheet} are formulas without a value ({cells}). "
            "Open the file in Excel, save it and import it again."
        ),
        "error_cells": (
            "{count} cells of the sheet {sheet} hold an error instead of a value ({cells})."
        ),
        "texts_missing": (
            "No text could be read from this .xlsb file. Save it in Excel as .xlsx and import that."
        ),
        # writing a file
        "characters_left_out": (
            "{cells} cells of the sheet {sheet} had characters that a workbook cannot hold "
            "(first in row {row}); those characters were left out."
        ),
        "control_characters": "Characters that cannot be shown were left out.",
        "bidi_characters": "Hidden characters that turn the direction of text were left out.",
        "text_too_long": "The text has {length} characters, more than a spreadsheet cell can hold.",
        "letters_lost": (
            "Letters of the name were lost on the way ('?'). Ask for the right spelling."
        ),
        "title_unknown": "The title {title} is not known; it is kept as printed.",
        "already_waiting": "This row waits in Review already; it is not queued a second time.",
        "email_of_another": "{email} is also the address of {name}; it is kept as shared.",
        # understanding a list: sheets, rows and cells
        "sheet_empty": "The sheet is empty.",
        "no_header_found": (
            "No row of headings was found. Put a row with headings (Name, Institution, Country …) "
            "above the list and import it again."
        ),
        "no_list_found": "The sheet holds no list of people or institutions.",
        "no_rows": "There are headings but no rows under them: nothing to import.",
        "blank_row": "The row is empty.",
        "numbered_blank_row": "The row has a number and nothing else.",
        "repeated_header": "The headings stand here again; this is no person.",
        "separator_line": "The line only names the separator of the file.",
        "total_row": "The row is a total or a count; this is no person.",
        "note_row": "The row is a note; this is no person.",
        "signature_row": "The row is a signature or names who sent the list; this is no person.",
        "group_row": "The row is a heading between the rows; this is no person.",
        "columns_shifted": (
            "The cells of the row stand {columns} column beside their headings. "
            "They were put right; look at the row."
        ),
        "name_missing": "The row has no name. Ask for it.",
        "date_in_name": "{text} is a date, not a name. Ask for the name.",
        "name_without_letters": "{text} is no name. Ask for the name.",
        "name_two_people": (
            "{text} names two people. The post and the contacts were given to the first."
        ),
        "name_all_caps": "The name is in capitals only; they do not show the family name.",
        "padded_name": "The space inside the name only fills the line; it was left out.",
        "title_from_gender": "The title is proposed from the column of genders.",
        "institution_missing": "The row has no name of an institution. Ask for it.",
        "country_unknown": "{text} is no country that is known. Correct it; the text is kept.",
        "country_inferred": (
            "The list names no country; {country} is proposed from its language. Confirm it."
        ),
        "shared_email": "{email} is given for several people of this list; it is kept as shared.",
        "error_value": "The cell holds the error {text} instead of a value. Ask for the value.",
        "placeholder_value": "{text} says that nothing is known; the field was left blank.",
        "line_break_in_cell": "The cell has several lines; they were kept.",
        # phones, e-mails, countries and dates
        "phone_invalid": "{text} is no valid phone number. Ask for the number; the text is kept.",
        "phone_scientific": (
            "{text} was a phone number once: the spreadsheet cut its digits. Ask for the number."
        ),
        "phone_trunk_zero": "In {text} the 0 behind the country code was left out: {number}.",
        "phone_tail": (
            "{text} says two things: {tail} may replace the last digits of {number}, "
            "or be an extension. Ask which."
        ),
        "phone_country_unsure": (
            "{text} has no country code. Proposed: {number}. Confirm the country."
        ),
        "phone_lost_zero": (
            "{text} seems to have lost the 0 at its start. Proposed: {number}. Confirm it."
        ),
        "phone_no_plus": "{text} seems to have a country code without +. Confirm {number}.",
        "phone_fax_same": "The fax number is said to be the same as the phone number.",
        "email_invalid": "{text} is no valid e-mail address. Proposed: {proposal}. Ask for it.",
        "email_obfuscated": "{text} has no @ sign. See whether it was read right.",
        "email_fullwidth": "{text} had full-width signs; they were read as plain ones.",
        "email_trailing_dot": "The full stop behind {text} is no part of the address.",
        "not_a_country": "{text} says that no country is meant.",
        "date_buddhist": "{text} is a year of the Buddhist era; 543 was taken off.",
        "date_serial": "{text} is a day number of the spreadsheet; it was read as a date.",
        "date_ambiguous": "{text} can mean two dates. Say whether the day or the month is first.",
        "date_without_year": "{text} has no year. Add it.",
        "date_short_year": "{text} has a year of two digits. Look whether it was read right.",
        "date_invalid": "{text} is no date. Correct it; the text is kept.",
        "acronym_of_another": "{name} has the same acronym.",
        "contradicts_earlier_row": (
            "An earlier row says {known}, this one {incoming}. Decide which."
        ),
        # the desk file
        "desk_on_network": (
            "{path} lies on a network share. Let only one person have it open, "
            "and keep backups on this computer."
        ),
        "desk_in_synced_folder": (
            "{path} lies in a folder that a sync program copies. That can destroy it: "
            "move the desk to a folder of this computer alone."
        ),
        "desk_open_for_reading": "The desk is open for reading only; nothing can be changed.",
        "check_file_damaged": "The file is damaged: {text}. Restore a backup.",
        "check_reference_broken": (
            "The {table} with number {id} mentions a {parent} that is not there."
        ),
        "check_history_differs": (
            "The desk holds {found} rows of {table}, but its history tells of {told}."
        ),
        "check_history_unreadable": "What step {step} changed cannot be read.",
        "check_main_name": "The {table} with number {id} has {count} main names, not one.",
    }
)


STEPS: Mapping[str, str] = MappingProxyType(
    {
        "desk_made": "New desk",
        "sample_office_built": "Sample office",
        "list_imported": "Import of {file}, {people} new people",
        "row_decided": "Decision on row {row} of {file}",
        "person_edited": "Change of {name}",
        "person_added": "New person {name}",
        "undo": "Undo: {what}",
        "redo": "Redo: {what}",
        "revert": "Revert: {what}",
    }
)

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


def sentence(code: str, params: Mapping[str, object]) -> str:
    """Return the English sentence of an error or a problem with its parameters filled in."""
    pattern = ERRORS.get(code) or PROBLEMS[code]
    return pattern.format(**params)


def step_name(label: str, params: Mapping[str, object]) -> str:
    """Return what a step is called in the history and in the undo menu."""
    return STEPS[label].format(**params)


def note(code: str) -> str:
    """Return a word or line that stands on a list or paper."""
    return NOTES[code]


def counts_sentence(counts: Iterable[tuple[str, int]]) -> str:
    """Return how many rows have which verdict, in one sentence: "48 rows: 39 new, 2 unsure."."""
    told = [(verdict, count) for verdict, count in counts if count]
    total = sum(count for _, count in told)
    parts = [VERDICTS[verdict].format(count=count) for verdict, count in told]
    rows = "1 row" if total == 1 else f"{total} rows"
    return f"{rows}: {', '.join(parts)}." if parts else "No rows."
