"""Lab 09, exercise 10: the named mistakes of `smallest_share`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import RUNNING

hints(
    "smallest_share",
    "Leave the batch size as it is. Move the share to the left in steps of 0.01 and watch the row 'running mean'.",
    "The running mean starts at 0. With a small share it has not arrived after 60 batches.",
)


def right(v):
    """Read off the figure for each batch size and limit; a test computes them again."""
    return v.choose(0.04, 0.05, 0.03, 0.05)


@mistake(
    "smallest_share",
    slug="not-there-yet",
    says="With so small a share the running mean has not come far enough after 60 batches.",
    hint=("Look at the running mean at your share: is it at least the limit?", "A little more."),
    link=RUNNING,
    answer=True,
)
def smallest_share(v):
    return right(v) - 0.01


@also("smallest_share", "not-there-yet")
def smallest_share(v):
    return 0.01


@mistake(
    "smallest_share",
    slug="not-the-smallest",
    says="There the running mean has come far enough, but it has with a smaller share, too.",
    hint=("Look one step of 0.01 further left.", "The smallest share is asked for."),
    link=RUNNING,
    answer=True,
)
def smallest_share(v):
    return right(v) + 0.01


@also("smallest_share", "not-the-smallest")
def smallest_share(v):
    return right(v) + 0.02


@mistake(
    "smallest_share",
    slug="usual",
    says="0.1 is PyTorch's share, and where the slider starts: a smaller one is enough here.",
    hint=("Move the share to the left.", "Watch the running mean."),
    link=RUNNING,
    answer=True,
)
def smallest_share(v):
    return 0.1


@mistake(
    "smallest_share",
    slug="whole-batch",
    says="With a share of 1 the running mean is the last batch's mean; much smaller ones come far enough.",
    hint=("Move the share to the left.", "Watch the running mean."),
    link=RUNNING,
    answer=True,
)
def smallest_share(v):
    return 1.0


@mistake(
    "smallest_share",
    slug="share-of-the-old",
    says="That is the share that is kept of the old mean; the slider shows the share of the new batch.",
    hint=("Look at the slider's name.", "1 less your number."),
    link=RUNNING,
    answer=True,
)
def smallest_share(v):
    return 1 - right(v)


@mistake(
    "smallest_share",
    slug="limit",
    says="That is the limit for the running mean; asked for is a share.",
    hint=("Look at the question: which quantity?", "A number on the last slider."),
    link=RUNNING,
    answer=True,
)
def smallest_share(v):
    return v.choose(1.8, 1.9, 1.6, 1.85)


@mistake(
    "smallest_share",
    slug="running-mean",
    says="That is a running mean; asked for is the share that leads there.",
    hint=("Look at the question: which quantity?", "A number on the last slider."),
    link=RUNNING,
    answer=True,
)
def smallest_share(v):
    return v.choose(1.91, 1.93, 1.65, 1.89)


@mistake(
    "smallest_share",
    slug="true-mean",
    says="That is the true mean; asked for is a share.",
    hint=("Look at the question: which quantity?", "A number on the last slider."),
    link=RUNNING,
    answer=True,
)
def smallest_share(v):
    return 2.0


@mistake(
    "smallest_share",
    slug="whole-number",
    says="A share lies between 0 and 1. That is the batch size, or a share in percent.",
    hint=("Look at which slider you read, and at its numbers.", "The last one, with its two decimals."),
    link=RUNNING,
    answer=True,
)
def smallest_share(v):
    return v.choose(4, 32, 8, 64)


@also("smallest_share", "whole-number")
def smallest_share(v):
    return round(100 * right(v))
