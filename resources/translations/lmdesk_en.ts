<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About lmdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lmdesk is the desk of a conference secretariat.
Its own code is under the MIT licence.

It is made with Qt for Python (LGPL-3.0), peewee (MIT), openpyxl (MIT), python-calamine (MIT), phonenumberslite (Apache-2.0), email-validator (Unlicense), rapidfuzz (MIT) and charset-normalizer (MIT). The icons are Lucide (ISC).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddLinks</name>
    <message>
        <source>Add: {field}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddPeople</name>
    <message>
        <source>Close adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the person to add, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddPeopleBar</name>
    <message>
        <source>Add by name: type, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {name} as a new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list into this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status of those who are added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddToBar</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add 1 person to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {count} people to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event or mailing list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status of those who are added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no event or mailing list yet. Make one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressChoice</name>
    <message>
        <source>Another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the preferred one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preferred</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressRows</name>
    <message>
        <source>Add: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New postal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the desk as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk goes back to how it was on {moment}. As it is now it is kept as a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk&apos;s own backups lie in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no record of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Belonging</name>
    <message>
        <source>Export the people of all that belongs to them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move below another institution…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has a post there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select with all that belongs to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} institutions are selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinBar</name>
    <message>
        <source>1 selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else mentions them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still mentioned by {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What still mentions the selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockOfContacts</name>
    <message>
        <source>Add these {count} contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All contacts in it are known already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find contacts in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>A fault in lmdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in lmdesk itself. What was saved is safe, and what you were editing is kept as a draft. Please send this report to whoever looks after lmdesk; it holds no names and no data. It is also in {log}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidateBar</name>
    <message>
        <source>Compare with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}  {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Nothing to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceTable</name>
    <message>
        <source>{field} after the merge: {value}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {value}, chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {value}, not chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For want of room it does not have: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the camera of a phone before it to take the contact over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>QR code with the contact card of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>As at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the column down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the column up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens. Type &gt; for actions only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find people, institutions, events, lists and actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smart lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>An update keeps the old post and closes it today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk and file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on the desk is like this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the row is compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{evidence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, row {row} of this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>As written: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label of {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the post {post}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared by several people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their own, whatever the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be read; it is kept as written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work, home, assistant …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskOpening</name>
    <message>
        <source>Desks (*.lmdesk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desks (*.lmdesk);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making {desk}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {desk}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring {desk}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DuplicateSearch</name>
    <message>
        <source>Keeping the possible duplicates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EncodingBox</name>
    <message>
        <source>Encoding of the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventHeader</name>
    <message>
        <source>1 to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet. Add the meeting you are preparing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{event} is out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{event} moved to the bin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventView</name>
    <message>
        <source>1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {count} participants</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the bin: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>3.0 – any phone or program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4.0 – newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card says all that is known of a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact cards (.vcf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the {count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain list (.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no event or mailing list yet that this could be about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {file}, {count} rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}, folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}, unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {count} people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetTexts</name>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institution type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed for a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>A year, a month or a day: 1998, May 1998, 1998-05-03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not want to be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Founded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lao, English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Located in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Represents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldHeader</name>
    <message>
        <source>What the columns mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileLines</name>
    <message>
        <source>1 institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row of {file} waits in Review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {file}: {added} new, {updated} updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attendance of a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows of {file} wait in Review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} brought nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event into which the list goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session into which the list goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a code for a new event. Drop more lists here, or paste cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingChips</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A desk file from this computer or a shared folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented people and events to try everything on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New desk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer. A desk is one file, easy to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a desk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, institutions and events of your office, in one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent desks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start empty, then import your lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lmdesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>1 row: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply 1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply {count} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they are left out, and asked again when the list comes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save problem rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send 1 row to Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send {count} rows to Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure rows wait in Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an import would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>How many are shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has this value already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done on this desk yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search person or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest {count} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryRows</name>
    <message>
        <source>Added to the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert the whole step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with this step: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment}, import of {file} by {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment}, merged by {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment}, reverted by {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment}, {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} added: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} came from {other}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} removed: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} went to {other}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Add lists…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a list or a letter here, or paste cells or a text with Ctrl+V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the sheet out, or read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next row to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same, nothing to take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save problem rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the list off the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows are saved in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstitutionFilters</name>
    <message>
        <source>Belongs to: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the bin ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Represents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the filter {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstitutionInspector</name>
    <message>
        <source>At events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an institution to see its names, contacts and people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show with all that belongs to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with this institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstitutionTreeView</name>
    <message>
        <source>Acronym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Represents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree of institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstitutionsPage</name>
    <message>
        <source>As a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No institution fits what is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No institutions yet. They come with lists of people, or are added here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} institutions are in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} institutions are out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total} institutions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is put on the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be {name}, or {count} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be {name}, or {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits in Review already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListArea</name>
    <message>
        <source>Clear search and filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody fits. Search for less, or take filters away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is here yet. Drop a spreadsheet on this window, or choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListNotices</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>About the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a person to see the addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy 1 address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {count} addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many get mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One address for each person: the preferred one, else that of the post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolons, as Outlook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook for mail merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ready} of {total} ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListWork</name>
    <message>
        <source>Importing {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListsPanel</name>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New mailing list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailingActs</name>
    <message>
        <source>1 person removed from {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} addresses are on the clipboard. Paste them into the BCC field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people removed from {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list} was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the list already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailingPage</name>
    <message>
        <source>1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mailing list keeps one address for each person on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New mailing list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody fits the filters of this smart list now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on this list yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {total} people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open or make a desk first; then drop the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {desk}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lmdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{desk} – lmdesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManyInstitutions</name>
    <message>
        <source>All have this value already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Located in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Represents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting a field of institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for 1 institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {count} institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}: {field} is {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManyPeople</name>
    <message>
        <source>for 1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {count} people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberTable</name>
    <message>
        <source>1 person asked not to be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person gets mail, perhaps not as meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person gets no mail as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people asked not to be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people get mail, perhaps not as meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people get no mail as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeChoices</name>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes into it: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergedLines</name>
    <message>
        <source>Take the merge back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the merge of {name} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was merged into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was merged into this record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergingInstitutions</name>
    <message>
        <source>Do not merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that belongs to the first goes to the second. The merge can be taken back at any later date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the other one stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge an institution into another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {name} into {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {name} into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the institution that stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveBar</name>
    <message>
        <source>Below none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below which institution?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDetails</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the main name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year, a month or a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {field}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameEvidence</name>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the name {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameFields</name>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {name} the main name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the name {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All about the name {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name, in any script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names at a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since (today)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since} – {until}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesAtDate</name>
    <message>
        <source>At which date: 2015, May 2015</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name is known to have held then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesBar</name>
    <message>
        <source>How names are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewEventLine</name>
    <message>
        <source>Add event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the new event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, such as RTD2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the new event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewInstitutionBar</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the desk already: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrganiserPanel</name>
    <message>
        <source>Add an institution: type, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {name} as a new institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organiser added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print {name} earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print {name} later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed name of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} taken away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the list yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisers, in the order of print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairList</name>
    <message>
        <source>Chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the merge
all history is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one goes into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two entries side by side, and what stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people whom you chose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row} of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairsView</name>
    <message>
        <source>Choose a value with ← and →, both with B, or with its digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a value with ← and →, or with its digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find people who are on the desk twice, and make one entry of two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through all people. You can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two entries wait that look like one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered that these are two people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap who stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is one entry now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartSwitch</name>
    <message>
        <source>Import rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticipantInspector</name>
    <message>
        <source>(no name yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(several)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As printed on {day}, and today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh all changed posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To check in this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the new post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} participants</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticipantTable</name>
    <message>
        <source>(no name yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name as printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Native name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position as printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no head named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one place without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coming} of {expected} confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places without a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticipantTools</name>
    <message>
        <source>By category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without groups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticipantsTab</name>
    <message>
        <source>Add participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changed posts are printed as they are today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a session above to change roles in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the list yet. Add people by name, or import the list you got.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print as today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed as they are today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printed post stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is on the list already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} set to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} taken off the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} taken off the session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastOfFields</name>
    <message>
        <source>Earlier values of this field…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of this field…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastPanel</name>
    <message>
        <source>Close the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of {field} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of how this value came about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the step: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasteDetails</name>
    <message>
        <source>All of this is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a signature or a contact block here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature or contact block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {kind}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} (ends: {former})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastePage</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a letter, a mail with its signature, a message or cells of a list. Who is named in it is proposed row by row; nothing is written before you apply it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the text here with Ctrl+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleActs</name>
    <message>
        <source>Adding people to a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding people to an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All have this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All have this value already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirming people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting people into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting a field of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagging people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking a tag off people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking people out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people are confirmed as right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people are in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people are on {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people are out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people have the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people no longer have the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}: {field} is {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is confirmed as right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} no longer has the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {field} is {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleClipboard</name>
    <message>
        <source>These {count} people are here just as pasted. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is here just as pasted. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleFilters</name>
    <message>
        <source>Bin ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as smart list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the filter {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {count} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleOfInstitution</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has a post here now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since} – {until}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two people, who are then shown side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {total} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {total} people in the bin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>Choose a photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the bin since {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with this person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonInspector</name>
    <message>
        <source>Choose a person to see names, posts, contacts and events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoActs</name>
    <message>
        <source>Choose a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Posts</name>
    <message>
        <source>Add the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country represented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No post is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since, e.g. 2026-04</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post held until now goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until, if over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintedToday</name>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordInspector</name>
    <message>
        <source>Not kept: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>Another relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of: search an institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the relation with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the other institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the bin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemarksBar</name>
    <message>
        <source>Hidden rows are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden rows are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is one: choose the row with its headings and press H.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the hidden rows out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the hidden rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet is left out. Tick it at the left to read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search name or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RolesAtEvents</name>
    <message>
        <source>as “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role} of {session}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with somebody whom you chose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list
row {row} of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on the desk is like this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the desk
nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the desk
{facts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people are like this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk beside the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row} of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, {sheet}, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Added as a new person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {count} new people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a person with ← and →, take them with Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter takes the person shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the desk&apos;s values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out {count} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row that waits has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>1 pair waits. A merge can be taken back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through all people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has looked since the window was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pairs wait. A merge can be taken back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionInspector</name>
    <message>
        <source>1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisers of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the people of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics, one in a line (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionsTab</name>
    <message>
        <source>1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session {session} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event has no sessions yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{session} is now: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetBar</name>
    <message>
        <source>Field to be set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value for the selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} have it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of them have another value now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stay, because their post would say nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} will change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is new and will be added to the institutions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>look whether this is right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <source>Find the headings again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the hidden rows out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this row out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the hidden rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this row as a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has no headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet as it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is the heading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a cell that has choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows for Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or unfold a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the search to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep an edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an edit back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmartListBar</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the smart list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No smart list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmartListLinks</name>
    <message>
        <source>Change the smart list {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smart lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the filters shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list}, shown now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmartLists</name>
    <message>
        <source>Not all filters of {list} are understood by this version of lmdesk: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the smart list to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save search and filters as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list} has the filters that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list} is a smart list now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list} was removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>All changes saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No desk open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepFilters</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the filter {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a step to see what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only keys and marks were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {field} of {name} back to: {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the step it takes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back by {by}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stayed as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{by}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepTable</name>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag for the selected people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag to be taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tag off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {tag} taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictChips</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the rows to decide first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;About lmdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New desk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a desk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words of the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;kups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command &amp;palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;people…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ins&amp;titutions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for &amp;duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Checking the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk is sound.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Redoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Address</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All about the address {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print as is the custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} of the address {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Lists</name>
    <message>
        <source>Leave this sheet out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the list off the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Post</name>
    <message>
        <source>2026, 2026-04 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All about the post {position}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Represents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act}: {position}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} of the post {position}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{position} ended today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{position} removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup made and verified: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clipboard</name>
    <message>
        <source>1 row is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more are too many for it: export them instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is still under way: {title}. Stop it and close? Nothing of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changes could not be saved. Close without them?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message>
        <source>Copy it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} was not saved last time: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duplicates</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>field_menu</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>file_dialogs</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists ({endings})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save problem rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list} to look at.xlsx</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>institutions</name>
    <message>
        <source>Acronym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number, an address or a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the selected institutions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Located in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Native name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Represents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a field of the selected institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show with all that belongs to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailing</name>
    <message>
        <source>Add people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New mailing list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>past</name>
    <message>
        <source>From {file}, cell {cell}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {file}, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {file}, sheet {sheet}, cell {cell}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {file}, sheet {sheet}, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment}, import by {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment}, merged by {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment}, reverted by {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment}, {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} ({heading})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>&amp;Add the selected people to an event or list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge the two selected people…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore from the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set a field of the selected people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag the selected people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an e-mail address or a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {person}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm as still ri&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country represented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not want to be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport the selected people…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as contact &amp;cards…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {file}, row {row}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {file}, sheet {sheet}, row {row}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, with title: Ms. MIAO Hong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Native name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;aste details of the person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the filters as a s&amp;mart list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;QR code of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a tag &amp;off the selected people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since} – {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}, taken over by {person}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>1 value stayed as it is, because it was changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what stayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of this desk is damaged. Close it, copy it, and restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last backup is more than a week old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} values stayed as they are, because they were changed later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>1 institution out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 institution to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 participant of {event} printed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 participant taken off {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person added to {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person confirmed as right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person taken off {session} of {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter of the workbook hides the row. Say whether it belongs to the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person needs a name. Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo is kept as a JPEG of at most {side} x {side} points and {size} kB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session needs a code, such as PS1. Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accompanying person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of {name} on {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affiliated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affiliated with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier row gives this institution the type {known}, this one {incoming}. The first one counts; correct it if it is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier row says {known}, this one {incoming}. Decide which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event needs a code, such as RTD2026. Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event needs a title. Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another nationality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another native name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using {path}. Nothing was saved. Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row has the same person, with other values. Say which of them counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Big5 (Chinese)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bilateral meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both say the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides changed this: it went out as {base}, the desk has {known}, the workbook says {incoming}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both texts are kept, one below the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burmese name, which stands whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By country, the host first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards are written in version 3.0 or 4.0, not {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of the sheet {sheet} that could not be read: {count}. Open the file in Excel, save it and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of the sheet {sheet} with an error instead of a value: {count} ({cells}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of 1 participant of {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of a name of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of a post of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of a postal address of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the event {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the mailing list {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the session {session} of {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of {contact} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of {count} participants of {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of {name} at {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of {organiser} among who holds {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters in line {line} of the file could not be read and stand as �.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters that cannot be shown were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-organiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the sheet {sheet} are hidden: {headings}. They were read too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed as right on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact of companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact of interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts of {name} from its contact block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country located in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country represented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision on a waiting row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision on row {row} of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision on {count} waiting rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputy head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discussant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not want to be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each name is read as is usual in its country: {surname_first} with the family name first, {given_first} with the given name first, {whole} whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier value of {name}: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of a post of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event {event} out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event {event} to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name and given name come from columns of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name and given name stand in each other&apos;s column: {surname} was read as the family name and {given} as the given name. Look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulas without a value in the sheet {sheet}: {count} ({cells}). Open the file in Excel, save it and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Founded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Founded, how exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB18030 (Chinese)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the institution a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the list a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has the name of {name}, but is somebody else by all other values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden characters that turn the direction of text were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden rows of the sheet {sheet}: {count} ({rows}). They were read too; say whether they belong to the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import of {file}, 1 new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import of {file}, {people} new people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In each other&apos;s column: row {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the bin since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the own script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {text} the 0 behind the country code was left out: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not sure which part is the family name. Look at the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may mean: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jointly with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keynote speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of the name were lost on the way (&apos;?&apos;). Ask for the right spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of the file ({text}) is no entry of a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members of lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge of {name} into {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name as printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the desk file: lmdesk --desk FILE, or set LMDESK_DESK to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the event that the list is for: --event CODE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the institution that holds the event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the person (--of) or the institution whose field it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the row that is decided: lmdesk review ROW --person ID, --new or --skip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name {confirmed_name} of {name} confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are read with the family name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are read with the given name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names read as the others of the list are: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names whose order is not sure: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Native name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact {contact} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New institution {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New mailing list {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name {new_name} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New place of {organiser} among who holds {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New postal address of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session {session} of {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New smart list {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No institution is called {name}. Find its name with: lmdesk find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of headings was found. Put a row with headings (Name, Institution, Country …) above the list and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row with the number {row} waits for a decision. See the numbers with: lmdesk review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text could be read from this .xlsb file. Save it in Excel as .xlsx and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No usable e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is called {text}. Look for the person with: lmdesk find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on the desk is meant by this row. See whether its name is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known which part is the surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found by “{text}”. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is searched or chosen, so everybody would be on the list. Choose a filter first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of a person was found in this text. Copy the signature or the contact block, with its lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One name is a part of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place of {institution} has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row names several people: {text}. Each is an entry of its own; see who has which post and contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One whole name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only lists of people, mailing lists and institutions can be kept to an institution. Leave --institution out for a list of an event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people and institutions can be chosen with --ids and --find, not those on an event. Leave out --event, or export the people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the other record has a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the record you keep has a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the whole list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order told by the e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order told by the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order usual in the country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other filters for the smart list {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other headings stand above this row than at the top of the list. Look which cell is what, or put this part of the list into a sheet of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other rows name a country and this one does not. See why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panellist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted details of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps {name}, whose name is written in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please correct the cells and add people in new rows below. Delete nothing that is out of sight, save as .xlsx and send it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post changed since printing ({count}): {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed post of 1 participant of {event} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed post of {count} participants of {event} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed without a country ({count}): {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed without a post ({count}): {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {path} took longer than {seconds} seconds and was stopped. Copy the list alone into a new workbook and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation between {name} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation of {name} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of a post of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of a postal address of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of the mailing list {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of the name {old_name} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of the photo of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of the session {session} of {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of {contact} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of 1 person in {session} of {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of {count} people in {session} of {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles in sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romanised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} has a quotation mark that is never closed; see whether it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} writes this institution as {name}; it is taken for the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {heading} of the sheet {sheet} has {length} characters; Excel holds {limit}. Nothing was written; shorten the text or write CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same name in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same name with other spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same nationality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same native name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same office phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same shared mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say at least the position or the institution of the post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares an address that is on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar native name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} was taken back already, or is itself an undo or redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was done before is written; see it with: lmdesk history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was under way was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successor of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supporter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname from a column of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname known from its capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname known from the name in Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname stood before a comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {tag} on 1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {tag} on {count} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {tag} on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {tag} taken off 1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {tag} taken off {count} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {tag} taken off {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} is not as it was written: it was changed or is damaged. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card gives the whole name only; see which part is the family name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card has no end or nothing in it: it is damaged. Ask for it again, or take the row as a person to keep what could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is one of a kind called {kind}; this is no person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is one of an institution, not of a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card of this person from this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell has several lines; they were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell holds the error {text} instead of a value. Ask for the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell is a formula without a value. Ask for the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell says whom the person represents, and no post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell was emptied; the desk has {known}. Say whether that goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells of the row stand {columns} column beside their headings. They were put right; look at the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code {code} stands in row {row} already. Look which is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code {wanted} is taken: there is {other} already. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk has changed since {file} was compared with it. Nothing was imported; look at the rows once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk holds {found} rows of {table}, but its history tells of {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk is not sound: {count} problems, told above. Make a copy of the file and restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk is open for reading only; nothing can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not answer for {path}. Is it plugged in, with room on it? Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {path} was not written. The old file, if any, is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding is probably {encoding}. Look at the names; if they are wrong, import again with another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding was recognised as {encoding} by its letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end, {end}, is before the beginning, {start}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has no dates yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event {event} has no session {session}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fax number is said to be the same as the phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: {text}. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is locked by a password; it was opened with the one given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full stop behind {text} is no part of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headings stand here again; this is no person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hidden column with the ids is gone from this workbook. It is read like any list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hidden part of this workbook was changed, so nobody can tell what was edited. It is read like any list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The institution of row {row} is above this one and below it. Ask which is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line belongs to somebody named on another line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is running text; nobody is proposed from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is the head of a mail; who is named there takes no part by that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line only names the separator of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list can have no column {column}. Its columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has no column {heading}. Its columns are: {headings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has no row {row} to be the same as any more. Decide anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list names no country; {country} is proposed from its language. Confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is in capitals only; they do not show the family name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name was emptied; the person keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {name} is too long for a code that a phone can read. Write the contact card to a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {name} promises something else: the file is {container}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other one is known not to work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person of this row was deleted here meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record you keep goes first; the other value is kept beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has a number and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has no name of an institution. Ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has no name. Ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is a connection to an online meeting; attendance is imported with its event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is a copy of another one with a new name; it is read as an added person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is a heading between the rows; this is no person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is a note; this is no person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is a signature or names who sent the list; this is no person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is a total or a count; this is no person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is hidden in the workbook. Say whether it belongs to the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is hidden in the workbook; you left hidden rows out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row names no country; {country} is proposed, for which others of the institution stand. Confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row stands twice; it counts once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row was emptied; its person stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row went out for this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows are saved as an Excel workbook: give {path} the ending .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session {session} needs its event: name it too, with --event CODE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet holds no list of people or institutions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet {sheet} in {path} has more than {limit} cells. Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet {sheet} in {path} has more than {limit} columns. Copy the list alone into a new workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet {sheet} in {path} has more than {limit} rows. Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet {sheet} is a list of rooms, meals, visas or travel. Its people are matched; what it says about travel stays with their rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet {sheet} is hidden by a program and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet {sheet} is hidden in the workbook; it was read too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet {sheet} is the attendance of an online meeting: who was connected, and how long. It adds no people; attendance is imported with its event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet {sheet} would be larger than Excel can open. Nothing was written; choose fewer people or write CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet {sheet} would have more than {limit} columns, which Excel cannot hold. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet {sheet} would have more than {limit} rows, which Excel cannot hold. Nothing was written; choose fewer people or write CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The space inside the name only fills the line; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet made a number of {text} and keeps only its first 15 digits. Ask for the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surname does not fit the name in Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surname fits the name in Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says: {reason}. See what was done with: lmdesk history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text announces people without a name: {text}. Ask for the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {length} characters, more than a spreadsheet cell can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text names this person and does not say as what. Decide whether to take them over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of {length} characters is too long for this field. Look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title is proposed from the column of genders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title {title} is not known; it is kept as printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook holds macros; they were not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook proposes the name {incoming} instead of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook takes values from {count} other files ({files}); they were not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {role} of this row has no name yet ({text}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {table} with number {id} has {count} main names, not one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {table} with number {id} is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {table} with number {id} is still mentioned elsewhere and cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {table} with number {id} mentions a {parent} that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are headings but no rows under them: nothing to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a list {name}. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a {table} with this {fields}. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no choice {choice} for the field {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no desk {path}. Check the name and the folder, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoding {encoding}. Try gb18030, cp874 or cp1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no event {event}. Find its code with: lmdesk find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field {field} for the column {heading}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field {field}. The fields are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}. Make it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no mailing list {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no order of names {order}. Choose list, surname_first, given_first or each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no person with the number {person}. Look for the number with: lmdesk find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step {step}. Look at the history for its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to send: no person fits the event, country and delegation asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has {length} characters, and {limit} can be kept here. Shorten it; a long text has its place in the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This institution is in the bin, or no longer there. Restore it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the password of {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one person already. Choose two people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mailing list is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is in the bin, or no longer there. Restore them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is no longer on the list {list}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person takes the place of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person, nothing taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post is no longer there. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record was not merged into another one, so there is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row waits in Review already; it is not queued a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of lmdesk does not understand all of the filters of {list} ({parts}). Without them too many people would be on it. Open the desk with a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook went out from another desk. It is read like any list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties of institutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics of the session {session} of {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address, line by line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what it is to be. This field cannot be emptied for many at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until this has ended, or cancel it: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well-known surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What step {step} changed cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was copied holds no cells. Copy the rows with their headings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who once asked not to be written to is not written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-1252 (Western)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-1258 (Vietnamese)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-874 (Thai)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook for a focal point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an address for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written the other way round: row {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left this row out when the list came before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left this row out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read {path}. Ask its owner for access, or for a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read {path}. Ask its owner for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as each row says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the list tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs, kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family name first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given name first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported lists ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>institutions ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lmdesk undo {step} takes this merge back, also at a later date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for known people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mailing lists ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>participants ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>putting people on the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sub-heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updating people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went out as {base}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went out empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cells} cells of the sheet {sheet} had characters that a workbook cannot hold (first in row {row}); those characters were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{contact} is the address chosen on the mailing list {lists}. Choose another one there first, or mark it as old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{country} is the country of the letter, not of the person&apos;s own lines. Confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} added to {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cells were edited, but the person was deleted here meanwhile. Take the row as a new person, or skip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} characters could not be read and stand as �.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} institutions moved in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} institutions out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} institutions to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines of lists and search do not agree with the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines stand outside of any card and were not read (first in line {line}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more values stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} participants of {event} printed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} participants taken off {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people added to {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people confirmed as right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people taken off {session} of {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people who went out did not come back ({names}). They stay as they are; if they are not coming any more, take them off by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} removed from {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} with errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{delegation} has not named a head of delegation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{email} is also the address of {name}; it is kept as shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{email} is given for several people of this list; it is kept as shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} cannot be set back to its value before step {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} of 1 institution: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} of 1 person: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} of {count} institutions: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} of {count} people: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read. Copy it to this computer and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no sheet {sheet}. It has: {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no sheets with cells. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has {size} MB, and a photo may have {limit} MB at most. Save it smaller and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no picture that can be shown. Choose a PNG or JPEG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is {width} x {height} points, more than the {limit} megapixels that are read. Save it smaller and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}: {why} Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{known} is the official name in this language at that time. Say until when it held, or use “It was renamed”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list} is a smart list: its filters say who is on it. Change the filters, or make an ordinary list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list} is no smart list: people are put on it one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} and {other} are related to each other, so they are two bodies. Remove that relation first if they are one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} and {other} told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be merged with itself. Choose another record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be related to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} confirmed as right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has people who work there now ({people}). Give them another post or institution first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has the same acronym.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is addressed or thanked; this is no participant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the bin. Restore the record first, then merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is known with the parts of the name in another order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is named to be asked or written to; this is no participant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is needed in {first} and {second} at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is replaced by somebody else; this is no participant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is said not to come; this is no participant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the main name. Make another name the main one first, or rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} moved in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} no longer has this address. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} out of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} signs the letter; this is no participant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands below {other} in the tree, so they are two bodies. Give {name} another place in the tree first if they are one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stays: {by} needed or changed this later, on {when} ({what}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was merged into another institution. Take the merge back instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was merged into another person. Take the merge back instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was merged into another record already. Choose the record it was merged into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would end ({end}) before it began ({start}). Correct one of the two dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not set back: {fields}. {by} changed this later, on {when} ({what}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{organiser} added to who holds {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{organiser} taken off who holds {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pair} does not say which column means what. Write it as HEADING=FIELD, such as --map &quot;Surname=surname&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parent} belongs to {name} already. An institution cannot be above itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parent} came after {name} already. What came later cannot have been before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parent} is the code of no row. Ask which institution is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} of {name} back again: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}: step {step} did not take it away, or it is there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be both the desk and its backup. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Copy it to this computer and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be unlocked here. Open it in Excel, remove the password and save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: a workbook for a focal point is always .xlsx. Give it a name that ends so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: lists are written as .xlsx or .csv, not as {ending}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: only people, participants, mailing lists and institutions become cards. Write this list as .xlsx or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. The old file, if any, is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} defines a document type of its own, which no list needs and which can do harm; it was not read. Open it in Excel and save it as an Excel workbook (.xlsx).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a desk file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder. Name a file in it for the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a web page without a table. Ask for the list itself, as an Excel workbook (.xlsx) or as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged or incomplete. Ask for it again, or open it in Excel or LibreOffice and save it under a new name as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged. Work on it is not possible; restore a backup. The newest one: {backup}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is empty. Ask for the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is empty: what it held is gone. Nothing was changed. Restore a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is from an older lmdesk. Open it for writing once to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no desk. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no ordinary file and cannot be read as a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not written in the encoding {encoding}. Try without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is open for reading only, or may not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is open for writing: {user} on {host} since {since}. Ask them to close it, or open it for reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is open in another program. Close it there, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is protected by a password. Give the password, or remove it in Excel and save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is there already. Open it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is too large to be read here. If the list itself is short, a stray cell far below or beside it makes it so: copy the list alone into a new workbook. Otherwise split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is {what}, not a list. Save the list as an Excel workbook (.xlsx) or as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} lies in a folder that a sync program copies. That can destroy it: move the desk to a folder of this computer alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} lies on a network share. Let only one person have it open, and keep backups on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was changed by another program and was not opened: {what}. Restore a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was made by a newer lmdesk. Nothing was changed. Install the newest lmdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was moved or replaced while it was open, perhaps by a sync program. Nothing was saved. Close the desk and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was not closed properly, and its folder may not be written. Copy all files whose names begin with its name to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} would unpack to {mebibytes} MB, far more than a list needs; it was not opened. Copy the list alone into a new workbook and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{session} has no title yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{session} has nobody to chair or moderate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheet} is the only sheet that is read. To import none of them take the list off the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} can mean two dates. Say whether the day or the month is first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} gives two names; they are kept as one institution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} had full-width signs; they were read as plain ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} has a year of two digits. Look whether it was read right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} has no @ sign. See whether it was read right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} has no country code. Proposed: {number}. Confirm the country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} has no year. Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} holds mark-up of a web page. It is kept as typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} holds more than one address. Write the one to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is a date, not a name. Ask for the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is a day number of the spreadsheet; it was read as a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is a year of the Buddhist era; 543 was taken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is given once for several people of a row. Ask whose it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no country that is known. Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no country that is known. Correct it; the text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no date. Correct it; the text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no date. Write it like 1998, 1998-05 or 1998-05-03, as far as it is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no e-mail address. See whether it is written right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no kind of a name. Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no name. Ask for the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no number. Write it with digits, as 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no time of the day. Write it as 09:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no valid e-mail address. Proposed: {proposal}. Ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no valid phone number. Ask for the number; the text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no value that is known for this column; the desk stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no web address. Look at it; the text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not understood as a date. Write it as 2026-05-14 or 14 May 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not understood as a gender. Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} leaves the title open. Ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} looks like a date where a text is expected. Look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} looks like a formula. It is kept as text and is never worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} names {count} people. Give the number of one: {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} needs its day, because the event has no dates yet: 2026-05-14 09:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} says that no country is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} says that nothing is known; the field was left blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} says two things: {tail} may replace the last digits of {number}, or be an extension. Ask which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} seems to have a country code without +. Confirm {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} seems to have lost the 0 at its start. Proposed: {number}. Confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} was a phone number once: the spreadsheet cut its digits. Ask for the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} was typed for a Zawgyi font and shows wrong letters in Unicode. Ask for it in Unicode, or convert it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: it cannot come back, because {needed} is in the bin. Restore that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: it cannot come back, because {needed} is no longer on the desk. Add what it belongs to first, or type it anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
