"""Lab 11, exercise 5: the named mistakes of `early_stopping`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, Stopping

LINES = f"{BOOK}/early_stopping.html#algorithm-7-1"
RESTORED = f"{BOOK}/mistakes.html#wrong-best-not-restored"
TEST = f"{BOOK}/mistakes.html#wrong-test-set-stops"
PATIENCE = f"{BOOK}/mistakes.html#wrong-patience-never-reset"

hints(
    "early_stopping",
    "Errors 5, 4, 6, 3, 7, 7 with patience 2: rounds 1, 2 and 4 are kept, training ends after round 6, round 4 wins.",
    "Two counters and one number: rounds, looks waited since the last best one, and the lowest error so far.",
)


@mistake(
    "early_stopping",
    slug="best-not-restored",
    says="theta is the last one, not the best one: it was not kept, or kept without a copy and then trained on.",
    hint=(
        "Compare the theta that you return with that of the best round.",
        "theta.copy(), whenever the error is best.",
    ),
    link=RESTORED,
)
def early_stopping(*given):
    class Last(Stopping):
        def result(self):
            return self.theta, self.best_round, self.test_error(self.theta)

    return Last(*given).run()


@also("early_stopping", "best-not-restored")
def early_stopping(*given):
    class Last(Stopping):
        def result(self):
            return self.theta, self.best_round, self.test_error(self.best)

    return Last(*given).run()


@also("early_stopping", "best-not-restored")
def early_stopping(*given):
    class Last(Stopping):
        def result(self):
            return self.theta, self.rounds, self.test_error(self.theta)

    return Last(*given).run()


@mistake(
    "early_stopping",
    slug="test-error-of-the-last",
    says="theta is the best one, but the test error is that of the last one.",
    hint=("Look at what test_error is given.", "The parameters that were kept."),
    link=RESTORED,
)
def early_stopping(*given):
    class Last(Stopping):
        def result(self):
            return self.best, self.best_round, self.test_error(self.theta)

    return Last(*given).run()


@mistake(
    "early_stopping",
    slug="stopped-by-the-test-part",
    says="The test error decided when to stop. It then has chosen the model, and is no honest number any more.",
    hint=("Look at which error your loop asks for.", "validation_error in the loop, test_error once, at the end."),
    link=TEST,
)
def early_stopping(*given):
    class ByTest(Stopping):
        def look(self):
            return self.test_error(self.theta)

    return ByTest(*given).run()


@also("early_stopping", "stopped-by-the-test-part")
def early_stopping(*given):
    class ByTest(Stopping):
        def look(self):
            return self.test_error(self.theta)

        def result(self):
            return self.best, self.best_round, self.lowest

    return ByTest(*given).run()


@also("early_stopping", "stopped-by-the-test-part")
def early_stopping(*given):
    class ByTest(Stopping):
        def look(self):
            return self.test_error(self.theta)

        def result(self):
            return self.best, self.best_round, self.validation_error(self.best)

    return ByTest(*given).run()


@mistake(
    "early_stopping",
    slug="test-part-asked-in-every-round",
    says="The test part was asked in the loop. What is looked at in every round will be used in the end.",
    hint=("Count the calls of test_error.", "Once, after the loop."),
    link=TEST,
)
def early_stopping(*given):
    class Peeks(Stopping):
        def keep(self, error):
            super().keep(error)
            self.tested = self.test_error(self.theta)

        def result(self):
            return self.best, self.best_round, self.tested

    return Peeks(*given).run()


@also("early_stopping", "test-part-asked-in-every-round")
def early_stopping(*given):
    class Peeks(Stopping):
        def look(self):
            self.now = self.test_error(self.theta)
            return super().look()

        def keep(self, error):
            super().keep(error)
            self.tested = self.now

        def result(self):
            return self.best, self.best_round, self.tested

    return Peeks(*given).run()


@mistake(
    "early_stopping",
    slug="validation-error-reported",
    says="The validation error was reported. It has chosen the round, so it is too small by luck.",
    hint=("Look at the third thing you return.", "test_error of the best theta."),
    link=TEST,
)
def early_stopping(*given):
    class Reports(Stopping):
        def result(self):
            return self.best, self.best_round, self.lowest

    return Reports(*given).run()


@mistake(
    "early_stopping",
    slug="counter-not-reset",
    says="The counter is not set back after a new best round: patience counts all bad rounds, not those in a row.",
    hint=("Look at what happens to your counter when the error is best.", "waited = 0."),
    link=PATIENCE,
)
def early_stopping(*given):
    class Counts(Stopping):
        def keep(self, error):
            waited = self.waited
            super().keep(error)
            self.waited = waited

    return Counts(*given).run()


@mistake(
    "early_stopping",
    slug="one-round-too-many",
    says="One bad round too many is waited for: training ends when there have been `patience` of them in a row.",
    hint=("Look at the condition of your loop: < or <=?", "Go on while waited < patience."),
    link=PATIENCE,
)
def early_stopping(*given):
    class Waits(Stopping):
        def goes_on(self):
            return self.waited <= self.patience

    return Waits(*given).run()


@mistake(
    "early_stopping",
    slug="one-round-too-few",
    says="One bad round too few is waited for.",
    hint=("Look at the condition of your loop.", "Go on while waited < patience, and count after the look."),
    link=PATIENCE,
)
def early_stopping(*given):
    class Hurries(Stopping):
        def goes_on(self):
            return self.rounds == 0 or self.waited < self.patience - 1

    return Hurries(*given).run()


@mistake(
    "early_stopping",
    slug="at-the-first-bump",
    says="Training ended at the first round that was not better: patience is not used.",
    hint=("Look for patience in your code.", "Count the rounds since the best one."),
    link=PATIENCE,
)
def early_stopping(*given):
    class Impatient(Stopping):
        def goes_on(self):
            return self.waited < 1

    return Impatient(*given).run()


@mistake(
    "early_stopping",
    slug="compared-with-the-last-error",
    says="Each error was compared with the one before, not with the lowest so far: less bad counts as best.",
    hint=("Look at what the error is compared with.", "Keep the lowest one; change it only when it is beaten."),
    link=LINES,
)
def early_stopping(*given):
    class Neighbor(Stopping):
        def after(self, error):
            self.lowest = error

    return Neighbor(*given).run()


@mistake(
    "early_stopping",
    slug="ties-count-as-better",
    says="An error that is as small as the best one was taken for a new best. It must be smaller.",
    hint=("Look at the comparison: < or <=?", "<."),
    link=LINES,
)
def early_stopping(*given):
    class Ties(Stopping):
        def better(self, error):
            return error <= self.lowest

    return Ties(*given).run()


@mistake(
    "early_stopping",
    slug="nothing-kept",
    says="Nothing is ever kept: the lowest error starts too low, or the comparison is turned around.",
    hint=(
        "Look at the first value of the lowest error.",
        "np.inf, and error < lowest: the first round is better than that.",
    ),
    link=LINES,
)
def early_stopping(*given):
    class FromZero(Stopping):
        def start(self):
            return 0.0

    return FromZero(*given).run()


@mistake(
    "early_stopping",
    slug="largest-kept",
    says="The round with the largest error was kept: errors are better when they are smaller.",
    hint=("Look at the comparison.", "error < lowest."),
    link=LINES,
)
def early_stopping(*given):
    class Largest(Stopping):
        def start(self):
            return -np.inf

        def better(self, error):
            return error > self.lowest

    return Largest(*given).run()


@mistake(
    "early_stopping",
    slug="rounds-from-zero",
    says="The number of the round is one too small: the first round is 1.",
    hint=("Look at when you count.", "Count right after train."),
    link=LINES,
)
def early_stopping(*given):
    class FromZero(Stopping):
        def result(self):
            best, best_round, error = super().result()
            return best, best_round - 1, error

    return FromZero(*given).run()


@mistake(
    "early_stopping",
    slug="number-of-all-rounds",
    says="That is the number of rounds run in all. Asked for is the round that led to the best theta.",
    hint=("Look at the second thing you return.", "Keep the number together with theta."),
    link=LINES,
)
def early_stopping(*given):
    class All(Stopping):
        def result(self):
            return self.best, self.rounds, self.test_error(self.best)

    return All(*given).run()


@mistake(
    "early_stopping",
    slug="never-ends",
    says="The loop does not end: the rounds without a new best one are not counted, or the count is never asked for.",
    hint=("Look at what changes the condition of your loop.", "Add 1 to the counter when the error is not best."),
    link=PATIENCE,
)
def early_stopping(*given):
    class Endless(Stopping):
        def goes_on(self):
            return True

    return Endless(*given).run()


@mistake(
    "early_stopping",
    slug="start-returned",
    says="The theta that came back is that of the start: it was copied before the loop, but never again.",
    hint=("Look at where your copy is made.", "Whenever the error is best, after train."),
    link=RESTORED,
)
def early_stopping(*given):
    class Start(Stopping):
        def keep(self, error):
            best = self.best
            super().keep(error)
            self.best = best

    return Start(*given).run()
