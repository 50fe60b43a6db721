"""The one table of sentences: what each code of an error or a problem says to a person.

Both front doors use it: the command line prints the sentence, the window translates it.
Placeholders are filled with `str.format` from the parameters of the error or problem.
"""

from collections.abc import Mapping
from types import MappingProxyType

ERRORS: Mapping[str, str] = MappingProxyType(
    {
        "file_not_found": "There is no file {path}. Check the name and the folder.",
        # reading a list
        "file_is_folder": "{path} is a folder. Choose a file in it.",
        "file_not_regular": "{path} is no ordinary file and cannot be read as a list.",
        "file_no_permission": "You may not read {path}. Ask its owner for access, or for a copy.",
        "file_unreadable": (
            "{path} cannot be read: {reason}. Copy it to this computer and try again."
        ),
        "file_empty": "{path} is empty. Ask for the file again.",
        "file_too_large": "{path} is too large to be read here. Split the list into smaller files.",
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
        "encoding_unknown": "There is no encoding {encoding}. Try utf-8, gb18030, cp874 or cp1252.",
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
        "cell_too_long": (
            "Row {row}, column {heading} of the sheet {sheet} has {length} characters; Excel holds "
            "{limit}. Nothing was written; shorten the text or write CSV."
        ),
    }
)

PROBLEMS: Mapping[str, str] = MappingProxyType(
    {
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
        "letters_lost": "Letters of the name were lost on the way ('?'). Ask for the right spelling.",
        "title_unknown": "The title {title} is not known; it is kept as printed.",
        "already_waiting": "This row waits in Review already; it is not queued a second time.",
        "email_of_another": "{email} is also the address of {name}; it is kept as shared.",
        "contradicts_earlier_row": "An earlier row says {known}, this one {incoming}. Decide which.",
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


def sentence(code: str, params: Mapping[str, object]) -> str:
    """Return the English sentence of an error or a problem with its parameters filled in."""
    pattern = ERRORS.get(code) or PROBLEMS[code]
    return pattern.format(**params)


def step_name(label: str, params: Mapping[str, object]) -> str:
    """Return what a step is called in the history and in the undo menu."""
    return STEPS[label].format(**params)


def counts_sentence(counts: Mapping[str, int]) -> str:
    """Return how many rows have which verdict, in one sentence: "48 rows: 39 new, 2 unsure."."""
    total = sum(counts.values())
    parts = [VERDICTS[verdict].format(count=count) for verdict, count in counts.items() if count]
    rows = "1 row" if total == 1 else f"{total} rows"
    return f"{rows}: {', '.join(parts)}." if parts else "No rows."
