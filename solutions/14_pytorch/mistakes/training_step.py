"""Lab 14, exercise 2: the named mistakes of `training_step`."""

import torch
import torch.nn.functional as F

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

ITEM = f"{BOOK}/mistakes.html#item-in-every-step"
LOSSES = f"{BOOK}/layers.html#losses"
SOFTMAX = f"{BOOK}/mistakes.html#softmax-before-crossentropyloss"
STEP = f"{BOOK}/same_network.html#a-training-step-word-by-word"
ZERO = f"{BOOK}/mistakes.html#zero-grad-forgotten"

hints(
    "training_step",
    "Four things happen: zero, loss, backward, step. In which order?",
    "zero_grad, cross_entropy of the scores, backward, step; return loss.item().",
)


@mistake(
    "training_step",
    slug="not-zeroed",
    says=(
        "The old gradients were not forgotten: backward adds to what is there, so every step contains all"
        " gradients before it."
    ),
    hint=(
        "Look at p.grad before backward.",
        "optimizer.zero_grad() first.",
    ),
    link=ZERO,
)
def training_step(network, optimizer, X, y):
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.step()
    return loss.item()


@mistake(
    "training_step",
    slug="zeroed-at-the-end",
    says=("The gradients are zeroed after the step. In the first step those that were lying around still counted."),
    hint=(
        "Look at the first step: what was in p.grad?",
        "Zero at the beginning.",
    ),
    link=ZERO,
)
def training_step(network, optimizer, X, y):
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()


@mistake(
    "training_step",
    slug="softmax-first",
    says=(
        "Softmax was taken before cross_entropy, which takes it again: the loss is too flat and the "
        "gradients too small."
    ),
    hint=(
        "Look at what cross_entropy expects.",
        "The scores, as the network gives them.",
    ),
    link=SOFTMAX,
)
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(torch.softmax(network(X), dim=1), y)
    loss.backward()
    optimizer.step()
    return loss.item()


@mistake(
    "training_step",
    slug="sum",
    says=("The loss is the sum over the batch: its gradient is as many times too large as there are examples."),
    hint=(
        "Look at the reduction.",
        "The mean, which is cross_entropy's default.",
    ),
    link=LOSSES,
)
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y, reduction="sum")
    loss.backward()
    optimizer.step()
    return loss.item()


@mistake(
    "training_step",
    slug="not-moved",
    says=(
        "The parameters did not move: the step is missing, or it stands before backward, or the gradients were "
        "zeroed between backward and step."
    ),
    hint=(
        "Look at what stands between backward and the end.",
        "optimizer.step() right after backward.",
    ),
    link=STEP,
)
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    return loss.item()


@also("training_step", "not-moved")
def training_step(network, optimizer, X, y):
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    return loss.item()


@also("training_step", "not-moved")
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    optimizer.step()
    loss.backward()
    return loss.item()


@mistake(
    "training_step",
    slug="no-backward",
    says="backward is missing: the optimizer stepped with the gradients that it found.",
    hint=(
        "Look at where new gradients come from.",
        "loss.backward().",
    ),
    link=STEP,
)
def training_step(network, optimizer, X, y):
    loss = F.cross_entropy(network(X), y)
    optimizer.step()
    return loss.item()


@mistake(
    "training_step",
    slug="loss-after",
    says="The loss was computed again after the step. Asked for is the one before.",
    hint=(
        "Look at when your loss is computed.",
        "Return the loss that you went back from.",
    ),
    link=STEP,
)
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.step()
    return F.cross_entropy(network(X), y).item()


@mistake(
    "training_step",
    slug="tensor",
    says="A tensor came back, not a number. If it is not detached it keeps the tape of this step, and memory fills up.",
    hint=(
        "Look at the type of what you return.",
        "loss.item().",
    ),
    link=ITEM,
)
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.step()
    return loss


@mistake(
    "training_step",
    slug="uphill",
    says="The loss was turned: the step climbs.",
    hint=(
        "Look at the sign before backward.",
        "loss.backward() as it is.",
    ),
    link=STEP,
)
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    (-loss).backward()
    optimizer.step()
    return loss.item()


@mistake(
    "training_step",
    slug="two-steps",
    says="The step was made twice with one gradient.",
    hint=(
        "Look for optimizer.step().",
        "Once.",
    ),
    link=STEP,
)
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.step(), optimizer.step()
    return loss.item()


@also("training_step", "tensor")
def training_step(network, optimizer, X, y):
    optimizer.zero_grad()
    loss = F.cross_entropy(network(X), y)
    loss.backward()
    optimizer.step()
    return loss.detach()
