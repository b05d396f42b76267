r"""Numbers with few digits: what rounding does to a step that is small beside the number that it moves.

A number is stored as a sign, an exponent and p bits behind the leading one. The distance between neighbors is

    spacing  = 2^(E - p), E = floor(log2 |theta|)             {eq}`spacing`

and a step shorter than half of it leaves theta where it was, {eq}`lost-step`. Exponents have no limits here: nothing
overflows.
"""

import numpy as np

# stored bits of the significand; float16 has tf32's bits and a short exponent besides
BITS = {"bfloat16": 7, "tf32": 10, "float16": 10, "float32": 23}


def spacing(theta, bits):
    """The distance from |theta| to the next larger number with so many bits.

    Parameters
    ----------
    theta : float or ndarray
        Not 0.
    bits : int
        p, the stored bits of the significand; see ``BITS``.

    Examples
    --------
    >>> float(spacing(1.5, BITS["bfloat16"])), float(spacing(300.0, BITS["bfloat16"]))
    (0.0078125, 2.0)
    """
    return 2.0 ** (np.floor(np.log2(np.abs(theta))) - bits)


def round_to(theta, bits, rng=None):
    """The nearest number with so many bits, ties to the even one, as processors round.

    Parameters
    ----------
    theta : float or ndarray
    bits : int
        At most 52.
    rng : numpy.random.Generator, optional
        Round up or down by chance instead, in proportion to how near each neighbor is: right on average.

    Examples
    --------
    >>> float(round_to(1.001, BITS["bfloat16"])), float(round_to(1.006, BITS["bfloat16"]))
    (1.0, 1.0078125)
    """
    significand, exponent = np.frexp(theta)  # theta = significand 2^exponent, 1/2 <= |significand| < 1
    scaled = np.ldexp(significand, bits + 1)
    whole = np.rint(scaled) if rng is None else np.floor(scaled + rng.random(np.shape(theta)))
    return np.ldexp(whole, exponent - bits - 1)
