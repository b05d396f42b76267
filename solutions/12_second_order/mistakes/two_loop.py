"""Lab 12, exercise 10: the named mistakes of `two_loop`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import GAMMA, MISTAKES, ORDER, TWO_LOOP, newest, recursion

hints(
    "two_loop",
    "Do it by hand with one pair: s = (1, 0), y = (4, 0), g = (4, 1) give gamma = 1/4 and d = (-1, -1/4).",
    "Two loops over the same pairs, the first backward, the second forward; each pair needs its own a in both.",
)


@mistake(
    "two_loop",
    slug="uphill",
    says="B g came back. The direction is -B g.",
    hint=("Look at the sign of g @ d: it has to be negative.", "return -q."),
    link=f"{MISTAKES}#wrong-direction-sign",
)
def two_loop(g, S, Y, r):
    pairs = newest(S, Y, r)
    return -recursion(g, pairs) if pairs else -g


@also("two_loop", "uphill")
def two_loop(g, S, Y, r):
    return -recursion(g, newest(S, Y, r))


@mistake(
    "two_loop",
    slug="a-in-the-wrong-order",
    says="The second loop takes the numbers a in the order in which the first loop made them: the oldest pair gets "
    "the newest one's.",
    hint=(
        "Look at which a belongs to which pair.",
        "The first loop goes backward: its last a belongs to the oldest pair.",
    ),
    link=ORDER,
)
def two_loop(g, S, Y, r):
    pairs, q, kept = newest(S, Y, r), np.array(g), []
    for s, y in pairs[::-1]:
        kept.append(s @ q / (s @ y))
        q = q - kept[-1] * y
    if pairs:
        q = q * (pairs[-1][0] @ pairs[-1][1]) / (pairs[-1][1] @ pairs[-1][1])
    for a, (s, y) in zip(kept, pairs):
        q = q + (a - y @ q / (s @ y)) * s
    return -q


@mistake(
    "two_loop",
    slug="last-a-for-all",
    says="The second loop uses one a, the last one, for all pairs.",
    hint=("Look at what your first loop keeps.", "A list, with an a for each pair."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    pairs, q, a = newest(S, Y, r), np.array(g), 0.0
    for s, y in pairs[::-1]:
        a = s @ q / (s @ y)
        q = q - a * y
    if pairs:
        q = q * (pairs[-1][0] @ pairs[-1][1]) / (pairs[-1][1] @ pairs[-1][1])
    for s, y in pairs:
        q = q + (a - y @ q / (s @ y)) * s
    return -q


@mistake(
    "two_loop",
    slug="first-loop-forward",
    says="The first loop goes from the oldest pair to the newest, like the second. It has to go the other way.",
    hint=("Look at the order of the first loop.", "reversed(…)."),
    link=ORDER,
)
def two_loop(g, S, Y, r):
    pairs, q, kept = newest(S, Y, r), np.array(g), []
    for s, y in pairs:
        kept.append(s @ q / (s @ y))
        q = q - kept[-1] * y
    if pairs:
        q = q * (pairs[-1][0] @ pairs[-1][1]) / (pairs[-1][1] @ pairs[-1][1])
    for a, (s, y) in zip(kept, pairs):
        q = q + (a - y @ q / (s @ y)) * s
    return -q


@mistake(
    "two_loop",
    slug="second-loop-backward",
    says="The second loop goes from the newest pair to the oldest, like the first. It has to go the other way.",
    hint=("Look at the order of the second loop.", "From the oldest to the newest."),
    link=ORDER,
)
def two_loop(g, S, Y, r):
    pairs, q, kept = newest(S, Y, r), np.array(g), []
    for s, y in pairs[::-1]:
        kept.append(s @ q / (s @ y))
        q = q - kept[-1] * y
    if pairs:
        q = q * (pairs[-1][0] @ pairs[-1][1]) / (pairs[-1][1] @ pairs[-1][1])
    for a, (s, y) in zip(kept, pairs[::-1]):
        q = q + (a - y @ q / (s @ y)) * s
    return -q


@mistake(
    "two_loop",
    slug="rows-turned-round",
    says="You take the first row for the newest pair. The rows begin with the oldest; both loops, and gamma, are "
    "turned round.",
    hint=("Look at which end of S is new.", "The last row is the newest pair."),
    link=ORDER,
)
def two_loop(g, S, Y, r):
    return recursion(g, list(zip(S, Y))[:r][::-1])


@also("two_loop", "rows-turned-round")
def two_loop(g, S, Y, r):
    return recursion(g, newest(S, Y, r)[::-1])


@mistake(
    "two_loop",
    slug="oldest-kept",
    says="You use the first r rows. The first rows are the oldest; the newest know the present curvature.",
    hint=("Look at which rows you cut out.", "The last r."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    return recursion(g, list(zip(S, Y))[:r])


@mistake(
    "two_loop",
    slug="all-pairs",
    says="All rows are used, whatever r is.",
    hint=("Look for r in your code.", "The newest r rows only."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    return recursion(g, list(zip(S, Y)))


@mistake(
    "two_loop",
    slug="r-is-zero",
    says="With r = 0 you use all rows: S[-0:] is S[0:], the whole of S.",
    hint=("Look at what S[-r:] is for r = 0.", "Return -g there, or cut at len(S) - r."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    return recursion(g, list(zip(S[-r:], Y[-r:])))


@mistake(
    "two_loop",
    slug="too-few-rows",
    says="Where there are fewer rows than r, a negative index cuts at the wrong place. Then all rows are to be used.",
    hint=("Look at three rows and r = 4.", "max(len(S) - r, 0)."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    return recursion(g, list(zip(S[len(S) - r :], Y[len(Y) - r :])))


@mistake(
    "two_loop",
    slug="not-scaled",
    says="gamma is missing: between the loops q has to be scaled, or the direction has the wrong length wherever no "
    "pair has been.",
    hint=("Look at what stands between your loops.", "q = gamma * q."),
    link=f"{MISTAKES}#wrong-gamma",
)
def two_loop(g, S, Y, r):
    return recursion(g, newest(S, Y, r), gamma=lambda pairs: 1.0)


@mistake(
    "two_loop",
    slug="gamma-upside-down",
    says="gamma is upside down. It stands for the inverse curvature: s'y over y'y.",
    hint=("Look at gamma for y = 4 s: it has to be 1/4.", "(s @ y) / (y @ y)."),
    link=GAMMA,
)
def two_loop(g, S, Y, r):
    return recursion(
        g, newest(S, Y, r), gamma=lambda pairs: pairs[-1][1] @ pairs[-1][1] / (pairs[-1][0] @ pairs[-1][1])
    )


@mistake(
    "two_loop",
    slug="gamma-of-the-oldest",
    says="gamma is made from the oldest pair, the one that your first loop ended with. It belongs to the newest, "
    "which knows the present curvature.",
    hint=("Look at which s and y your gamma holds.", "The last row."),
    link=GAMMA,
)
def two_loop(g, S, Y, r):
    return recursion(g, newest(S, Y, r), gamma=lambda pairs: pairs[0][0] @ pairs[0][1] / (pairs[0][1] @ pairs[0][1]))


@also("two_loop", "gamma-of-the-oldest")
def two_loop(g, S, Y, r):
    return recursion(g, newest(S, Y, r), gamma=lambda pairs: S[0] @ Y[0] / (Y[0] @ Y[0]))


@mistake(
    "two_loop",
    slug="gamma-from-ss",
    says="gamma is s's over s'y. That too is an inverse curvature, but another one than asked for: s'y over y'y.",
    hint=("Look at gamma's two products.", "(s @ y) / (y @ y)."),
    link=GAMMA,
)
def two_loop(g, S, Y, r):
    return recursion(
        g, newest(S, Y, r), gamma=lambda pairs: pairs[-1][0] @ pairs[-1][0] / (pairs[-1][0] @ pairs[-1][1])
    )


@mistake(
    "two_loop",
    slug="gamma-outside",
    says="All of q is scaled, before the first loop or after the second, and with it what the pairs have put right. "
    "gamma belongs between the loops.",
    hint=("Look at where gamma comes in.", "After the first loop, before the second."),
    link=GAMMA,
)
def two_loop(g, S, Y, r):
    pairs = newest(S, Y, r)
    gamma = pairs[-1][0] @ pairs[-1][1] / (pairs[-1][1] @ pairs[-1][1]) if pairs else 1.0
    return gamma * recursion(g, pairs, gamma=lambda pairs: 1.0)


@mistake(
    "two_loop",
    slug="rho-upside-down",
    says="rho is y's itself. It is 1 over it.",
    hint=("Look at rho.", "1 / (y @ s)."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    return recursion(g, newest(S, Y, r), rho=lambda s, y: s @ y)


@mistake(
    "two_loop",
    slug="rho-forgotten",
    says="rho is missing in both loops.",
    hint=("Look at what a is.", "Divide by y @ s."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    return recursion(g, newest(S, Y, r), rho=lambda s, y: 1.0)


@mistake(
    "two_loop",
    slug="b-added",
    says="a + b stands where a - b is meant.",
    hint=("Look at the last line of the recursion.", "q + (a - b) * s."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    return recursion(g, newest(S, Y, r), sign=1)


@mistake(
    "two_loop",
    slug="s-and-y-exchanged",
    says="s and y are exchanged in both loops: a takes s'q and moves q along y, b takes y'q and moves q along s.",
    hint=("Look at the product in a.", "s @ q in the first loop."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    return recursion(g, newest(S, Y, r), first=lambda s, y: y, second=lambda s, y: s)


@also("two_loop", "s-and-y-exchanged")
def two_loop(g, S, Y, r):
    return recursion(
        g,
        newest(S, Y, r),
        first=lambda s, y: y,
        second=lambda s, y: s,
        gamma=lambda pairs: pairs[-1][0] @ pairs[-1][1] / (pairs[-1][0] @ pairs[-1][0]),
    )


@mistake(
    "two_loop",
    slug="b-from-s",
    says="b is made from s'q, as a is. In the second loop it is y'q.",
    hint=("Look at the product in b.", "y @ q."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    pairs, q, kept = newest(S, Y, r), np.array(g), []
    for s, y in pairs[::-1]:
        kept.append(s @ q / (s @ y))
        q = q - kept[-1] * y
    if pairs:
        q = q * (pairs[-1][0] @ pairs[-1][1]) / (pairs[-1][1] @ pairs[-1][1])
    for a, (s, y) in zip(kept[::-1], pairs):
        q = q + (a - s @ q / (s @ y)) * s
    return -q


@mistake(
    "two_loop",
    slug="first-loop-adds",
    says="The first loop adds a y to q; it has to take it out.",
    hint=("Look at the sign in the first loop.", "q - a * y."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    pairs, q, kept = newest(S, Y, r), np.array(g), []
    for s, y in pairs[::-1]:
        kept.append(s @ q / (s @ y))
        q = q + kept[-1] * y
    if pairs:
        q = q * (pairs[-1][0] @ pairs[-1][1]) / (pairs[-1][1] @ pairs[-1][1])
    for a, (s, y) in zip(kept[::-1], pairs):
        q = q + (a - y @ q / (s @ y)) * s
    return -q


@mistake(
    "two_loop",
    slug="g-in-place-of-q",
    says="The first loop multiplies s with g, not with the q that it changes from pair to pair.",
    hint=("Look at the product in a.", "s @ q, with q as it is by now."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    pairs, q, kept = newest(S, Y, r), np.array(g), []
    for s, y in pairs[::-1]:
        kept.append(s @ g / (s @ y))
        q = q - kept[-1] * y
    if pairs:
        q = q * (pairs[-1][0] @ pairs[-1][1]) / (pairs[-1][1] @ pairs[-1][1])
    for a, (s, y) in zip(kept[::-1], pairs):
        q = q + (a - y @ q / (s @ y)) * s
    return -q


@mistake(
    "two_loop",
    slug="gradient-changed",
    says="The gradient itself is changed: q = g gives the same array a second name, and -= writes into it.",
    hint=("Look at your first line.", "q = g.copy()."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    d = recursion(g, newest(S, Y, r))
    if newest(S, Y, r):
        g[...] = -d
        return -g
    return d


@mistake(
    "two_loop",
    slug="zeros-without-pairs",
    says="Without a pair nothing comes back, or zeros. The direction is -g then.",
    hint=("Look at no rows, and at r = 0.", "Return -g."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    return recursion(g, newest(S, Y, r)) if newest(S, Y, r) else 0.0 * g


@also("two_loop", "zeros-without-pairs")
def two_loop(g, S, Y, r):
    return recursion(g, newest(S, Y, r)) if newest(S, Y, r) else None


@mistake(
    "two_loop",
    slug="gradient-without-pairs",
    says="Without a pair g comes back, which leads uphill. The direction is -g then.",
    hint=("Look at no rows, and at r = 0.", "Return -g."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    return recursion(g, newest(S, Y, r)) if newest(S, Y, r) else 1.0 * g


@mistake(
    "two_loop",
    slug="second-loop-forgotten",
    says="The second loop is missing: what the first one took out of q never comes back in another form.",
    hint=("Look at what stands after gamma.", "A loop from the oldest pair to the newest."),
    link=TWO_LOOP,
)
def two_loop(g, S, Y, r):
    pairs, q = newest(S, Y, r), np.array(g)
    for s, y in pairs[::-1]:
        q = q - s @ q / (s @ y) * y
    return -q * (pairs[-1][0] @ pairs[-1][1]) / (pairs[-1][1] @ pairs[-1][1]) if pairs else -q
