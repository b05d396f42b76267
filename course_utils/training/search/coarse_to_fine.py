"""Coarse to fine: a random search over wide ranges, then another over narrow ones about the best so far.

The lectures' recipe: first a few epochs to see which region works, then longer runs inside it, as often as needed.
"""

from course_utils.data.examples import counting_number, generator
from course_utils.training.search.space import checked_space, draw
from course_utils.training.search.trials import Search


def coarse_to_fine(score, space, evaluations, *, rng, stages=2, shrink=0.25):
    """Random search in stages.

    Parameters
    ----------
    score : callable ``(params) -> float``
        Higher is better.
    space : dict of str to Uniform, LogUniform or Choice
    evaluations : int
        Of all stages together: equally many in each, the first ones taking what does not divide.
    rng : numpy.random.Generator
    stages : int
        The lectures show two.
    shrink : float
        Width of a stage's ranges as a share of those before, between 0 and 1. A narrower range is put about the best
        value so far and never leaves the first range: look at ``search.at_edge()`` before believing it.

    Returns
    -------
    Search
        ``trial.stage`` says which stage a trial belongs to.
    """
    search, evaluations = Search(checked_space(space)), counting_number(evaluations, "evaluations")
    generator(rng, "coarse to fine")
    if counting_number(stages, "stages") > evaluations:
        raise ValueError(f"{evaluations} evaluations do not pay for {stages} stages")
    if not 0 < shrink < 1:
        raise ValueError(f"shrink must lie between 0 and 1, got {shrink!r}")
    for stage in range(stages):
        for _ in range(evaluations // stages + (stage < evaluations % stages)):
            search.evaluate(score, draw(space, rng), stage=stage)
        best = search.best.params
        space = {name: dimension.around(best[name], shrink) for name, dimension in space.items()}
    return search
