"""Lab 07, exercise 6: the named mistakes of `swish_slope`."""

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK, sigmoid

PRODUCT_RULE = f"{BOOK}/mistakes.html#wrong-swish-product-rule"
CARD = f"{BOOK}/smooth.html#card-swish"
AT_OUTPUT = f"{BOOK}/mistakes.html#wrong-derivative-at-output"
SIGMOID = f"{BOOK}/atlas.html#card-sigmoid"
TANH = f"{BOOK}/atlas.html#sigmoid-and-tanh"

hints(
    "swish_slope",
    "Swish is a product: (u v)' = u' v + u v', with u = z.",
    "At z = 0 the slope is 1/2. The sigmoid's own slope is beta s (1 - s).",
)


@mistake(
    "swish_slope",
    slug="product-rule-forgotten",
    says="The factor z was taken for a constant: a product has two terms in its slope.",
    hint=(
        "Look at z = 0: the slope is 1/2.",
        "s + z s'.",
    ),
    link=PRODUCT_RULE,
)
def swish_slope(z, beta):
    s = sigmoid(beta * z)
    return beta * z * s * (1 - s)


@mistake(
    "swish_slope",
    slug="sigmoid-held-fixed",
    says="The sigmoid was taken for a constant: a product has two terms in its slope.",
    hint=(
        "Look at z = 3: the slope is above 1 for beta = 1.",
        "s + z s'.",
    ),
    link=PRODUCT_RULE,
)
def swish_slope(z, beta):
    s = sigmoid(beta * z)
    return s


@mistake(
    "swish_slope",
    slug="inner-slope-forgotten",
    says="The chain rule's beta is missing.",
    hint=(
        "Look at beta = 3.",
        "s' = beta s (1 - s).",
    ),
    link=CARD,
)
def swish_slope(z, beta):
    s = sigmoid(beta * z)
    return s + z * s * (1 - s)


@mistake(
    "swish_slope",
    slug="beta-ignored",
    says="beta is not in it.",
    hint=(
        "Look at whether beta matters.",
        "sigmoid(beta * z), and beta again from the chain rule.",
    ),
    link=CARD,
)
def swish_slope(z, beta):
    s = sigmoid(z)
    return s + z * s * (1 - s)


@mistake(
    "swish_slope",
    slug="z-missing",
    says="The second term lacks z.",
    hint=(
        "Look at z = 0: the slope is 1/2.",
        "s + z s'.",
    ),
    link=PRODUCT_RULE,
)
def swish_slope(z, beta):
    s = sigmoid(beta * z)
    return s + beta * s * (1 - s)


@mistake(
    "swish_slope",
    slug="minus",
    says="The second term comes with a plus.",
    hint=(
        "Look at z = 1: the slope is larger than s.",
        "s + z s'.",
    ),
    link=CARD,
)
def swish_slope(z, beta):
    s = sigmoid(beta * z)
    return s - beta * z * s * (1 - s)


@mistake(
    "swish_slope",
    slug="at-the-output",
    says="The sigmoid was taken of the output instead of z.",
    hint=(
        "Look at what the sigmoid takes.",
        "sigmoid(beta * z).",
    ),
    link=AT_OUTPUT,
)
def swish_slope(z, beta):
    y = z * sigmoid(beta * z)
    s = sigmoid(beta * y)
    return s + beta * y * s * (1 - s)


@mistake(
    "swish_slope",
    slug="output-as-the-factor",
    says="In the second term stands the output z s where z belongs: s came in twice.",
    hint=(
        "Look at how often s is multiplied in the second term.",
        "beta z s (1 - s).",
    ),
    link=AT_OUTPUT,
)
def swish_slope(z, beta):
    s = sigmoid(beta * z)
    return s + beta * z * s * s * (1 - s)


@mistake(
    "swish_slope",
    slug="one-minus-s-missing",
    says="The sigmoid's slope is s (1 - s), not s.",
    hint=(
        "Look at z = 3.",
        "beta z s (1 - s).",
    ),
    link=SIGMOID,
)
def swish_slope(z, beta):
    s = sigmoid(beta * z)
    return s + beta * z * s


@mistake(
    "swish_slope",
    slug="tanh-s-slope",
    says="1 - s**2 is the slope of tanh; the sigmoid's is s (1 - s).",
    hint=(
        "Look at the slope of the sigmoid.",
        "s (1 - s).",
    ),
    link=TANH,
)
def swish_slope(z, beta):
    s = sigmoid(beta * z)
    return s + beta * z * (1 - s**2)


@mistake(
    "swish_slope",
    slug="the-value",
    says="That is Swish itself, not its slope.",
    hint=(
        "Look at z = 0: the slope is 1/2.",
        "The derivative of the product.",
    ),
    link=CARD,
)
def swish_slope(z, beta):
    return z * sigmoid(beta * z)
