"""``submission_metadata.yml`` of a Gradescope export: who handed in each folder, and when.

Only the few lines that are needed are read, so no YAML library is.
"""

import datetime
import re
from dataclasses import dataclass

FILE = "submission_metadata.yml"
TIME = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d+)? ?(Z|UTC|[+-]\d\d:?\d\d)?")


@dataclass(frozen=True)
class HandedIn:
    """One folder of the export: (name, number, address) of each submitter, and the time where it is told."""

    people: tuple[tuple[str, str, str], ...]
    when: float | None


def read_metadata(text):
    """The export's folders.

    Returns
    -------
    dict of str to HandedIn
    """
    found = {}
    for block in re.split(r"(?m)^(?=\S[^\n]*:[ \t]*$)", text):
        head, _, body = block.partition("\n")
        people = []
        told = re.search(r"(?ms)^ {2,4}:submitters:[ \t]*\n(.*?)(?=^ {2}:|\Z)", body)
        for person in re.split(r"(?m)^ *- ", told[1] if told else "")[1:]:
            fields = dict(re.findall(r"(?m)^\s*:(name|sid|email):[ \t]*(.*?)[ \t]*$", person))
            people.append(tuple(_plain(fields.get(key, "")) for key in ("name", "sid", "email")))
        created = re.search(r"(?m)^ {2}:created_at:[ \t]*(.*)$", body)
        if people:
            found[head.strip().rstrip(":")] = HandedIn(tuple(people), seconds(created[1]) if created else None)
    return found


def seconds(text):
    """Seconds since 1970 of a time as platforms write it, UTC where it names no zone; None where it is no time."""
    told = TIME.search(str(text))
    if not told:
        return None
    day, clock, fraction, zone = told.groups()
    zone = "+00:00" if zone in (None, "Z", "UTC") else zone
    try:
        return datetime.datetime.fromisoformat(f"{day}T{clock}{(fraction or '')[:7]}{zone}").timestamp()
    except (ValueError, OverflowError):
        try:
            return datetime.datetime.fromisoformat(f"{day}T{clock}{zone}").timestamp()
        except (ValueError, OverflowError):
            return None


def _plain(value):
    """A scalar without its quotes."""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1].replace("''", "'")
    return value
