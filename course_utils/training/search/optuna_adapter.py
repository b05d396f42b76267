"""Optuna, an existing engine for the same job, behind this package's interface.

It is not needed by the course and not installed with it: the functions beside this one are what the book explains.
"""

from course_utils.data.examples import counting_number, generator
from course_utils.errors import CourseError
from course_utils.training.search.space import Choice, LogUniform, checked_space
from course_utils.training.search.trials import Search


def optuna_search(score, space, evaluations, *, rng):
    """Try settings that Optuna's tree-structured Parzen estimator proposes from the scores so far.

    Parameters
    ----------
    score : callable ``(params) -> float``
        Higher is better. NaN counts as a failed trial.
    space : dict of str to Uniform, LogUniform or Choice
    evaluations : int
    rng : numpy.random.Generator
        Seeds Optuna's sampler.

    Returns
    -------
    Search

    Raises
    ------
    CourseError
        When Optuna is not installed.
    """
    search, evaluations = Search(checked_space(space)), counting_number(evaluations, "evaluations")
    seed = int(generator(rng, "the search").integers(2**31))
    try:
        import optuna
    except ModuleNotFoundError as missing:
        raise CourseError(
            "optuna_search needs the Python module 'optuna', which is not installed. "
            "Run: python -m pip install optuna, or use random_search, which needs nothing."
        ) from missing
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    study = optuna.create_study(direction="maximize", sampler=optuna.samplers.TPESampler(seed=seed))
    study.optimize(
        lambda trial: search.evaluate(score, {name: _suggest(trial, name, space[name]) for name in space}).score,
        n_trials=evaluations,
    )
    return search


def _suggest(trial, name, dimension):
    if isinstance(dimension, Choice):  # by number, since Optuna stores only plain values
        return dimension.options[trial.suggest_int(name, 0, len(dimension.options) - 1)]
    return trial.suggest_float(name, dimension.low, dimension.high, log=isinstance(dimension, LogUniform))
