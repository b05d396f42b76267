"""Lab 14, exercise 5: the named mistakes of `groups`."""

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

GROUPS = f"{BOOK}/optimizers.html#parameter-groups-other-settings-for-some-of"

hints(
    "groups",
    "Print the name and the number of axes of each parameter of a small network.",
    "p.ndim >= 2 decays, all else gets 0; together they are all parameters.",
)


@mistake(
    "groups",
    slug="by-name",
    says=(
        "Each layer's first parameter decays, and so do the scales of the normalizations, which are called "
        "weight too and are vectors."
    ),
    hint=(
        "Look at the name and the shape of a LayerNorm's scale.",
        "Decide by p.ndim, not by the name or the place.",
    ),
    link=GROUPS,
)
def groups(network, decay):
    named = list(network.named_parameters())
    return [
        {"params": [p for name, p in named if name.endswith("weight")], "weight_decay": decay},
        {"params": [p for name, p in named if not (name.endswith("weight"))], "weight_decay": 0.0},
    ]


@mistake(
    "groups",
    slug="all",
    says="Every parameter decays.",
    hint=(
        "Look at the decay of a bias.",
        "0 for what has one axis.",
    ),
    link=GROUPS,
)
def groups(network, decay):
    return [
        {"params": [p for p in network.parameters() if True], "weight_decay": decay},
        {"params": [p for p in network.parameters() if not (True)], "weight_decay": 0.0},
    ]


@mistake(
    "groups",
    slug="none",
    says="No parameter decays.",
    hint=(
        "Look at the decay of the matrices.",
        "decay for them.",
    ),
    link=GROUPS,
)
def groups(network, decay):
    return [
        {"params": [p for p in network.parameters() if p.ndim >= 2], "weight_decay": 0.0},
        {"params": [p for p in network.parameters() if not (p.ndim >= 2)], "weight_decay": 0.0},
    ]


@mistake(
    "groups",
    slug="swapped",
    says="The two groups are swapped: vectors decay and matrices do not.",
    hint=(
        "Look at which group gets decay.",
        "What has two axes or more.",
    ),
    link=GROUPS,
)
def groups(network, decay):
    return [
        {"params": [p for p in network.parameters() if p.ndim >= 2], "weight_decay": 0.0},
        {"params": [p for p in network.parameters() if not (p.ndim >= 2)], "weight_decay": decay},
    ]


@mistake(
    "groups",
    slug="left-out",
    says="The biases and scales are in no group, so that they never move. Nothing warns of that.",
    hint=(
        "Count the parameters in your groups.",
        "A second group, with decay 0. If you have one: a generator can be walked through only once.",
    ),
    link=GROUPS,
)
def groups(network, decay):
    return [
        {"params": [p for p in network.parameters() if p.ndim >= 2], "weight_decay": decay},
    ]


@mistake(
    "groups",
    slug="default-left",
    says=("The second group has no weight_decay of its own, so it takes the optimizer's default, which is not 0."),
    hint=(
        "Look at what a group without a setting gets.",
        "Write weight_decay 0.0 into it.",
    ),
    link=GROUPS,
)
def groups(network, decay):
    return [
        {"params": [p for p in network.parameters() if p.ndim >= 2], "weight_decay": decay},
        {"params": [p for p in network.parameters() if p.ndim < 2]},
    ]


@mistake(
    "groups",
    slug="halved",
    says=("The decay was halved. weight_decay is what multiplies the weight, not a factor of a squared sum."),
    hint=(
        "Look at the decay of a matrix.",
        "decay as it is given.",
    ),
    link=GROUPS,
)
def groups(network, decay):
    return [
        {"params": [p for p in network.parameters() if p.ndim >= 2], "weight_decay": decay / 2},
        {"params": [p for p in network.parameters() if not (p.ndim >= 2)], "weight_decay": 0.0},
    ]


@mistake(
    "groups",
    slug="last-layer",
    says="Only the last matrix decays.",
    hint=(
        "Look at the decay of the first layer's weight.",
        "All matrices.",
    ),
    link=GROUPS,
)
def groups(network, decay):
    matrices = [p for p in network.parameters() if p.ndim >= 2]
    return [
        {"params": matrices[-1:], "weight_decay": decay},
        {"params": [p for p in network.parameters() if p is not matrices[-1]], "weight_decay": 0.0},
    ]


@mistake(
    "groups",
    slug="two-axes-only",
    says="Only what has exactly two axes decays. A convolution's weight has four and is left out.",
    hint=(
        "Look at the number of axes that you compare with.",
        "Two or more.",
    ),
    link=GROUPS,
)
def groups(network, decay):
    return [
        {"params": [p for p in network.parameters() if p.ndim == 2], "weight_decay": decay},
        {"params": [p for p in network.parameters() if p.ndim != 2], "weight_decay": 0.0},
    ]


@mistake(
    "groups",
    slug="more-than-two",
    says="What has exactly two axes does not decay: the weights of linear layers are left out.",
    hint=(
        "Look at your comparison with 2.",
        "At least two.",
    ),
    link=GROUPS,
)
def groups(network, decay):
    return [
        {"params": [p for p in network.parameters() if p.ndim > 2], "weight_decay": decay},
        {"params": [p for p in network.parameters() if p.ndim <= 2], "weight_decay": 0.0},
    ]
