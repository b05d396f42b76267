r"""Successive halving: start many settings on little training, keep the best share, train those longer, and again.

Every round costs about the same: eta times fewer settings, eta times more epochs for each.

    n_s = floor(n / eta^s),  r_s = r eta^s,   s = 0 .. while n_s >= 1             {eq}`successive-halving`
"""

from course_utils.data.examples import counting_number, generator
from course_utils.training.search.space import checked_space, draw
from course_utils.training.search.trials import Search, Trial


def halving_rounds(candidates, min_resources, factor=3):
    """How many settings are trained for how long, round by round.

    >>> halving_rounds(candidates=27, min_resources=1)
    [(27, 1), (9, 3), (3, 9), (1, 27)]
    """
    n, r = counting_number(candidates, "candidates"), counting_number(min_resources, "min_resources")
    if counting_number(factor, "factor") < 2:
        raise ValueError(f"factor must be at least 2, got {factor!r}")
    rounds = []
    while n >= 1:
        rounds.append((n, r))
        n, r = n // factor, r * factor
    return rounds


def successive_halving(score, space, candidates, *, rng, min_resources=1, factor=3):
    """Race random settings against each other.

    Parameters
    ----------
    score : callable ``(params, resources) -> float``
        Higher is better; trains for ``resources``, epochs as a rule, from the beginning each time.
    space : dict of str to Uniform, LogUniform or Choice
    candidates : int
        Settings drawn for the first round.
    rng : numpy.random.Generator
    min_resources : int
        r, for each of the first round.
    factor : int
        eta, the share that stays: one in ``factor``. 3 is scikit-learn's default.

    Returns
    -------
    Search
        ``search.cost`` is the sum of all resources. Its ``best`` is the best of the last round: earlier scores were
        made with less training and do not compare.
    """
    checked_space(space)
    rounds, search = halving_rounds(candidates, min_resources, factor), HalvingSearch(space)
    generator(rng, "successive halving")
    running = [draw(space, rng) for _ in range(candidates)]
    for stage, (n, r) in enumerate(rounds):
        tried = [search.evaluate(lambda params, r=r: score(params, r), params, r, stage) for params in running[:n]]
        running = [trial.params for trial in sorted(tried, key=lambda trial: -trial.rank)]
    return search


class HalvingSearch(Search):
    """A search whose best is the best of its last round."""

    @property
    def best(self) -> Trial:
        last = max((trial.stage for trial in self.trials), default=-1)
        return Search(self.space, [trial for trial in self.trials if trial.stage == last]).best
