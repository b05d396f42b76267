"""What several of lab 12's wrong versions use: the right functions, and where the chapter treats what."""

import numpy as np

BOOK = "12_second_order"
MISTAKES = f"{BOOK}/mistakes.html"
NEWTON = f"{BOOK}/newton.html#newton-step"
SADDLE = f"{MISTAKES}#wrong-newton-saddle"
SECANT = f"{BOOK}/quasi_newton.html#secant-equation"
SWAPPED = f"{MISTAKES}#wrong-secant-swapped"
OTHER_MATRIX = f"{MISTAKES}#wrong-matrix"
OUTER = f"{MISTAKES}#wrong-outer"
SR1 = f"{BOOK}/quasi_newton.html#sr1-derived"
SKIP = f"{BOOK}/quasi_newton.html#sr1-fails"
DFP = f"{BOOK}/rank_two.html#dfp-derived"
BFGS = f"{BOOK}/rank_two.html#bonus"
REFUSE = f"{MISTAKES}#wrong-curvature-unchecked"
GOLDEN = f"{BOOK}/line_search.html#golden-section"
ARMIJO = f"{BOOK}/line_search.html#armijo-condition"
WOLFE = f"{BOOK}/line_search.html#wolfe-conditions"
PRICE = f"{BOOK}/line_search.html#line-search-price"
LOOP = f"{BOOK}/bfgs.html#bfgs-loop"
TWO_LOOP = f"{BOOK}/lbfgs.html#two-loop"
ORDER = f"{MISTAKES}#wrong-two-loop-order"
GAMMA = f"{BOOK}/lbfgs.html#lbfgs-scale"

Q = (np.sqrt(5) - 1) / 2


def right_bfgs(B, s, y):
    """BFGS's update, refusing a pair whose curvature is not positive."""
    if not s @ y > 0:
        return B
    M = np.eye(len(s)) - np.outer(s, y) / (s @ y)
    return M @ B @ M.T + np.outer(s, s) / (s @ y)


def right_backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    """Armijo's condition by backtracking."""
    alpha = 1.0
    J_new, g_new = fun(theta + alpha * d)
    while not J_new <= J + c1 * alpha * (g @ d):
        alpha *= shrink
        J_new, g_new = fun(theta + alpha * d)
    return alpha, J_new, g_new


def recursion(
    g, pairs, *, gamma=None, rho=lambda s, y: 1 / (s @ y), first=lambda s, y: s, second=lambda s, y: y, sign=-1
):
    """The two loops over ``pairs``, oldest first, in parts that a wrong version can replace; ``sign`` is that of b."""
    q, kept = np.array(g), []
    for s, y in pairs[::-1]:
        kept.append(rho(s, y) * (first(s, y) @ q))
        q = q - kept[-1] * (y if first(s, y) is s else s)
    if pairs:
        s, y = pairs[-1]
        q = q * (s @ y / (y @ y) if gamma is None else gamma(pairs))
    for a, (s, y) in zip(kept[::-1], pairs):
        q = q + (a + sign * rho(s, y) * (second(s, y) @ q)) * (s if second(s, y) is y else y)
    return -q


def newest(S, Y, r):
    """The newest r pairs as a list, oldest first."""
    return list(zip(S, Y))[max(len(S) - r, 0) :]


class Loop:
    """The loop of exercise 11, in parts that a wrong version can replace."""

    reset = False

    def __call__(self, fun, theta, gtol, max_steps, r=None):
        self.fun, self.r, self.n = fun, r, len(theta)
        self.B, self.S, self.Y = np.eye(self.n), [], []
        J, g = fun(theta)
        self.path = [theta]
        while not self.done(theta, g, gtol, max_steps):
            d = self.direction(g)
            alpha, J_new, g_new = self.search(theta, J, g, d)
            new = theta + alpha * d
            self.learn(*self.pair(theta, new, g, g_new, d))
            theta, J, g = new, J_new, g_new
            self.path.append(theta)
        return self.told()

    def done(self, theta, g, gtol, max_steps):
        return np.max(np.abs(g)) <= gtol or len(self.path) > max_steps

    def direction(self, g):
        return -self.B @ g if self.r is None else recursion(g, newest(self.S, self.Y, self.r))

    def search(self, theta, J, g, d):
        return right_backtrack(self.fun, theta, J, g, d)

    def pair(self, theta, new, g, g_new, d):
        return new - theta, g_new - g

    def learn(self, s, y):
        if self.r is None:
            self.B = right_bfgs(self.B, s, y)
        elif self.keeps(s, y):
            self.S.append(s)
            self.Y.append(y)

    def keeps(self, s, y):
        return s @ y > 0

    def told(self):
        return np.array(self.path)
