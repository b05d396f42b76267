"""Lab 10, exercise 7: the named mistakes of `choose`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

CHOSEN = f"{BOOK}/mistakes.html#wrong-test-set-for-choosing"
THREE = f"{BOOK}/splits.html#three-parts"

hints(
    "choose",
    "Ask of each array: has a choice been made with it already? Then its numbers are no longer honest.",
    "Choose with one part, and report with a part that had no say in the choice.",
)


@mistake(
    "choose",
    slug="chosen-by-the-test-part",
    says="The test part chose. The number that it gives for the model it liked best is too good.",
    hint=("Look at which array your argmin is taken of.", "The test part is asked once, after the choice."),
    link=CHOSEN,
)
def choose(train, validation, test):
    best = np.argmin(test)
    return best, test[best]


@mistake(
    "choose",
    slug="chosen-by-the-test-part-validation-reported",
    says="The parts have changed their roles: the test part chose, and the validation error was reported.",
    hint=("Look at which array chooses.", "validation chooses, test reports."),
    link=CHOSEN,
)
def choose(train, validation, test):
    best = np.argmin(test)
    return best, validation[best]


@mistake(
    "choose",
    slug="chosen-by-training",
    says="The training error chose: it always likes the largest model best.",
    hint=("Look at which array your argmin is taken of.", "Examples that the models have not learned from."),
    link=THREE,
)
def choose(train, validation, test):
    best = np.argmin(train)
    return best, test[best]


@mistake(
    "choose",
    slug="validation-error-reported",
    says="The right model, but its validation error was reported: the smallest of many is too small by luck.",
    hint=("Look at which array the error is taken of.", "One that had no say in the choice."),
    link=CHOSEN,
)
def choose(train, validation, test):
    best = np.argmin(validation)
    return best, validation[best]


@mistake(
    "choose",
    slug="training-error-reported",
    says="The right model, but its training error was reported: it has learned from those examples.",
    hint=("Look at which array the error is taken of.", "Examples that it has never seen."),
    link=THREE,
)
def choose(train, validation, test):
    best = np.argmin(validation)
    return best, train[best]


@mistake(
    "choose",
    slug="training-error-throughout",
    says="The training error chose, and it was reported too: no unseen example had a say.",
    hint=("Look at which array you use.", "The two other arrays are there to be used."),
    link=THREE,
)
def choose(train, validation, test):
    best = np.argmin(train)
    return best, train[best]


@mistake(
    "choose",
    slug="smallest-test-error-reported",
    says="The error reported is the smallest test error of all models, not that of the model chosen.",
    hint=("Look at which model your error belongs to.", "The same number indexes the test errors."),
    link=CHOSEN,
)
def choose(train, validation, test):
    return np.argmin(validation), np.min(test)


@mistake(
    "choose",
    slug="chosen-by-both",
    says="Validation and test errors chose together: the test part had a say, so its number is no longer honest.",
    hint=("Look at which arrays enter the choice.", "One array only."),
    link=CHOSEN,
)
def choose(train, validation, test):
    best = np.argmin(validation + test)
    return best, test[best]


@also("choose", "chosen-by-both")
def choose(train, validation, test):
    best = np.argmin(validation + test)
    return best, (validation[best] + test[best]) / 2


@mistake(
    "choose",
    slug="worst",
    says="The model with the largest validation error was taken. These are errors: the smallest is the best.",
    hint=("Look at argmax and argmin: these are errors.", "The smallest."),
    link=THREE,
)
def choose(train, validation, test):
    best = np.argmax(validation)
    return best, test[best]


@mistake(
    "choose",
    slug="counted-from-one",
    says="The right model, but counted from 1.",
    hint=("Look at the number of the first model.", "argmin counts from 0."),
    link=THREE,
)
def choose(train, validation, test):
    best = np.argmin(validation)
    return best + 1, test[best]


@mistake(
    "choose",
    slug="smallest-gap",
    says="The model with the smallest gap between training and validation was taken: that may be the worst on both.",
    hint=("Look at what you make small.", "The validation error itself."),
    link=THREE,
)
def choose(train, validation, test):
    best = np.argmin(validation - train)
    return best, test[best]


@mistake(
    "choose",
    slug="mean-reported",
    says="The right model, but its validation error went into the number: the choice made it too small.",
    hint=("Look at which arrays the error is made of.", "The test error alone."),
    link=CHOSEN,
)
def choose(train, validation, test):
    best = np.argmin(validation)
    return best, (validation[best] + test[best]) / 2


@mistake(
    "choose",
    slug="order",
    says="The model and its error are in the wrong order.",
    hint=("Look at the order in which you return them.", "The model first."),
    link=THREE,
)
def choose(train, validation, test):
    best = np.argmin(validation)
    return test[best], best
