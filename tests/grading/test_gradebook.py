"""The gradebook: a transaction for each hand-in, so that a kill at any moment and a rerun end with the same grades."""

import csv
import os
import random
import shutil
import signal
import sqlite3
import time

import course
import fake_judge
import pytest

from course_utils.errors import CourseError
from course_utils.grading import command
from course_utils.grading.gradebook import FILE, Gradebook, schema
from course_utils.grading.intake import Submission

SHARE = float(os.environ.get("COURSE_SOAK") or 0.01)
KILLS = max(6, round(50 * SHARE))
STUDENTS = [f"student.{k:02}" for k in range(12)]


@pytest.fixture
def private(tmp_path):
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "course.key").write_text("a key for the tests of the gradebook")
    return tmp_path / "private"


@pytest.fixture
def hand_ins(tmp_path):
    for k, student in enumerate(STUDENTS):
        course.hand_in(tmp_path / "in", f"{student}.ipynb", [f"x = {k}"])
    (tmp_path / "in" / "damaged.ipynb").write_text("{")
    return tmp_path / "in"


@pytest.fixture
def graded(monkeypatch, private, hand_ins, tmp_path):
    """``graded(out, **options)``: the command with a judge that runs nothing; also what was judged."""
    judged = []

    def run(out="out", **options):
        monkeypatch.setattr(command, "_runner", fake_judge.runner(judged=judged))
        return command.grade(
            course.LAB, hand_ins, out=tmp_path / out, private=private, unsafe=True, root=course.ROOT, **options
        )

    run.judged = judged
    return run


def grades(out):
    """All that a grade is, without the time at which it was given."""
    with Gradebook.existing(out) as book:
        return list(book.marks())


def changes(out):
    with open(out / "changes.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def files(out):
    """Every table and page, byte for byte, but for the trail of changes, which tells times."""
    kept = [path for path in sorted(out.rglob("*")) if path.suffix in (".html", ".csv") and path.name != "changes.csv"]
    return {str(path.relative_to(out)): path.read_bytes() for path in kept}


def start_and_kill(run, seconds):
    """Run in a forked process and kill it after a while; True if it was still at work."""
    child = os.fork()
    if child == 0:
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.dup2(1, 2)
            run()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def test_killed_at_any_moment_a_rerun_ends_with_exactly_the_same_grades(tmp_path, monkeypatch, private, hand_ins):
    def run(out, pause):
        monkeypatch.setattr(command, "_runner", fake_judge.runner(pause))
        command.grade(course.LAB, hand_ins, out=out, private=private, unsafe=True, root=course.ROOT)

    run(tmp_path / "whole", 0.0)
    expected, written = grades(tmp_path / "whole"), files(tmp_path / "whole")
    latest, rng, killed = 0.6, random.Random(5), 0
    while killed < KILLS:
        out = tmp_path / f"killed{killed}"
        if not start_and_kill(lambda out=out: run(out, 0.01), rng.uniform(0.0, latest)):
            latest *= 0.9  # it was through already
            shutil.rmtree(out)
            continue
        killed += 1
        if killed % 3 == 0:  # and killed again while it goes on
            start_and_kill(lambda out=out: run(out, 0.01), rng.uniform(0.0, latest))
        run(out, 0.0)
        assert grades(out) == expected and files(out) == written
        assert not list(out.rglob("*.part"))
        shutil.rmtree(out)


def test_what_is_graded_is_not_graded_again(graded, tmp_path):
    graded()
    assert len(graded.judged) == 13
    first = files(tmp_path / "out")
    graded()
    assert len(graded.judged) == 13 and files(tmp_path / "out") == first


def test_a_new_hand_in_replaces_the_old_one_and_both_are_kept(graded, hand_ins, tmp_path):
    graded()
    course.hand_in(hand_ins, "student.03.ipynb", ["x = 'better'"])
    graded()
    assert graded.judged[13:] == [("student.03", None)]
    database = sqlite3.connect(tmp_path / "out" / FILE)
    assert database.execute("SELECT count(*) FROM submission WHERE student = 'student.03'").fetchone() == (2,)
    (mark,) = [mark for mark in grades(tmp_path / "out") if mark.student == "student.03"]
    expected = fake_judge.fake_grade(Submission("student.03", "student.03.ipynb", ("x = 'better'",)))
    assert mark.grade.results == expected.results
    assert [row["kind"] for row in changes(tmp_path / "out") if row["student"] == "student.03"] == [
        "hand-in",
        "grade",
        "hand-in",
        "grade",
    ]


def test_earlier_hand_ins_are_kept_and_not_graded(graded, hand_ins, tmp_path):
    course.hand_in(hand_ins, "student.03 (1).ipynb", ["x = 'later'"])
    graded()
    assert sorted(student for student, _ in graded.judged).count("student.03") == 1
    database = sqlite3.connect(tmp_path / "out" / FILE)
    query = "SELECT file FROM submission JOIN latest ON id = submission WHERE latest.student = 'student.03'"
    assert database.execute(query).fetchone() == ("student.03 (1).ipynb",)
    assert database.execute("SELECT count(*) FROM submission WHERE student = 'student.03'").fetchone() == (2,)


def test_a_gradebook_belongs_to_one_lab_and_one_key(graded, private):
    graded()
    (private / "course.key").write_text("quite another key for the course")
    with pytest.raises(CourseError, match="made with another course key"):
        graded()


def test_two_runs_at_once_do_not_mix(tmp_path):
    (tmp_path / "out").mkdir()
    with Gradebook(tmp_path / "out"), pytest.raises(CourseError, match="another run is using"):
        Gradebook(tmp_path / "out").__enter__()


def test_a_gradebook_of_the_first_version_becomes_one_of_today_and_loses_nothing(tmp_path):
    old = sqlite3.connect(tmp_path / FILE)
    old.executescript(schema.MIGRATIONS[0] + "; PRAGMA user_version = 1")
    with old:
        old.execute("INSERT INTO fact VALUES ('lab', '99_fixture')")
        old.execute("INSERT INTO by_hand VALUES ('ada', 'report', 3, 4, 'good')")
    old.close()
    with Gradebook.existing(tmp_path) as book:
        assert book.lab == "99_fixture" and book.by_hand("ada")["report"].comment == "good"
    assert sqlite3.connect(tmp_path / FILE).execute("PRAGMA user_version").fetchone() == (schema.VERSION,)


def test_a_gradebook_of_a_newer_version_is_left_alone(tmp_path):
    new = sqlite3.connect(tmp_path / FILE)
    new.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    new.close()
    with pytest.raises(CourseError, match="newer course_utils"):
        Gradebook.existing(tmp_path).__enter__()


def test_what_is_no_gradebook_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(CourseError, match=r"there is no gradebook.db"):
        Gradebook.existing(tmp_path)
    (tmp_path / FILE).write_bytes(b"not a database at all" * 100)
    with pytest.raises(CourseError, match="cannot use the gradebook"):
        Gradebook.existing(tmp_path).__enter__()


# --- judging again --------------------------------------------------------------------------------------------------


@pytest.fixture
def own_course(tmp_path, monkeypatch):
    """A copy of the fixture course, whose checks can be changed."""
    shutil.copytree(course.ROOT, tmp_path / "course")
    monkeypatch.setattr(course, "ROOT", tmp_path / "course")
    return tmp_path / "course" / "solutions" / course.LAB


def test_a_changed_check_is_told_and_regrading_runs_only_that_exercise(graded, own_course, tmp_path, capsys):
    graded()
    path = own_course / "checks.py"
    path.write_text(path.read_text().replace('return {"answer": student.answer}', 'return {"answer": +student.answer}'))
    graded()
    assert "answer changed since 12 hand-ins were graded" in capsys.readouterr().err
    before = len(graded.judged)
    graded(regrade=["the_answer"])
    assert graded.judged[before:] == [(student, ("answer",)) for student in STUDENTS]
    trail = [row for row in changes(tmp_path / "out") if row["kind"] == "regrade"]
    assert len(trail) == 12 and trail[0]["what"] == "answer" and trail[0]["before"] == trail[0]["after"]
    graded(regrade=["the_answer"])
    assert len(graded.judged) == before + 12 and "nothing to regrade" in capsys.readouterr().err
    graded(regrade=["answer"], again=True)
    assert len(graded.judged) == before + 24


def test_regrading_replaces_the_exercise_s_results_and_leaves_the_others(
    graded, monkeypatch, tmp_path, private, hand_ins
):
    graded()
    before = grades(tmp_path / "out")
    doubled = {**fake_judge.EXERCISES, "answer": 7}
    monkeypatch.setattr(fake_judge, "EXERCISES", doubled)
    graded(regrade=["answer"], again=True)
    for old, new in zip(before, grades(tmp_path / "out")):
        assert [r for r in old.grade.results if r.exercise != "answer"] == [
            r for r in new.grade.results if r.exercise != "answer"
        ]
        assert [r.exercise for r in old.grade.results] == [r.exercise for r in new.grade.results]
        assert {r.worth for r in new.grade.results if r.exercise == "answer"} <= {7}


def test_an_exercise_that_does_not_exist_is_answered_with_those_that_do(graded):
    with pytest.raises(CourseError, match=r"no check or exercise 'nonsense'.*softplus"):
        graded(regrade=["nonsense"])


def test_regrading_for_real_gives_what_grading_afresh_gives(own_course, tmp_path, private):
    """With the real judge: one wrong answer, a check mended, and the same grade as if it had been so from the start."""
    path = own_course / "checks.py"
    wrong = course.with_cell("answer = ", "answer = 3")
    course.hand_in(tmp_path / "few", "ada.ipynb", wrong)

    def grade(out, **options):
        options |= {"private": private, "unsafe": True, "root": course.ROOT, "limits": course.SHORT}
        command.grade(course.LAB, tmp_path / "few", out=tmp_path / out, **options)
        return grades(tmp_path / out)

    before = grade("a")
    path.write_text(path.read_text().replace('return {"answer": student.answer}', 'return {"answer": 10 + v}'))
    after = grade("a", regrade=["changed"])
    written = files(tmp_path / "a")
    assert (before[0].total, after[0].total) == (course.POINTS - 1, course.POINTS)
    assert after == grade("b") and files(tmp_path / "b") == written
