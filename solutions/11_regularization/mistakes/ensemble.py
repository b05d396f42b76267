"""Lab 11, exercise 10: the named mistakes of `ensemble`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake
from course_utils.nn.functional import softmax

from .shared import BOOK

MEAN = f"{BOOK}/ensembles.html#why-ensembles"

hints(
    "ensemble",
    "Each row of your answer must sum to 1. With one member it must be softmax(scores[0]).",
    "Probabilities first, member by member; then the mean over the members, axis 0.",
)


@mistake(
    "ensemble",
    slug="scores-averaged",
    says="The scores were averaged and then turned into probabilities: one very sure member outweighs the others.",
    hint=("Look at the order of softmax and mean.", "First softmax, then the mean."),
    link=MEAN,
)
def ensemble(scores):
    return softmax(scores.mean(axis=0))


@mistake(
    "ensemble",
    slug="scores-only",
    says="These are mean scores, not probabilities: the rows do not sum to 1.",
    hint=("Sum a row.", "softmax of each member's scores."),
    link=MEAN,
)
def ensemble(scores):
    return scores.mean(axis=0)


@mistake(
    "ensemble",
    slug="votes",
    says="Members voted, each with its first choice only: how sure they are is lost.",
    hint=("Look at whether you use argmax.", "The mean of the probabilities."),
    link=MEAN,
)
def ensemble(scores):
    return np.eye(scores.shape[2])[scores.argmax(axis=2)].mean(axis=0)


@mistake(
    "ensemble",
    slug="multiplied",
    says="The probabilities were multiplied: one member that says 0 forbids a class to all.",
    hint=("Look at how the members are put together.", "Their mean."),
    link=MEAN,
)
def ensemble(scores):
    return softmax(scores).prod(axis=0)


@also("ensemble", "multiplied")
def ensemble(scores):
    return softmax(scores.sum(axis=0))


@mistake(
    "ensemble",
    slug="sum",
    says="The probabilities were summed: the rows do not sum to 1.",
    hint=("Sum a row.", "Divide by the number of members: the mean."),
    link=MEAN,
)
def ensemble(scores):
    return softmax(scores).sum(axis=0)


@mistake(
    "ensemble",
    slug="largest",
    says="For each class the surest member counts: the rows do not sum to 1.",
    hint=("Sum a row.", "The mean over the members, not the largest."),
    link=MEAN,
)
def ensemble(scores):
    return softmax(scores).max(axis=0)


@mistake(
    "ensemble",
    slug="one-member",
    says="Only one member was asked: what the others would put right stays wrong.",
    hint=("Change the scores of another member: does your answer change?", "All of them."),
    link=MEAN,
)
def ensemble(scores):
    return softmax(scores[0])


@also("ensemble", "one-member")
def ensemble(scores):
    return softmax(scores[-1])


@mistake(
    "ensemble",
    slug="mean-over-the-examples",
    says="The mean was taken over the examples. The members are axis 0.",
    hint=("Look at the shape.", "axis=0."),
    link=MEAN,
)
def ensemble(scores):
    return softmax(scores).mean(axis=1)


@mistake(
    "ensemble",
    slug="softmax-over-the-members",
    says="The softmax was taken over the members or over the examples. It goes along the classes, the last axis.",
    hint=("Sum a row of a member's probabilities.", "The last axis."),
    link=MEAN,
)
def ensemble(scores):
    return np.moveaxis(softmax(np.moveaxis(scores, 0, -1)), -1, 0).mean(axis=0)


@also("ensemble", "softmax-over-the-members")
def ensemble(scores):
    return np.moveaxis(softmax(np.moveaxis(scores, 1, -1)), -1, 1).mean(axis=0)


@mistake(
    "ensemble",
    slug="classes-returned",
    says="These are the numbers of classes; asked for are probabilities.",
    hint=("Look at the shape.", "Without argmax."),
    link=MEAN,
)
def ensemble(scores):
    return softmax(scores).mean(axis=0).argmax(axis=1)


@mistake(
    "ensemble",
    slug="not-averaged",
    says="Every member's probabilities came back: the mean over the members is missing.",
    hint=("Look at the shape.", ".mean(axis=0)."),
    link=MEAN,
)
def ensemble(scores):
    return softmax(scores)


@mistake(
    "ensemble",
    slug="softmax-twice",
    says="The mean went through a softmax once more: probabilities are no scores, it makes everything nearly equal.",
    hint=("Count your softmaxes.", "One, before the mean."),
    link=MEAN,
)
def ensemble(scores):
    return softmax(softmax(scores).mean(axis=0))
