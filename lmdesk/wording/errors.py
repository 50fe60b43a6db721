"""What each expected refusal says; the parameters of the error fill the placeholders."""

from collections.abc import Mapping
from types import MappingProxyType

ERRORS: Mapping[str, str] = MappingProxyType(
    {
        # the window
        "desk_working": "Wait until this has ended, or cancel it: {title}.",
        # the command line and the services
        "desk_not_named": "Name the desk file: lmdesk --desk FILE, or set LMDESK_DESK to it.",
        "stopped_late": "Stopped. What was done before is written; see it with: lmdesk history.",
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
        "last_sheet_left_out": (
            "{sheet} is the only sheet that is read. To import none of them take the list "
            "off the page."
        ),
        "row_not_in_list": "The list has no row {row} to be the same as any more. Decide anew.",
        "plan_outdated": (
            "The desk has changed since {file} was compared with it. Nothing was imported; "
            "look at the rows once more."
        ),
        "problems_need_workbook": (
            "The rows are saved as an Excel workbook: give {path} the ending .xlsx."
        ),
        "pasted_nothing": "What was copied holds no cells. Copy the rows with their headings.",
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
        "column_unknown": "The list can have no column {column}. Its columns are: {columns}.",
        "columns_missing": "Choose at least one column.",
        "focal_point_is_xlsx": (
            "{path} cannot be written: a workbook for a focal point is always .xlsx. "
            "Give it a name that ends so."
        ),
        "nobody_to_send": (
            "There is nobody to send: no person fits the event, country and delegation asked for."
        ),
        "format_not_written": (
            "{path} cannot be written: lists are written as .xlsx or .csv, not as {ending}."
        ),
        "cards_not_written": (
            "{path} cannot be written: only people, participants, mailing lists and institutions "
            "become cards. "
            "Write this list as .xlsx or .csv."
        ),
        "card_version_unknown": "Cards are written in version 3.0 or 4.0, not {version}.",
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
            "{path} is a web page without a table. Ask for the list itself, "
            "as an Excel workbook (.xlsx) or as CSV."
        ),
        "file_defines_entities": (
            "{path} defines a document type of its own, which no list needs and which can do harm; "
            "it was not read. Open it in Excel and save it as an Excel workbook (.xlsx)."
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
        "disk_error": (
            "The disk does not answer for {path}. Is it plugged in, with room on it? "
            "Nothing was written."
        ),
        "folder_missing": "There is no folder {folder}. Make it, or choose another one.",
        "backup_changed": (
            "The backup {path} is not as it was written: it was changed or is damaged. "
            "Choose another one."
        ),
        "backup_is_folder": "{path} is a folder. Name a file in it for the backup.",
        "backup_onto_itself": "{path} cannot be both the desk and its backup. Choose another name.",
        # events
        "event_code_missing": "An event needs a code, such as RTD2026. Type one.",
        "event_title_missing": "An event needs a title. Type one.",
        "session_code_missing": "A session needs a code, such as PS1. Type one.",
        "code_taken": "The code {wanted} is taken: there is {other} already. Choose another one.",
        "day_not_understood": (
            "{text} is not understood as a date. Write it as 2026-05-14 or 14 May 2026."
        ),
        "time_not_understood": "{text} is no time of the day. Write it as 09:30.",
        "time_without_day": (
            "{text} needs its day, because the event has no dates yet: 2026-05-14 09:30."
        ),
        "ends_before_start": "The end, {end}, is before the beginning, {start}.",
        "number_not_understood": "{text} is no number. Write it with digits, as 3.",
        "organiser_missing": "Name the institution that holds the event.",
        # records and steps
        "already_there": "There is already a {table} with this {fields}. Choose another one.",
        "record_gone": "The {table} with number {id} is no longer there.",
        "record_in_use": (
            "The {table} with number {id} is still mentioned elsewhere and cannot be deleted."
        ),
        "nothing_to_undo": "There is nothing to undo.",
        "nothing_to_redo": "There is nothing to redo.",
        "step_missing": "There is no step {step}. Look at the history for its number.",
        "value_not_in_step": "{field} cannot be set back to its value before step {step}.",
        "row_not_removed": "{part}: step {step} did not take it away, or it is there again.",
        "return_needs": (
            "{what}: it cannot come back, because {needed} is no longer on the desk. "
            "Add what it belongs to first, or type it anew."
        ),
        "return_needs_bin": (
            "{what}: it cannot come back, because {needed} is in the bin. Restore that first."
        ),
        "field_not_known": "There is no field {field}. The fields are: {known}.",
        "field_without_record": "Name the person (--of) or the institution whose field it is.",
        "step_reversed": "Step {step} was taken back already, or is itself an undo or redo.",
        # people
        "name_needed": "A person needs a name. Type one.",
        "too_long_for_field": (
            "This has {length} characters, and {limit} can be kept here. Shorten it; "
            "a long text has its place in the note."
        ),
        "post_not_theirs": "This post is no longer there. Choose another one.",
        "address_needed": "Type the address, line by line.",
        "photo_not_picture": ("{file} is no picture that can be shown. Choose a PNG or JPEG file."),
        "photo_too_large": (
            "{file} has {size} MB, and a photo may have {limit} MB at most. "
            "Save it smaller and try again."
        ),
        "photo_too_many_points": (
            "{file} is {width} x {height} points, more than the {limit} megapixels that are read. "
            "Save it smaller and try again."
        ),
        "photo_not_readable": "{file} cannot be read. Copy it to this computer and try again.",
        "photo_not_small": (
            "A photo is kept as a JPEG of at most {side} x {side} points and {size} kB."
        ),
        "pasted_no_details": (
            "Nothing of a person was found in this text. Copy the signature or the contact block, "
            "with its lines."
        ),
        "person_not_one": ("{text} names {count} people. Give the number of one: {numbers}."),
        "nobody_named": "Nobody is called {text}. Look for the person with: lmdesk find.",
        "post_empty": "Say at least the position or the institution of the post.",
        "tag_empty": "Type the tag.",
        "same_person_twice": "This is one person already. Choose two people.",
        "gender_not_known": "{text} is not understood as a gender. Choose one from the list.",
        "name_kind_not_known": "{text} is no kind of a name. Choose one from the list.",
        "person_was_merged": (
            "{name} was merged into another person. Take the merge back instead."
        ),
        # merging
        "merge_with_itself": "{name} cannot be merged with itself. Choose another record.",
        "merge_in_bin": "{name} is in the bin. Restore the record first, then merge.",
        "merge_merged": (
            "{name} was merged into another record already. Choose the record it was merged into."
        ),
        "merge_related": (
            "{name} and {other} are related to each other, so they are two bodies. "
            "Remove that relation first if they are one."
        ),
        "merge_circle": (
            "{name} stands below {other} in the tree, so they are two bodies. "
            "Give {name} another place in the tree first if they are one."
        ),
        "merge_choice_unknown": "There is no choice {choice} for the field {field}.",
        "not_merged": "This record was not merged into another one, so there is nothing to undo.",
        # contacts
        "card_code_too_large": (
            "The name {name} is too long for a code that a phone can read. Write the contact card "
            "to a file instead."
        ),
        "nobody_found": "Nothing is found by “{text}”. Try fewer or other words.",
        "choice_not_for_event": (
            "Only people and institutions can be chosen with --ids and --find, not those on an "
            "event. Leave out --event, or export the people."
        ),
        "value_needed": "Type what it is to be. This field cannot be emptied for many at once.",
        "person_gone": "This person is in the bin, or no longer there. Restore them first.",
        "contact_on_list": (
            "{contact} is the address chosen on the mailing list {lists}. "
            "Choose another one there first, or mark it as old."
        ),
        # institutions
        "institution_not_found": (
            "No institution is called {name}. Find its name with: lmdesk find."
        ),
        "list_of_no_institution": (
            "Only lists of people, mailing lists and institutions can be kept to an institution. "
            "Leave --institution out for a list of an event."
        ),
        "institution_gone": "This institution is in the bin, or no longer there. Restore it first.",
        "institution_without_name": "Give the institution a name.",
        "institution_in_circle": (
            "{parent} belongs to {name} already. An institution cannot be above itself."
        ),
        "successor_in_circle": (
            "{parent} came after {name} already. What came later cannot have been before."
        ),
        "two_official_names": (
            "{known} is the official name in this language at that time. "
            "Say until when it held, or use “It was renamed”."
        ),
        "name_ends_before_it_starts": (
            "{name} would end ({end}) before it began ({start}). Correct one of the two dates."
        ),
        "institution_has_people": (
            "{name} has people who work there now ({people}). "
            "Give them another post or institution first."
        ),
        "institution_was_merged": (
            "{name} was merged into another institution. Take the merge back instead."
        ),
        "main_name_needed": (
            "{name} is the main name. Make another name the main one first, or rename it."
        ),
        "country_not_known": "{text} is no country that is known. Choose one from the list.",
        "date_not_understood": (
            "{text} is no date. Write it like 1998, 1998-05 or 1998-05-03, as far as it is known."
        ),
        "relation_to_itself": "{name} cannot be related to itself.",
        # mailing lists
        "mailing_list_gone": "This mailing list is no longer there.",
        "list_name_missing": "Give the list a name.",
        "list_name_taken": "There is already a list {name}. Choose another name.",
        "smart_list_blank": (
            "Nothing is searched or chosen, so everybody would be on the list."
            " Choose a filter first."
        ),
        "list_is_smart": (
            "{list} is a smart list: its filters say who is on it."
            " Change the filters, or make an ordinary list."
        ),
        "list_is_static": "{list} is no smart list: people are put on it one by one.",
        "smart_list_not_understood": (
            "This version of lmdesk does not understand all of the filters of {list} ({parts})."
            " Without them too many people would be on it. Open the desk with a newer version."
        ),
        "member_gone": "This person is no longer on the list {list}.",
        "address_missing": "Write an address for {name}.",
        "address_not_valid": "{text} is no e-mail address. See whether it is written right.",
        "address_not_one": "{text} holds more than one address. Write the one to use.",
        "address_gone": "{name} no longer has this address. Choose another one.",
        # columns of a list
        "name_order_unknown": (
            "There is no order of names {order}. Choose list, surname_first, given_first or each."
        ),
        "map_field_unknown": "There is no field {field} for the column {heading}.",
        "map_heading_unknown": ("The list has no column {heading}. Its columns are: {headings}."),
    }
)
