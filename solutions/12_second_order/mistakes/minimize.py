"""Lab 12, exercise 11: the named mistakes of `minimize`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import LOOP, MISTAKES, PRICE, REFUSE, SWAPPED, Loop, newest, recursion, right_backtrack, right_bfgs

hints(
    "minimize",
    "Follow one step on paper: from theta, J and g to d, alpha, J_new and g_new, s and y, and the next B. What of it "
    "does the next step need?",
    "fun is called once, before the loop. After that J and g are what backtrack returned.",
)


class EvaluatedInEveryStep(Loop):
    def search(self, theta, J, g, d):
        alpha, _, _ = right_backtrack(self.fun, theta, J, g, d)
        return alpha, *self.fun(theta + alpha * d)


@mistake(
    "minimize",
    slug="evaluated-in-every-step",
    says="The path is right, but fun is called once more in every step: backtrack has returned the value and the "
    "gradient of the new place.",
    hint=("Count the calls of fun in one turn of your loop.", "Carry on with what backtrack returned."),
    link=PRICE,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return EvaluatedInEveryStep()(fun, theta, gtol, max_steps, r)


class EvaluatedInEveryStep2(Loop):
    def search(self, theta, J, g, d):
        alpha, _, _ = right_backtrack(self.fun, theta, J, g, d)
        return alpha, self.fun(theta + alpha * d)[0], self.fun(theta + alpha * d)[1]


@also("minimize", "evaluated-in-every-step")
def minimize(fun, theta, gtol, max_steps, r=None):
    return EvaluatedInEveryStep2()(fun, theta, gtol, max_steps, r)


class StartEvaluatedTwice(Loop):
    def __call__(self, fun, theta, gtol, max_steps, r=None):
        fun(theta)
        return super().__call__(fun, theta, gtol, max_steps, r)


@mistake(
    "minimize",
    slug="start-evaluated-twice",
    says="The path is right, but fun is called twice at the start. One call gives value and gradient.",
    hint=("Look at the lines before your loop.", "J, g = fun(theta)."),
    link=PRICE,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return StartEvaluatedTwice()(fun, theta, gtol, max_steps, r)


class SWithoutAlpha(Loop):
    def pair(self, theta, new, g, g_new, d):
        return d, g_new - g


@mistake(
    "minimize",
    slug="s-without-alpha",
    says="s is the direction d. The step that was made is alpha times d.",
    hint=("Look at s where backtrack has shortened the step.", "alpha * d, or the new theta minus the old one."),
    link=f"{MISTAKES}#wrong-s-is-d",
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return SWithoutAlpha()(fun, theta, gtol, max_steps, r)


class OneOfThePairReversed(Loop):
    def pair(self, theta, new, g, g_new, d):
        return new - theta, g - g_new


@mistake(
    "minimize",
    slug="one-of-the-pair-reversed",
    says="s or y has the wrong sign: every pair from a valley is refused then, and nothing is learned.",
    hint=("Look at the sign of y @ s in a valley.", "Both are new minus old."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return OneOfThePairReversed()(fun, theta, gtol, max_steps, r)


class YIsTheGradient(Loop):
    def pair(self, theta, new, g, g_new, d):
        return new - theta, g_new


@mistake(
    "minimize",
    slug="y-is-the-gradient",
    says="y is the new gradient itself. The pair tells how the gradient has *changed*.",
    hint=("Look at your y.", "g_new - g."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return YIsTheGradient()(fun, theta, gtol, max_steps, r)


class YAlwaysZero(Loop):
    def pair(self, theta, new, g, g_new, d):
        return new - theta, g_new - g_new


@mistake(
    "minimize",
    slug="y-always-zero",
    says="g was replaced before y was made from it: y is always 0.",
    hint=("Look at the order of your lines.", "y first, then g = g_new."),
    link=f"{MISTAKES}#wrong-gradient-overwritten",
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return YAlwaysZero()(fun, theta, gtol, max_steps, r)


class PairExchanged(Loop):
    def learn(self, s, y):
        self.B = right_bfgs(self.B, y, s)
        if self.keeps(s, y):
            self.S.append(s)
            self.Y.append(y)


@mistake(
    "minimize",
    slug="pair-exchanged",
    says="s and y are exchanged in the call of bfgs: B then approximates the Hessian, not its inverse.",
    hint=("Look at the order of bfgs's arguments.", "bfgs(B, s, y)."),
    link=SWAPPED,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return PairExchanged()(fun, theta, gtol, max_steps, r)


class PairExchanged2(Loop):
    def pair(self, theta, new, g, g_new, d):
        return g_new - g, new - theta


@also("minimize", "pair-exchanged")
def minimize(fun, theta, gtol, max_steps, r=None):
    return PairExchanged2()(fun, theta, gtol, max_steps, r)


class BNeverUpdated(Loop):
    def learn(self, s, y):
        if self.r is not None:
            super().learn(s, y)


@mistake(
    "minimize",
    slug="b-never-updated",
    says="With r = None the steps are those of steepest descent: B stays the identity.",
    hint=("Look at whether what bfgs returns is kept.", "B = bfgs(B, s, y)."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return BNeverUpdated()(fun, theta, gtol, max_steps, r)


class BStartsAnew(Loop):
    def learn(self, s, y):
        self.B = np.eye(self.n)
        super().learn(s, y)


@mistake(
    "minimize",
    slug="b-starts-anew",
    says="Each update starts from the identity again: B forgets all steps but the last.",
    hint=("Look at where B is made.", "Once, before the loop."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return BStartsAnew()(fun, theta, gtol, max_steps, r)


class Uphill(Loop):
    def direction(self, g):
        return -super().direction(g)


@mistake(
    "minimize",
    slug="uphill",
    says="d is B g: it leads uphill, and no step length along it will do.",
    hint=("Look at the sign of d.", "-B @ g."),
    link=f"{MISTAKES}#wrong-direction-sign",
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return Uphill()(fun, theta, gtol, max_steps, r)


class Uphill2(Loop):
    def direction(self, g):
        return self.B @ g if self.r is None else super().direction(g)


@also("minimize", "uphill")
def minimize(fun, theta, gtol, max_steps, r=None):
    return Uphill2()(fun, theta, gtol, max_steps, r)


class TwoLoopTurned(Loop):
    def direction(self, g):
        return super().direction(g) if self.r is None else -super().direction(g)


@mistake(
    "minimize",
    slug="two-loop-turned",
    says="two_loop returns the direction, with its minus sign; you give it another one.",
    hint=("Look at the sign before two_loop.", "d = two_loop(…)."),
    link=f"{MISTAKES}#wrong-direction-sign",
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return TwoLoopTurned()(fun, theta, gtol, max_steps, r)


class GradientMultiplied(Loop):
    def direction(self, g):
        return np.sum(-self.B * g, axis=0) if self.r is None else super().direction(g)


@mistake(
    "minimize",
    slug="gradient-multiplied",
    says="g comes in as a row or entry by entry: B * g is a matrix. The product is B @ g.",
    hint=("Look at the shape of d.", "-B @ g."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return GradientMultiplied()(fun, theta, gtol, max_steps, r)


class SteepestDescentWithR(Loop):
    def direction(self, g):
        return -self.B @ g if self.r is None else -g


@mistake(
    "minimize",
    slug="steepest-descent-with-r",
    says="With a number r the steps are those of steepest descent: no pair is kept, or none is used.",
    hint=("Look at what two_loop gets in the second step.", "The pairs so far."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return SteepestDescentWithR()(fun, theta, gtol, max_steps, r)


class RIgnored(Loop):
    def __call__(self, fun, theta, gtol, max_steps, r=None):
        return super().__call__(fun, theta, gtol, max_steps, None)


@mistake(
    "minimize",
    slug="r-ignored",
    says="The number r is ignored: all runs are made with B.",
    hint=("Look for r in your loop.", "With a number, d comes from two_loop."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return RIgnored()(fun, theta, gtol, max_steps, r)


class ZeroTakenForNone(Loop):
    def __call__(self, fun, theta, gtol, max_steps, r=None):
        return super().__call__(fun, theta, gtol, max_steps, r or None)


@mistake(
    "minimize",
    slug="zero-taken-for-none",
    says="With r = 0 the run is made with B: `if r` is false for 0 too.",
    hint=("Look at how you ask for r.", "r is None."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return ZeroTakenForNone()(fun, theta, gtol, max_steps, r)


class NewestFirst(Loop):
    def direction(self, g):
        return -self.B @ g if self.r is None else recursion(g, newest(self.S[::-1], self.Y[::-1], self.r))


@mistake(
    "minimize",
    slug="newest-first",
    says="The pairs are kept with the newest first; two_loop takes the last row for the newest.",
    hint=("Look at where you put a new pair.", "At the end."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return NewestFirst()(fun, theta, gtol, max_steps, r)


class EveryPairKept(Loop):
    def keeps(self, s, y):
        return True


@mistake(
    "minimize",
    slug="every-pair-kept",
    says="With a number r, a pair with negative curvature is kept. two_loop cannot stand it: the direction may lead "
    "uphill.",
    hint=("Look at a start on a hump.", "Keep a pair only where y @ s > 0."),
    link=REFUSE,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return EveryPairKept()(fun, theta, gtol, max_steps, r)


class OnlyTheLastPlace(Loop):
    def told(self):
        return self.path[-1]


@mistake(
    "minimize",
    slug="only-the-last-place",
    says="Only the last theta came back. Asked for is the whole path.",
    hint=("Look at your return.", "A row for each theta, from the start on."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return OnlyTheLastPlace()(fun, theta, gtol, max_steps, r)


class StartMissing(Loop):
    def told(self):
        return np.array(self.path[1:] or np.empty((0, self.n)))


@mistake(
    "minimize",
    slug="start-missing",
    says="The path does not hold the start.",
    hint=("Look at the first row.", "Put theta into the path before the loop."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return StartMissing()(fun, theta, gtol, max_steps, r)


class EndMissing(Loop):
    def told(self):
        return np.array(self.path[:-1] or np.empty((0, self.n)))


@mistake(
    "minimize",
    slug="end-missing",
    says="The path does not hold the last theta: each is put into it before its step, none after the last.",
    hint=("Look at the number of rows after max_steps steps.", "Put the new theta in after the step."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return EndMissing()(fun, theta, gtol, max_steps, r)


class SameArrayInEveryRow(Loop):
    def told(self):
        return np.array([self.path[-1]] * len(self.path))


@mistake(
    "minimize",
    slug="same-array-in-every-row",
    says="All rows of the path are the same: theta was changed in place, and the path holds one array many times.",
    hint=("Look for += on theta.", "theta = theta + …, a new array."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return SameArrayInEveryRow()(fun, theta, gtol, max_steps, r)


class SameArrayInEveryRow2(Loop):
    def __call__(self, fun, theta, gtol, max_steps, r=None):
        super().__call__(fun, theta, gtol, max_steps, r)
        theta[...] = self.path[-1]
        return np.array([theta] * len(self.path))


@also("minimize", "same-array-in-every-row")
def minimize(fun, theta, gtol, max_steps, r=None):
    return SameArrayInEveryRow2()(fun, theta, gtol, max_steps, r)


class StartChanged(Loop):
    def __call__(self, fun, theta, gtol, max_steps, r=None):
        path = super().__call__(fun, theta, gtol, max_steps, r)
        theta[...] = path[-1]
        return path


@mistake(
    "minimize",
    slug="start-changed",
    says="The path is right, but the caller's theta is changed: += writes into it.",
    hint=("Look for += on theta.", "theta = theta + …, or a copy at the start."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return StartChanged()(fun, theta, gtol, max_steps, r)


class OneStepTooMany(Loop):
    def done(self, theta, g, gtol, max_steps):
        return super().done(theta, g, gtol, max_steps + 1)


@mistake(
    "minimize",
    slug="one-step-too-many",
    says="One step more than max_steps is made.",
    hint=("Look at the number of rows: max_steps + 1 at most.", "Count steps, not places."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return OneStepTooMany()(fun, theta, gtol, max_steps, r)


class OneStepTooFew(Loop):
    def done(self, theta, g, gtol, max_steps):
        return super().done(theta, g, gtol, max_steps - 1)


@mistake(
    "minimize",
    slug="one-step-too-few",
    says="One step fewer than max_steps is made: the start is a row of the path, but no step.",
    hint=("Look at the number of rows: max_steps + 1 at most.", "Count steps, not places."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return OneStepTooFew()(fun, theta, gtol, max_steps, r)


class NeverSmallEnough(Loop):
    def done(self, theta, g, gtol, max_steps):
        return len(self.path) > max_steps or not np.any(g)


@mistake(
    "minimize",
    slug="never-small-enough",
    says="You always make max_steps steps: the gradient is not looked at.",
    hint=("Look at what gtol does.", "Stop once the largest entry of g is at most gtol."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return NeverSmallEnough()(fun, theta, gtol, max_steps, r)


class LengthOfTheGradient(Loop):
    def done(self, theta, g, gtol, max_steps):
        return np.linalg.norm(g) <= gtol or len(self.path) > max_steps


@mistake(
    "minimize",
    slug="length-of-the-gradient",
    says="You compare gtol with the length of g, not with its largest entry.",
    hint=("Look at a start with three entries just below gtol.", "np.max(np.abs(g))."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return LengthOfTheGradient()(fun, theta, gtol, max_steps, r)


class SumOfTheGradient(Loop):
    def done(self, theta, g, gtol, max_steps):
        return np.sum(np.abs(g)) <= gtol or len(self.path) > max_steps


@mistake(
    "minimize",
    slug="sum-of-the-gradient",
    says="You compare gtol with the sum of g's absolute values, not with the largest of them.",
    hint=("Look at a start with three entries just below gtol.", "np.max(np.abs(g))."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return SumOfTheGradient()(fun, theta, gtol, max_steps, r)


class NoAbsoluteValue(Loop):
    def done(self, theta, g, gtol, max_steps):
        return np.max(g) <= gtol or len(self.path) > max_steps


@mistake(
    "minimize",
    slug="no-absolute-value",
    says="You compare gtol with the largest entry of g without its sign taken away: a gradient that is negative "
    "everywhere seems small.",
    hint=("Look at what your loop compares with gtol.", "np.max(np.abs(g))."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return NoAbsoluteValue()(fun, theta, gtol, max_steps, r)


class LookedAtTooLate(Loop):
    def done(self, theta, g, gtol, max_steps):
        return len(self.path) > 1 and super().done(theta, g, gtol, max_steps)


@mistake(
    "minimize",
    slug="looked-at-too-late",
    says="A step is made before the gradient is looked at.",
    hint=("Look at a start where the gradient is small enough already.", "Ask first, then step."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return LookedAtTooLate()(fun, theta, gtol, max_steps, r)


class WholeSteps(Loop):
    def search(self, theta, J, g, d):
        return 1.0, *right_backtrack(self.fun, theta, J, g, d)[1:]


@mistake(
    "minimize",
    slug="whole-steps",
    says="alpha is ignored: each step has the whole length of d.",
    hint=("Look at what you do with backtrack's alpha.", "theta + alpha * d."),
    link=f"{MISTAKES}#wrong-no-line-search",
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return WholeSteps()(fun, theta, gtol, max_steps, r)


class WholeSteps2(Loop):
    def search(self, theta, J, g, d):
        return 1.0, *self.fun(theta + d)


@also("minimize", "whole-steps")
def minimize(fun, theta, gtol, max_steps, r=None):
    return WholeSteps2()(fun, theta, gtol, max_steps, r)


class OldGradientCarriedOn(Loop):
    def direction(self, g):
        self.first = g if len(self.path) == 1 else self.first
        return super().direction(self.first)


@mistake(
    "minimize",
    slug="old-gradient-carried-on",
    says="The old gradient is carried on: each step goes from the new place in a direction for the old one.",
    hint=("Look at what g is in the second turn.", "g = g_new at the end of each turn."),
    link=LOOP,
)
def minimize(fun, theta, gtol, max_steps, r=None):
    return OldGradientCarriedOn()(fun, theta, gtol, max_steps, r)
