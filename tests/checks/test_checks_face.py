"""The notebook's face: what a student reads, stage by stage, whatever their code does."""

import json
from html.parser import HTMLParser

import numpy as np
import pytest
from exercise import all_seen, right

from course_utils.checks import face
from course_utils.checks.conditioning import tolerances
from course_utils.checks.face import Face, notebook
from course_utils.checks.recorded import FORM, observation_to, tolerances_to
from course_utils.checks.report import ExerciseReport, Summary

CHECKS = '''
from course_utils.checks import check, parts
import numpy as np
@check("double", points=2)
def doubles(student, v, rng):
    """Doubling and summing."""
    return parts(student.double(np.array([0.5, 1.5, -3.0])), "doubled", "sum")
@check("triple")
def triples(student, v, rng):
    """Tripling."""
    return {"tripled": student.triple(np.array([0.5]))}
'''


@pytest.fixture
def lab(tmp_path):
    """A released lab of two exercises, in a folder."""
    import numpy as np

    from course_utils.checks import load_checks, observe
    from course_utils.checks.watched import Names

    (tmp_path / "checks.py").write_text(CHECKS, encoding="utf-8")
    names = Names({"double": right, "triple": lambda z: 3 * z})
    wrong = Names({"double": lambda z: (z**2, (z**2).sum())})
    variant = {}
    for c in load_checks(tmp_path / "checks.py"):
        seen = observe(c, names, 0, np.random.default_rng(0))
        variant[c.name] = {
            "expected": observation_to(seen),
            "tolerances": tolerances_to(tolerances(seen.steps, [seen.steps])),
            "mistakes": {"squared": observation_to(observe(c, wrong, 0, np.random.default_rng(0)), 12)}
            if c.exercise == "double"
            else {},
        }
    words = {"squared": {"says": "You square.", "hints": ["Look at it.", "Look for **."], "link": "a/b.html#c"}}
    record = {
        "form": FORM,
        "lab": "99_test",
        "hints": {"double": ["First.", "Second."]},
        "hidden": {"double": 1},
        "mistakes": {"double": words},
        "variants": [variant] * 8,
    }
    (tmp_path / "mistakes.json").write_text(json.dumps(record), encoding="utf-8")
    return tmp_path


def said(capsys):
    return capsys.readouterr().out


def test_each_outcome_is_said_with_its_sign(lab, capsys):
    names = {"STUDENT": "a"}
    check, _ = notebook(names, lab)
    for answer, words in (
        (right, "✓ double: passed (2 of 2 points)"),
        (lambda z: (z, 1.0), "✗ double: failed (0 of 2 points)"),
        (lambda z: ..., "○ double: not attempted"),
        (lambda z: 1 / 0, "! double: error"),
    ):
        names["double"] = answer
        check("double")
        assert words in said(capsys)


def test_all_passed_is_said_only_when_everything_ran_and_passed(lab, capsys):
    names = {"STUDENT": "a", "double": right}
    check, _ = notebook(names, lab)
    check()
    assert "All passed" not in said(capsys)
    names["triple"] = lambda z: ...
    check()
    assert "1 passed, 1 not attempted, of 2 exercises." in said(capsys)
    names["triple"] = lambda z: 3 * z
    check()
    assert "All passed. Grading also tries other inputs." in said(capsys)


def test_a_known_mistake_is_told_by_name_and_the_diagnosis_left_to_the_hints(lab, capsys):
    check, _ = notebook({"STUDENT": "a", "double": lambda z: (z**2, (z**2).sum())}, lab)
    check("double")
    text = said(capsys)
    assert "This is a known mistake: squared." in text and "You square" not in text


def test_hints_come_in_stages_and_end_with_the_diagnosis(lab, capsys):
    _, hint = notebook({"STUDENT": "a", "double": lambda z: (z**2, (z**2).sum())}, lab)
    stages = []
    for _ in range(4):
        hint("double")
        stages.append(said(capsys))
    assert "where to look:\n  Look at it." in stages[0]
    assert "what to look for:\n  Look for **." in stages[1]
    assert "the diagnosis:\n  You square." in stages[2] and "last hint" in stages[2]
    assert "chapter a, page b, c" in stages[2]
    assert stages[3] == stages[2]


def test_an_unknown_wrong_answer_gets_the_exercises_hints(lab, capsys):
    _, hint = notebook({"STUDENT": "a", "double": lambda z: (z, 1.0)}, lab)
    hint("double")
    assert "First." in said(capsys)


def test_an_unattempted_exercise_without_hints_still_gets_a_sentence(lab, capsys):
    _, hint = notebook({"STUDENT": "a"}, lab)
    hint("triple")
    assert "could not" not in (text := said(capsys)) and text.strip()


def test_a_right_answer_needs_no_hint(lab, capsys):
    _, hint = notebook({"STUDENT": "a", "double": right}, lab)
    hint("double")
    assert "no hint is needed" in said(capsys)


def test_an_unknown_exercise_is_answered_with_those_there_are(lab, capsys):
    check, hint = notebook({"STUDENT": "a"}, lab)
    for ask in (check, hint):
        ask("duble")
        assert '"duble"; the exercises are: "double", "triple".' in said(capsys)
        ask(right)
        assert "give its name in quotes" in said(capsys)


def test_where_no_checks_are_the_functions_do_nothing_and_say_so(tmp_path, capsys):
    check, hint = notebook({}, tmp_path)
    assert "do nothing here" in said(capsys)
    check("double"), check(), hint("double")
    assert said(capsys) == ""


def test_a_loop_without_end_is_stopped_and_named(lab, capsys, monkeypatch):
    monkeypatch.setattr(face, "SECONDS", 0.3)

    def endless(z):
        while True:
            try:
                while True:
                    pass
            except Exception:
                pass

    check, _ = notebook({"STUDENT": "a", "double": endless}, lab)
    check("double")
    assert "did not finish within 0.3 seconds" in " ".join(said(capsys).split())


def test_a_broken_numpy_gives_a_sentence_not_a_traceback(lab, capsys, monkeypatch):
    def broken(*args, **kwargs):
        raise TypeError("patched")

    check, _ = notebook({"STUDENT": "a", "double": lambda z: (z, 1.0)}, lab)
    for name in ("abs", "isnan", "array", "asarray", "argwhere"):
        monkeypatch.setattr(np, name, broken)
    check("double")
    monkeypatch.undo()
    assert said(capsys).strip()


def test_a_name_that_is_not_the_students_is_pointed_out_and_so_is_a_new_one(lab, capsys):
    names = {"STUDENT": "your.name", "double": right}
    notebook(names, lab)
    assert 'STUDENT is still "your.name"' in said(capsys)
    names["STUDENT"] = "Ada Lovelace"
    check, _ = notebook(names, lab)
    assert said(capsys) == ""
    names["STUDENT"] = "alan"
    check("double")
    assert "STUDENT has changed: run the cell after it again" in said(capsys)


def test_what_a_person_grades_is_handed_in_not_passed(lab, capsys):
    text = (lab / "checks.py").read_text(encoding="utf-8").replace('@check("triple")', '@check("triple", points=0)')
    (lab / "checks.py").write_text(text, encoding="utf-8")
    check, _ = notebook({"STUDENT": "a", "double": right, "triple": lambda z: 3 * z}, lab)
    check("triple")
    assert "✓ triple: handed in (graded by a person)" in said(capsys)
    check()
    assert "All passed, and `triple` handed in for a person to grade." in said(capsys)


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def html_of(lab, answer):
    home = Face({"STUDENT": "a", "double": answer}, lab)
    report = ExerciseReport("double", home.results("double"), 1)
    tags = Tags()
    tags.feed(report._repr_html_())
    assert not tags.open
    return report._repr_html_(), tags.seen


def test_the_html_is_closed_labeled_and_sets_no_ground(lab):
    for answer in (right, lambda z: (z, 1.0), lambda z: ..., lambda z: 1 / 0, lambda z: (z**2, (z**2).sum())):
        text, tags = html_of(lab, answer)
        assert tags[0][1]["role"] == "group" and tags[0][1]["aria-label"].startswith("Check of double: ")
        assert "background:#" not in text and "<style" not in text


def test_a_students_text_is_escaped(lab):
    def hostile(z):
        print("<script>alert(1)</script>")
        raise ValueError("<img src=x onerror=alert(1)>")

    text, _ = html_of(lab, hostile)
    assert "<script" not in text and "<img" not in text and "&lt;img" in text


def test_one_error_seen_by_several_checks_is_said_once():
    from exercise import judged

    results = judged(lambda z: 1 / 0)
    assert str(ExerciseReport("double", results)).count("ZeroDivisionError") == 1


def test_the_summary_has_a_row_for_each_exercise(lab):
    home = Face({"STUDENT": "a", "double": right}, lab)
    summary = Summary({name: home.results(name) for name in home.exercises})
    tags = Tags()
    tags.feed(summary._repr_html_())
    assert not tags.open and [t for t, _ in tags.seen].count("tr") == 3


def test_color_codes_appear_only_when_asked_for(lab):
    home = Face({"STUDENT": "a", "double": right}, lab)
    report = ExerciseReport("double", home.results("double"))
    assert "\033[32m" in report.text(color=True) and "\033" not in report.text()


def test_recorded_observations_come_back_as_they_were():
    from course_utils.checks.diagnosis import alike
    from course_utils.checks.recorded import observation_from

    for function in (
        right,
        lambda z: (z * np.nan, np.inf),
        lambda z: None,
        lambda z: ("text", [1, 2.5]),
        lambda z: 1 / 0,
    ):
        for seen in all_seen(function).values():
            assert alike(observation_from(json.loads(json.dumps(observation_to(seen)))), seen)


SHORTENED = {
    "as it should be": lambda z: (2 * z, (2 * z).sum()),
    "one quantity wrong": lambda z: (2 * z, 7.0),
    "numbers and nan wrong": lambda z: (z * np.nan, -np.inf),
    "another shape": lambda z: (np.ones((1, 3)), z),
    "another dtype": lambda z: ((2 * z).astype(int), True),
    "a list and a float of Python": lambda z: ([1.0, 2.0, 3.0], 1.0),
    "texts and sequences": lambda z: ("text", [1, "a"]),
    "nothing": lambda z: None,
    "an error": lambda z: 1 / 0,
}


@pytest.mark.parametrize("words", SHORTENED)
def test_what_is_left_out_of_a_mistake_is_filled_in_again(words):
    from course_utils.checks.diagnosis import alike
    from course_utils.checks.recorded import observation_from, shortened

    expected = all_seen(lambda z: (2 * z, (2 * z).sum()))
    for name, seen in all_seen(SHORTENED[words]).items():
        short = json.loads(json.dumps(shortened(observation_to(seen, 11), observation_to(expected[name], 11))))
        back = observation_from(short, observation_to(expected[name]))
        assert alike(back, seen) and back.steps.__len__() == len(seen.steps)
        assert alike(back, expected[name]) == alike(seen, expected[name])
