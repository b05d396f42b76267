"""The checks of lab 12: what each one hands to the student's functions. None of them knows an answer."""

import numpy as np

from course_utils.checks import check, given, parts, require, require_words


def turned(rng, curvatures):
    """A symmetric matrix with these eigenvalues and axes of its own."""
    Q, _ = np.linalg.qr(rng.normal(size=(len(curvatures), len(curvatures))))
    A = Q @ np.diag(curvatures) @ Q.T
    return (A + A.T) / 2


def definite(rng, n):
    """A positive definite matrix, of a moderate condition."""
    return turned(rng, rng.uniform(0.4, 3.0, size=n))


def pair(rng, n):
    """A step and the change of gradient that some bowl shows along it: the curvature is positive."""
    s = rng.normal(size=n)
    return s, definite(rng, n) @ s


def counted(fun, most, who):
    """``fun`` with its calls counted, and stopped where they have no end; the list grows with each call."""
    calls = []

    def evaluate(*at):
        calls.append(1)
        require(len(calls) <= most, f"`{who}` calls its function more than {most} times: does it come to an end?")
        return fun(*at)

    return evaluate, calls


# 1


@check("newton_direction", points=1)
def in_a_valley(student, v, rng):
    """Three parameters, all curvatures positive."""
    H, g = definite(rng, 3), rng.normal(size=3)
    return given({"d": student.newton_direction(g, H)}, g=g)


@check("newton_direction", points=2)
def near_saddles_and_tops(student, v, rng):
    """A saddle where Newton's way leads up, a saddle where it leads down, and a top."""
    told = []
    saddle, top = (2.0, -1.0), (-0.5, -3.0)
    for curvatures, along, degrees in ((saddle, (0.5, 1.3), 45), (saddle, (2.2, 0.6), 15), (top, (1.0, 0.7), 30)):
        turn = np.radians(degrees + rng.uniform(-6, 6))
        Q = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        H = Q @ np.diag(curvatures) @ Q.T
        g = Q @ (np.array(along) * rng.uniform(0.9, 1.1, size=2))
        told.append(given({"d": student.newton_direction(g, (H + H.T) / 2)}, g=g))
    return told


@check("newton_direction", points=1, hidden=True)
def in_six_dimensions(student, v, rng):
    """Six parameters: a valley, then a place with one negative curvature."""
    valley, saddle = definite(rng, 6), turned(rng, [1.0, 2.0, 1.5, 0.7, 3.0, -0.4])
    return [{"d": student.newton_direction(g, H)} for g, H in zip(rng.normal(size=(2, 6)), (valley, saddle))]


# 2


@check("secant_error", points=1)
def of_two_matrices(student, v, rng):
    """A matrix that is far off, and one that is nearly right, each for a step and for its opposite."""
    told = []
    for share in (np.array([-0.5, -0.8, -1.2]), np.array([0.97, 1.02, 1.01])):
        B, y = definite(rng, 3), 2 * rng.normal(size=3)
        s = B @ y * share[np.argsort(np.argsort(np.abs(B @ y)))] * (1 + 0.001 * v)  # the smallest is furthest off
        told += [given({"error": student.secant_error(B, way * s, way * y)}, s=way * s, y=way * y) for way in (1, -1)]
    return told


@check("secant_error", points=1, hidden=True)
def of_tiny_steps(student, v, rng):
    """A step a thousandth as long, in four dimensions."""
    s, y = pair(rng, 4)
    return {"error": student.secant_error(definite(rng, 4), 1e-3 * s, 1e-3 * y)}


# 3


def for_sr1(rng, n, sign, length):
    """B, s and y for which w'y has this sign and is not small; ``length`` is that of w, in lengths of B y."""
    B, y, w = definite(rng, n), rng.normal(size=n), rng.normal(size=n)
    w -= w @ y / (y @ y) * y
    w = w / np.linalg.norm(w) + sign * rng.uniform(1.0, 1.5) * y / np.linalg.norm(y)
    w *= length * np.linalg.norm(B @ y) / np.linalg.norm(w)
    return B, B @ y + w, y


@check("sr1", points=2)
def of_both_signs(student, v, rng):
    """A positive denominator; a negative one and a long step; one by far; then a small step and a small w."""
    told = []
    for sign, length, unit in ((1, 1.0, 1.0), (-1, 0.1, 1e6), (-1, 3.0, 1e-5), (1, 1e-3, 1e-6)):
        B, s, y = for_sr1(rng, 2, sign, length)
        told.append(given({"B": student.sr1(B, unit * s, unit * y)}, s=unit * s, y=unit * y))
    return told


@check("sr1", points=2)
def where_it_is_skipped(student, v, rng):
    """B explains the step already; then w stands square to y; then nearly so."""
    told = []
    exact, identity = np.diag([0.5, 0.25]), np.eye(2)
    for B, s, y in (
        (exact, np.array([1.0, 1.0 + v]), np.array([2.0, 4.0 + 4 * v])),
        (identity, np.array([2.0, 1.0 + v]), np.array([2.0, 0.0])),
        (np.diag([0.5, 2.0]), np.array([1.0 + 1e-9, 3.0 + v]), np.array([2.0, 0.0])),
    ):
        told.append(given({"B": student.sr1(B, s, y)}, s=s, y=y))
    return told


@check("sr1", points=1, hidden=True)
def sr1_in_a_row(student, v, rng):
    """Three pairs of a bowl, one after the other."""
    A, B, told = definite(rng, 4), 2.5 * np.eye(4), []
    for s in np.linalg.qr(rng.normal(size=(4, 4)))[0][:3]:
        B = np.array(student.sr1(B, s, A @ s), float)
        told.append({"B": B})
    return told


# 4


@check("dfp", points=2)
def dfp_of_one_pair(student, v, rng):
    """One update, in three dimensions."""
    s, y = pair(rng, 3)
    return given({"B": student.dfp(definite(rng, 3), s, y)}, s=s, y=y)


@check("dfp", points=1, hidden=True)
def dfp_in_a_row(student, v, rng):
    """Three pairs of a bowl, one after the other, from the identity."""
    A, B, told = definite(rng, 4), np.eye(4), []
    for s in rng.normal(size=(3, 4)):
        B = np.array(student.dfp(B, s, A @ s), float)
        told.append({"B": B})
    return told


# 5


@check("bfgs", points=2)
def bfgs_of_one_pair(student, v, rng):
    """One update, in three dimensions."""
    s, y = pair(rng, 3)
    return given({"B": student.bfgs(definite(rng, 3), s, y)}, s=s, y=y)


@check("bfgs", points=2)
def pairs_to_refuse(student, v, rng):
    """A pair with negative curvature, one with curvature 0, and one whose small curvature is positive."""
    B, (s, y) = definite(rng, 2), pair(rng, 2)
    flat = np.array([1.0 + v, 2.0])
    return [
        given({"B": student.bfgs(B, s, -y)}, s=s, y=-y),
        given({"B": student.bfgs(B, flat, np.array([0.0, 0.0]))}, s=flat, y=np.zeros(2)),
        given({"B": student.bfgs(B, 1e-3 * s, 1e-4 * y)}, s=1e-3 * s, y=1e-4 * y),
    ]


@check("bfgs", points=1, hidden=True)
def bfgs_in_a_row(student, v, rng):
    """Three pairs of a bowl, one after the other, from the identity."""
    A, B, told = definite(rng, 4), np.eye(4), []
    for s in rng.normal(size=(3, 4)):
        B = np.array(student.bfgs(B, s, A @ s), float)
        told.append({"B": B})
    return told


# 6


def dip(center, steepness):
    """A function with one minimum, steeper on its right side than on its left."""
    return lambda x: np.exp(steepness * (x - center)) - steepness * (x - center)


def watched_search(student, f, low, high, tol):
    """What golden_section returns, and the places where it evaluated f."""
    places = []

    def evaluate(x):
        places.append(float(x))
        outside = f"`golden_section` calls f at {float(x):.3f}, outside of low = {low:.3f} to high = {high:.3f}"
        require(low - 1e-9 <= x <= high + 1e-9, outside)
        require(len(places) <= 100, "`golden_section` calls f more than 100 times: does it come to an end?")
        return float(f(x))

    return student.golden_section(evaluate, low, high, tol), places


def search_told(result, places):
    """The first two places, in either order, the next ones, and the result."""
    require(len(places) >= 2, "`golden_section` must call f at two inner points at least")
    return {
        "the first two places": np.array(sorted(places[:2])),
        "the places of the next three calls": np.array(places[2:5]),
        "what came back": result,
    }


@check("golden_section", points=2)
def place_by_place(student, v, rng):
    """The first five places at which f is evaluated, in their order, and what comes back."""
    low = -1.0 + 0.5 * v
    f = dip(low + v.choose(1.2, 1.7, 1.45, 2.05, 1.55, 1.1, 1.85, 2.2), 1.3)
    return search_told(*watched_search(student, f, low, low + rng.uniform(3.0, 3.3), 0.2))


@check("golden_section", points=2)
def how_many_calls(student, v, rng):
    """Calls of f, and what comes back: a long search, a bracket that is short enough, one that is just not."""
    told = []
    center = v.choose(0.31, 0.64, 0.43, 0.57, 0.71, 0.36, 0.52, 0.67)
    for length, tol, share in ((4.0, 0.045, center), (0.5, 0.6, 0.75 + 0.01 * v), (0.7, 0.6, 0.15 + 0.01 * v)):
        low = rng.uniform(1, 2)
        f = dip(low + share * length, 1.0)
        x, places = watched_search(student, f, low, low + length, tol)
        told.append(given({"calls of f": len(places), "what came back": x}, low=low, high=low + length, tol=tol))
    return told


@check("golden_section", points=2, hidden=True)
def at_the_edges(student, v, rng):
    """A minimum near the lower end, then one near the upper end; places and calls."""
    told = []
    for share in (0.04, 0.96):
        low = rng.uniform(-3, -1)
        result, places = watched_search(student, dip(low + 2 * share, 1.2), low, low + 2.0, 0.1)
        told.append(search_told(result, places) | {"calls of f": len(places), "all places": np.array(places[2:])})
    return told


# 7


def bowl(A):
    """Value and gradient of a bowl with the Hessian A."""
    return lambda theta: (float(theta @ A @ theta / 2), A @ theta)


def steep_bowl(A):
    """A bowl that gets steeper further out; its value and its gradient."""
    return lambda theta: (float(theta @ A @ theta / 2 + np.sum(theta**4) / 4), A @ theta + theta**3)


def one_search(student, fun, theta, d, *settings):
    """What backtrack gives, how often it called fun, and how often at theta itself."""
    (J, g), places = fun(theta), []

    def seen(at):
        places.append(np.array(at, float))
        return fun(at)

    evaluate, calls = counted(seen, 40, "backtrack")
    told = parts(student.backtrack(evaluate, theta, J, g, d, *settings), "alpha", "J", "g")
    return told | {"calls of fun": len(calls), "of these at theta": sum(np.array_equal(x, theta) for x in places)}


def on_a_bowl(student, v, rng, steep, too_long, *settings, lower=0.0, size=1.0):
    """Backtracking on a bowl along a d that is so many times too long: 1 leads to the minimum along it."""
    A, theta = steep * definite(rng, 2), size * rng.normal(size=2)
    g = A @ theta
    d = -g * (g @ g) / (g @ A @ g) * too_long * (1 + 0.004 * v)
    value = bowl(A)
    told = one_search(student, lambda x: (value(x)[0] - lower, value(x)[1]), theta, d, *settings)
    return given(told, theta=theta, d=d)


@check("backtrack", points=1)
def a_step_that_will_do(student, v, rng):
    """A direction of the right length, with c1 and shrink as they come."""
    return on_a_bowl(student, v, rng, 8, 0.9)


@check("backtrack", points=1)
def far_too_long(student, v, rng):
    """A direction that is far too long, where J is negative."""
    return on_a_bowl(student, v, rng, 8, 13.0, lower=5000.0)


@check("backtrack", points=1)
def with_a_strict_c1(student, v, rng):
    """A c1 that asks for a large share of the promised fall, and another shrink."""
    return [on_a_bowl(student, v, rng, 1, *case, size=0.02) for case in ((11.0, 0.6, 0.8), (13.0, 0.1, 0.3))]


@check("backtrack", points=1)
def in_a_steep_valley(student, v, rng):
    """The same where the gradient is much longer than the step."""
    return [on_a_bowl(student, v, rng, 40, *case) for case in ((1.6, 0.4, 0.5), (11.0, 0.6, 0.8))]


@check("backtrack", points=1, hidden=True)
def on_a_steep_bowl(student, v, rng):
    """Two directions on a bowl that gets steeper further out."""
    told = []
    for length, settings in ((1.0, ()), (6.0, (0.2, 0.6))):
        A, theta = definite(rng, 3), 2 * rng.normal(size=3)
        fun = steep_bowl(A)
        told.append(one_search(student, fun, theta, -length * fun(theta)[1], *settings))
    return told


# 8


def as_two(answer):
    """An array of two truth values will do for a tuple of two."""
    return list(answer) if isinstance(answer, np.ndarray) and answer.shape == (2,) else answer


def of_slopes(student, rng, n, cases):
    """The two conditions for given falls and slopes along d; the gradients also have parts at a right angle to it."""
    found, told = [], {name: [] for name in ("J", "J_new", "slope", "slope_new", "alpha", "c1", "c2")}
    for k, (alpha, c1, c2, fall, slope_new) in enumerate(cases):
        d, across, across_new = rng.normal(size=(3, n))
        d *= 1.5 / np.linalg.norm(d)
        unit = rng.uniform(1, 3)
        across, across_new = (a - a @ d / (d @ d) * d for a in (across, across_new))
        g = -unit * d / (d @ d) + 2 * unit * across / np.linalg.norm(across)
        g_new = slope_new * unit * d / (d @ d) + (0.1, 3.0)[k % 2] * unit * across_new / np.linalg.norm(across_new)
        J = rng.uniform(1, 5)
        J_new = J - fall * unit
        found.append(parts(as_two(student.wolfe(J, g, J_new, g_new, d, alpha, c1, c2)), "fallen enough", "flat enough"))
        for name, value in zip(told, (J, J_new, g @ d, g_new @ d, alpha, c1, c2)):
            told[name].append(value)
    conditions = {name: np.array([row[name] for row in found]) for name in ("fallen enough", "flat enough")}
    return given(conditions, rows={name: np.array(values) for name, values in told.items()})


@check("wolfe", points=3)
def nine_steps(student, v, rng):
    """Nine steps: too high, too steep, too far beyond the minimum, good."""
    c1 = 0.1 + 0.001 * v
    cases = (
        (0.5, c1, 0.9, 0.07, -0.3),
        (2.0, c1, 0.9, 0.15, 1.2),
        (1.0, c1, 0.9, -0.02, -0.95),
        (1.5, c1, 0.6, 0.3, 0.5),
        (0.5, c1, 0.2, 0.2, 0.3),
        (0.25, c1, 0.5, 0.015, -0.9),
        (1.0, c1, 0.3, 0.05, 0.25),
        (3.0, c1, 0.4, 0.5, -0.15),
        (1.0, c1, 0.5, -0.25, 0.2),
    )
    told, across = (
        of_slopes(student, rng, 2, cases),
        (2.0, np.array([-1.0, 0.0]), 1.5, np.array([0.0, 0.5]), np.ones(2)),
    )
    told["flat enough, gradients along the axes"] = parts(
        as_two(student.wolfe(*across, 0.5, c1, 0.9)), "fallen", "flat"
    )["flat"]
    return told


@check("wolfe", points=1, hidden=True)
def in_four_dimensions(student, v, rng):
    """Six steps in four dimensions."""
    cases = (
        (0.3, 0.2, 0.8, 0.1, 0.7),
        (2.0, 0.2, 0.8, 0.3, 0.9),
        (1.0, 0.3, 0.5, 0.2, -0.6),
        (4.0, 0.05, 0.5, 0.3, 0.1),
        (1.0, 0.05, 0.5, -0.04, 2.0),
        (0.1, 0.3, 0.9, 0.05, -0.5),
    )
    return of_slopes(student, rng, 4, cases)


# 9


@check("smallest_c2", points=2)
def the_c2_read_off(student, v, rng):
    """One number, with two decimals."""
    value = student.smallest_c2
    require(type(value) in (int, float) or isinstance(value, np.floating), "smallest_c2 must be one number")
    return {"smallest_c2": round(float(value), 2)}


# 10


def pairs(rng, count, n):
    """Steps of a bowl and their changes of gradient, a row each."""
    S = rng.normal(size=(count, n))
    return S, S @ definite(rng, n)


@check("two_loop", points=2)
def of_three_pairs(student, v, rng):
    """Three pairs, all of them used."""
    (S, Y), g = pairs(rng, 3, 3), rng.normal(size=3)
    return given({"d": student.two_loop(g, S, Y, 3)}, g=g)


@check("two_loop", points=2)
def of_the_newest(student, v, rng):
    """Five pairs, of which two are used; three pairs where four might be; the newest of three."""
    told = []
    for count, r in ((5, 2), (3, 4), (3, 1)):
        (S, Y), g = pairs(rng, count, 2), rng.normal(size=2)
        told.append(given({"d": student.two_loop(g, S, Y, r)}, g=g, r=r))
    return told


@check("two_loop", points=1)
def of_none(student, v, rng):
    """No pair yet; then pairs, but r is 0."""
    (S, Y), g = pairs(rng, 2, 3), rng.normal(size=3) + v
    return [
        given({"d": student.two_loop(g, np.empty((0, 3)), np.empty((0, 3)), 4)}, g=g, r=4),
        given({"d": student.two_loop(g, S, Y, 0)}, g=g, r=0),
    ]


@check("two_loop", points=1, hidden=True)
def of_six_pairs(student, v, rng):
    """Six pairs in five dimensions, four of them used, then all."""
    (S, Y), g = pairs(rng, 6, 5), rng.normal(size=5)
    return [{"d": student.two_loop(g, S, Y, r)} for r in (4, 6)]


# 11


def hump(theta):
    """A surface with a hump in the middle, where the curvature is negative."""
    return float(np.sum(theta**4 / 4 - theta**2)), theta**3 - 2 * theta


def one_run(student, fun, theta, *settings):
    """The path, and how often fun was called."""
    evaluate, calls = counted(fun, 400, "minimize")
    result = student.minimize(evaluate, theta, *settings)
    require(result is not None, "returned None: is a `return` missing?")
    path = np.asarray(result, float)
    right = path.ndim == 2 and path.shape[1:] == theta.shape
    require(right, f"`minimize` must return an array with a row for each theta; yours has the shape {path.shape}")
    return path, len(calls)


@check("minimize", points=2, needs=("bfgs", "backtrack", "two_loop"))
def the_path_of_bfgs(student, v, rng):
    """The first four steps with B, row by row."""
    fun, theta = steep_bowl(definite(rng, 2)), rng.uniform(1.0, 1.5, size=2) * np.array([1.0, -1.0])
    path, _ = one_run(student, fun, theta, 1e-6, 4)
    return [{"theta": row} for row in path]


@check("minimize", points=1)
def the_path_of_lbfgs(student, v, rng):
    """The first four steps with the last two pairs, row by row."""
    fun, theta = steep_bowl(turned(rng, [0.5, 2.0])), rng.uniform(1.0, 1.5, size=2) * np.array([-1.0, 1.0])
    path, _ = one_run(student, fun, theta, 1e-6, 4, 2)
    return [{"theta": row} for row in path]


@check("minimize", points=2)
def how_many_evaluations(student, v, rng):
    """Steps and evaluations until the gradient is small: with B, with three pairs, and without any."""
    told = []
    for r in (None, 3, 0):
        fun, theta = steep_bowl(turned(rng, [4.0, 9.0])), rng.uniform(0.8, 1.2, size=2)
        path, calls = one_run(student, fun, theta, 0.02, 30, r)
        told.append({"calls of fun": calls, "steps": len(path) - 1})
    return told


@check("minimize", points=1)
def at_special_starts(student, v, rng):
    """Starts where the gradient is small enough already, then a start on a hump, with pairs."""
    starts = ([0.08, -0.09, 0.07], [0.01, 0.02, -0.09], [-0.05, 0.01, 0.02])
    rows = [len(one_run(student, bowl(np.eye(3)), np.array(start), 0.1, 9)[0]) for start in starts]
    path, _ = one_run(student, hump, rng.uniform(0.15, 0.25, size=2), 1e-6, 3, 3)
    return [{"rows where the start is good enough": np.array(rows)}, *({"theta": row} for row in path)]


@check("minimize", points=2, hidden=True)
def longer_runs(student, v, rng):
    """Eight steps with B and with three pairs, and their evaluations; then a start on a hump, with B."""
    told = []
    for r in (None, 3):
        fun, theta = steep_bowl(definite(rng, 4)), rng.uniform(0.8, 1.4, size=4)
        path, calls = one_run(student, fun, theta, 1e-2, 8, r)
        told += [*({"theta": row} for row in path), {"calls of fun": calls}]
    path, _ = one_run(student, hump, rng.uniform(0.15, 0.25, size=3), 1e-6, 3)
    return [*told, *({"theta": row} for row in path)]


# 12


@check("report", points=0)
def long_enough(student, v, rng):
    """40 to 150 words; a person reads and grades them."""
    require_words(student.report, 40, 150)
