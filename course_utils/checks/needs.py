"""What to mend first: an exercise that builds on one that does not pass gets no name and no hints of its own.

A wrong `gradient` makes a right `train` look like a known mistake of `train`. The true sentence is another: mend
`gradient`. So names are taken back wherever an exercise's needs, declared on its checks, do not all pass.
"""

from dataclasses import replace

from course_utils.checks.outcomes import ERROR, FAILED, NOT_ATTEMPTED, PASSED


def needs_of(checks):
    """All that each exercise builds on, directly or not, in the order of the lab.

    Returns
    -------
    dict of str to tuple of str
    """
    direct = {}
    for c in checks:
        direct.setdefault(c.exercise, []).extend(c.needs)
    return {exercise: tuple(e for e in direct if e in _below(exercise, direct)) for exercise in direct}


def _below(exercise, direct):
    found, todo = set(), list(direct[exercise])
    while todo:
        need = todo.pop()
        if need not in found:
            found.add(need)
            todo += direct.get(need, ())
    return found


def mend_first(results, needs):
    """Take names back where something below does not pass.

    Parameters
    ----------
    results : dict of str to list of Result
        By exercise; of the exercises in ``needs`` those that are missing are taken to pass.
    needs : dict of str to tuple of str

    Returns
    -------
    dict of str to list of Result
    """
    told = {}
    for exercise, mine in results.items():
        below = [(need, {r.status for r in results.get(need, ())} - {PASSED}) for need in needs.get(exercise, ())]
        need, states = next(((need, states) for need, states in below if states), (None, set()))
        told[exercise] = mine if need is None else [_held_back(r, need, states) for r in mine]
    return told


def _held_back(result, need, states):
    if result.status == PASSED:
        return result
    if states & {FAILED, ERROR}:
        if result.status == NOT_ATTEMPTED:
            return result
        sentence = f"`{need}` does not pass yet, and this exercise builds on it: mend that first."
    else:
        sentence = f"`{need}`, on which this exercise builds, is still `...`: write that first."
        if result.status != FAILED:  # what else is said of `...` is about its type, and no help
            result = replace(result, says="")
    return replace(result, mistake=None, diagnosis="", hints=(), link="", mend_first=sentence)
