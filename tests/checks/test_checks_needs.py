"""An exercise that builds on one that does not pass is told to wait; names and hints are kept for what is true."""

from dataclasses import replace

from course_utils.checks import Check
from course_utils.checks.needs import mend_first, needs_of
from course_utils.checks.verdict import Result


def checked(exercise, *needs):
    return Check(exercise, f"of_{exercise}", "A title.", 1, False, lambda: None, needs=needs)


def result(exercise, status, **more):
    return [Result(exercise, f"of_{exercise}", "A title.", status, 0, 1, **more)]


NAMED = {"mistake": "sign", "diagnosis": "The sign.", "hints": ("Look.",), "link": "a.html", "says": "got 1"}
NEEDS = needs_of([checked("a"), checked("b", "a"), checked("c", "b"), checked("d")])


def told(a, b, c):
    return mend_first({"a": a, "b": b, "c": c}, NEEDS)["c"][0]


def test_needs_are_followed_down_in_the_labs_order():
    assert NEEDS == {"a": (), "b": ("a",), "c": ("a", "b"), "d": ()}


def test_a_name_is_taken_back_while_something_below_fails():
    for bad in ("failed", "error"):
        r = told(result("a", "passed"), result("b", bad), result("c", "failed", **NAMED))
        assert (r.mistake, r.diagnosis, r.hints, r.link, r.says) == (None, "", (), "", "got 1")
        assert r.mend_first == "`b` does not pass yet, and this exercise builds on it: mend that first."


def test_the_lowest_one_is_mended_first():
    assert "`a`" in told(result("a", "failed"), result("b", "failed"), result("c", "error")).mend_first


def test_a_stub_below_is_named_in_the_place_of_a_type_error():
    error = result("c", "error", says="TypeError: 'ellipsis' and 'int'")
    r = told(result("a", "not attempted"), result("b", "not attempted"), error)
    assert r.says == "" and r.mend_first == "`a`, on which this exercise builds, is still `...`: write that first."


def test_what_passes_stays_passed_and_what_stands_alone_keeps_its_name():
    passed = result("c", "passed")
    assert told(result("a", "failed"), result("b", "failed"), passed) == passed[0]
    alone = result("d", "failed", **NAMED)
    assert mend_first({"a": result("a", "failed"), "d": alone}, NEEDS)["d"] == alone
    assert told(result("a", "passed"), result("b", "passed"), replace(alone[0], exercise="c") and alone) == alone[0]
