"""The late policy: days by the clock on the wall, also when it is put back; grace, a limit, exceptions by student."""

import datetime

import pytest

from course_utils.errors import CourseError
from course_utils.grading.gradebook import Mark
from course_utils.grading.judge import Grade
from course_utils.grading.late import ON_TIME, read_policy

POLICY = """
deadline = 2026-10-24T23:59:00
zone = "Europe/Berlin"              # puts its clocks back in the night after this deadline's day
grace_minutes = 15
percent_per_day = 10
at_most_percent = 35

[exceptions."Ada Lovelace"]
extra_days = 2
reason = "illness"

[exceptions.Emmy]
deadline = 2026-10-26T12:00:00Z
"""


def at(text):
    return datetime.datetime.fromisoformat(text).timestamp()


@pytest.mark.parametrize(
    ("when", "days", "share"),
    [
        ("2026-10-24T23:59:00+02:00", 0, 0.0),
        ("2026-10-25T00:14:00+02:00", 0, 0.0),  # within the grace
        ("2026-10-25T00:14:01+02:00", 1, 0.1),
        ("2026-10-25T23:59:00+01:00", 1, 0.1),  # 25 hours later: one day by the clock on the wall
        ("2026-10-25T23:59:01+01:00", 2, 0.2),
        ("2026-10-28T00:00:00+01:00", 4, 0.35),  # no more than the most
        ("2036-01-01T00:00:00+00:00", 1000, 0.35),
    ],
)
def test_days_begin_at_the_deadline_s_time_of_day(when, days, share):
    late = read_policy(POLICY).lateness("zoe", at(when))
    assert (late.days, round(late.share, 9)) == (days, share)


def test_exceptions_move_the_deadline_of_one_student():
    policy = read_policy(POLICY)
    assert policy.lateness("Ada Lovelace", at("2026-10-26T23:59:00+01:00")) == ON_TIME
    assert policy.lateness("Ada Lovelace", at("2026-10-27T23:00:00+01:00")).days == 1
    assert policy.lateness("Emmy", at("2026-10-26T12:00:00+00:00")) == ON_TIME


def test_an_unknown_time_costs_nothing_and_is_said():
    late = read_policy(POLICY).lateness("zoe", None)
    assert late.share == 0 and "not known" in late.says


def test_the_sentence_says_how_late_and_who_says_so():
    says = read_policy(POLICY).lateness("zoe", at("2026-10-25T10:00:00+01:00"), "Gradescope").says
    assert says == "1 day late (handed in 2026-10-25 10:00 CET, by Gradescope): 10% off"


def test_lateness_never_takes_more_than_was_earned(grade):
    policy = read_policy(POLICY)
    late = policy.lateness("zoe", at("2026-10-28T00:00:00+01:00"))
    nothing = Mark(Grade("zoe", "zoe.ipynb", "graded"), late=late)
    assert (nothing.deducted, nothing.total) == (0, 0)
    graded = Mark(grade(["x = 1"]), late=late)
    assert graded.total == 0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("deadline = ", "is not TOML"),
        ("", 'needs a time zone, as zone = "Europe/Berlin"'),
        ('zone = "Mars/Olympus"\ndeadline = 2026-10-24T23:59:00', "there is no time zone 'Mars/Olympus'"),
        ('zone = "UTC"', "must be a date and a time"),
        ('zone = "UTC"\ndeadline = 2026-10-24', "must be a date and a time"),
        (POLICY.replace("percent_per_day = 10", "percent_per_day = -1"), "percent_per_day is -1, but must be a number"),
        (POLICY.replace("percent_per_day", "penalty_per_day"), "has 'penalty_per_day', which is not one of"),
        (POLICY.replace("extra_days", "days"), "exception for Ada Lovelace has 'days'"),
        (POLICY.replace("extra_days = 2", ""), "needs one of deadline and extra_days"),
        ('zone = "UTC"\ndeadline = 2026-10-24T23:59:00\nexceptions.ada = 3', "is a table"),
    ],
)
def test_a_policy_that_cannot_be_used_is_refused_in_a_sentence_that_says_what_to_mend(text, says):
    with pytest.raises(CourseError, match=says):
        read_policy(text, "late.toml")
