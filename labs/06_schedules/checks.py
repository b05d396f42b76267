"""The checks of lab 06: what each one hands to the student's functions. None of them knows an answer."""

import numpy as np

from course_utils.checks import check, given, parts, require, require_words

# 1


@check("step_decay", points=2)
def around_a_drop(student, v, rng):
    """The steps around the first drops."""
    lr, every, gamma = rng.uniform(0.2, 1), v.choose(4, 5, 6, 7), v.choose(0.4, 0.3, 0.2, 0.1)
    return [
        given({"rate": student.step_decay(lr, every, gamma, t)}, every=every, gamma=gamma, t=t)
        for t in (0, 1, every - 1, every, every + 1, 2 * every - 2, 2 * every, 3 * every - 1)
    ]


# 2


@check("linear_decay", points=2)
def along_the_line(student, v, rng):
    """From the first step to the last, and past it."""
    lr, end, tau = rng.uniform(0.5, 1), rng.uniform(0.01, 0.1), v.choose(8, 10, 12, 16)
    return [
        given({"rate": student.linear_decay(lr, end, tau, t)}, end=end, tau=tau, t=t)
        for t in (0, 1, 3, tau // 2, tau - 1, tau, tau + 1, 5 * tau)
    ]


# 3


@check("cosine", points=2)
def down_the_wave(student, v, rng):
    """From the first step to the last."""
    lr, low, tau = rng.uniform(0.5, 1), rng.uniform(0.01, 0.1), v.choose(8, 10, 12, 16)
    return [
        given({"rate": student.cosine(lr, low, tau, t)}, low=low, tau=tau, t=t)
        for t in (0, 1, 3, tau // 2, tau - 1, tau)
    ]


@check("cosine", points=1)
def past_the_end(student, v, rng):
    """Steps after tau."""
    low, tau = rng.uniform(0.01, 0.1), v.choose(8, 10, 12, 16)
    return [
        given({"rate": student.cosine(1.0, low, tau, t)}, low=low, tau=tau, t=t) for t in (tau + 1, tau + 3, 3 * tau)
    ]


# 4


def constants(student, form, rng):
    """The constants for three shares and numbers of steps."""
    told = []
    for steps in (10, 25, 4):
        share = rng.uniform(0.05, 0.6)
        told.append(given({"constant": student.constant_for(form, share, steps)}, share=share, steps=steps))
    return told


@check("constant_for", points=1)
def of_the_power(student, v, rng):
    """The power form."""
    return constants(student, "power", rng)


@check("constant_for", points=1)
def of_the_exponential(student, v, rng):
    """The exponential form."""
    return constants(student, "exponential", rng)


@check("constant_for", points=1)
def of_time(student, v, rng):
    """The form that divides by time."""
    return constants(student, "time", rng)


# 5


def falling(lr, k):
    """A schedule to be warmed up: it falls at every step, and is defined for whole steps from 0 on only."""

    def rate(t):
        require(float(t).is_integer() and t >= 0, f"your function asked the schedule for step {t!r}")
        return lr / (1 + k * t)

    return rate


def rates_of(schedule, steps):
    """What a schedule that the student made says for each step."""
    require(callable(schedule), "returned no function: a schedule is a function of the step")
    return [given({"rate": schedule(t)}, t=t) for t in steps]


@check("warmup", points=2)
def up_and_down(student, v, rng):
    """Rising, the first steps after it, and later ones."""
    steps = v.choose(4, 5, 6, 8)
    return rates_of(student.warmup(falling(rng.uniform(0.5, 2), 0.3), steps), [*range(steps + 3), 3 * steps])


@check("warmup", points=1)
def without_a_warmup(student, v, rng):
    """steps = 0."""
    return rates_of(student.warmup(falling(rng.uniform(0.5, 2), 0.3), 0), range(3))


# 6


@check("per_epoch", points=2)
def with_a_smaller_last_batch(student, v, rng):
    """A last batch that holds a single example."""
    examples, batch, lr = v.choose(21, 25, 29, 25), 4, rng.uniform(0.5, 2)
    return [
        given(told, examples=examples, batch=batch, t=told.inputs["t"])
        for told in rates_of(student.per_epoch(falling(lr, 0.5), examples, batch), range(17))
    ]


# 7


@check("restarts", points=2)
def falls_that_grow(student, v, rng):
    """Three falls, each longer than the one before."""
    lr, low, first, factor = rng.uniform(0.5, 1), rng.uniform(0.01, 0.1), v.choose(2, 3, 4, 3), v.choose(2, 2, 2, 3)
    return [
        given(told, low=low, first=first, factor=factor, t=told.inputs["t"])
        for told in rates_of(student.restarts(lr, low, first, factor), range(7 * first + 2))
    ]


@check("restarts", points=1)
def falls_of_one_length(student, v, rng):
    """factor = 1: every fall as long as the first."""
    return rates_of(student.restarts(rng.uniform(0.5, 1), 0.02, v.choose(4, 5, 6, 7), 1), range(15))


# 8


def turned_bowl(theta):
    """The gradient of a bowl whose axes are turned."""
    x, y = np.asarray(theta, float)
    return np.array([2 * x + y, 3 * y + x])


@check("descend", points=2)
def with_a_falling_rate(student, v, rng):
    """Four steps with a rate that falls."""
    theta, k = rng.normal(size=2), v.choose(0.3, 0.4, 0.5, 0.6)
    told = parts(student.descend(turned_bowl, theta, falling(0.2, k), 4), "theta", "rates")
    return given(told, theta=theta, k=k)


@check("descend", points=1)
def theta_stays(student, v, rng):
    """The theta handed in is as it was; the gradient is asked for once a step."""
    theta, places = rng.normal(size=2), []

    def gradient(x):
        places.append(np.array(x, float))
        return turned_bowl(x)

    before = theta.copy()
    told = parts(student.descend(gradient, theta, falling(0.1, 0.2), 3), "theta", "rates")
    require(np.array_equal(theta, before), "the theta handed in was changed: theta -= changes the caller's array")
    return told | {"gradients asked for": len(places)}


# 9


def training(losses):
    """A ``train`` that tells these losses, one a call, then nan; and the list of the rates it was called with."""
    rates, left = [], list(losses)

    def train(rate):
        rates.append(float(rate))
        return left.pop(0) if left else float("nan")

    return train, rates


def tested(student, losses, low, high, steps):
    """What the range test returned, and how often it trained."""
    train, called = training(losses)
    told = parts(student.range_test(train, low, high, steps), "rates", "losses")
    return given(told | {"steps trained": len(called), "rates trained with": called}, low=low, high=high, steps=steps)


@check("range_test", points=1)
def without_an_explosion(student, v, rng):
    """Losses that only fall: every rate is used."""
    steps = v.choose(5, 6, 7, 9)
    return tested(
        student, np.linspace(2, 1, steps) + 0.1 * rng.random(steps), 1e-4, v.choose(1.0, 2.0, 5.0, 10.0), steps
    )


@check("range_test", points=2)
def until_it_explodes(student, v, rng):
    """Losses that fall, rise slowly or at once, explode, and fall again: the test stops at the explosion."""
    least = 1.0 + 0.1 * rng.random()
    slowly, at_once, from_low = (
        [3.0, 2.0, least, 2.5, 3.5, 5.6, 0.5],
        [3.0, 2.0, least, 13.0, 0.5],
        [3.0, least, 5.6, 2.0],
    )
    return [tested(student, losses, 1e-3, 1.0, len(losses)) for losses in (slowly, at_once, from_low)]


@check("range_test", points=1)
def until_it_is_no_number(student, v, rng):
    """A loss that is nan, and one that is infinite."""
    start = list(2 + rng.random(3))
    return [tested(student, [*start, broken, 1.0], 1e-3, 10.0, 5) for broken in (float("nan"), float("inf"))]


# 10


@check("best_shape", points=2)
def the_shape_read_off(student, v, rng):
    """The name of a shape."""
    require(isinstance(student.best_shape, str), "best_shape must be a name in quotes")
    return {"best_shape": student.best_shape.strip().lower()}


# 11


@check("report", points=0)
def long_enough(student, v, rng):
    """40 to 150 words; a person reads and grades them."""
    require_words(student.report, 40, 150)
