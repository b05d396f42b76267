"""Every surface's gradient and Hessian by finite differences; its minima are minima, its saddles saddles."""

import numpy as np
import pytest

from course_utils import landscapes
from course_utils.landscapes import SURFACES, quadratic, rosenbrock

ALL = [make() for make in SURFACES] + [
    quadratic(1.0, n=1),
    quadratic(1e6, n=2, angle=0.7),
    quadratic(1e4, n=7, angle=0.3),
    rosenbrock(2),
    rosenbrock(5),
]


def points(surface, count=20):
    """Random points of the surface's window, and its start."""
    rng = np.random.default_rng(len(surface.name))
    n = len(surface.start)
    low, high = surface.bounds[0]
    return [np.array(surface.start), *rng.uniform(low, high, size=(count, n))]


def difference(f, x, h=1e-5):
    """Central differences of f along every coordinate, of fourth order."""
    rows = []
    for i in range(x.size):
        e = np.zeros(x.size)
        e[i] = h
        rows.append((8 * (f(x + e) - f(x - e)) - (f(x + 2 * e) - f(x - 2 * e))) / (12 * h))
    return np.array(rows)


@pytest.mark.parametrize("surface", ALL, ids=lambda s: s.name)
def test_the_gradient_is_the_slope_of_the_value(surface):
    for x in points(surface):
        scale = 1 + np.abs(surface.gradient(x)).max() + abs(surface.value(x))
        assert np.abs(difference(surface.value, x, 1e-4) - surface.gradient(x)).max() <= 1e-6 * scale


@pytest.mark.parametrize("surface", ALL, ids=lambda s: s.name)
def test_the_hessian_is_the_slope_of_the_gradient_and_symmetric(surface):
    for x in points(surface):
        H = surface.hessian(x)
        scale = 1 + np.abs(H).max() + np.abs(surface.gradient(x)).max()
        assert np.abs(difference(surface.gradient, x, 1e-4) - H).max() <= 1e-6 * scale
        assert np.abs(H - H.T).max() <= 1e-12 * scale


@pytest.mark.parametrize("surface", ALL, ids=lambda s: s.name)
def test_at_a_minimum_the_slope_is_zero_the_curvature_positive_and_all_around_is_higher(surface):
    for x in surface.minima:
        curvatures = np.linalg.eigvalsh(surface.hessian(x))
        assert curvatures.min() > 0
        assert np.abs(surface.gradient(x)).max() <= 1e-13 * (1 + curvatures.max())
        for direction in np.random.default_rng(1).normal(size=(50, x.size)):
            assert surface.value(x + 1e-3 * direction / np.linalg.norm(direction)) > surface.value(x)


@pytest.mark.parametrize("surface", ALL, ids=lambda s: s.name)
def test_at_a_saddle_the_slope_is_zero_and_it_goes_up_one_way_and_down_another(surface):
    for x in surface.saddles:
        assert np.abs(surface.gradient(x)).max() <= 1e-12 * (1 + np.abs(surface.hessian(x)).max())
        turns = np.linspace(0, 2 * np.pi, 60)
        around = [surface.value(x + 1e-3 * np.array([np.cos(t), np.sin(t)])) for t in turns]
        assert min(around) < surface.value(x) < max(around)


@pytest.mark.parametrize("surface", [s for s in ALL if len(s.start) == 2], ids=lambda s: s.name)
def test_a_grid_holds_the_values_and_gradients_of_its_points(surface):
    X, Y, Z = surface.grid(9)
    G = surface.gradient(np.stack([X, Y]))
    for row, column in ((0, 0), (4, 7), (8, 8)):
        value, g = surface(np.array([X[row, column], Y[row, column]]))
        assert Z[row, column] == pytest.approx(value, rel=1e-13, abs=1e-13)
        assert np.allclose(G[:, row, column], g, rtol=1e-13, atol=1e-13)


@pytest.mark.parametrize("surface", [make() for make in SURFACES], ids=lambda s: s.name)
def test_the_window_shows_the_start_and_the_minima(surface):
    for x in [surface.start, *surface.minima, *surface.saddles]:
        assert all(low < coordinate < high for coordinate, (low, high) in zip(x, surface.bounds))
    assert surface.says


def test_there_are_at_least_twelve_and_all_are_public():
    assert len(SURFACES) >= 12
    assert all(getattr(landscapes, make.__name__) is make for make in SURFACES)


@pytest.mark.parametrize("condition", [1.0, 10.0, 1e6])
def test_a_quadratic_has_the_condition_number_asked_for(condition):
    eigenvalues = np.linalg.eigvalsh(quadratic(condition, n=5, angle=1.0).hessian(None))
    assert eigenvalues[-1] / eigenvalues[0] == pytest.approx(condition, rel=1e-6)


def test_a_condition_number_below_one_is_refused():
    with pytest.raises(ValueError, match=r"condition is 0\.5"):
        quadratic(0.5)


def test_a_step_at_the_face_of_the_cliff_throws_theta_far_away_and_a_clipped_one_does_not():
    from course_utils.optim import SGD, clip_by_norm

    surface, ends = landscapes.cliff(), []
    for clip in (False, True):
        theta = np.array([2.02, 1.0])
        optimizer = SGD(theta, lr=0.5)
        g = surface.gradient(theta)
        optimizer.step(clip_by_norm(g, 1.0) if clip else g)
        ends.append(np.linalg.norm(theta))
    assert ends[0] > 15 and ends[1] < 3
