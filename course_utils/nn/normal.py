r"""The normal law: its density phi and its distribution function Phi, accurate far into the tail, with NumPy alone.

    phi(x)  = exp(-x^2 / 2) / sqrt(2 pi)
    Phi(-x) = exp(-x^2 / 2) h(x) / (1 + x)        for x >= 0

h is smooth, bounded and nearly constant: a short Chebyshev series in t = (x - 5) / (x + 5) gives it to the last bit.
The usual ``(1 + erf(x / sqrt 2)) / 2`` subtracts nearly equal numbers at x = -8 and is 1.8 percent off there.
"""

import math

import numpy as np

# A test computes these again with 60 digits.
H = (
    0.4619742120721857,
    -0.06516520239491264,
    -0.005458781501136567,
    0.01229619904556344,
    -0.006470872915703688,
    0.0022407355224168305,
    -0.0005638623774651974,
    9.984031082925812e-05,
    -9.849514843168493e-06,
    -4.032494233045217e-07,
    2.99023962013034e-07,
    -3.032070748442814e-08,
    -4.617665713929027e-09,
    1.3298288008382692e-09,
    3.007242719019045e-11,
    -4.4299537255328156e-11,
    1.3999857147018152e-12,
    1.4718957028912571e-12,
    -9.325953119165372e-14,
    -5.294681169067695e-14,
    3.958188414414517e-15,
    2.1048214642963194e-15,
    -1.345671286136144e-16,
    -9.097614914495833e-17,
)
ROOT_OF_2_PI = math.sqrt(2 * math.pi)
FAR = 40.0  # beyond it both functions are 0 (or 1) in float64, and x^2 stays far from overflow


def normal_pdf(x):
    """The density of the standard normal law.

    >>> round(normal_pdf(0.0).item(), 4)
    0.3989
    """
    return _bell(np.abs(x)) / ROOT_OF_2_PI


def normal_cdf(x):
    """The probability that a standard normal number is below x.

    >>> normal_cdf(np.array([-8.0, 0.0, 8.0])).tolist()
    [6.220960574271784e-16, 0.5, 0.9999999999999993]
    """
    x = np.asarray(x)
    a = np.minimum(np.abs(x), FAR)
    tail = _bell(a) * _chebyshev((a - 5) / (a + 5)) / (1 + a)
    return np.where(x < 0, tail, 1 - tail)


def _bell(a):
    """exp(-a^2 / 2), with a^2 split in two so that its rounding is not blown up by the exponential."""
    a = np.minimum(a, FAR)
    high = np.asarray(a, dtype=np.float32).astype(np.asarray(a).dtype)  # 24 bits: its square is exact
    return np.exp(-high * high / 2) * np.exp((high - a) * (high + a) / 2)


def _chebyshev(t):
    """The series sum_k H_k T_k(t), by Clenshaw's recursion."""
    b, b_before = np.zeros_like(t), np.zeros_like(t)
    for coefficient in H[:0:-1]:
        b, b_before = 2 * t * b - b_before + coefficient, b
    return t * b - b_before + H[0]
