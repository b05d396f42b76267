"""Lab 12, exercise 6: the named mistakes of `golden_section`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import GOLDEN, MISTAKES, Q

hints(
    "golden_section",
    "Do one cut by hand: low = 0, high = 1, f lowest at 0.3. Which of the old inner points lies inside what is left, "
    "and which of the two is it now?",
    "Keep x1, x2 and their values. A cut moves one end, hands one point and its value on, and evaluates f once.",
)


def search(f, low, high, tol, *, q=Q, left=lambda f1, f2: f1 <= f2, longer=lambda length, tol: length > tol):
    """The search as it should be, with parts that a wrong version can replace; the last state comes back."""
    x1, x2 = high - q * (high - low), low + q * (high - low)
    f1, f2 = f(x1), f(x2)
    while longer(high - low, tol):
        if left(f1, f2):
            high, x2, f2 = x2, x1, f1
            x1 = high - q * (high - low)
            f1 = f(x1)
        else:
            low, x1, f1 = x1, x2, f2
            x2 = low + q * (high - low)
            f2 = f(x2)
    return low, high, x1, x2, f1, f2


def better(low, high, x1, x2, f1, f2):
    """The better one of the two inner points."""
    return x1 if f1 <= f2 else x2


@mistake(
    "golden_section",
    slug="both-evaluated-anew",
    says="The search is right, but f is called twice a cut. The golden ratio is there so that one of the two values "
    "is known.",
    hint=("Count the calls of f in one turn of your loop.", "Hand the point that stays, and its value, on."),
    link=f"{MISTAKES}#wrong-golden-twice",
)
def golden_section(f, low, high, tol):
    while True:
        x1, x2 = high - Q * (high - low), low + Q * (high - low)
        f1, f2 = f(x1), f(x2)
        if high - low <= tol:
            return x1 if f1 <= f2 else x2
        if f1 <= f2:
            high = x2
        else:
            low = x1


@mistake(
    "golden_section",
    slug="called-again-at-the-end",
    says="At the end you call f again at points whose values you have.",
    hint=("Look at your last line.", "Compare the values that you kept."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    _, _, x1, x2, _, _ = search(f, low, high, tol)
    return x1 if f(x1) <= f(x2) else x2


@mistake(
    "golden_section",
    slug="wrong-side-kept",
    says="The wrong part is thrown away: where f(x1) is lower, the minimum lies left of x2.",
    hint=("Look at f(x1) < f(x2): where can the minimum not be?", "high becomes x2."),
    link=f"{MISTAKES}#wrong-golden-side",
)
def golden_section(f, low, high, tol):
    return better(*search(f, low, high, tol, left=lambda f1, f2: f1 > f2))


@also("golden_section", "wrong-side-kept")
def golden_section(f, low, high, tol):
    _, _, x1, x2, f1, f2 = search(f, low, high, tol, left=lambda f1, f2: f1 > f2)
    return x2 if f1 <= f2 else x1


@mistake(
    "golden_section",
    slug="ratio-rounded",
    says="The ratio is rounded: the point handed on is not quite where it should be, and each cut makes that worse.",
    hint=("Look at q.", "(np.sqrt(5) - 1) / 2."),
    link=f"{MISTAKES}#wrong-golden-share",
)
def golden_section(f, low, high, tol):
    return better(*search(f, low, high, tol, q=0.618))


@also("golden_section", "ratio-rounded")
def golden_section(f, low, high, tol):
    return better(*search(f, low, high, tol, q=0.62))


@also("golden_section", "ratio-rounded")
def golden_section(f, low, high, tol):
    return better(*search(f, low, high, tol, q=0.61803))


@also("golden_section", "ratio-rounded")
def golden_section(f, low, high, tol):
    return better(*search(f, low, high, tol, q=0.618034))


@mistake(
    "golden_section",
    slug="thirds",
    says="The interval is cut in thirds. Then neither of the inner points is where the next cut needs one.",
    hint=("Look at the first two points: how far from the ends are they?", "q of the length from the other end."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    while True:
        x1, x2 = low + (high - low) / 3, high - (high - low) / 3
        f1, f2 = f(x1), f(x2)
        if high - low <= tol:
            return x1 if f1 <= f2 else x2
        if f1 <= f2:
            high = x2
        else:
            low = x1


@mistake(
    "golden_section",
    slug="phi-itself",
    says="(1 + sqrt 5) / 2 is 1.618: the inner points lie outside of the interval. q is its inverse, 0.618.",
    hint=("Look at whether your first point lies between low and high.", "The minus: (np.sqrt(5) - 1) / 2."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    return better(*search(f, low, high, tol, q=Q + 1))


@mistake(
    "golden_section",
    slug="short-ratio",
    says="1 - q, 0.382, stands in the place of q: x1 lies right of x2.",
    hint=("Look at which of your first points is the left one.", "q is 0.618."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    return better(*search(f, low, high, tol, q=1 - Q))


@mistake(
    "golden_section",
    slug="middle",
    says="The middle of the last interval came back. Asked for is the better one of the two inner points, where f is "
    "known.",
    hint=("Look at your last line.", "x1 or x2, whichever has the lower value."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    low, high, *_ = search(f, low, high, tol)
    return (low + high) / 2


@mistake(
    "golden_section",
    slug="interval",
    says="The last interval came back. Asked for is one number, the better one of the two inner points.",
    hint=("Look at your last line.", "x1 or x2."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    low, high, *_ = search(f, low, high, tol)
    return low, high


@mistake(
    "golden_section",
    slug="value",
    says="The lowest value came back. Asked for is the place where f has it.",
    hint=("Look at your last line: f1 and f2, or x1 and x2?", "The place."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    return min(search(f, low, high, tol)[4:])


@mistake(
    "golden_section",
    slug="worse-point",
    says="Of the two inner points the worse one came back.",
    hint=("Look at your last comparison.", "x1 where f1 <= f2."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    _, _, x1, x2, f1, f2 = search(f, low, high, tol)
    return x2 if f1 <= f2 else x1


@mistake(
    "golden_section",
    slug="always-the-same-point",
    says="At the end one of the inner points comes back without a look at which one is better.",
    hint=("Look at your last line.", "Compare f1 and f2 once more."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    return search(f, low, high, tol)[2]


@also("golden_section", "always-the-same-point")
def golden_section(f, low, high, tol):
    return search(f, low, high, tol)[3]


@mistake(
    "golden_section",
    slug="values-not-handed-on",
    says="The points are handed on, but not their values: f(x1) is compared with the value of a point that is gone.",
    hint=("Look at f1 and f2 where you hand x1 or x2 on.", "f2 = f1 where x2 = x1, and the other way round."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    x1, x2 = high - Q * (high - low), low + Q * (high - low)
    f1, f2 = f(x1), f(x2)
    while high - low > tol:
        if f1 <= f2:
            high, x2 = x2, x1
            x1 = high - Q * (high - low)
            f1 = f(x1)
        else:
            low, x1 = x1, x2
            x2 = low + Q * (high - low)
            f2 = f(x2)
    return x1 if f1 <= f2 else x2


@mistake(
    "golden_section",
    slug="one-cut-too-many",
    says="One cut is made before the length is looked at, or after it is short enough.",
    hint=("Look at a bracket that is shorter than tol from the start.", "Ask first, then cut."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    first = []

    def longer(length, tol):
        first.append(1)
        return len(first) == 1 or length > tol

    return better(*search(f, low, high, tol, longer=longer))


@also("golden_section", "one-cut-too-many")
def golden_section(f, low, high, tol):
    lengths = [2 * (high - low + tol)]

    def longer(length, tol):
        lengths.append(length)
        return lengths[-2] > tol

    return better(*search(f, low, high, tol, longer=longer))


@mistake(
    "golden_section",
    slug="one-cut-too-few",
    says="The last call is missing: you stop one cut too early, or leave out the call after the last cut.",
    hint=("Look at the length when your loop ends.", "Go on while high - low > tol; a number of cuts is rounded up."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    return better(*search(f, low, high, tol, longer=lambda length, tol: Q * length > tol))


@mistake(
    "golden_section",
    slug="inner-points-compared-with-tol",
    says="You stop when the two inner points are closer than tol. Asked for is the length of the whole interval.",
    hint=("Look at what your loop compares with tol.", "high - low."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    return better(*search(f, low, high, tol, longer=lambda length, tol: (2 * Q - 1) * length > tol))


@mistake(
    "golden_section",
    slug="half-interval-compared-with-tol",
    says="You stop when half the interval is no longer than tol: too early by a cut or two.",
    hint=("Look at what your loop compares with tol.", "high - low."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    return better(*search(f, low, high, tol, longer=lambda length, tol: length > 2 * tol))


@mistake(
    "golden_section",
    slug="ends-evaluated",
    says="f is called at the ends of the bracket as well. Golden section needs only the inner points.",
    hint=("Look at your first calls of f.", "x1 and x2, nothing else."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    f(low), f(high)
    return better(*search(f, low, high, tol))


@mistake(
    "golden_section",
    slug="last-value-left-out",
    says="After the last cut you do not call f any more: the better one of the two points is unknown then.",
    hint=("Look at the last turn of your loop.", "One call after each cut, the last one too."),
    link=GOLDEN,
)
def golden_section(f, low, high, tol):
    x1, x2 = high - Q * (high - low), low + Q * (high - low)
    f1, f2 = f(x1), f(x2)
    while high - low > tol:
        if f1 <= f2:
            high, x2, f2 = x2, x1, f1
            x1 = high - Q * (high - low)
            if high - low > tol:
                f1 = f(x1)
        else:
            low, x1, f1 = x1, x2, f2
            x2 = low + Q * (high - low)
            if high - low > tol:
                f2 = f(x2)
    return x1 if f1 <= f2 else x2


@also("golden_section", "last-value-left-out")
def golden_section(f, low, high, tol):
    x1, x2 = high - Q * (high - low), low + Q * (high - low)
    f1, f2 = f(x1), f(x2)
    while high - low > tol:
        if f1 <= f2:
            high, x2, f2 = x2, x1, f1
            x1 = high - Q * (high - low)
            if high - low > tol:
                f1 = f(x1)
        else:
            low, x1, f1 = x1, x2, f2
            x2 = low + Q * (high - low)
            if high - low > tol:
                f2 = f(x2)
    return (low + high) / 2
