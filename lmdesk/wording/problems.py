"""What each remark about data says; the parameters of the problem fill the placeholders."""

from collections.abc import Mapping
from types import MappingProxyType

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
        "password_opened": "The file is locked by a password; it was opened with the one given.",
        "external_files": (
            "The workbook takes values from {count} other files ({files}); they were not opened."
        ),
        "cells_missing": (
            "Cells of the sheet {sheet} that could not be read: {count}. "
            "Open the file in Excel, save it and import it again."
        ),
        "formula_without_value": (
            "Formulas without a value in the sheet {sheet}: {count} ({cells}). "
            "Open the file in Excel, save it and import it again."
        ),
        "error_cells": (
            "Cells of the sheet {sheet} with an error instead of a value: {count} ({cells})."
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
        "formula_text": "{text} looks like a formula. It is kept as text and is never worked out.",
        "html_markup": "{text} holds mark-up of a web page. It is kept as typed.",
        "date_text": "{text} looks like a date where a text is expected. Look at it.",
        "digits_cut": (
            "The spreadsheet made a number of {text} and keeps only its first 15 digits. "
            "Ask for the code."
        ),
        "zawgyi_text": (
            "{text} was typed for a Zawgyi font and shows wrong letters in Unicode. "
            "Ask for it in Unicode, or convert it."
        ),
        "long_text": "The text of {length} characters is too long for this field. Look at it.",
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
        # cards
        "card_damaged": (
            "The card has no end or nothing in it: it is damaged. Ask for it again, or take the "
            "row as a person to keep what could be read."
        ),
        "card_of_others": "The card is one of a kind called {kind}; this is no person.",
        "card_of_institution": "The card is one of an institution, not of a person.",
        "card_name_undivided": (
            "The card gives the whole name only; see which part is the family name."
        ),
        "card_line_unreadable": "Line {line} of the file ({text}) is no entry of a card.",
        "card_characters_lost": (
            "Characters in line {line} of the file could not be read and stand as \ufffd."
        ),
        "cards_text_between": (
            "{count} lines stand outside of any card and were not read (first in line {line})."
        ),
        "total_row": "The row is a total or a count; this is no person.",
        "note_row": "The row is a note; this is no person.",
        "signature_row": "The row is a signature or names who sent the list; this is no person.",
        "left_out": "You left this row out.",
        "left_out_before": "You left this row out when the list came before.",
        # a workbook that went out to be edited and came back
        "returned_base_changed": (
            "The hidden part of this workbook was changed, so nobody can tell what was edited. "
            "It is read like any list."
        ),
        "returned_from_elsewhere": (
            "This workbook went out from another desk. It is read like any list."
        ),
        "returned_without_ids": (
            "The hidden column with the ids is gone from this workbook. It is read like any list."
        ),
        "returned_rows_missing": (
            "{count} people who went out did not come back ({names}). They stay as they are; "
            "if they are not coming any more, take them off by hand."
        ),
        "returned_row_emptied": "The row was emptied; its person stays as it is.",
        "returned_person_gone": "The person of this row was deleted here meanwhile.",
        "returned_edited_gone": (
            "{count} cells were edited, but the person was deleted here meanwhile. "
            "Take the row as a new person, or skip it."
        ),
        "returned_conflict": (
            "Both sides changed this: it went out as {base}, the desk has {known}, "
            "the workbook says {incoming}."
        ),
        "returned_cleared": "The cell was emptied; the desk has {known}. Say whether that goes.",
        "returned_name": "The workbook proposes the name {incoming} instead of {known}.",
        "returned_name_blank": "The name was emptied; the person keeps it.",
        "returned_not_understood": (
            "{text} is no value that is known for this column; the desk stays as it is."
        ),
        "returned_copied": (
            "Another row has the same person, with other values. Say which of them counts."
        ),
        "returned_copied_same": "The row stands twice; it counts once.",
        "returned_copied_new": (
            "The row is a copy of another one with a new name; it is read as an added person."
        ),
        "group_row": "The row is a heading between the rows; this is no person.",
        "attendance_row": (
            "The row is a connection to an online meeting; attendance is imported with its event."
        ),
        "hidden_left_out": "The row is hidden in the workbook; you left hidden rows out.",
        "hidden_row": "The row is hidden in the workbook. Say whether it belongs to the list.",
        "filtered_row": (
            "A filter of the workbook hides the row. Say whether it belongs to the list."
        ),
        "rows_hidden": (
            "Hidden rows of the sheet {sheet}: {count} ({rows}). They were read too; "
            "say whether they belong to the list."
        ),
        "columns_hidden": (
            "Columns of the sheet {sheet} are hidden: {headings}. They were read too."
        ),
        "code_used_before": "The code {code} stands in row {row} already. Look which is right.",
        "parent_unknown": "{parent} is the code of no row. Ask which institution is meant.",
        "parent_circle": (
            "The institution of row {row} is above this one and below it. Ask which is right."
        ),
        "institution_variant": (
            "Row {row} writes this institution as {name}; it is taken for the same."
        ),
        "not_on_desk": ("Nobody on the desk is meant by this row. See whether its name is right."),
        "formula_no_value": "The cell is a formula without a value. Ask for the value.",
        "sheet_is_attendance": (
            "The sheet {sheet} is the attendance of an online meeting: who was connected, and how "
            "long. It adds no people; attendance is imported with its event."
        ),
        "sheet_is_logistics": (
            "The sheet {sheet} is a list of rooms, meals, visas or travel. Its people are matched; "
            "what it says about travel stays with their rows."
        ),
        "headings_changed": (
            "Other headings stand above this row than at the top of the list. "
            "Look which cell is what, or put this part of the list into a sheet of its own."
        ),
        "columns_shifted": (
            "The cells of the row stand {columns} column beside their headings. "
            "They were put right; look at the row."
        ),
        "name_missing": "The row has no name. Ask for it.",
        "date_in_name": "{text} is a date, not a name. Ask for the name.",
        "name_without_letters": "{text} is no name. Ask for the name.",
        "name_two_people": (
            "One row names several people: {text}. Each is an entry of its own; "
            "see who has which post and contacts."
        ),
        "shared_phone": "{text} is given once for several people of a row. Ask whose it is.",
        "companion_unnamed": "The {role} of this row has no name yet ({text}).",
        "capacity_not_post": "The cell says whom the person represents, and no post.",
        "country_missing": "Other rows name a country and this one does not. See why.",
        "name_order_unsure": "It is not sure which part is the family name. Look at the name.",
        "names_surname_first": "Names are read with the family name first.",
        "names_given_first": "Names are read with the given name first.",
        "names_own": (
            "Each name is read as is usual in its country: {surname_first} with the family name "
            "first, {given_first} with the given name first, {whole} whole."
        ),
        "names_columns": "Family name and given name come from columns of their own.",
        "names_followed": "Names read as the others of the list are: {count}.",
        "names_odd": "Written the other way round: row {rows}.",
        "names_swapped": "In each other's column: row {rows}.",
        "names_unsure": "Names whose order is not sure: {count}.",
        "name_columns_swapped": (
            "Family name and given name stand in each other's column: {surname} was read as the "
            "family name and {given} as the given name. Look at it."
        ),
        "name_variant": "Perhaps {name}, whose name is written in another way.",
        "namesake": "Has the name of {name}, but is somebody else by all other values.",
        "name_order_differs": "{name} is known with the parts of the name in another order.",
        "name_all_caps": "The name is in capitals only; they do not show the family name.",
        "padded_name": "The space inside the name only fills the line; it was left out.",
        "title_from_gender": "The title is proposed from the column of genders.",
        "institution_missing": "The row has no name of an institution. Ask for it.",
        "country_unknown": "{text} is no country that is known. Correct it; the text is kept.",
        "country_inferred": (
            "The list names no country; {country} is proposed from its language. Confirm it."
        ),
        "country_of_colleagues": (
            "The row names no country; {country} is proposed, for which others of the institution "
            "stand. Confirm it."
        ),
        "shared_email": "{email} is given for several people of this list; it is kept as shared.",
        "error_value": "The cell holds the error {text} instead of a value. Ask for the value.",
        "placeholder_value": "{text} says that nothing is known; the field was left blank.",
        "line_break_in_cell": "The cell has several lines; they were kept.",
        # understanding a letter, a mail or a signature
        "letter_text": "The line is running text; nobody is proposed from it.",
        "letter_part": "The line belongs to somebody named on another line.",
        "mail_header": "The line is the head of a mail; who is named there takes no part by that.",
        "letter_contact": "{name} is named to be asked or written to; this is no participant.",
        "letter_addressee": "{name} is addressed or thanked; this is no participant.",
        "letter_signer": "{name} signs the letter; this is no participant.",
        "letter_replaced": "{name} is replaced by somebody else; this is no participant.",
        "letter_absent": "{name} is said not to come; this is no participant.",
        "letter_person_unsure": (
            "The text names this person and does not say as what. Decide whether to take them over."
        ),
        "letter_country": (
            "{country} is the country of the letter, not of the person's own lines. Confirm it."
        ),
        "replacement": "This person takes the place of {name}.",
        "unnamed_people": "The text announces people without a name: {text}. Ask for the names.",
        "title_unsure": "{text} leaves the title open. Ask for it.",
        "joint_name": "{text} gives two names; they are kept as one institution.",
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
        "url_invalid": "{text} is no web address. Look at it; the text is kept.",
        "not_a_country": "{text} says that no country is meant.",
        "date_buddhist": "{text} is a year of the Buddhist era; 543 was taken off.",
        "date_serial": "{text} is a day number of the spreadsheet; it was read as a date.",
        "date_ambiguous": "{text} can mean two dates. Say whether the day or the month is first.",
        "date_without_year": "{text} has no year. Add it.",
        "date_short_year": "{text} has a year of two digits. Look whether it was read right.",
        "date_invalid": "{text} is no date. Correct it; the text is kept.",
        "acronym_of_another": "{name} has the same acronym.",
        "type_of_earlier_row": (
            "An earlier row gives this institution the type {known}, this one {incoming}. "
            "The first one counts; correct it if it is wrong."
        ),
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
        # what is to be checked of an event
        "event_without_dates": "The event has no dates yet.",
        "session_without_title": "{session} has no title yet.",
        "session_without_chair": "{session} has nobody to chair or moderate it.",
        "needed_in_two_sessions": "{name} is needed in {first} and {second} at the same time.",
        "delegation_without_head": "{delegation} has not named a head of delegation.",
        "place_without_name": "One place of {institution} has no name.",
        "printed_without_post": "Printed without a post ({count}): {names}.",
        "printed_without_country": "Printed without a country ({count}): {names}.",
        "post_changed_since": "Post changed since printing ({count}): {names}.",
    }
)
