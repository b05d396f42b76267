"""Lab 14, exercise 8: the named mistakes of `run`."""

import torch.nn.functional as F

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

ORDER = f"{BOOK}/mistakes.html#scheduler-before-optimizer"
SCHEDULES = f"{BOOK}/optimizers.html#schedules"
STEP = f"{BOOK}/same_network.html#a-training-step-word-by-word"


def training_step(network, optimizer, X, y):
    """A right one, for wrong runs."""
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.step()
    return loss.item()


hints(
    "run",
    "Two loops; where does the scheduler stand?",
    "After the loop over the batches, inside the loop over the epochs.",
)


@mistake(
    "run",
    slug="scheduler-first",
    says="The scheduler comes before the epoch: the first rate is never used.",
    hint=(
        "Look at the rate of the very first step.",
        "First the batches, then the scheduler.",
    ),
    link=ORDER,
)
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        scheduler.step()
        for A, b in batches:
            training_step(network, optimizer, A, b)


@mistake(
    "run",
    slug="each-batch",
    says="The scheduler was told after each batch. This one counts epochs, so the rate fell too fast.",
    hint=(
        "Look at how often the rate changes in an epoch.",
        "Once, at its end.",
    ),
    link=SCHEDULES,
)
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        for A, b in batches:
            training_step(network, optimizer, A, b)
            scheduler.step()


@mistake(
    "run",
    slug="before-each-batch",
    says="The scheduler was told before each batch: too early, and too often.",
    hint=(
        "Look at the rate of the first step, and at how often it changes.",
        "After the loop over the batches.",
    ),
    link=ORDER,
)
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        for A, b in batches:
            scheduler.step()
            training_step(network, optimizer, A, b)


@mistake(
    "run",
    slug="never",
    says="The scheduler was never told: the rate stays.",
    hint=(
        "Look for scheduler.step().",
        "Once an epoch.",
    ),
    link=SCHEDULES,
)
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        for A, b in batches:
            training_step(network, optimizer, A, b)


@mistake(
    "run",
    slug="at-the-end",
    says="The scheduler was told once, after all epochs.",
    hint=(
        "Look at the indentation of scheduler.step().",
        "Inside the loop over the epochs.",
    ),
    link=SCHEDULES,
)
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        for A, b in batches:
            training_step(network, optimizer, A, b)
    scheduler.step()


@mistake(
    "run",
    slug="not-after-the-last",
    says="The scheduler was not told after the last epoch. A later call would begin with the wrong rate.",
    hint=(
        "Look at the rate at the end.",
        "After every epoch.",
    ),
    link=SCHEDULES,
)
def run(network, optimizer, scheduler, batches, epochs):
    for epoch in range(epochs):
        for A, b in batches:
            training_step(network, optimizer, A, b)
        if epoch < epochs - 1:
            scheduler.step()


@mistake(
    "run",
    slug="twice",
    says="The scheduler was told twice an epoch.",
    hint=(
        "Look for scheduler.step().",
        "Once.",
    ),
    link=SCHEDULES,
)
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        for A, b in batches:
            training_step(network, optimizer, A, b)
        scheduler.step()
        scheduler.step()


@mistake(
    "run",
    slug="extra-step",
    says=(
        "There is an optimizer.step() besides the one in training_step: it moves the parameters again "
        "with the same gradient."
    ),
    hint=(
        "Look for steps outside training_step.",
        "training_step makes it.",
    ),
    link=STEP,
)
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        for A, b in batches:
            training_step(network, optimizer, A, b)
            optimizer.step()
        scheduler.step()


@mistake(
    "run",
    slug="one-epoch",
    says="Only one epoch was made.",
    hint=(
        "Look at the loop over the epochs.",
        "range(epochs).",
    ),
    link=SCHEDULES,
)
def run(network, optimizer, scheduler, batches, epochs):
    for A, b in batches:
        training_step(network, optimizer, A, b)
    scheduler.step()


@mistake(
    "run",
    slug="one-epoch-too-many",
    says="One epoch too many was made.",
    hint=(
        "Look at the limits of your loop.",
        "range(epochs).",
    ),
    link=SCHEDULES,
)
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs + 1):
        for A, b in batches:
            training_step(network, optimizer, A, b)
        scheduler.step()


@mistake(
    "run",
    slug="first-batch",
    says="Only the first batch of each epoch was used.",
    hint=(
        "Look at your inner loop.",
        "All of batches.",
    ),
    link=SCHEDULES,
)
def run(network, optimizer, scheduler, batches, epochs):
    for _ in range(epochs):
        for A, b in batches[:1]:
            training_step(network, optimizer, A, b)
        scheduler.step()


@mistake(
    "run",
    slug="late",
    says=(
        "The rate falls one epoch late: the scheduler was not told after the first epoch, or step was given the "
        "number of the epoch, counted from 0."
    ),
    hint=(
        "Look at the rate of the second epoch.",
        "scheduler.step(), without a number, after every epoch.",
    ),
    link=SCHEDULES,
)
def run(network, optimizer, scheduler, batches, epochs):
    for epoch in range(epochs):
        for A, b in batches:
            training_step(network, optimizer, A, b)
        if epoch > 0:
            scheduler.step()
