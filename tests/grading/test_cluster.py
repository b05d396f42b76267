"""Judges on a Dask cluster: the same grades as on this machine, also when a worker is killed, and each entered once."""

import os
import signal
from collections import Counter

import course
import pytest

from course_utils.errors import CourseError
from course_utils.grading import cluster
from course_utils.grading.engine import Engine
from course_utils.grading.intake import Submission

distributed = pytest.importorskip("distributed")
KEY = b"a key for the tests of the grader"  # that of the judge that all tests share
ASKS = ("course_utils.nn.functional.sigmoid",)


@pytest.fixture(scope="module")
def local():
    """A scheduler with two worker processes."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1", memory_limit=0
    ) as started:
        yield started


@pytest.fixture
def engine():
    return Engine(str(course.SOLUTION), None, KEY, ASKS, course.SHORT, unsafe=True)


def hand_ins(number):
    cells = [tuple(course.right()), tuple(course.with_cell("answer = ", "answer = 3")), ("1 / 0",)]
    return [Submission(f"s{k:02}", f"s{k:02}.ipynb", cells[k % 3]) for k in range(number)]


def test_a_killed_worker_s_tasks_run_again_and_every_grade_is_entered_once(local, engine, judge):
    tasks, taken = hand_ins(12), []

    def waiting():
        for task in tasks:
            taken.append(task.student)
            yield task

    results = []
    for task, result in cluster.run(local.scheduler_address, engine, waiting()):
        results.append((task, result))
        if len(results) == 4:
            assert len(taken) <= 4 + 2 * cluster.AHEAD, "only a few tasks are under way at once"
            with distributed.Client(local, set_as_default=False) as client:
                victim = next(iter(client.run(os.getpid).values()))
            os.kill(victim, signal.SIGKILL)
    assert Counter(task.student for task, _ in results) == Counter(task.student for task in tasks)
    assert {task: grade for task, (grade, _) in results} == {task: judge.grade(task) for task in tasks}


def test_a_scheduler_that_is_not_there_is_told_in_a_sentence(engine, monkeypatch):
    monkeypatch.setattr(cluster, "PATIENCE", 0.5)
    with pytest.raises(CourseError, match=r"there is no Dask scheduler at tcp"):
        list(cluster.run("tcp://127.0.0.1:9", engine, hand_ins(1)))
