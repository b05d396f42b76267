"""Lab 14, exercise 7: the named mistakes of `accumulate_step`."""

import torch
import torch.nn.functional as F

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

PIECES = f"{BOOK}/autograd.html#gradients-add-up-which-can-be-useful"
SOFTMAX = f"{BOOK}/mistakes.html#softmax-before-crossentropyloss"
STEP = f"{BOOK}/same_network.html#a-training-step-word-by-word"
ZERO = f"{BOOK}/mistakes.html#zero-grad-forgotten"

hints(
    "accumulate_step",
    "Zero once, backward for each piece, step once. What must each piece's loss be multiplied by?",
    "By its share of the examples, len(inputs) / len(X).",
)


@mistake(
    "accumulate_step",
    slug="number-of-pieces",
    says=(
        "Each loss was divided by the number of pieces. That is right for equal pieces only: the examples"
        " of a short last piece count too much."
    ),
    hint=(
        "Look at the last piece: how much does each of its examples count?",
        "Multiply by the piece's share of the examples.",
    ),
    link=PIECES,
)
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for inputs, targets in zip(X.split(size), y.split(size)):
        loss = F.cross_entropy(network(inputs), targets)
        (loss / len(X.split(size))).backward()
    optimizer.step()


@mistake(
    "accumulate_step",
    slug="no-weight",
    says=(
        "The pieces' mean gradients were added up as they are: the step is about as many times too long "
        "as there are pieces."
    ),
    hint=(
        "Look at what the sum of several means is.",
        "Multiply each by its share.",
    ),
    link=PIECES,
)
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for inputs, targets in zip(X.split(size), y.split(size)):
        loss = F.cross_entropy(network(inputs), targets)
        (loss).backward()
    optimizer.step()


@mistake(
    "accumulate_step",
    slug="piece-size",
    says="Each loss was multiplied by size / len(X). The last piece is smaller.",
    hint=(
        "Look at the last piece.",
        "len(inputs), not size.",
    ),
    link=PIECES,
)
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for inputs, targets in zip(X.split(size), y.split(size)):
        loss = F.cross_entropy(network(inputs), targets)
        (loss * size / len(X)).backward()
    optimizer.step()


@mistake(
    "accumulate_step",
    slug="zeroed-each",
    says="The gradients were zeroed before each piece: only the last one counts.",
    hint=(
        "Look at where zero_grad stands.",
        "Once, before the first piece.",
    ),
    link=PIECES,
)
def accumulate_step(network, optimizer, X, y, size):
    for inputs, targets in zip(X.split(size), y.split(size)):
        optimizer.zero_grad()
        loss = F.cross_entropy(network(inputs), targets)
        (loss * len(inputs) / len(X)).backward()
    optimizer.step()


@mistake(
    "accumulate_step",
    slug="step-each",
    says="A step was made after each piece: the later pieces were computed at other parameters.",
    hint=(
        "Look at where step stands.",
        "Once, after the last piece.",
    ),
    link=PIECES,
)
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for inputs, targets in zip(X.split(size), y.split(size)):
        loss = F.cross_entropy(network(inputs), targets)
        (loss * len(inputs) / len(X)).backward()
        optimizer.step()


@mistake(
    "accumulate_step",
    slug="step-and-zero-each",
    says="Each piece was a training step of its own. Asked for is one step with all of them.",
    hint=(
        "Look at how often the parameters move.",
        "Once.",
    ),
    link=PIECES,
)
def accumulate_step(network, optimizer, X, y, size):
    for inputs, targets in zip(X.split(size), y.split(size)):
        optimizer.zero_grad()
        loss = F.cross_entropy(network(inputs), targets)
        (loss).backward()
        optimizer.step()


@mistake(
    "accumulate_step",
    slug="not-zeroed",
    says="The gradients that were there at the start were not forgotten.",
    hint=(
        "Look at p.grad before the first piece.",
        "optimizer.zero_grad().",
    ),
    link=ZERO,
)
def accumulate_step(network, optimizer, X, y, size):
    for inputs, targets in zip(X.split(size), y.split(size)):
        loss = F.cross_entropy(network(inputs), targets)
        (loss * len(inputs) / len(X)).backward()
    optimizer.step()


@mistake(
    "accumulate_step",
    slug="sum",
    says="The losses are sums over the examples, so that the gradient is that of the sum.",
    hint=(
        "Look at the reduction.",
        "The mean over the whole batch.",
    ),
    link=PIECES,
)
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for inputs, targets in zip(X.split(size), y.split(size)):
        loss = F.cross_entropy(network(inputs), targets, reduction="sum")
        (loss).backward()
    optimizer.step()


@mistake(
    "accumulate_step",
    slug="last-dropped",
    says="The last, shorter piece was left out.",
    hint=(
        "Look at how many examples were used.",
        "All of them.",
    ),
    link=PIECES,
)
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    whole = [k for k in range(0, len(X), size) if k + size <= len(X)] or [0]
    for k in whole:
        loss = F.cross_entropy(network(X[k : k + size]), y[k : k + size])
        (loss * len(X[k : k + size]) / len(X)).backward()
    optimizer.step()


@mistake(
    "accumulate_step",
    slug="softmax-first",
    says="Softmax was taken before cross_entropy, which takes it again.",
    hint=(
        "Look at what cross_entropy expects.",
        "The scores.",
    ),
    link=SOFTMAX,
)
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for inputs, targets in zip(X.split(size), y.split(size)):
        loss = F.cross_entropy(torch.softmax(network(inputs), dim=1), targets)
        (loss * len(inputs) / len(X)).backward()
    optimizer.step()


@mistake(
    "accumulate_step",
    slug="no-step",
    says=(
        "The parameters did not move: the step is missing, or the gradients were zeroed between the last backward "
        "and the step."
    ),
    hint=(
        "Look at who changes the parameters.",
        "optimizer.step() at the end, right behind the loop.",
    ),
    link=STEP,
)
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for inputs, targets in zip(X.split(size), y.split(size)):
        loss = F.cross_entropy(network(inputs), targets)
        (loss * len(inputs) / len(X)).backward()


@also("accumulate_step", "no-step")
def accumulate_step(network, optimizer, X, y, size):
    for inputs, targets in zip(X.split(size), y.split(size)):
        loss = F.cross_entropy(network(inputs), targets)
        (loss * len(inputs) / len(X)).backward()
    optimizer.zero_grad()
    optimizer.step()


@mistake(
    "accumulate_step",
    slug="too-many-at-a-time",
    says="The step is right, but more than `size` examples went through the network at a time.",
    hint=(
        "Look at what you hand to the network.",
        "X.split(size): a piece has size examples. X.chunk(size) would make size pieces.",
    ),
    link=PIECES,
)
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    F.cross_entropy(network(X), y).backward()
    optimizer.step()


@also("accumulate_step", "too-many-at-a-time")
def accumulate_step(network, optimizer, X, y, size):
    optimizer.zero_grad()
    for inputs, targets in zip(X.chunk(size), y.chunk(size)):
        loss = F.cross_entropy(network(inputs), targets)
        (loss * len(inputs) / len(X)).backward()
    optimizer.step()
