"""The command that shows everything that is known of one person."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lmdesk.commands.opening import Options, Shown, opened
from lmdesk.commands.words import Verbs, text
from lmdesk.console import say
from lmdesk.services.about_person import about_person, person_meant
from lmdesk.wording import WORDS

INDENT = "  "

Facts = Mapping[str, Any]


def add_verbs(verbs: Verbs) -> None:
    """Add `about`."""
    verb = verbs.add_parser("about", help="show everything that is known of a person")
    verb.add_argument(
        "person", type=text, nargs="+", metavar="PERSON", help="the number of a person, or a name"
    )
    verb.set_defaults(run=about)


def about(options: Options) -> Shown:
    """Show a person by number or name."""
    with opened(options, read_only=True) as desk:
        told = about_person(desk, person_meant(desk, " ".join(options.person)))
    if options.json:
        return told
    for line in _lines(told):
        say(line)
    return None


def _lines(told: Facts) -> Iterator[str]:
    yield f"{told['name']} ({told['id']})"
    if told["in_bin_since"]:
        yield f"In the bin since {told['in_bin_since'][:10]}"
    yield from _several("Names", [_name(name) for name in told["names"]])
    yield f"Address as: {told['salutation']}"
    yield from _several("Posts", [_post(post) for post in told["posts"]])
    yield from _several("Contacts", [_contact(contact) for contact in told["contacts"]])
    yield from _several("Postal addresses", [_address(each) for each in told["addresses"]])
    yield from _facts(told)
    yield from _several("Events", [_event(event) for event in told["events"]])
    yield from _several("From", [_source(source) for source in told["sources"]])


def _facts(told: Facts) -> Iterator[str]:
    languages = [_word(f"language.{code}") for code in told["languages"]]
    for heading, said in (
        ("Gender", _word(f"gender.{told['gender']}") if told["gender"] else ""),
        ("Nationality", told["nationality"]),
        ("Languages", ", ".join(languages)),
        ("Tags", ", ".join(told["tags"])),
        ("Photo", f"{told['photo_bytes'] // 1000 + 1} kB" if told["photo_bytes"] else ""),
        ("Biography", told["biography"]),
        ("Note", told["note"]),
    ):
        if said:
            yield f"{heading}: {said}"
    if told["do_not_contact"]:
        yield "Does not want to be written to"


def _several(heading: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"{heading}:"
        yield from (f"{INDENT}{line}" for line in lines)


def _name(name: Facts) -> str:
    whole = " ".join(filter(None, (name["titles"], name["printed"])))
    evidence = (_word(f"name_evidence.{code}") for code in name["evidence"])
    kind = _word(f"person_name_kind.{name['kind']}")
    return f"{whole}: {'; '.join((kind, *evidence))}"


def _post(post: Facts) -> str:
    what = ", ".join(filter(None, (post["position"], post["unit"], post["institution"])))
    if post["country"]:
        what = f"{what} [{post['country']}]"
    if post["until"]:
        return f"{what} ({post['since'] or ''}–{post['until']})"
    since = f"since {post['since']}" if post["since"] else ""
    return _with_remarks(what, (since, "main post" if post["main"] else ""))


def _contact(contact: Facts) -> str:
    value = contact["value"]
    if contact["extension"]:
        value = f"{value} ext. {contact['extension']}"
    status = contact["status"]
    return _with_remarks(
        f"{contact['service'] or _word('contact_kind.' + contact['kind'])}: {value}",
        (
            contact["label"] or "",
            "preferred" if contact["preferred"] else "",
            "shared" if contact["shared"] else "",
            "" if status == "ok" else _word(f"contact_status.{status}").lower(),
        ),
    )


def _address(address: Facts) -> str:
    return _with_remarks(", ".join(address["printed"]), (address["label"] or "",))


def _event(event: Facts) -> str:
    done = [_word(f"session_role.{role}") for role in event["roles"]]
    return _with_remarks(event["title"], (_word(f"status.{event['status']}"), *done))


def _source(source: Facts) -> str:
    return f"{source['file']}, {source['sheet']}, row {source['row']}, {source['at'][:10]}"


def _with_remarks(said: str, remarks: Sequence[str]) -> str:
    told = "; ".join(filter(None, remarks))
    return f"{said} ({told})" if told else said


def _word(code: str) -> str:
    """Return the word for a code; what has none, such as a rare language, stands for itself."""
    return WORDS.get(code, code.rpartition(".")[2])
