"""Lab 12, exercise 8: the named mistakes of `wolfe`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import MISTAKES, WOLFE

hints(
    "wolfe",
    "Draw J along d: it starts at J with the slope g @ d, which is negative. Where may J_new lie, and how steep may "
    "it be there?",
    "One slope is g @ d, the other g_new @ d. alpha and c1 are in the first condition only, c2 in the second only.",
)


def fallen(J, g, J_new, d, alpha, c1):
    return bool(J_new <= J + c1 * alpha * (g @ d))


def flat(g, g_new, d, c2):
    return bool(abs(g_new @ d) <= c2 * abs(g @ d))


@mistake(
    "wolfe",
    slug="weak",
    says="That is the weak curvature condition: it lets a slope pass that is steep upward. The strong one asks for "
    "its absolute value.",
    hint=("Look at a step far beyond the minimum.", "abs on both sides."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return fallen(J, g, J_new, d, alpha, c1), bool(g_new @ d >= c2 * (g @ d))


@mistake(
    "wolfe",
    slug="new-slope-without-absolute-value",
    says="The new slope has no absolute value: one that still falls steeply passes.",
    hint=("Look at a step that is far too short.", "abs(g_new @ d)."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return fallen(J, g, J_new, d, alpha, c1), bool(g_new @ d <= c2 * abs(g @ d))


@mistake(
    "wolfe",
    slug="old-slope-without-absolute-value",
    says="The slope at the start is negative: without its absolute value nothing can be below the bound.",
    hint=("Look at the sign of c2 * (g @ d).", "abs(g @ d)."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return fallen(J, g, J_new, d, alpha, c1), bool(abs(g_new @ d) <= c2 * (g @ d))


@mistake(
    "wolfe",
    slug="no-absolute-values",
    says="Both slopes lack their absolute values: what passes is what has become steeper downward.",
    hint=("Look at a step that is far too short.", "abs on both sides."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return fallen(J, g, J_new, d, alpha, c1), bool(g_new @ d <= c2 * (g @ d))


@mistake(
    "wolfe",
    slug="constants-exchanged",
    says="c1 and c2 are exchanged.",
    hint=("Look at which of them stands beside alpha.", "c1 for the fall, c2 for the slope."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return fallen(J, g, J_new, d, alpha, c2), flat(g, g_new, d, c1)


@mistake(
    "wolfe",
    slug="alpha-forgotten",
    says="alpha is missing in the first condition: what a slope promises grows with the length of the step.",
    hint=("Look at a step with alpha = 2.", "c1 * alpha * (g @ d)."),
    link=f"{MISTAKES}#wrong-armijo-alpha",
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return fallen(J, g, J_new, d, 1.0, c1), flat(g, g_new, d, c2)


@mistake(
    "wolfe",
    slug="alpha-in-the-second",
    says="alpha stands in the second condition too. It compares two slopes, and alpha has no part in it.",
    hint=("Look at the second condition in the text.", "c2 * abs(g @ d)."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return fallen(J, g, J_new, d, alpha, c1), flat(g, g_new, d, c2 * alpha)


@mistake(
    "wolfe",
    slug="rise-allowed",
    says="The sign before c1 is turned: g @ d is negative already, so J may even rise.",
    hint=("Look at the sign of g @ d.", "J + c1 * alpha * (g @ d)."),
    link=f"{MISTAKES}#wrong-armijo-sign",
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return fallen(J, -g, J_new, d, alpha, c1), flat(g, g_new, d, c2)


@mistake(
    "wolfe",
    slug="any-fall",
    says="Any fall is enough for your first condition: c1 does not come in.",
    hint=("Look for c1.", "J + c1 * alpha * (g @ d)."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return bool(J_new <= J), flat(g, g_new, d, c2)


@mistake(
    "wolfe",
    slug="lengths-of-the-gradients",
    says="The lengths of the gradients are compared. Only their parts along d matter on this line.",
    hint=("Look at what you compare in the second condition.", "g_new @ d and g @ d."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return fallen(J, g, J_new, d, alpha, c1), bool(np.linalg.norm(g_new) <= c2 * np.linalg.norm(g))


@mistake(
    "wolfe",
    slug="second-reversed",
    says="The second condition is the wrong way round: it asks for a slope that is still steep.",
    hint=("Look at a step that ends in the minimum along d.", "At most c2 times the old slope."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return fallen(J, g, J_new, d, alpha, c1), not flat(g, g_new, d, c2)


@mistake(
    "wolfe",
    slug="first-reversed",
    says="The first condition is the wrong way round: it holds where J has not fallen enough.",
    hint=("Look at a step after which J is much lower.", "J_new at most the bound."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return not fallen(J, g, J_new, d, alpha, c1), flat(g, g_new, d, c2)


@mistake(
    "wolfe",
    slug="order",
    says="The two truth values are in the wrong order.",
    hint=("Look at the order of your return.", "The fall first."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return flat(g, g_new, d, c2), fallen(J, g, J_new, d, alpha, c1)


@mistake(
    "wolfe",
    slug="one-truth-value",
    says="One truth value came back for both conditions. Asked for are two, so that one sees which of them fails.",
    hint=("Look for `and`.", "Two, with a comma between them."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return fallen(J, g, J_new, d, alpha, c1) and flat(g, g_new, d, c2)


@mistake(
    "wolfe",
    slug="only-after-the-first",
    says="Your second condition holds only if the first one does. They are to be told one by one.",
    hint=("Look at a step that is flat but has not fallen.", "Two comparisons that do not know of each other."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    enough = fallen(J, g, J_new, d, alpha, c1)
    return enough, enough and flat(g, g_new, d, c2)


@mistake(
    "wolfe",
    slug="squared-gradient",
    says="g'g stands in the place of the slope g'd in the first condition.",
    hint=("Look at the slope along d.", "g @ d."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return bool(J_new <= J - c1 * alpha * (g @ g)), flat(g, g_new, d, c2)


@also("wolfe", "squared-gradient")
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return bool(J_new <= J + c1 * alpha * (g @ g)), flat(g, g_new, d, c2)


@mistake(
    "wolfe",
    slug="new-slope-in-the-first",
    says="The first condition uses the slope at the new place. The fall that is asked for is a share of what the "
    "slope at the start promises.",
    hint=("Look at which gradient stands beside c1.", "g, not g_new."),
    link=WOLFE,
)
def wolfe(J, g, J_new, g_new, d, alpha, c1, c2):
    return fallen(J, g_new, J_new, d, alpha, c1), flat(g, g_new, d, c2)
