"""The benchmark's problems have the gradients they claim; otherwise nothing measured on them would count."""

import numpy as np
import pytest

from benchmarks.problems import FAMILIES, generated, named

PROBLEMS = named(starts=2) + generated([3, 4], starts=2)


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda p: p.name)
def test_the_gradient_is_the_slope_along_random_directions(problem):
    rng = np.random.default_rng(0)
    for x in problem.starts:
        value, g = problem.fun(x)
        assert g.shape == x.shape and np.isfinite(value)
        for d in rng.normal(size=(3, x.size)):
            h = 1e-5 / np.linalg.norm(d)
            slope = (problem.fun(x + h * d)[0] - problem.fun(x - h * d)[0]) / (2 * h)
            rounding = 1e-15 * abs(value) / h
            assert abs(slope - g @ d) <= 1e-6 * np.linalg.norm(g) * np.linalg.norm(d) + 10 * rounding


def test_a_seed_gives_the_same_problems_again_and_another_seed_others():
    a, b, c = generated([7]), generated([7]), generated([8])
    assert len(a) == len(FAMILIES)
    for p, q, r in zip(a, b, c):
        assert p.fun(p.starts[0])[0] == q.fun(q.starts[0])[0] != r.fun(r.starts[0])[0]
