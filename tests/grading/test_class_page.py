"""The class's page: true numbers, everything of a student's escaped, nothing from anywhere else, no hidden check."""

import random
import statistics as stdlib
from html.parser import HTMLParser

import numpy as np
import pytest

from course_utils.checks.verdict import Result
from course_utils.grading.gradebook import ByHand, Mark
from course_utils.grading.judge import Grade
from course_utils.grading.late import Lateness
from course_utils.grading.lines import line_of
from course_utils.grading.report.classroom import class_page
from course_utils.grading.similarity import Pair
from course_utils.grading.statistics import correlation, of_class

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>'\""


def result(exercise, right, worth=2, **more):
    status = "passed" if right else "failed"
    return Result(exercise, f"c_{exercise}", "SECRET-TITLE", status, worth * right, worth, **more)


def a_class(number=40, seed=5):
    """Lines of a class in which `easy` is easy, `hard` sorts, and `coin` is thrown."""
    rng, lines = random.Random(seed), []
    for k in range(number):
        skill = rng.random()
        rights = [("easy", skill > 0.2), ("middle", skill > 0.5), ("hard", skill > 0.6), ("coin", rng.random() < 0.5)]
        named = {"mistake": "overflow"} if k % 4 == 0 else {}
        results = [result(name, right, **({} if right else named), hidden=name == "hard") for name, right in rights]
        grade = Grade(f"s{k:02}", f"s{k:02}.ipynb", "graded", results=tuple(results))
        lines.append(line_of(Mark(grade), f"students/s{k:02}.html"))
    return lines


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.text = [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes

    def handle_data(self, data):
        self.text += data


def shown(lines, pairs=()):
    return Page(class_page(lines, of_class(lines), list(pairs), "99_fixture", "A lab"))


def test_difficulty_and_discrimination_are_the_textbook_s():
    lines = a_class()
    told = {question.name: question for question in of_class(lines).questions}
    points = {name: np.array([line.exercises[name][0] for line in lines]) for name in told}
    for name, question in told.items():
        rest = sum(points[other] for other in points if other != name)
        assert question.difficulty == pytest.approx(points[name].mean() / 2)
        assert question.discrimination == pytest.approx(np.corrcoef(points[name], rest)[0, 1])
    assert told["hard"].discrimination > 0.3 > told["coin"].discrimination


def test_median_mean_and_bins_are_those_of_the_scores():
    lines = a_class()
    told, scores = of_class(lines), [line.score for line in lines]
    assert (told.median, told.mean) == (stdlib.median(scores), pytest.approx(stdlib.fmean(scores)))
    assert sum(told.bins) == len(lines) and told.bins[-1] == scores.count(8)
    assert told.bins == np.histogram(scores, bins=10, range=(0, 8))[0].tolist()


def test_a_correlation_that_says_nothing_is_not_told():
    assert correlation([1.0] * 20, list(range(20))) is None
    assert correlation([0.0, 1.0], [0.0, 1.0]) is None


def test_the_page_begins_with_the_distribution_and_the_three_most_frequent_mistakes():
    page = shown(a_class())
    order = ["Half the class has", "How the scores lie", "Most frequent mistakes", "Question by question"]
    assert [page.text.index(words) for words in order] == sorted(page.text.index(words) for words in order)
    assert "Look at coin" in page.text


def test_everything_of_a_student_s_is_escaped_and_nothing_comes_from_elsewhere():
    grade = Grade(HOSTILE, HOSTILE, "unreadable", HOSTILE, (result(HOSTILE, False, mistake=HOSTILE),))
    line = line_of(Mark(grade, {"q": ByHand(1, 2, HOSTILE)}, late=Lateness(1, 0.1, HOSTILE)), "students/x.html")
    page = shown([*a_class(), line], [Pair(HOSTILE, "s01", 0.9, 30)])
    assert not {"script", "img", "link", "iframe"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "src"]
    assert {value for name, value in page.attributes if name == "href"} <= {
        "students/x.html",
        *(f"students/s{k:02}.html" for k in range(40)),
    }
    assert "alert(1)" in page.text


def test_no_hidden_check_is_shown():
    assert "SECRET" not in shown(a_class()).text


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_class_of_none_or_few_is_no_trouble(number):
    assert "class" in shown(a_class(number)).text.lower() or number == 0


def test_time_outs_are_counted_by_exercise_and_cell():
    slow = Grade(
        "s", "s.ipynb", "graded", "", (result("hard", False, says="`hard` ran out of time"),), ((3, "ran out of time"),)
    )
    assert of_class([line_of(Mark(slow), "x")]).out_of_time == [("cell 3", 1), ("hard", 1)]
