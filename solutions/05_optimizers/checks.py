"""The checks of lab 05: what each one hands to the student's functions. None of them knows an answer."""

import numpy as np

from course_utils.checks import check, given, parts, require, require_words


def gradients(rng, steps, n):
    """Gradients whose entries differ much in size, as those of a network do."""
    return rng.normal(size=(steps, n)) * np.geomspace(0.05, 4.0, n)


# 1


@check("average", points=2)
def of_five_numbers(student, v, rng):
    """Five numbers."""
    x, beta = rng.normal(size=5) + 3, v.choose(0.6, 0.7, 0.8, 0.9)
    return given({"averages": student.average(x, beta)}, x=x, beta=beta)


@check("average", points=1)
def of_a_constant(student, v, rng):
    """A series that never changes, a series of one number, and one of whole numbers."""
    constant, whole = np.full(4, 2.0 + v), np.array([3, 1, 4, 2]) + v
    return [
        given({"averages": student.average(constant, 0.9)}, x=constant, beta=0.9),
        given({"averages": student.average(constant[:1], 0.6)}, x=constant[:1], beta=0.6),
        given({"averages": student.average(whole, 0.6)}, x=whole, beta=0.6),
    ]


@check("average", points=1, hidden=True)
def of_a_long_series(student, v, rng):
    """Thirty numbers, with a long memory."""
    return {"averages": student.average(rng.normal(size=30) + 1, 0.99)}


# 2


def trace_of(step, theta, memory, gs, names):
    """Steps of a function that returns theta and its memory, each given what the one before returned."""
    told = []
    for g in gs:
        result = parts(step(theta, memory, g), *names)
        theta, memory = (np.array(value, float) for value in result.values())
        told.append(result)
    return told


@check("momentum", points=2)
def three_steps_of_momentum(student, v, rng):
    """Three steps from rest."""
    theta, mu = rng.normal(size=3), v.choose(0.6, 0.8, 0.9, 0.7)
    return trace_of(
        lambda theta, u, g: student.momentum(theta, u, g, 0.3, mu),
        theta,
        np.zeros(3),
        gradients(rng, 3, 3),
        ("theta", "u"),
    )


@check("momentum", points=1)
def a_step_while_moving(student, v, rng):
    """One step with a velocity that is there already."""
    theta, u, g = rng.normal(size=(3, 2))
    return given(parts(student.momentum(theta, u, g, 0.1 + 0.01 * v, 0.9), "theta", "u"), theta=theta, u=u, g=g)


@check("momentum", points=1, hidden=True)
def without_momentum(student, v, rng):
    """mu = 0, then much momentum, on a matrix."""
    theta, u, g = rng.normal(size=(3, 2, 2))
    return [parts(student.momentum(theta, u, g, 0.2, mu), "theta", "u") for mu in (0.0, 0.99)]


# 3


@check("rate_for", points=2)
def of_the_averaged_form(student, v, rng):
    """The averaged form."""
    lr = v.choose(0.01, 0.02, 0.05, 0.1)
    return [given({"rate": student.rate_for("averaged", lr, mu)}, lr=lr, mu=mu) for mu in (0.9, 0.6)]


@check("rate_for", points=1)
def of_sutskever_s_form(student, v, rng):
    """Sutskever's form."""
    lr = v.choose(0.01, 0.02, 0.05, 0.1)
    return [given({"rate": student.rate_for("sutskever", lr, mu)}, lr=lr, mu=mu) for mu in (0.9, 0.6)]


# 4


def turned_bowl(theta):
    """The gradient of a bowl whose axes are turned."""
    x, y = np.asarray(theta, float)
    return np.array([2 * x + y, 3 * y + x])


@check("nesterov", points=2)
def three_steps_ahead(student, v, rng):
    """Three steps from rest."""
    theta, mu = rng.normal(size=2), v.choose(0.6, 0.8, 0.9, 0.7)
    return trace_of(
        lambda theta, u, _: student.nesterov(theta, u, turned_bowl, 0.1, mu),
        theta,
        np.zeros(2),
        range(3),
        ("theta", "u"),
    )


@check("nesterov", points=1)
def one_step_ahead(student, v, rng):
    """One step with a velocity that is there already; the gradient is asked for once."""
    theta, u = rng.normal(size=(2, 2))
    places = []

    def gradient(x):
        places.append(x)
        return turned_bowl(x)

    result = parts(student.nesterov(theta, u, gradient, 0.05 + 0.01 * v, 0.9), "theta", "u")
    return given(result | {"gradients asked for": len(places)}, theta=theta, u=u)


@check("nesterov", points=1, hidden=True)
def on_another_surface(student, v, rng):
    """Four steps on a surface that is no bowl."""
    return trace_of(
        lambda theta, u, _: student.nesterov(theta, u, lambda x: np.asarray(x) ** 3, 0.2, 0.6),
        rng.uniform(0.5, 1, size=3),
        np.zeros(3),
        range(4),
        ("theta", "u"),
    )


# 5


@check("adagrad", points=2)
def three_steps_of_adagrad(student, v, rng):
    """Three steps from rest."""
    theta, eps = rng.normal(size=3), v.choose(0.1, 0.2, 0.3, 0.4)
    return trace_of(
        lambda theta, memory, g: student.adagrad(theta, memory, g, 0.5, eps),
        theta,
        np.zeros(3),
        gradients(rng, 3, 3),
        ("theta", "v"),
    )


@check("adagrad", points=1, hidden=True)
def a_step_late(student, v, rng):
    """One step when v is large already; one where the gradient is 0."""
    theta, g = rng.normal(size=(2, 3))
    grown = np.array([9.0, 25.0, 0.5])
    return [
        parts(student.adagrad(theta, grown, g, 0.1, 1e-8), "theta", "v"),
        parts(student.adagrad(theta, np.zeros(3), 0 * g, 0.1, 1e-8), "theta", "v"),
    ]


# 6


@check("rmsprop", points=2)
def three_steps_of_rmsprop(student, v, rng):
    """Three steps from rest."""
    theta, eps = rng.normal(size=3), v.choose(0.1, 0.2, 0.3, 0.4)
    return trace_of(
        lambda theta, memory, g: student.rmsprop(theta, memory, g, 0.1, 0.9, eps),
        theta,
        np.zeros(3),
        gradients(rng, 3, 3),
        ("theta", "v"),
    )


@check("rmsprop", points=1)
def a_short_memory(student, v, rng):
    """One step with another alpha, when v is there already."""
    theta, g = rng.normal(size=(2, 2))
    grown, alpha = np.array([4.0, 0.5]), v.choose(0.6, 0.7, 0.8, 0.3)
    return given(parts(student.rmsprop(theta, grown, g, 0.2, alpha, 1e-8), "theta", "v"), v=grown, g=g, alpha=alpha)


@check("rmsprop", points=1, hidden=True)
def gradients_of_every_size(student, v, rng):
    """Four steps with gradients from 1e-4 to 1e4."""
    gs = rng.normal(size=(4, 3)) * np.array([1e-4, 1.0, 1e4])
    return trace_of(
        lambda theta, memory, g: student.rmsprop(theta, memory, g, 0.01, 0.99, 1e-6),
        rng.normal(size=3),
        np.zeros(3),
        gs,
        ("theta", "v"),
    )


# 7


def run(make, theta, gs):
    """m, v, t and theta after each step."""
    optimizer, told = make(theta), []
    for g in gs:
        optimizer.step(g)
        told.append(
            {
                "m": np.array(optimizer.m, float),
                "v": np.array(optimizer.v, float),
                "t": optimizer.t,
                "theta": theta.copy(),
            }
        )
    return told


@check("Adam", points=2)
def three_steps_of_adam(student, v, rng):
    """Three steps with short memories and a large eps, m, v, t and theta after each."""
    betas, eps = v.choose((0.8, 0.9), (0.7, 0.9), (0.6, 0.8), (0.75, 0.95)), v.choose(0.1, 0.2, 0.3, 0.4)
    return run(
        lambda theta: student.Adam(theta, lr=0.1, betas=betas, eps=eps), rng.normal(size=3), gradients(rng, 3, 3)
    )


@check("Adam", points=1)
def as_it_comes(student, v, rng):
    """Two steps with every setting left as it is."""
    return run(lambda theta: student.Adam(theta), rng.normal(size=2), gradients(rng, 2, 2))


@check("Adam", points=2)
def two_side_by_side(student, v, rng):
    """Two optimizers that take turns: neither knows of the other."""
    theta, other = rng.normal(size=2), rng.normal(size=2)
    first = student.Adam(theta, lr=0.1, betas=(0.8, 0.9), eps=0.1)
    second = student.Adam(other, lr=0.2, betas=(0.8, 0.9), eps=0.1)
    told = []
    for g, h in gradients(rng, 4, 2).reshape(2, 2, 2):
        first.step(g)
        second.step(h)
        told.append(
            {
                "theta of the first": theta.copy(),
                "theta of the second": other.copy(),
                "m of the first": np.array(first.m, float),
                "t of the second": second.t,
            }
        )
    return told


@check("Adam", points=2, hidden=True)
def many_steps_of_adam(student, v, rng):
    """Eight steps with the usual memories and gradients of every size."""
    gs = rng.normal(size=(8, 3)) * np.array([1e-3, 1.0, 100.0])
    return run(lambda theta: student.Adam(theta, lr=0.01, betas=(0.9, 0.99), eps=1e-6), rng.normal(size=3), gs)


# 8


@check("AdamW", points=2, needs=("Adam",))
def three_steps_of_adamw(student, v, rng):
    """Three steps, m, v, t and theta after each."""
    decay = v.choose(0.3, 0.4, 0.5, 0.6)
    return run(
        lambda theta: student.AdamW(theta, lr=0.1, betas=(0.8, 0.9), eps=0.1, weight_decay=decay),
        rng.normal(size=3) + 1,
        gradients(rng, 3, 3),
    )


@check("AdamW", points=1)
def decay_alone(student, v, rng):
    """Two steps where every gradient is 0: what is left is the decay."""
    return run(
        lambda theta: student.AdamW(theta, lr=0.5, weight_decay=0.1 + 0.02 * v),
        rng.normal(size=3) + 2,
        np.zeros((2, 3)),
    )


@check("AdamW", points=1)
def adamw_as_it_comes(student, v, rng):
    """Two steps with every setting left as it is, from far out."""
    return run(lambda theta: student.AdamW(theta), 50 * rng.normal(size=2), gradients(rng, 2, 2))


@check("AdamW", points=1, hidden=True)
def five_steps_of_adamw(student, v, rng):
    """Five steps with the usual memories."""
    return run(
        lambda theta: student.AdamW(theta, lr=0.05, betas=(0.9, 0.99), eps=1e-6, weight_decay=0.2),
        rng.normal(size=3),
        gradients(rng, 5, 3),
    )


# 9


@check("best_momentum", points=2)
def the_momentum_read_off(student, v, rng):
    """One momentum, with two decimals."""
    value = student.best_momentum
    require(type(value) in (int, float) or isinstance(value, np.floating), "best_momentum must be one number")
    return {"best_momentum": round(float(value), 2)}


# 10


@check("report", points=0)
def long_enough(student, v, rng):
    """40 to 150 words; a person reads and grades them."""
    require_words(student.report, 40, 150)
