"""Grid search: every combination of a few values per hyperparameter.

With k values on each of d axes it costs k^d evaluations and shows only k different values of the one that matters.
"""

from itertools import product

from course_utils.data.examples import counting_number
from course_utils.training.search.space import Choice, checked_space, interior, per_axis
from course_utils.training.search.trials import Search


def grid_search(score, space, evaluations):
    """Try the finest regular grid that the budget pays for.

    Parameters
    ----------
    score : callable ``(params) -> float``
        Higher is better; ``params`` is a dictionary from name to value.
    space : dict of str to Uniform, LogUniform or Choice
        All options of a Choice are tried; ranges share what is left, with equally many values in the middle of equal
        stretches (of the logarithm, for a LogUniform).
    evaluations : int
        The budget. At most so many are used; ``search.evaluations`` says how many.

    Returns
    -------
    Search

    Examples
    --------
    >>> from course_utils.training.search import Uniform
    >>> search = grid_search(lambda params: -(params["x"] ** 2), {"x": Uniform(-1.0, 2.0)}, evaluations=3)
    >>> [trial.params["x"] for trial in search.trials]
    [-0.5, 0.5, 1.5]
    """
    search, evaluations = Search(checked_space(space)), counting_number(evaluations, "evaluations")
    options = 1
    for dimension in space.values():
        options *= len(dimension.options) if isinstance(dimension, Choice) else 1
    ranges = sum(not isinstance(dimension, Choice) for dimension in space.values())
    k = per_axis(evaluations // options, ranges) if ranges and evaluations >= options else 0
    if evaluations < options or (ranges and k < 1):
        raise ValueError(f"{evaluations} evaluations do not pay for a grid with {options} combinations of options")
    axes = [d.options if isinstance(d, Choice) else [d.at(u) for u in interior(k)] for d in space.values()]
    for values in product(*axes):
        search.evaluate(score, dict(zip(space, values, strict=True)))
    return search
