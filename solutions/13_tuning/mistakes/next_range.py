"""Lab 13, exercise 7: the named mistakes of `next_range`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK, around

FINE = f"{BOOK}/coarse_to_fine.html#two-stages"
EDGE = f"{BOOK}/mistakes.html#wrong-edge-ignored"

hints(
    "next_range",
    (
        "Do it by hand from 1e-4 to 1: the width is 4. A best rate of 1e-2 gives "
        "10 to the -2.5 and -1.5; one of 0.5, a range of 4 decades."
    ),
    "log10 of the best rate and of both ends; the smaller distance decides on the width; half of it to each side.",
)


def parts(rates, scores, low, high):
    """The best rate and both ends in log10, and the width."""
    best, low, high = np.log10(rates[np.nanargmax(scores)]), np.log10(low), np.log10(high)
    return best, low, high, high - low


def chosen(best, low, high):
    """The next width."""
    width = high - low
    return width if min(best - low, high - best) < width / 8 else width / 4


@mistake(
    "next_range",
    slug="edge-not-seen",
    says=(
        "The range is narrowed about a best rate at its edge. Better rates may "
        "lie outside: that is what makes such a result worrying."
    ),
    hint=("Look at a best rate near an end.", "There the next range keeps its width."),
    link=EDGE,
)
def next_range(rates, scores, low, high):
    best, low, high, width = parts(rates, scores, low, high)
    return around(best, width / 4)


@mistake(
    "next_range",
    slug="never-narrower",
    says="The range is never narrowed, even where the best rate lies well inside.",
    hint=("Look at a best rate in the middle.", "A quarter of the width."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    best, low, high, width = parts(rates, scores, low, high)
    return around(best, width)


@mistake(
    "next_range",
    slug="turned-around",
    says="The two cases are exchanged: you narrow at the edge and stay wide inside.",
    hint=("Look at the direction of your comparison.", "Near an end the width stays."),
    link=EDGE,
)
def next_range(rates, scores, low, high):
    best, low, high, width = parts(rates, scores, low, high)
    return around(best, width / 4 if chosen(best, low, high) == width else width)


@mistake(
    "next_range",
    slug="lower-end-only",
    says="Only the lower end worries you. A best rate near the upper end is just as worrying.",
    hint=("Look at a best rate near the upper end.", "The smaller of both distances."),
    link=EDGE,
)
def next_range(rates, scores, low, high):
    best, low, high, width = parts(rates, scores, low, high)
    return around(best, width if best - low < width / 8 else width / 4)


@mistake(
    "next_range",
    slug="upper-end-only",
    says="Only the upper end worries you. A best rate near the lower end is just as worrying.",
    hint=("Look at a best rate near the lower end.", "The smaller of both distances."),
    link=EDGE,
)
def next_range(rates, scores, low, high):
    best, low, high, width = parts(rates, scores, low, high)
    return around(best, width if high - best < width / 8 else width / 4)


@mistake(
    "next_range",
    slug="nan-is-best",
    says="A run that exploded was taken for the best: np.argmax gives the place of a NaN.",
    hint=("Try np.argmax([0.5, np.nan]).", "np.nanargmax."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    best, low, high, _ = parts(rates, np.where(np.isnan(scores), 2.0, scores), low, high)
    return around(best, chosen(best, low, high))


@mistake(
    "next_range",
    slug="lowest-score",
    says="You took the rate with the lowest score. Scores are accuracies here: the highest is the best.",
    hint=("Look at which score you choose.", "np.nanargmax."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    best, low, high, _ = parts(rates, -scores, low, high)
    return around(best, chosen(best, low, high))


@mistake(
    "next_range",
    slug="half-to-each-side",
    says="The whole width was taken to each side of the best rate, so the range is twice as wide as it should be.",
    hint=("Look at the width of what you return.", "Half of the width to each side."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    best, low, high, _ = parts(rates, scores, low, high)
    return around(best, 2 * chosen(best, low, high))


@mistake(
    "next_range",
    slug="half-instead-of-a-quarter",
    says="Inside, your range is half as wide as the old one. Asked for is a quarter.",
    hint=("Look at the width of what you return.", "width / 4, half of it to each side."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    best, low, high, width = parts(rates, scores, low, high)
    return around(best, width if chosen(best, low, high) == width else width / 2)


@mistake(
    "next_range",
    slug="quarter-for-eighth",
    says="You worry within a quarter of the width. The text says an eighth.",
    hint=("Look at the number in your comparison.", "width / 8."),
    link=EDGE,
)
def next_range(rates, scores, low, high):
    best, low, high, width = parts(rates, scores, low, high)
    return around(best, width if min(best - low, high - best) < width / 4 else width / 4)


@mistake(
    "next_range",
    slug="middle-of-the-range",
    says="The new range lies about the middle of the old one, not about the best rate.",
    hint=("Look at what your range is centered on.", "The best rate."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    best, low, high, _ = parts(rates, scores, low, high)
    return around((low + high) / 2, chosen(best, low, high))


@mistake(
    "next_range",
    slug="kept-inside",
    says=(
        "The new range was cut off at the old ends. Near an edge it has to "
        "reach beyond: that is where better rates may be."
    ),
    hint=("Look at a best rate near an end.", "No min and max with the old low and high."),
    link=EDGE,
)
def next_range(rates, scores, low, high):
    best, start, end, _ = parts(rates, scores, low, high)
    new = around(best, chosen(best, start, end))
    return max(new[0], low), min(new[1], high)


@mistake(
    "next_range",
    slug="old-range-again",
    says="At the edge you give the old range again. It has to move: the best rate belongs in its middle.",
    hint=("Look at a best rate near an end.", "The same width, about the best rate."),
    link=EDGE,
)
def next_range(rates, scores, low, high):
    best, start, end, width = parts(rates, scores, low, high)
    return (low, high) if chosen(best, start, end) == width else around(best, width / 4)


@mistake(
    "next_range",
    slug="linear-distances",
    says=(
        "The distances to the ends were taken between the rates themselves. On "
        "that scale nearly every rate lies at the lower end."
    ),
    hint=("Look at 1e-2 between 1e-4 and 1: it is in the middle.", "log10 before you subtract."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    best, _, _, width = parts(rates, scores, low, high)
    rate = 10**best
    return around(best, width if min(rate - low, high - rate) < (high - low) / 8 else width / 4)


@mistake(
    "next_range",
    slug="linear-range",
    says="All of it was done with the rates themselves, not with their logarithms: the range may even reach below 0.",
    hint=("Look at 1e-2 between 1e-4 and 1: it is in the middle.", "log10 first, 10 ** at the end."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    best, width = rates[np.nanargmax(scores)], high - low
    width = width if min(best - low, high - best) < width / 8 else width / 4
    return best - width / 2, best + width / 2


@mistake(
    "next_range",
    slug="exponents",
    says="Those are the exponents. The range is asked for in rates.",
    hint=("Look at the size of your numbers.", "10 ** at the end."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    best, low, high, _ = parts(rates, scores, low, high)
    width = chosen(best, low, high)
    return best - width / 2, best + width / 2


@mistake(
    "next_range",
    slug="order",
    says="The upper end comes first.",
    hint=("Look at the order in which you return them.", "low, high."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    best, low, high, _ = parts(rates, scores, low, high)
    return around(best, chosen(best, low, high))[::-1]


@mistake(
    "next_range",
    slug="factor-of-the-rate",
    says="A quarter of the width is taken of the ratio high / low. The width is counted in decades.",
    hint=("From 1e-4 to 1 the width is 4, and a quarter of it is one decade.", "log10(high) - log10(low)."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    best, start, end, width = parts(rates, scores, low, high)
    ratio = high / low
    return around(best, width if chosen(best, start, end) == width else np.log10(ratio / 4))


@mistake(
    "next_range",
    slug="width-of-the-rates",
    says=(
        "The width is that of the rates tried. It is that of the range: some of it may lie beyond the outermost rates."
    ),
    hint=("Look at what you take the width from.", "low and high."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    return next_range_of(rates, scores, rates.min(), rates.max())


def next_range_of(rates, scores, low, high):
    """The right answer for these ends."""
    best, low, high, _ = parts(rates, scores, low, high)
    return around(best, chosen(best, low, high))


@mistake(
    "next_range",
    slug="an-eighth-wide",
    says=(
        "Inside, your range is an eighth as wide as the old one. The eighth "
        "belongs to the question, the quarter to the answer."
    ),
    hint=("Look at the width of what you return.", "width / 4, half of it to each side."),
    link=FINE,
)
def next_range(rates, scores, low, high):
    best, low, high, width = parts(rates, scores, low, high)
    return around(best, width if chosen(best, low, high) == width else width / 8)
