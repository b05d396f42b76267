"""Lab 13, exercise 2: the named mistakes of `overfit_few`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, ByHeart

FEW = f"{BOOK}/sanity.html#overfit-twenty"

hints(
    "overfit_few",
    "Print the labels of the examples you chose: each class must be there per_class times.",
    "np.flatnonzero(y == label)[:per_class] for each label that occurs; then step, count, look, and stop at 1.",
)


def named(slug, says, *hint):
    """A class with some parts of ByHeart replaced becomes the mistake's function."""

    def mark(parts):
        def overfit_few(*args):
            return parts(*args).run()

        return mistake("overfit_few", slug=slug, says=says, hint=hint, link=FEW)(overfit_few)

    return mark


def form(slug):
    """One more form of the same mistake."""

    def mark(parts):
        def overfit_few(*args):
            return parts(*args).run()

        return also("overfit_few", slug)(overfit_few)

    return mark


@named(
    "first-ones",
    "You took the first examples of all, whatever their class. Some classes come too often, others too seldom.",
    "Print the labels of the examples you chose.",
    "per_class of each label.",
)
class Wrong(ByHeart):
    def rows(self):
        return np.arange(len(self.y))[: self.per_class * len(np.unique(self.y))]


@form("first-ones")
class Wrong(ByHeart):
    def rows(self):
        return np.arange(self.per_class)


@named(
    "last-ones",
    "You took the last examples of each class, not the first.",
    "Look at which end of the rows of a class you cut.",
    "[:per_class].",
)
class Wrong(ByHeart):
    def rows(self):
        return np.concatenate([np.flatnonzero(self.y == label)[-self.per_class :] for label in np.unique(self.y)])


@named(
    "one-of-each",
    "You took one example of each class, whatever per_class is.",
    "Look for per_class where you choose.",
    "[:per_class], not [0].",
)
class Wrong(ByHeart):
    def rows(self):
        return np.unique(self.y, return_index=True)[1]


@named(
    "trained-on-all",
    "The steps are made on all examples. The test is whether a few can be learned by heart, so they must be alone.",
    "Look at which X and y the gradient gets.",
    "The chosen rows, in the gradient and in the accuracy.",
)
class Wrong(ByHeart):
    def taught(self, rows):
        return self.X, self.y


@form("trained-on-all")
class Wrong(ByHeart):
    def rows(self):
        return np.arange(len(self.y))


@named(
    "judged-on-all",
    "The accuracy is that on all examples. Whether the chosen few are known by heart is asked of them alone.",
    "Look at which X and y the accuracy gets.",
    "The chosen rows, in the gradient and in the accuracy.",
)
class Wrong(ByHeart):
    def asked(self, rows):
        return self.X, self.y


@named(
    "never-stops-early",
    "Yours makes all the steps, although the accuracy was 1 long before.",
    "Look at what happens when the accuracy is 1.",
    "break, or return, right after that step.",
)
class Wrong(ByHeart):
    def done(self):
        return False


@named(
    "one-step-late",
    "Yours makes one step more after the accuracy has reached 1: it looks before a step, or leaves the loop too late.",
    "Look at the order of step and look.",
    "Step, look, and leave the loop before the next step.",
)
class Wrong(ByHeart):
    def run(self):
        rows, last = self.rows(), False
        while self.steps < self.limit:
            self.move(rows)
            self.steps += 1
            if last:
                self.reached = self.accuracy(self.theta, *self.asked(rows))
                break
            self.reached = self.accuracy(self.theta, *self.asked(rows))
            last = self.done()
        return self.result()


@named(
    "counted-from-zero",
    "The number of steps is one too small: the first step already counts.",
    "Look at what you return when the first step suffices.",
    "One, not 0: a loop index from 0 is one behind.",
)
class Wrong(ByHeart):
    def result(self):
        return self.theta, self.steps - 1, self.reached


@named(
    "counted-once-too-often",
    "The number of steps is one too large.",
    "Look at where you count, and what you start from.",
    "Start at 0 and count once after each step.",
)
class Wrong(ByHeart):
    def result(self):
        return self.theta, self.steps + 1, self.reached


@named(
    "uphill",
    "The steps go uphill: theta moves along the gradient, not against it.",
    "Look at the sign in front of lr.",
    "theta - lr * g.",
)
class Wrong(ByHeart):
    def move(self, rows):
        self.theta = self.theta + self.lr * self.slope(self.theta, *self.taught(rows))[1]


@named(
    "loss-for-gradient",
    "theta moves by the loss, the first of the two things that loss_and_gradient gives.",
    "Look at which of the two you multiply with lr.",
    "The second one.",
)
class Wrong(ByHeart):
    def move(self, rows):
        self.theta = self.theta - self.lr * self.slope(self.theta, *self.taught(rows))[0]


@named(
    "theta-in-place",
    "The caller's theta was changed. The check before a run must leave the start as it was.",
    "Look at -= on theta.",
    "theta = theta - lr * g makes a new one.",
)
class Wrong(ByHeart):
    def move(self, rows):
        self.theta -= self.lr * self.slope(self.theta, *self.taught(rows))[1]


@named(
    "labels-of-others",
    "The labels do not belong to the examples: X was cut to the chosen rows, y was not cut by the same ones.",
    "Print the chosen rows beside the labels you use.",
    "X[rows] and y[rows], with the same rows.",
)
class Wrong(ByHeart):
    def taught(self, rows):
        return self.X[rows], self.y[: len(rows)]

    def asked(self, rows):
        return self.taught(rows)


@named(
    "one-by-one",
    "Each step sees one example. Asked for are steps on all chosen examples at once.",
    "Look at what the gradient gets in one step.",
    "X[rows], y[rows].",
)
class Wrong(ByHeart):
    def move(self, rows):
        for row in rows:
            one = self.X[[row]], self.y[[row]]
            self.theta = self.theta - self.lr * self.slope(self.theta, *one)[1]


@named(
    "order",
    "The three results are in another order.",
    "Look at the order in which you return them.",
    "theta, the number of steps, the accuracy.",
)
class Wrong(ByHeart):
    def result(self):
        return self.steps, self.theta, self.reached


@form("order")
class Wrong(ByHeart):
    def result(self):
        return self.theta, self.reached, self.steps


@form("one-step-late")
class Wrong(ByHeart):
    def run(self):
        rows = self.rows()
        while self.steps < self.limit:
            self.reached = self.accuracy(self.theta, *self.asked(rows))
            self.move(rows)
            self.steps += 1
            if self.done():
                break
        return self.result()


@named(
    "one-step-short",
    "With a limit that is too small, yours makes one step fewer than it may.",
    "Look at the last step when the accuracy never reaches 1.",
    "As many steps as limit says: range(limit), or range(1, limit + 1).",
)
class Wrong(ByHeart):
    def run(self):
        self.limit -= 1
        return super().run()
