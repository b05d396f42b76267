"""Lab 14, exercise 3: the named mistakes of `evaluate`."""

import torch
import torch.nn.functional as F

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

EVAL = f"{BOOK}/layers.html#train-and-eval"
ITEM = f"{BOOK}/mistakes.html#item-in-every-step"
LOSSES = f"{BOOK}/layers.html#losses"
MODE = f"{BOOK}/mistakes.html#training-mode-in-use-or-the-other-way"
NOGRAD = f"{BOOK}/mistakes.html#no-grad-forgotten-or-a-new-tensor-in-place-of-the-old"
SOFTMAX = f"{BOOK}/mistakes.html#softmax-before-crossentropyloss"

hints(
    "evaluate",
    "Remember the mode, switch to eval, compute without a tape, switch back.",
    ("network.eval() and torch.no_grad() are two switches; network.train(training) puts the mode back."),
)


@mistake(
    "evaluate",
    slug="training-mode",
    says=(
        "The layers computed the scores in the mode in which they came: in training they drop units, use the "
        "batch's statistics, and move the running ones."
    ),
    hint=(
        "Look at what no_grad does, and what it does not.",
        "network.eval() before the scores; it reaches the layers too.",
    ),
    link=MODE,
)
def evaluate(network, X, y):
    training = network.training
    pass
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(scores, y).item()
        accuracy = (scores.argmax(dim=1) == y).double().mean().item()
    network.train(training)
    return loss, accuracy


@mistake(
    "evaluate",
    slug="tape",
    says="The scores were computed on the tape: without no_grad all activations are kept.",
    hint=(
        "Look at scores.requires_grad.",
        "with torch.no_grad():",
    ),
    link=NOGRAD,
)
def evaluate(network, X, y):
    training = network.training
    network.eval()
    if True:
        scores = network(X)
        loss = F.cross_entropy(scores, y).item()
        accuracy = (scores.argmax(dim=1) == y).double().mean().item()
    network.train(training)
    return loss, accuracy


@mistake(
    "evaluate",
    slug="not-put-back",
    says=("The network is in evaluation mode afterwards, however it came: training would go on without dropout."),
    hint=(
        "Look at network.training before and after.",
        "Remember it at first, and put it back.",
    ),
    link=EVAL,
)
def evaluate(network, X, y):

    network.eval()
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(scores, y).item()
        accuracy = (scores.argmax(dim=1) == y).double().mean().item()
    pass
    return loss, accuracy


@mistake(
    "evaluate",
    slug="always-training",
    says="The network is in training mode afterwards, however it came.",
    hint=(
        "Look at a network that arrives in evaluation mode.",
        "network.train(training) with what you remembered.",
    ),
    link=EVAL,
)
def evaluate(network, X, y):

    network.eval()
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(scores, y).item()
        accuracy = (scores.argmax(dim=1) == y).double().mean().item()
    network.train()
    return loss, accuracy


@mistake(
    "evaluate",
    slug="count",
    says="That is the number of right answers, not their share.",
    hint=(
        "Look at how you come from a count to a share.",
        "Divide by the number of examples, or take the mean.",
    ),
    link=EVAL,
)
def evaluate(network, X, y):
    training = network.training
    network.eval()
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(scores, y).item()
        accuracy = float((scores.argmax(dim=1) == y).sum())
    network.train(training)
    return loss, accuracy


@mistake(
    "evaluate",
    slug="percent",
    says="That is a percentage. Asked for is a share between 0 and 1.",
    hint=(
        "Look at the size of your accuracy.",
        "Without the 100.",
    ),
    link=EVAL,
)
def evaluate(network, X, y):
    training = network.training
    network.eval()
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(scores, y).item()
        accuracy = 100 * (scores.argmax(dim=1) == y).double().mean().item()
    network.train(training)
    return loss, accuracy


@mistake(
    "evaluate",
    slug="mistakes-share",
    says="That is the share of wrong answers.",
    hint=(
        "Look at the sign of your comparison.",
        "Equal, not unequal.",
    ),
    link=EVAL,
)
def evaluate(network, X, y):
    training = network.training
    network.eval()
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(scores, y).item()
        accuracy = (scores.argmax(dim=1) != y).double().mean().item()
    network.train(training)
    return loss, accuracy


@mistake(
    "evaluate",
    slug="softmax-first",
    says="Softmax was taken before cross_entropy, which takes it again.",
    hint=(
        "Look at what cross_entropy expects.",
        "The scores.",
    ),
    link=SOFTMAX,
)
def evaluate(network, X, y):
    training = network.training
    network.eval()
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(torch.softmax(scores, dim=1), y).item()
        accuracy = (scores.argmax(dim=1) == y).double().mean().item()
    network.train(training)
    return loss, accuracy


@mistake(
    "evaluate",
    slug="sum",
    says="The loss is the sum over the examples, not the mean.",
    hint=(
        "Look at the reduction.",
        "The mean is the default.",
    ),
    link=LOSSES,
)
def evaluate(network, X, y):
    training = network.training
    network.eval()
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(scores, y, reduction="sum").item()
        accuracy = (scores.argmax(dim=1) == y).double().mean().item()
    network.train(training)
    return loss, accuracy


@mistake(
    "evaluate",
    slug="order",
    says="Accuracy and loss are in the wrong order.",
    hint=(
        "Look at the order in which you return them.",
        "The loss first.",
    ),
    link=EVAL,
)
def evaluate(network, X, y):
    training = network.training
    network.eval()
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(scores, y).item()
        accuracy = (scores.argmax(dim=1) == y).double().mean().item()
    network.train(training)
    return accuracy, loss


@mistake(
    "evaluate",
    slug="tensors",
    says="A tensor came back where a Python number is asked for.",
    hint=(
        "Look at the types of what you return.",
        ".item() of each.",
    ),
    link=ITEM,
)
def evaluate(network, X, y):
    training = network.training
    network.eval()
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(scores, y)
        accuracy = (scores.argmax(dim=1) == y).double().mean()
    network.train(training)
    return loss, accuracy


@also("evaluate", "tensors")
def evaluate(network, X, y):
    training = network.training
    network.eval()
    with torch.no_grad():
        scores = network(X)
        loss = F.cross_entropy(scores, y).item()
    network.train(training)
    return loss, (scores.argmax(dim=1) == y).double().mean()


@mistake(
    "evaluate",
    slug="frozen",
    says=(
        "The network cannot be trained afterwards: gradients were switched off, for its parameters or "
        "altogether, and not switched on again."
    ),
    hint=(
        "Look at what is still switched off when you return.",
        "with torch.no_grad(): ends by itself.",
    ),
    link=NOGRAD,
)
def evaluate(network, X, y):
    training = network.training
    network.eval()
    network.requires_grad_(False)
    scores = network(X)
    network.train(training)
    return F.cross_entropy(scores, y).item(), (scores.argmax(dim=1) == y).double().mean().item()


@also("evaluate", "frozen")
def evaluate(network, X, y):
    training = network.training
    network.eval()
    torch.set_grad_enabled(False)
    scores = network(X)
    network.train(training)
    return F.cross_entropy(scores, y).item(), (scores.argmax(dim=1) == y).double().mean().item()
