"""The similarity measure, on made-up classes that took no part in choosing its threshold: what it finds, what it
misses, and that the class's page states both."""

import random
from functools import cache

import course
import made_up_pairs
import pytest

from course_utils.grading.report import classroom
from course_utils.grading.similarity import grams, nodes, similar_pairs, winnowed

CLASSES = range(10, 20)  # the threshold was chosen on 0 to 9


@cache
def honest_class():
    return made_up_pairs.a_class(42, copies=0)[0]


@pytest.fixture(scope="module")
def judged():
    """(copied pairs, named pairs) over ten classes of 24 with three copies each."""
    copied, named = set(), set()
    for seed in CLASSES:
        notebooks, pairs = made_up_pairs.a_class(seed)
        copied |= {(seed, *pair) for pair in pairs}
        named |= {(seed, pair.one, pair.other) for pair in similar_pairs(notebooks.items())}
    return copied, named


def test_recall_and_precision_are_those_that_the_page_states(judged):
    copied, named = judged
    pairs = len(CLASSES) * 24 * 23 // 2
    assert (len(copied), pairs) == (classroom.COPIES, classroom.PAIRS)
    recall, precision = len(copied & named) / len(copied), len(copied & named) / len(named)
    assert (round(recall, 2), round(precision, 2)) == (classroom.RECALL, classroom.PRECISION)
    assert recall >= 0.8 and precision >= 0.85


@pytest.mark.parametrize("disguise", made_up_pairs.DISGUISES[:-1], ids=lambda f: f.__name__)
def test_no_single_disguise_hides_a_whole_copy(disguise):
    notebooks = {**honest_class(), "thief": disguise(honest_class()["s05"], random.Random(1))}
    assert ("s05", "thief") in {(pair.one, pair.other) for pair in similar_pairs(notebooks.items())}


def test_names_numbers_comments_and_docstrings_do_not_count():
    a = 'def f(x):\n    """What it does."""\n    y = 3 * x  # three\n    return y'
    b = "def g(value):\n    result = 77 * value\n    return result"
    assert nodes(a) == nodes(b) and grams(a) == grams(b)
    assert nodes(a) != nodes(b.replace("*", "+"))


def test_the_starter_is_not_something_that_students_share():
    cells = course.untouched()
    assert similar_pairs([("ada", cells), ("emmy", cells)], starter=cells) == []
    assert winnowed(cells[3], {gram for cell in cells for gram in grams(cell)}) == set()


def test_a_class_of_two_and_cells_that_do_not_parse_are_no_trouble():
    copy = [*made_up_pairs.alone(random.Random(3)), "%matplotlib inline\nx = 1", "def broken(:", "(" * 5000]
    (pair,) = similar_pairs([("ada", copy), ("eve", copy)])
    assert pair.share == pytest.approx(1.0)
    assert similar_pairs([]) == [] and similar_pairs([("ada", []), ("eve", [""])]) == []


def test_the_hashes_of_a_notebook_are_the_same_in_every_run():
    import subprocess
    import sys

    code = "from course_utils.grading.similarity import grams; print(grams('y = np.exp(x) + np.log(x) * 3'))"
    runs = {subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout for _ in range(2)}
    assert len(runs) == 1 and runs != {""}
