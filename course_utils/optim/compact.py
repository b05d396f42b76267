"""L-BFGS in compact form: the same direction as the two-loop recursion, from products of small matrices.

B = γ I + [S γY] [[R⁻ᵀ(D + γYᵀY)R⁻¹, −R⁻ᵀ], [−R⁻¹, 0]] [S γY]ᵀ (Byrd, Nocedal and Schnabel, 1994; equation
compact-lbfgs). R is the upper triangle of SᵀY, D its diagonal. Three matrix products take the place of 2r small steps.
"""

import math

import numpy as np

from .lbfgs import LBFGS


class CompactLBFGS(LBFGS):
    """``LBFGS`` by matrix products: the same numbers but for rounding, in about half the time.

    Parameters
    ----------
    r, rescale
        See ``LBFGS``.

    Attributes
    ----------
    S, Y : ndarray (pairs, n)
        Steps and changes of gradient, oldest first.
    R_inverse, YY : ndarray (pairs, pairs)
        Inverse of SᵀY's upper triangle; YᵀY.
    D : ndarray (pairs,)
        sᵀy of each pair.
    """

    def start(self, n):
        self.room = 4 * self.r  # the pairs lie in a window that moves through the rows, so that old ones need no moving
        self._S, self._Y = np.empty((self.room, n)), np.empty((self.room, n))
        self._R_inverse, self._YY = np.zeros((self.room, self.room)), np.zeros((self.room, self.room))
        self._D = np.zeros(self.room)
        self.gamma = 1.0
        self.look_at(0, 0)

    def look_at(self, first, end):
        """Let the window be the rows from ``first`` to ``end``."""
        window = slice(first, end)
        self.first, self.end, self.pairs = first, end, range(first, end)
        self.S, self.Y, self.D = self._S[window], self._Y[window], self._D[window]
        self.R_inverse, self.YY = self._R_inverse[window, window], self._YY[window, window]

    def direction(self, x, g):
        if not self.pairs:
            return -g
        a = self.S.dot(g)
        b = self.Y.dot(g)
        u = self.R_inverse.dot(a)
        w = (self.D * u + self.gamma * (self.YY.dot(u) - b)).dot(self.R_inverse)
        return self.gamma * (u.dot(self.Y) - g) - w.dot(self.S)

    def learn(self, s, y):
        sy, yy = s.dot(y), y.dot(y)
        if not sy > 1e-14 * math.sqrt(s.dot(s) * yy):
            return "the curvature yᵀs along the step was not positive, so the pair was not kept"
        if len(self.pairs) == self.r:
            self.look_at(self.first + 1, self.end)
        if self.end == self.room:
            self.to_the_front()
        # One more column: R⁻¹ is upper triangular, and so is what it grows by.
        k = self.end
        self._R_inverse[k, self.first : k] = 0
        self._R_inverse[self.first : k, k] = self.R_inverse.dot(self.S.dot(y)) / -sy
        self._YY[k, self.first : k] = self._YY[self.first : k, k] = self.Y.dot(y)
        self._R_inverse[k, k], self._YY[k, k], self._D[k] = 1 / sy, yy, sy
        self._S[k], self._Y[k] = s, y
        self.look_at(self.first, k + 1)
        if self.rescale:
            self.gamma = sy / yy
        return ""

    def to_the_front(self):
        """Move the window back to the first rows."""
        kept = len(self.pairs)
        self._S[:kept], self._Y[:kept], self._D[:kept] = self.S.copy(), self.Y.copy(), self.D.copy()
        self._R_inverse[:kept, :kept], self._YY[:kept, :kept] = self.R_inverse.copy(), self.YY.copy()
        self.look_at(0, kept)
