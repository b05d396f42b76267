"""The gates that work number by number: arithmetic, powers, exponentials, maxima, and the bends of neurons.

Three patterns are worth knowing by heart: *add* hands the same gradient to both inputs, *mul* hands each input the
gradient times the other one, *maximum* hands the gradient to the larger input and nothing to the smaller.
"""

import numpy as np

from course_utils.autodiff.gate import gate


@gate
def add(a, b):
    """a + b, the distributor."""
    return a + b, (lambda g: g, lambda g: g)


@gate
def sub(a, b):
    """a - b."""
    return a - b, (lambda g: g, lambda g: -g)


@gate
def mul(a, b):
    """a b, the switcher: each input's gradient is scaled by the other input."""
    return a * b, (lambda g: g * b, lambda g: g * a)


@gate
def div(a, b):
    """a / b."""
    return a / b, (lambda g: g / b, lambda g: -g * a / (b * b))


@gate
def neg(a):
    """-a."""
    return -a, (lambda g: -g,)


@gate
def power(a, b):
    """a ** b. The rule for the exponent needs a > 0."""
    y = a**b
    return y, (lambda g: g * b * a ** (b - 1), lambda g: g * y * np.log(a))


@gate
def reciprocal(a):
    """1 / a."""
    y = 1 / a
    return y, (lambda g: -g * y * y,)


@gate
def square(a):
    """a squared."""
    return a * a, (lambda g: 2 * g * a,)


@gate
def sqrt(a):
    """The square root; its slope is infinite at 0."""
    y = np.sqrt(a)
    return y, (lambda g: g / (2 * y),)


@gate
def exp(a):
    """e to the a: its own derivative."""
    y = np.exp(a)
    return y, (lambda g: g * y,)


@gate
def expm1(a):
    """e to the a, minus 1, exact near 0."""
    y = np.expm1(a)
    return y, (lambda g: g * (y + 1),)


@gate
def log(a):
    """The natural logarithm."""
    return np.log(a), (lambda g: g / a,)


@gate
def log1p(a):
    """log(1 + a), exact near 0."""
    return np.log1p(a), (lambda g: g / (1 + a),)


@gate
def absolute(a):
    """The absolute value; slope 0 at the kink, as in PyTorch."""
    return np.abs(a), (lambda g: g * np.sign(a),)


@gate
def sin(a):
    """Sine."""
    return np.sin(a), (lambda g: g * np.cos(a),)


@gate
def cos(a):
    """Cosine."""
    return np.cos(a), (lambda g: -g * np.sin(a),)


@gate
def tanh(a):
    """Hyperbolic tangent."""
    y = np.tanh(a)
    return y, (lambda g: g * (1 - y * y),)


@gate
def sigmoid(a):
    """1 / (1 + e^-a) in one gate, where the fine-grained graph has four."""
    e = np.exp(-np.abs(a))  # of a number that is at most zero: cannot overflow
    y = np.where(a >= 0, 1, e) / (1 + e)
    return y, (lambda g: g * y * (1 - y),)


@gate
def relu(a):
    """max(0, a). The slope at exactly 0 is taken as 0, as in PyTorch."""
    return np.maximum(a, 0), (lambda g: g * (a > 0),)


@gate
def maximum(a, b):
    """The larger of two, the router. Where they are equal each gets half, as in PyTorch."""
    return np.maximum(a, b), (lambda g: g * _share(a, b), lambda g: g * _share(b, a))


@gate
def minimum(a, b):
    """The smaller of two."""
    return np.minimum(a, b), (lambda g: g * _share(b, a), lambda g: g * _share(a, b))


def _share(a, b):
    """How much of the maximum's gradient belongs to a: all, half where it equals b, nothing."""
    return (1 + np.sign(a - b)) / 2


@gate
def clip(a, low, high):
    """a, held between two numbers; no gradient passes where it is held."""
    return np.clip(a, low, high), (lambda g: g * ((a >= low) & (a <= high)), None, None)


@gate
def where(condition, a, b):
    """a where the condition holds, b elsewhere."""
    return np.where(condition, a, b), (None, lambda g: np.where(condition, g, 0), lambda g: np.where(condition, 0, g))
