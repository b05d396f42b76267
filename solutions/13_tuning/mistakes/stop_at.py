"""Lab 13, exercise 3: the named mistakes of `stop_at`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK, first, is_bad

RULE = f"{BOOK}/rates.html#three-times"
NO_NUMBER = f"{BOOK}/rates.html#not-a-number"

hints(
    "stop_at",
    "Go through the losses one by one, with their index, and ask two questions of each.",
    "not np.isfinite(loss), or loss > 3 * losses[0]; return the index at once, and None after the loop.",
)


@mistake(
    "stop_at",
    slug="nan-missed",
    says="A NaN does not stop your run. Every comparison with NaN is False, so it has to be asked for by name.",
    hint=("Try np.nan > 3.", "np.isfinite tells NaN and both infinities."),
    link=NO_NUMBER,
)
def stop_at(losses):
    return first(losses, lambda x, t: not np.isnan(x[t]) and is_bad(x, t))


@mistake(
    "stop_at",
    slug="only-three-times",
    says=(
        "Yours asks only whether a loss is more than 3 times the first. NaN and minus "
        "infinity pass that, and so does all that follows a first loss that is NaN."
    ),
    hint=("Try the comparison with np.nan and with -np.inf.", "Ask np.isfinite too."),
    link=NO_NUMBER,
)
def stop_at(losses):
    return first(losses, lambda x, t: x[t] > 3 * x[0])


@mistake(
    "stop_at",
    slug="infinity-missed",
    says="An infinite loss that is not above the threshold does not stop your run: minus infinity is no number either.",
    hint=("Try a loss of -np.inf.", "np.isfinite, where you ask np.isnan."),
    link=NO_NUMBER,
)
def stop_at(losses):
    return first(losses, lambda x, t: np.isnan(x[t]) or x[t] > 3 * x[0])


@mistake(
    "stop_at",
    slug="only-not-finite",
    says=(
        "Only NaN and infinity stop your run. A loss of more than 3 times the first is finite, and has to stop it too."
    ),
    hint=("Try losses that only grow.", "Compare with 3 * losses[0]."),
    link=RULE,
)
def stop_at(losses):
    return first(losses, lambda x, t: not np.isfinite(x[t]))


@mistake(
    "stop_at",
    slug="equal-stops",
    says="Exactly 3 times the first loss stops your run. It has to be more than that.",
    hint=("Try losses 1.5 and 4.5.", ">, not >=."),
    link=RULE,
)
def stop_at(losses):
    return first(losses, lambda x, t: not np.isfinite(x[t]) or x[t] >= 3 * x[0])


@mistake(
    "stop_at",
    slug="against-the-one-before",
    says="Each loss is compared with the one before it. A run that grows a little in each step is never stopped so.",
    hint=("Look at which loss is taken 3 times.", "The first one, losses[0]."),
    link=RULE,
)
def stop_at(losses):
    return first(losses, lambda x, t: not np.isfinite(x[t]) or (t > 0 and x[t] > 3 * x[t - 1]))


@mistake(
    "stop_at",
    slug="against-the-lowest",
    says="Each loss is compared with the lowest so far. The rule takes the first one.",
    hint=("Look at which loss is taken 3 times.", "The first one, losses[0]."),
    link=RULE,
)
def stop_at(losses):
    return first(losses, lambda x, t: not np.isfinite(x[t]) or x[t] > 3 * min(x[: t + 1]))


@mistake(
    "stop_at",
    slug="above-three",
    says="Each loss is compared with the number 3, not with 3 times the first loss.",
    hint=("Look at what stands on the right of >.", "3 * losses[0]."),
    link=RULE,
)
def stop_at(losses):
    return first(losses, lambda x, t: not np.isfinite(x[t]) or x[t] > 3)


@mistake(
    "stop_at",
    slug="any-growth",
    says="Any loss above the first stops your run. A loss may rise for a while: the limit is 3 times the first.",
    hint=("Look at the factor.", "3 * losses[0]."),
    link=RULE,
)
def stop_at(losses):
    return first(losses, lambda x, t: not np.isfinite(x[t]) or x[t] > x[0])


@mistake(
    "stop_at",
    slug="first-plus-three",
    says="The threshold is the first loss plus 3. It should be 3 times the first loss.",
    hint=("Look at the threshold.", "3 * losses[0]."),
    link=RULE,
)
def stop_at(losses):
    return first(losses, lambda x, t: not np.isfinite(x[t]) or x[t] > x[0] + 3)


@mistake(
    "stop_at",
    slug="counted-from-one",
    says="The index is one too large: the first loss has the index 0.",
    hint=("Look at what you count from.", "enumerate(losses) starts at 0."),
    link=RULE,
)
def stop_at(losses):
    found = first(losses, is_bad)
    return None if found is None else found + 1


@mistake(
    "stop_at",
    slug="one-before",
    says="That is the loss before the one that stops the run.",
    hint=("Look at the index you return.", "The index of the bad loss itself."),
    link=RULE,
)
def stop_at(losses):
    found = first(losses, is_bad)
    return None if found is None else found - 1


@mistake(
    "stop_at",
    slug="last-one",
    says="You give the last of the bad losses. The run stops at the first.",
    hint=("Look at what happens after a bad loss is found.", "return at once."),
    link=RULE,
)
def stop_at(losses):
    found = [t for t in range(len(losses)) if is_bad(losses, t)]
    return found[-1] if found else None


@mistake(
    "stop_at",
    slug="length-for-none",
    says="A run that is never stopped gives the number of its losses. Asked for is None.",
    hint=("Look at what you return after the loop.", "None."),
    link=RULE,
)
def stop_at(losses):
    found = first(losses, is_bad)
    return len(losses) if found is None else found


@mistake(
    "stop_at",
    slug="minus-one-for-none",
    says="A run that is never stopped gives -1, which is also the index of the last loss. Asked for is None.",
    hint=("Look at what you return after the loop.", "None."),
    link=RULE,
)
def stop_at(losses):
    found = first(losses, is_bad)
    return -1 if found is None else found


@mistake(
    "stop_at",
    slug="zero-for-none",
    says=(
        "A run that is never stopped gives 0, as if its first loss had stopped it: np.argmax of nothing but False is 0."
    ),
    hint=("Look at a run with nothing bad in it.", "Ask whether there is any bad loss before you take the index."),
    link=RULE,
)
def stop_at(losses):
    found = first(losses, is_bad)
    return 0 if found is None else found


@mistake(
    "stop_at",
    slug="whether-not-where",
    says="You say whether the run is stopped. Asked for is where.",
    hint=("Look at the type of what you return.", "The index of the first bad loss."),
    link=RULE,
)
def stop_at(losses):
    return first(losses, is_bad) is not None


@mistake(
    "stop_at",
    slug="loss-for-index",
    says="You give the loss that stops the run. Asked for is its index.",
    hint=("Look at what you return.", "The index."),
    link=RULE,
)
def stop_at(losses):
    found = first(losses, is_bad)
    return None if found is None else losses[found]


@mistake(
    "stop_at",
    slug="first-not-looked-at",
    says=(
        "The first loss is overlooked: it is not looked at, or its index 0 is taken for nothing found. "
        "Where it is NaN, the run is over before it begins."
    ),
    hint=("Try losses that begin with np.nan.", "Begin with index 0."),
    link=NO_NUMBER,
)
def stop_at(losses):
    return first(losses, lambda x, t: t > 0 and is_bad(x, t))


@mistake(
    "stop_at",
    slug="gives-up-at-once",
    says="Yours gives None as soon as one loss is in order. The losses after it are never looked at.",
    hint=("Look at where return None stands.", "After the loop, not in it."),
    link=RULE,
)
def stop_at(losses):
    return 0 if is_bad(losses, 0) else None


@mistake(
    "stop_at",
    slug="all-of-them",
    says="You give the indices of all bad losses. Asked for is the first, as a number.",
    hint=("Look at the type of what you return.", "The first of them, or None where there is none."),
    link=RULE,
)
def stop_at(losses):
    return np.array([t for t in range(len(losses)) if is_bad(losses, t)], dtype=int)
