"""The late policy: a TOML file with the deadline, and what a day costs.

    deadline = 2026-11-20T23:59:00
    zone = "Europe/Berlin"
    grace_minutes = 15
    percent_per_day = 10        # of all the lab's points, for every day that has begun
    at_most_percent = 50

    [exceptions."Ada Lovelace"]
    deadline = 2026-11-23T23:59:00    # or: extra_days = 3
    reason = "illness"

A day ends at the deadline's time of day in its zone, also in the night when the clocks change.
"""

import datetime
import tomllib
import zoneinfo
from dataclasses import dataclass, field

from course_utils.errors import CourseError

KNOWN = {"deadline", "zone", "grace_minutes", "percent_per_day", "at_most_percent", "exceptions"}
KNOWN_OF_ONE = {"deadline", "extra_days", "reason"}
MOST_DAYS = 1000


@dataclass(frozen=True)
class Lateness:
    """How late a hand-in is, and the share of the lab's points that this takes away."""

    days: int = 0
    share: float = 0.0
    says: str = ""


ON_TIME = Lateness()


@dataclass(frozen=True)
class Policy:
    """A lab's late policy; deadlines carry their zone."""

    deadline: datetime.datetime
    grace: datetime.timedelta = datetime.timedelta(0)
    per_day: float = 0.0
    at_most: float = 1.0
    deadlines: dict = field(default_factory=dict)
    reasons: dict = field(default_factory=dict)

    def lateness(self, student, when, when_from=""):
        """The lateness of a hand-in at ``when`` (seconds since 1970; None where it is not known)."""
        deadline = self.deadlines.get(student, self.deadline)
        if when is None:
            return Lateness(says="when it was handed in is not known, so nothing was taken off for lateness")
        then = datetime.datetime.fromtimestamp(when, deadline.tzinfo)
        if then <= _after(deadline, 0, self.grace):
            return ON_TIME
        days = next((n for n in range(1, MOST_DAYS) if then <= _after(deadline, n)), MOST_DAYS)
        share = min(days * self.per_day, self.at_most)
        source = f", by {when_from}" if when_from else ""
        day = f"{days} day{'' if days == 1 else 's'}"
        return Lateness(days, share, f"{day} late (handed in {then:%Y-%m-%d %H:%M %Z}{source}): {100 * share:g}% off")


def _after(deadline, days, more=datetime.timedelta(0)):
    """``days`` later by the clock on the wall; comparisons are by the real time."""
    wall = deadline.replace(tzinfo=None) + datetime.timedelta(days)
    return (wall.replace(tzinfo=deadline.tzinfo).astimezone(datetime.UTC)) + more


def read_policy(text, name="the late policy"):
    """The policy in a TOML text; CourseError says what to mend."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise CourseError(f"{name} is not TOML: {problem}") from problem
    _only(told, KNOWN, name)
    zone = _zone(told, name)
    deadline = _time(told.get("deadline"), zone, f"{name}: deadline")
    numbers = [_number(told, key, default, name) for key, default in (("grace_minutes", 0), ("percent_per_day", 0))]
    most = _number(told, "at_most_percent", 100, name)
    deadlines, reasons = {}, {}
    for student, exception in told.get("exceptions", {}).items():
        where = f"{name}: the exception for {student}"
        if not isinstance(exception, dict):
            raise CourseError(f'{where} is a table: [exceptions."{student}"]')
        _only(exception, KNOWN_OF_ONE, where)
        if ("deadline" in exception) == ("extra_days" in exception):
            raise CourseError(f"{where} needs one of deadline and extra_days")
        if "deadline" in exception:
            deadlines[student] = _time(exception["deadline"], zone, where)
        else:
            days = _number(exception, "extra_days", 0, where)
            deadlines[student] = deadline + datetime.timedelta(days)  # by the clock on the wall
        reasons[student] = str(exception.get("reason", ""))
    grace = datetime.timedelta(minutes=numbers[0])
    return Policy(deadline, grace, numbers[1] / 100, most / 100, deadlines, reasons)


def _only(told, known, name):
    unknown = sorted(set(told) - known)
    if unknown:
        raise CourseError(f"{name} has {unknown[0]!r}, which is not one of {', '.join(sorted(known))}")


def _zone(told, name):
    zone = told.get("zone")
    if not isinstance(zone, str):
        raise CourseError(f'{name} needs a time zone, as zone = "Europe/Berlin"')
    try:
        return zoneinfo.ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as problem:
        raise CourseError(f'{name}: there is no time zone {zone!r}; write it as "Europe/Berlin"') from problem


def _time(value, zone, name):
    if not isinstance(value, datetime.datetime):
        raise CourseError(f"{name} must be a date and a time, as 2026-11-20T23:59:00")
    return value.astimezone(zone) if value.tzinfo else value.replace(tzinfo=zone)


def _number(told, key, default, name):
    value = told.get(key, default)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < 1e6:
        raise CourseError(f"{name}: {key} is {value!r}, but must be a number from 0 up")
    return value
