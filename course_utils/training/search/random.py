"""Random search: as many different values of every hyperparameter as there are evaluations.

Where few of the hyperparameters matter it finds better values than a grid at the same cost (Bergstra and Bengio, 2012).
"""

from course_utils.data.examples import counting_number, generator
from course_utils.training.search.space import checked_space, draw
from course_utils.training.search.trials import Search


def random_search(score, space, evaluations, *, rng):
    """Try settings drawn at random.

    Parameters
    ----------
    score : callable ``(params) -> float``
        Higher is better.
    space : dict of str to Uniform, LogUniform or Choice
    evaluations : int
        All of them are used.
    rng : numpy.random.Generator

    Returns
    -------
    Search
    """
    search, evaluations = Search(checked_space(space)), counting_number(evaluations, "evaluations")
    generator(rng, "random search")
    for _ in range(evaluations):
        search.evaluate(score, draw(space, rng))
    return search
