"""Lab 09, exercise 7: the named mistakes of `BatchNorm`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import (
    DDOF,
    EPS,
    MODES,
    MOMENTUM,
    NEVER_UPDATED,
    PARAMETERS,
    ROOT,
    RUNNING,
    STUCK_IN_USE,
    WRONG_MODE,
    RightBatchNorm,
    right_update,
)

hints(
    "BatchNorm",
    "Make a layer, send two batches through it in training and print its running statistics; then eval(), and print "
    "them again.",
    "forward has two branches. Training: batch_norm, and update_running into the attributes. In use: the attributes "
    "only.",
)


@mistake(
    "BatchNorm",
    slug="running-never-updated",
    says="The running statistics are never updated: in use the layer still normalizes with mean 0 and variance 1.",
    hint=("Print running_mean after a batch.", "Store what update_running returns."),
    link=NEVER_UPDATED,
)
class BatchNorm(RightBatchNorm):
    def remember(self, x):
        pass


@mistake(
    "BatchNorm",
    slug="batch-statistics-in-use",
    says="In use the layer normalizes with the batch's own statistics, as in training: what it gives for one example "
    "depends on the others, and a single one gives beta.",
    hint=("Send one example through the layer after eval().", "The running statistics in that branch."),
    link=WRONG_MODE,
)
class BatchNorm(RightBatchNorm):
    def in_use(self, x):
        return self.in_training(x)


@mistake(
    "BatchNorm",
    slug="eval-does-not-switch",
    says="After eval() the layer is still in training mode: it uses the batch's statistics and goes on updating its "
    "own.",
    hint=(
        "Look at what eval() changes, and whether forward asks for it.",
        "One attribute, set by both, read by forward.",
    ),
    link=WRONG_MODE,
)
class BatchNorm(RightBatchNorm):
    def eval(self):
        pass


@mistake(
    "BatchNorm",
    slug="updated-in-use",
    says="The running statistics are updated in use as well: evaluating changes the model.",
    hint=("Print running_mean before and after a forward pass in use.", "Update in the training branch only."),
    link=MODES,
)
class BatchNorm(RightBatchNorm):
    def forward(self, x):
        if self.training:
            return super().forward(x)
        y = self.in_use(x)
        self.remember(x)
        return y


@also("BatchNorm", "updated-in-use")
class BatchNorm(RightBatchNorm):
    def forward(self, x):
        self.remember(x)
        return self.in_training(x) if self.training else self.in_use(x)


@mistake(
    "BatchNorm",
    slug="running-statistics-in-training",
    says="In training the layer normalizes with the running statistics; it must use the batch's, through which the "
    "gradient passes.",
    hint=("Look at y of the first batch: its mean must be beta.", "batch_norm in the training branch."),
    link=MODES,
)
class BatchNorm(RightBatchNorm):
    def in_training(self, x):
        return self.in_use(x)


@also("BatchNorm", "running-statistics-in-training")
class BatchNorm(RightBatchNorm):
    def forward(self, x):
        y = self.in_use(x)
        if self.training:
            self.remember(x)
        return y


@mistake(
    "BatchNorm",
    slug="modes-exchanged",
    says="The two modes are exchanged: training uses the running statistics, and use the batch's.",
    hint=("Look at the condition of your `if`.", "Batch statistics where the layer is in training."),
    link=MODES,
)
class BatchNorm(RightBatchNorm):
    def forward(self, x):
        if self.training:
            return self.in_use(x)
        self.remember(x)
        return self.in_training(x)


@mistake(
    "BatchNorm",
    slug="train-does-not-switch-back",
    says="After train() the layer stays in use: it neither looks at the batch nor updates anything.",
    hint=("Look at what train() changes.", "It sets what eval() has unset."),
    link=STUCK_IN_USE,
)
class BatchNorm(RightBatchNorm):
    def train(self):
        pass


@mistake(
    "BatchNorm",
    slug="starts-in-use",
    says="A new layer is in use; it must start in training mode.",
    hint=("Look at __init__.", "In training until eval() is called."),
    link=MODES,
)
class BatchNorm(RightBatchNorm):
    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        super().__init__(gamma, beta, momentum, eps)
        self.training = False


@mistake(
    "BatchNorm",
    slug="variance-starts-at-zero",
    says="The running variance starts at 0; it starts at 1, so that a new layer in use changes nothing much.",
    hint=("Look at __init__.", "np.ones."),
    link=RUNNING,
)
class BatchNorm(RightBatchNorm):
    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        super().__init__(gamma, beta, momentum, eps)
        self.running_var = np.zeros(len(gamma))


@mistake(
    "BatchNorm",
    slug="divided-by-n",
    says="The running variance takes in the variance over N; the unbiased one, over N - 1, belongs there.",
    hint=("Look at what you hand to the running variance.", "update_running does it right."),
    link=DDOF,
)
class BatchNorm(RightBatchNorm):
    def remember(self, x):
        self.running_mean, self.running_var = right_update(
            self.running_mean, self.running_var, x, self.momentum, ddof=0
        )


@mistake(
    "BatchNorm",
    slug="shares-exchanged",
    says="The shares in the running statistics are exchanged: momentum is here the share of the new batch.",
    hint=("Look at running_mean after one batch.", "update_running does it right."),
    link=MOMENTUM,
)
class BatchNorm(RightBatchNorm):
    def remember(self, x):
        self.running_mean, self.running_var = right_update(self.running_mean, self.running_var, x, 1 - self.momentum)


@mistake(
    "BatchNorm",
    slug="momentum-not-handed-on",
    says="The running statistics always move by 0.1: momentum was not handed on.",
    hint=("Look at your call of update_running.", "Hand momentum on."),
    link=MOMENTUM,
)
class BatchNorm(RightBatchNorm):
    def remember(self, x):
        self.running_mean, self.running_var = right_update(self.running_mean, self.running_var, x)


@mistake(
    "BatchNorm",
    slug="root-forgotten-in-use",
    says="In use x is divided by the running variance: the root is missing.",
    hint=("Look at the branch for use.", "The root of running variance plus eps."),
    link=ROOT,
)
class BatchNorm(RightBatchNorm):
    def in_use(self, x):
        return self.gamma * (x - self.running_mean) / (self.running_var + self.eps) + self.beta


@mistake(
    "BatchNorm",
    slug="eps-forgotten-in-use",
    says="In use eps is missing: the two modes then divide by different things.",
    hint=("Look at the branch for use.", "The root of running variance plus eps."),
    link=EPS,
)
class BatchNorm(RightBatchNorm):
    def in_use(self, x):
        return self.gamma * (x - self.running_mean) / np.sqrt(self.running_var) + self.beta


@mistake(
    "BatchNorm",
    slug="eps-outside-in-use",
    says="In use eps is added to the root instead of under it: the two modes then divide by different things.",
    hint=("Look at the branch for use.", "The root of running variance plus eps."),
    link=EPS,
)
class BatchNorm(RightBatchNorm):
    def in_use(self, x):
        return self.gamma * (x - self.running_mean) / (np.sqrt(self.running_var) + self.eps) + self.beta


@mistake(
    "BatchNorm",
    slug="eps-not-handed-on",
    says="In training eps is always 1e-5: yours was not handed on to batch_norm.",
    hint=("Look at your call of batch_norm.", "Hand eps on."),
    link=EPS,
)
class BatchNorm(RightBatchNorm):
    def in_training(self, x):
        return self.gamma * (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + 1e-5) + self.beta


@mistake(
    "BatchNorm",
    slug="not-scaled-in-use",
    says="In use gamma and beta do not come in: x_hat came back.",
    hint=("Look at the branch for use.", "Scale and shift there too."),
    link=MODES,
)
class BatchNorm(RightBatchNorm):
    def in_use(self, x):
        return (x - self.running_mean) / np.sqrt(self.running_var + self.eps)


@mistake(
    "BatchNorm",
    slug="starts-as-single-numbers",
    says="Before the first batch the running statistics are single numbers; there is one for each feature.",
    hint=("Look at __init__.", "As many zeros, and ones, as gamma has entries."),
    link=RUNNING,
)
class BatchNorm(RightBatchNorm):
    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        super().__init__(gamma, beta, momentum, eps)
        self.running_mean, self.running_var = 0.0, 1.0


@mistake(
    "BatchNorm",
    slug="training-returns-x-hat",
    says="In training gamma and beta do not come in: x_hat came back.",
    hint=("Look at which of batch_norm's results you return.", "The first, y."),
    link=MODES,
)
class BatchNorm(RightBatchNorm):
    def in_training(self, x):
        return (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + self.eps)


@mistake(
    "BatchNorm",
    slug="switches-exchanged",
    says="train() and eval() do each other's work.",
    hint=("Look at what each of the two sets.", "After eval() nothing may be updated."),
    link=MODES,
)
class BatchNorm(RightBatchNorm):
    def train(self):
        self.training = False

    def eval(self):
        self.training = True


@mistake(
    "BatchNorm",
    slug="gamma-and-beta-elsewhere",
    says="Setting the layer's gamma and beta changes nothing: forward reads copies under other names, so the layer "
    "cannot learn them.",
    hint=("Set layer.gamma to 0 and call forward: y must be beta.", "Use self.gamma and self.beta in forward."),
    link=PARAMETERS,
)
class BatchNorm(RightBatchNorm):
    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        super().__init__(gamma, beta, momentum, eps)
        self.scale, self.shift = gamma, beta

    def scaled(self, x, mean, var):
        return self.scale * (x - mean) / np.sqrt(var + self.eps) + self.shift
