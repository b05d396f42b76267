"""L-BFGS: BFGS that remembers the last r pairs (s, y) instead of B: 2 r n numbers instead of n².

d = −B g by the two-loop recursion (equations two-loop-1, two-loop-2): first newest to oldest, α ← ρ sᵀq, q ← q − α y;
then q ← γ q; then oldest to newest, β ← ρ yᵀq, q ← q + (α − β) s.
"""

import collections
import math

from .directions import Direction


class LBFGS(Direction):
    """Limited-memory BFGS (Nocedal, 1980) by the two-loop recursion.

    Parameters
    ----------
    r : int, default 10
        Number of pairs remembered. With r at least the number of iterations, and ``rescale=False``, it is BFGS.
    rescale : bool, default True
        Start each recursion from γ I with γ = sᵀy / yᵀy of the newest pair; False: from I.

    Attributes
    ----------
    pairs : deque of (s, y, rho)
        Oldest first; rho is 1/(yᵀs).

    Examples
    --------
    >>> lbfgs = LBFGS(r=5)
    >>> lbfgs.start(2)
    >>> _ = lbfgs.learn(s=np.array([1.0, 0.0]), y=np.array([4.0, 0.0]))
    >>> lbfgs.direction(None, np.array([4.0, 1.0]))
    array([-1.  , -0.25])
    """

    def __init__(self, r=10, rescale=True):
        if r < 1:
            raise ValueError(f"r is {r}, but at least one pair has to be remembered.")
        self.r = r
        self.rescale = rescale

    def start(self, n):
        self.pairs = collections.deque(maxlen=self.r)
        self.gamma = 1.0

    def direction(self, x, g):
        q = -g
        alphas = []
        for s, y, rho in reversed(self.pairs):
            alpha = rho * s.dot(q)
            alphas.append(alpha)
            q -= alpha * y
        q *= self.gamma
        for s, y, rho in self.pairs:
            beta = rho * y.dot(q)
            q += (alphas.pop() - beta) * s
        return q

    def learn(self, s, y):
        sy, yy = s.dot(y), y.dot(y)
        if not sy > 1e-14 * math.sqrt(s.dot(s) * yy):
            return "the curvature yᵀs along the step was not positive, so the pair was not kept"
        self.pairs.append((s, y, 1 / sy))
        if self.rescale:
            self.gamma = sy / yy
        return ""

    def first_trial(self, slope, fall, g):
        return 1.0 if self.pairs else min(1.0, 1 / math.sqrt(g.dot(g)))
