"""Where to go: Newton's direction d = −H⁻¹ g, and the dense quasi-Newton ones, d = −B g with B updated step by step.

A direction rule is started, asked for d at (x, g), and told each step taken, s and y (equations newton,
quasi-newton). ``minimize`` puts it together with a step rule.
"""

import math

import numpy as np

from .rank_updates import bfgs_inverse, dfp_inverse, sr1_inverse


class Direction:
    """Base: steepest descent, d = −g, which learns nothing."""

    c2 = 0.9  # curvature constant of the line search that suits this rule

    def start(self, n):
        """Forget everything; θ has n numbers."""

    def direction(self, x, g):
        """d at x, where the gradient is g."""
        return -g

    def learn(self, s, y):
        """Take in the step s and the change of gradient y; return a sentence if they could not be used."""
        return ""

    def first_trial(self, slope, fall, g):
        """First step length to try, where J fell by ``fall`` in the last iteration (None: there was none).

        If J falls as much again along a parabola, α = 2 fall / |slope|, which SciPy takes times 1.01.
        """
        return 1.0 / math.sqrt(g.dot(g)) if fall is None else 2.02 * fall / -slope


class Newton(Direction):
    """d = −H⁻¹ g, with the exact Hessian.

    Parameters
    ----------
    hessian : callable
        ``hessian(x)`` returns the n × n matrix of second derivatives.

    Examples
    --------
    >>> newton = Newton(lambda x: np.diag([1.0, 100.0]))
    >>> newton.direction(None, np.array([1.0, 100.0]))
    array([-1., -1.])
    """

    def __init__(self, hessian):
        self.hessian = hessian

    def direction(self, x, g):
        try:
            return -np.linalg.solve(self.hessian(x), g)
        except np.linalg.LinAlgError:
            return np.zeros_like(g)  # H has no inverse here: minimize names it, and takes −g

    def first_trial(self, slope, fall, g):
        return 1.0


class QuasiNewton(Direction):
    """What SR1, DFP and BFGS share: B, which starts at I, and a test of each pair (s, y).

    Parameters
    ----------
    B0 : ndarray (n, n), optional
        First B, instead of I.
    rescale : bool, default True
        Multiply B by ``scale(s, y)`` before a pair is taken in. False: deck 2's slide, as it stands.

    Attributes
    ----------
    B : ndarray (n, n)
        Approximation of the inverse Hessian.
    """

    refusal = "the curvature yᵀs along the step was not positive, so B was left as it was"

    def __init__(self, B0=None, rescale=True):
        self.B0 = B0
        self.rescale = rescale

    def start(self, n):
        self.B = np.eye(n) if self.B0 is None else np.array(self.B0, float)
        self.fresh = self.B0 is None  # B says nothing yet

    def direction(self, x, g):
        return -self.B.dot(g)

    def learn(self, s, y):
        if not self.usable(s, y):
            return self.refusal
        factor = self.scale(s, y) if self.rescale else 1.0
        if factor != 1:
            self.B *= factor
        self.fresh = False
        self.B = self.update(self.B, s, y)
        return ""

    def usable(self, s, y):
        """Whether yᵀs > 0 beyond rounding: B stays positive definite. Measured against |s| |y|, so in any units."""
        return s.dot(y) > 1e-14 * math.sqrt(s.dot(s) * y.dot(y))

    def scale(self, s, y):
        """sᵀy / yᵀy, the inverse curvature along y, for the first pair (Nocedal and Wright, 6.20); then 1."""
        return s.dot(y) / y.dot(y) if self.fresh else 1.0

    def update(self, B, s, y):
        """The rule's own formula."""
        raise NotImplementedError


class BFGS(QuasiNewton):
    """Broyden, Fletcher, Goldfarb and Shanno's rule: ``rank_updates.bfgs_inverse``.

    Parameters
    ----------
    B0, rescale
        See ``QuasiNewton``.

    Examples
    --------
    >>> bfgs = BFGS(rescale=False)
    >>> bfgs.start(2)
    >>> _ = bfgs.learn(s=np.array([1.0, 0.0]), y=np.array([4.0, 0.0]))
    >>> bfgs.direction(None, np.array([4.0, 1.0]))
    array([-1., -1.])
    """

    update = staticmethod(bfgs_inverse)

    def scale(self, s, y):
        """max(1, sᵀy / yᵀB y): enlarge B where it is too small along y, and never shrink it.

        The update itself takes out quickly what is too large in B, and puts in slowly what is missing (Al-Baali, 1998).
        """
        return max(1.0, s.dot(y) / y.dot(self.B.dot(y)))


class DFP(QuasiNewton):
    """Davidon, Fletcher and Powell's rule: ``rank_updates.dfp_inverse``.

    It repairs a bad B slowly after inexact line searches, so its own ``c2`` asks for a more exact one.
    """

    c2 = 0.1
    update = staticmethod(dfp_inverse)


class SR1(QuasiNewton):
    """The symmetric rank-one rule: ``rank_updates.sr1_inverse``. B need not stay positive definite.

    It starts from I unscaled: with γ = sᵀy / yᵀy the first wᵀy would be 0, which the update divides by.
    """

    refusal = "wᵀy was too small beside |w| |y| for a rank-one update, so B was left as it was"
    update = staticmethod(sr1_inverse)

    def usable(self, s, y):
        """Whether w = s − B y is neither 0 nor nearly at a right angle to y (Nocedal and Wright, 6.26)."""
        w = s - self.B @ y
        return abs(w.dot(y)) > 1e-8 * math.sqrt(w.dot(w) * y.dot(y))

    def scale(self, s, y):
        return 1.0
