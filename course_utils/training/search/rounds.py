"""Searches in rounds: the trials of one round do not depend on each other, so all of them may be trained at once.

Grid and random search are one round; coarse to fine is one for each of its stages. So are many searches, one a seed.
"""

import numpy as np

from course_utils.data.examples import counting_number


class _RoundIsFull(Exception):
    """Ends a search that has asked for a whole round of scores; it is run again when they are known."""


def search_in_rounds(search, score_many, seeds, size):
    """Run the same search once for each seed, all of them in step.

    Parameters
    ----------
    search : callable ``(score, rng) -> Search``
        One of this folder's, with its space and budget. It is called again after each round, with the same draws.
    score_many : callable ``(params) -> ndarray of shape (trials, seeds)``
        ``params`` maps a name to the values of one round, an array of that shape. Higher is better.
    seeds : sequence of int
        One search each.
    size : int
        Trials in a round.

    Returns
    -------
    list of Search
        One for each seed.

    Examples
    --------
    >>> from course_utils.training.search import Uniform, random_search
    >>> search = lambda score, rng: random_search(score, {"x": Uniform(0.0, 1.0)}, 8, rng=rng)
    >>> found = search_in_rounds(search, lambda params: -((params["x"] - 0.5) ** 2), seeds=[0, 1], size=8)
    >>> [round(one.best.params["x"], 2) for one in found]
    [0.61, 0.51]
    """
    seeds, size = list(seeds), counting_number(size, "size")
    known = [[] for _ in seeds]
    while True:
        results, asked = zip(*(_ask(search, seed, scores, size) for seed, scores in zip(seeds, known)))
        if len({len(one) for one in asked}) != 1:
            raise ValueError("the searches of different seeds asked for different numbers of scores")
        if not asked[0]:
            return list(results)
        params = {name: np.array([[one[name] for one in row] for row in zip(*asked)]) for name in asked[0][0]}
        for scores, column in zip(known, np.asarray(score_many(params), float).T):
            scores.extend(column.tolist())


def _ask(search, seed, scores, size):
    """Run a search on the scores known so far; the finished search or None, and the trials it asked for beyond."""
    answers, asked = iter(scores), []

    def score(params):
        answer = next(answers, None)
        if answer is not None:
            return answer
        asked.append(params)
        if len(asked) == size:
            raise _RoundIsFull
        return np.nan

    try:
        return search(score, np.random.default_rng(seed)), asked
    except _RoundIsFull:
        return None, asked
