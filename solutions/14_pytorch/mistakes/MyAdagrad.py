"""Lab 14, exercise 6: the named mistakes of `MyAdagrad`."""

import torch

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, RightAdagrad

GROUPS = f"{BOOK}/optimizers.html#parameter-groups-other-settings-for-some-of"
INPLACE = f"{BOOK}/mistakes.html#in-place-operations"
STATE = f"{BOOK}/optimizers.html#optimizers"

hints(
    "MyAdagrad",
    "Two loops: over the groups, and over the parameters of each.",
    ("v lives in self.state[p], is made once, and grows by the squared gradient; the rate is the group's."),
)


@mistake(
    "MyAdagrad",
    slug="default-rate",
    says=(
        "Every group was moved with the default rate. A group has settings of its own, and those not "
        "given are filled in there already."
    ),
    hint=(
        "Look at where your lr comes from.",
        'group["lr"].',
    ),
    link=STATE,
)
class MyAdagrad(RightAdagrad):
    def move(self, p, v, group):
        self.grow(v, p.grad)
        p -= self.defaults["lr"] * p.grad / (v.sqrt() + group["eps"])


@also("MyAdagrad", "default-rate")
class MyAdagrad(RightAdagrad):
    def move(self, p, v, group):
        self.grow(v, p.grad)
        p -= self.defaults["lr"] * p.grad / (v.sqrt() + self.defaults["eps"])


@mistake(
    "MyAdagrad",
    slug="first-group",
    says="The second group was not moved.",
    hint=(
        "Look at your outer loop.",
        "All of self.param_groups.",
    ),
    link=GROUPS,
)
class MyAdagrad(RightAdagrad):
    def groups(self):
        return self.param_groups[:1]


@mistake(
    "MyAdagrad",
    slug="ends-at-none",
    says="What comes behind a parameter without a gradient was not moved: the loop ends there.",
    hint=(
        "Look at what you do where grad is None.",
        "continue, not return or break.",
    ),
    link=GROUPS,
)
class MyAdagrad(RightAdagrad):
    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    return
                self.move(p, self.v_of(p), group)


@also("MyAdagrad", "ends-at-none")
class MyAdagrad(RightAdagrad):
    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    break
                self.move(p, self.v_of(p), group)


@mistake(
    "MyAdagrad",
    slug="state-anew",
    says=(
        "v is the last squared gradient alone: it is made anew in every step, or replaced, or the sum is not kept. "
        "AdaGrad adds."
    ),
    hint=(
        "Look at when the zeros are made, and at how v changes.",
        "Make it once, then add to it.",
    ),
    link=STATE,
)
class MyAdagrad(RightAdagrad):
    def v_of(self, p):
        return torch.zeros_like(p)


@also("MyAdagrad", "state-anew")
class MyAdagrad(RightAdagrad):
    def grow(self, v, g):
        v.copy_(g**2)


@also("MyAdagrad", "state-anew")
class MyAdagrad(RightAdagrad):
    def move(self, p, v, group):
        v = v + p.grad**2
        p -= group["lr"] * p.grad / (v.sqrt() + group["eps"])


@mistake(
    "MyAdagrad",
    slug="rmsprop",
    says="v is a moving average of the squared gradients, as in RMSProp. AdaGrad's v is their sum and forgets nothing.",
    hint=(
        "Look for a factor in front of the old v.",
        "v plus the squared gradient, each with the factor 1.",
    ),
    link=STATE,
)
class MyAdagrad(RightAdagrad):
    def grow(self, v, g):
        v.mul_(0.9).add_(0.1 * g**2)


@also("MyAdagrad", "rmsprop")
class MyAdagrad(RightAdagrad):
    def grow(self, v, g):
        v.mul_(0.99).add_(0.01 * g**2)


@mistake(
    "MyAdagrad",
    slug="no-square",
    says="v adds up the gradients, not their squares, or their absolute values.",
    hint=(
        "Look at what is added to v.",
        "The square.",
    ),
    link=STATE,
)
class MyAdagrad(RightAdagrad):
    def grow(self, v, g):
        v += g.abs()


@mistake(
    "MyAdagrad",
    slug="no-root",
    says="The root is missing: the step is divided by v.",
    hint=(
        "Look at what stands below the line.",
        "The root of v, plus eps.",
    ),
    link=STATE,
)
class MyAdagrad(RightAdagrad):
    def move(self, p, v, group):
        self.grow(v, p.grad)
        p -= group["lr"] * p.grad / (v + group["eps"])


@mistake(
    "MyAdagrad",
    slug="eps-inside",
    says="eps is inside the root.",
    hint=(
        "Look at where eps stands.",
        "Behind the root.",
    ),
    link=STATE,
)
class MyAdagrad(RightAdagrad):
    def move(self, p, v, group):
        self.grow(v, p.grad)
        p -= group["lr"] * p.grad / (v + group["eps"]).sqrt()


@mistake(
    "MyAdagrad",
    slug="old-v",
    says="The step was divided by the root of v as it was before this gradient.",
    hint=(
        "Look at the order of your two lines.",
        "First v, then the step.",
    ),
    link=STATE,
)
class MyAdagrad(RightAdagrad):
    def move(self, p, v, group):
        p -= group["lr"] * p.grad / (v.sqrt() + group["eps"])
        self.grow(v, p.grad)


@mistake(
    "MyAdagrad",
    slug="uphill",
    says="The parameters move with the gradient: uphill.",
    hint=(
        "Look at the sign of the step.",
        "Minus.",
    ),
    link=STATE,
)
class MyAdagrad(RightAdagrad):
    def move(self, p, v, group):
        self.grow(v, p.grad)
        p += group["lr"] * p.grad / (v.sqrt() + group["eps"])


@mistake(
    "MyAdagrad",
    slug="gradient-changed",
    says="The gradient itself was changed in place. It belongs to the caller, who may still need it.",
    hint=(
        "Look for operations with an underscore or *= on p.grad.",
        "Make a new tensor.",
    ),
    link=INPLACE,
)
class MyAdagrad(RightAdagrad):
    def grow(self, v, g):
        v += g.pow_(2)


@also("MyAdagrad", "gradient-changed")
class MyAdagrad(RightAdagrad):
    def move(self, p, v, group):
        g = p.grad.clone()
        v += p.grad.pow_(2)
        p -= group["lr"] * g / (v.sqrt() + group["eps"])


@also("MyAdagrad", "gradient-changed")
class MyAdagrad(RightAdagrad):
    def move(self, p, v, group):
        self.grow(v, p.grad)
        p -= group["lr"] * p.grad / (v.sqrt() + group["eps"])
        p.grad.zero_()


@mistake(
    "MyAdagrad",
    slug="one-v",
    says="All entries of a parameter share one v. AdaGrad keeps one for each entry.",
    hint=(
        "Look at the shape of v.",
        "That of the parameter.",
    ),
    link=STATE,
)
class MyAdagrad(RightAdagrad):
    def grow(self, v, g):
        v += (g**2).sum()


@mistake(
    "MyAdagrad",
    slug="no-eps",
    says="eps is not used, or it is not the group's.",
    hint=(
        "Look at what is added to the root.",
        'group["eps"].',
    ),
    link=STATE,
)
class MyAdagrad(RightAdagrad):
    def move(self, p, v, group):
        self.grow(v, p.grad)
        p -= group["lr"] * p.grad / (v.sqrt() + 1e-10)


@also("MyAdagrad", "no-eps")
class MyAdagrad(RightAdagrad):
    def move(self, p, v, group):
        self.grow(v, p.grad)
        p -= group["lr"] * p.grad / (v.sqrt() + self.defaults["eps"])


@mistake(
    "MyAdagrad",
    slug="not-in-place",
    says="The parameters did not move. A line such as p = p - … makes a new tensor and leaves the parameter as it is.",
    hint=(
        "Look at the left side of the line that moves p.",
        "p -= … works in place.",
    ),
    link=INPLACE,
)
class MyAdagrad(RightAdagrad):
    def move(self, p, v, group):
        self.grow(v, p.grad)
        p = p - group["lr"] * p.grad / (v.sqrt() + group["eps"])
