"""The checks of lab 07: what each one hands to the student's functions. None of them knows an answer."""

import warnings

import numpy as np

from course_utils.checks import check, given, parts, require, require_words


def around_zero(rng, n=6):
    """Pre-activations on both sides of 0, and 0 itself."""
    return np.concatenate([rng.uniform(-3, -0.2, n // 2), [0.0], rng.uniform(0.2, 3, n - n // 2)])


def strict(call):
    """What a call gives, with overflow counted as wrong; ends that underflow to 0 are fine."""
    with np.errstate(over="raise", invalid="raise", divide="raise"), warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        return call()


# 1


@check("softplus", points=1)
def softplus_near_zero(student, v, rng):
    """Numbers around 0, two values of beta."""
    z = around_zero(rng)
    return [
        given({"softplus": student.softplus(z, beta)}, z=z, beta=beta) for beta in (1.0, v.choose(2.0, 0.5, 3.0, 4.0))
    ]


@check("softplus", points=2)
def softplus_far_out(student, v, rng):
    """Numbers far from 0: nothing overflows, and what is small is not 0."""
    z, beta = np.array([-400.0, -30.0, -5.0, 12.0, 30.0, 800.0]), v.choose(1.0, 1.5, 1.0, 1.5)
    return given({"softplus": student.softplus(z, beta)}, z=z, beta=beta)


# 2


@check("tanh_slope", points=2)
def tanh_slope_near_zero(student, v, rng):
    """Numbers around 0."""
    z = around_zero(rng) * (1 + 0.05 * v)
    return given({"slope": student.tanh_slope(z)}, z=z)


# 3


@check("relu_backward", points=2)
def relu_at_the_kink(student, v, rng):
    """Both sides of 0, 0 itself, and upstream gradients of both signs."""
    z = around_zero(rng)
    upstream = rng.normal(size=7) + np.array([2, -2, 2, 3, -2, 2, -2])
    return given({"gradient": student.relu_backward(z, upstream)}, z=z, upstream=upstream)


# 4


@check("prelu_backward", points=3)
def prelu_at_the_kink(student, v, rng):
    """Both sides of 0, and 0 itself."""
    z, a = around_zero(rng), v.choose(0.1, 0.2, 0.3, 0.4)
    upstream = rng.uniform(0.5, 2, size=7) * np.array([1, -1, 1, 1, -1, 1, 1])
    return given(parts(student.prelu_backward(z, a, upstream), "g_z", "g_a"), z=z, upstream=upstream, a=a)


@check("prelu_backward", points=1)
def prelu_on_a_matrix(student, v, rng):
    """A matrix, a slope below 1 and one above: its gradient is still one number."""
    z, upstream = rng.normal(size=(2, 2, 3))
    return [
        given(parts(student.prelu_backward(z, a, upstream), "g_z", "g_a"), z=z, upstream=upstream, a=a)
        for a in (0.25, 1.5)
    ]


# 5


@check("elu", points=2)
def elu_near_zero(student, v, rng):
    """Both sides of 0, and 0 itself."""
    z, alpha = around_zero(rng), v.choose(0.5, 0.7, 1.5, 2.0)
    return given(parts(student.elu(z, alpha), "value", "slope"), z=z, alpha=alpha)


@check("elu", points=1)
def elu_far_out(student, v, rng):
    """Numbers far from 0, where an exponential that is not used would overflow."""
    z = np.array([-800.0, -20.0, 20.0, 1000.0]) + v
    return given(parts(strict(lambda: student.elu(z, 1.0)), "value", "slope"), z=z)


# 6


@check("swish_slope", points=2)
def swish_near_zero(student, v, rng):
    """Numbers around 0, two values of beta."""
    z = around_zero(rng)
    return [
        given({"slope": student.swish_slope(z, beta)}, z=z, beta=beta) for beta in (1.0, v.choose(0.5, 1.5, 2.0, 3.0))
    ]


# 7


def gelus(student, form, rng):
    """GELU in one form, around 0."""
    z = around_zero(rng)
    return given({"value": student.gelu(z, form)}, z=z)


@check("gelu", points=1)
def gelu_exact(student, v, rng):
    """The exact form."""
    return gelus(student, "exact", rng)


@check("gelu", points=1)
def gelu_by_tanh(student, v, rng):
    """The form with tanh."""
    return gelus(student, "tanh", rng)


@check("gelu", points=1)
def gelu_by_sigmoid(student, v, rng):
    """The form with the sigmoid."""
    return gelus(student, "sigmoid", rng)


# 8


@check("maxout", points=2)
def maxout_of_a_few(student, v, rng):
    """Four examples, two units of three pieces."""
    X, W, b = rng.normal(size=(4, 2)), rng.normal(size=(2, 2, 3)), rng.normal(size=(2, 3))
    return given(parts(student.maxout(X, W, b), "outputs", "winners"), rows={"X": X})


@check("maxout", points=1)
def maxout_of_equals(student, v, rng):
    """Pieces that are equal, all of them negative."""
    X, b = np.zeros((1, 2)), np.array([[-2.0, -1.0, -1.0], [-3.0, -3.0, -4.0]]) - v
    return given(parts(student.maxout(X, rng.normal(size=(2, 2, 3)), b), "outputs", "winners"), b=b)


# 9


@check("swiglu", points=2)
def swiglu_of_a_few(student, v, rng):
    """Three examples, two units."""
    X, W, V = rng.normal(size=(3, 4)), rng.normal(size=(4, 2)), rng.normal(size=(4, 2))
    return given({"outputs": student.swiglu(X, W, V)}, rows={"X": X})


# 10


@check("gain", points=2)
def gains_of_known_functions(student, v, rng):
    """A straight line, ReLU, and tanh."""
    k = v.choose(2.0, 3.0, 4.0, 5.0)
    return {
        "gain of k z": student.gain(lambda z: k * z),
        "gain of relu": student.gain(lambda z: np.maximum(z, 0)),
        "gain of tanh": student.gain(np.tanh),
    }


# 11


@check("dead_units", points=2)
def some_dead(student, v, rng):
    """Six units, of which some are dead, one is 0 everywhere, one wakes up once and one is never silent."""
    Z = rng.uniform(0.2, 2, size=(6, 6)) * np.where(rng.random((6, 6)) < 0.5, 1, -1)
    Z[:, 1], Z[:, 2], Z[:, 3] = -np.abs(Z[:, 1]), 0.0, -np.abs(Z[:, 3])
    Z[v.choose(0, 2, 3, 5), 3] = 1e-4
    Z[:, [0, 4, 5]] = np.abs(Z[:, [0, 4, 5]])
    Z[0, [0, 4]], Z[1, [0, 4]] = (12.0, 0.3), (-0.5, -12.0)  # alive, whatever their means say
    return given({"dead": student.dead_units(Z)}, rows=None, Z=Z)


# 12


@check("spread", points=2)
def the_spread_read_off(student, v, rng):
    """One standard deviation, with one decimal."""
    value = student.spread
    require(type(value) in (int, float) or isinstance(value, np.floating), "spread must be one number")
    return {"spread": round(float(value), 1)}


# 13


@check("report", points=0)
def long_enough(student, v, rng):
    """40 to 150 words; a person reads and grades them."""
    require_words(student.report, 40, 150)
