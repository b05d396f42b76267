"""Statistics of a class: the distribution of scores, and for each question how hard it was and whether it sorted.

*Difficulty* is the mean share of a question's points that was earned: near 1, everybody could do it. *Discrimination*
is the correlation of that share with the share of all other points: near 0, who got it right had little to do with who
knew the rest; below 0, look at the question.
"""

import statistics
from collections import Counter
from dataclasses import dataclass

FEWEST = 10  # graded notebooks from which a correlation is told
COMPARED = ("graded", "not attempted")


@dataclass(frozen=True)
class Question:
    """One exercise over a class; ``discrimination`` is None where there are too few answers, or all are alike."""

    name: str
    worth: float
    difficulty: float
    attempted: float
    discrimination: float | None


@dataclass(frozen=True)
class Statistics:
    """What the class page shows."""

    students: int
    graded: int
    median: float
    mean: float
    max_score: float
    bins: list
    questions: list
    mistakes: list
    out_of_time: list
    waiting: int


def of_class(lines):
    """Statistics of a list of :class:`~course_utils.grading.lines.Line`."""
    graded = [line for line in lines if line.status in COMPARED]
    scores = [line.score for line in graded]
    worth = max((line.max_score for line in graded), default=0.0)
    return Statistics(
        students=len(lines),
        graded=len(graded),
        median=statistics.median(scores) if scores else 0.0,
        mean=statistics.fmean(scores) if scores else 0.0,
        max_score=worth,
        bins=_bins(scores, worth),
        questions=_questions(graded),
        mistakes=_by_count(mistake for line in lines for mistake in line.mistakes),
        out_of_time=_by_count(name for line in lines for name in line.out_of_time),
        waiting=sum(len(line.waiting) for line in lines),
    )


def _by_count(things):
    """Most frequent first; of equally frequent ones in the order of their names, so that a rerun says the same."""
    return sorted(Counter(things).items(), key=lambda item: (-item[1], item[0]))


def _bins(scores, worth, number=10):
    """How many scores lie in each tenth of what there is to earn; full marks count to the last."""
    bins = [0] * number
    for score in scores:
        bins[min(number - 1, int(number * score / worth + 1e-9)) if worth else 0] += 1
    return bins


def _questions(graded):
    names = dict.fromkeys(name for line in graded for name in line.exercises)
    found = []
    for name in names:
        rows = [(line.exercises[name], line) for line in graded if name in line.exercises]
        worth = max(row[1] for row, _ in rows)
        if not worth:
            continue
        shares = [points / of if of else 0.0 for (points, of, _), _ in rows]
        rest = [line.checks - points for (points, _, _), line in rows]
        attempted = statistics.fmean(tried for (_, _, tried), _ in rows)
        found.append(Question(name, worth, statistics.fmean(shares), attempted, correlation(shares, rest)))
    return found


def correlation(x, y):
    """Pearson's correlation; None where it says nothing."""
    if len(x) < FEWEST or min(x) == max(x) or min(y) == max(y):
        return None
    return statistics.correlation(x, y)
