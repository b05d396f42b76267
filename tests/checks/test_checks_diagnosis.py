"""A mistake is named only when everything that was seen agrees with it."""

import numpy as np
from exercise import CHECKS, judged, named, right

SUM_OF_INPUT = lambda z: (2 * z, z.sum())  # noqa: E731
SQUARED = lambda z: (z**2, (z**2).sum())  # noqa: E731
FLAT = lambda z: ((2 * z).ravel(), (2 * z).sum())  # noqa: E731
KNOWN = [named("sum-of-input", SUM_OF_INPUT), named("squared", SQUARED), named("flat", FLAT)]


def slugs(function):
    return {r.mistake for r in judged(function, KNOWN)}


def test_a_named_mistake_gets_its_name_diagnosis_hints_and_link():
    result = judged(SQUARED, KNOWN)[0]
    assert (result.mistake, result.diagnosis, result.hints) == ("squared", "This is squared.", ("where", "what"))
    assert result.link == "page.html#part"


def test_a_mistake_that_shows_in_one_check_only_is_named_there_only():
    results = judged(FLAT, KNOWN)
    assert [(r.status, r.mistake) for r in results] == [("passed", None), ("failed", "flat")]


def test_rounding_another_way_keeps_the_name():
    assert slugs(lambda z: (np.exp(2 * np.log(np.abs(z))), (z**2).sum())) == {"squared"}


def test_two_mistakes_at_once_are_left_unnamed():
    assert slugs(lambda z: ((z**2).ravel(), (z**2).sum())) == {None}
    assert slugs(lambda z: (z**2, z.sum())) == {None}


def test_a_wrong_answer_that_agrees_in_one_check_is_left_unnamed():
    assert slugs(lambda z: SQUARED(z) if z.ndim == 1 else (3 * z, (2 * z).sum())) == {None}


def test_a_right_answer_is_never_named():
    assert slugs(right) == {None}


def test_two_known_mistakes_that_look_alike_are_both_left_unnamed():
    twins = [*KNOWN, named("twin", SQUARED)]
    assert {r.mistake for r in judged(SQUARED, twins)} == {None}


def test_mistakes_of_another_exercise_do_not_count():
    from dataclasses import replace

    assert {r.mistake for r in judged(SQUARED, [replace(m, exercise="other") for m in KNOWN])} == {None}


def test_a_number_near_infinity_is_not_infinity():
    infinite = named("infinite", lambda z: (2 * z, np.inf))
    assert {r.mistake for r in judged(lambda z: (2 * z, 1e300), [infinite])} == {None}
    assert {r.mistake for r in judged(lambda z: (2 * z, np.inf), [infinite])} == {"infinite"}


def test_the_judge_takes_a_single_check():
    assert len(judged(right, checks=CHECKS[0])) == 1
