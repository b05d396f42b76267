"""Lab 13, exercise 9: the named mistakes of `patient_a`."""

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

SIGNALS = f"{BOOK}/signals.html#watching-a-run"
RATES = f"{BOOK}/rates.html#specimens"
FAULTS = f"{BOOK}/clinic.html#faults"
SANITY = f"{BOOK}/sanity.html#initial-loss-section"

hints(
    "patient_a",
    (
        "Ask of each fault of the list what it would do to the first loss, to "
        "the curves, to the ratios; cross out what does not fit."
    ),
    "The loss stands still. Do the weights move at all, and do the hidden units answer to any image?",
)


@mistake(
    "patient_a",
    slug="slow-or-dead",
    says=(
        "Dead units and a rate too low both make the loss stand still, so you were close. The share "
        "of silent units, and ratios that are 0 or only tiny, tell the two apart."
    ),
    hint=(
        "Read the last three lines again.",
        "A dead unit is 0 for every image, and its weights get no gradient at all.",
    ),
    link=SIGNALS,
    answer=True,
)
def patient_a(v):
    return v.choose("dead units", "rate too low", "rate too low", "dead units")


@mistake(
    "patient_a",
    slug="rate-too-high",
    says=(
        "With a rate too high the loss would jump, grow or become NaN, and "
        "the update ratios would be large. Here neither moves."
    ),
    hint=("Read the training loss from left to right.", "Something stands still: what?"),
    link=RATES,
    answer=True,
)
def patient_a(v):
    return "rate too high"


@mistake(
    "patient_a",
    slug="wrong-sign",
    says="With the wrong sign the loss would rise, step by step and faster and faster. Here it does not rise.",
    hint=("Read the training loss from left to right.", "Something stands still: what?"),
    link=RATES,
    answer=True,
)
def patient_a(v):
    return "gradient with the wrong sign"


@mistake(
    "patient_a",
    slug="large-start",
    says=(
        "Weights that start too large make the first loss far larger than ln 10. This one is about where it should be."
    ),
    hint=("Compare the first loss with ln 10 = 2.303.", "The start is in order; what happens afterwards?"),
    link=SANITY,
    answer=True,
)
def patient_a(v):
    return "weights start too large"


@mistake(
    "patient_a",
    slug="shuffled",
    says=(
        "With images and labels torn apart there is nothing to learn, but the weights would "
        "move at a healthy rate, with ratios near 1e-3. Here they do not."
    ),
    hint=("Read the update ratios.", "Why do the weights not move?"),
    link=FAULTS,
    answer=True,
)
def patient_a(v):
    return "images shuffled without their labels"


@mistake(
    "patient_a",
    slug="softmax-twice",
    says=(
        "A second softmax makes the gradient about ten times smaller with ten "
        "classes. These ratios are many thousand times too small, or 0."
    ),
    hint=("Compare the update ratios with 1e-3.", "What makes them this small?"),
    link=FAULTS,
    answer=True,
)
def patient_a(v):
    return "softmax taken twice"


@mistake(
    "patient_a",
    slug="by-heart",
    says=(
        "A network that learned its images by heart knows them: its "
        "training accuracy would be near 1. This one guesses."
    ),
    hint=("Read the training accuracy.", "Nothing is learned: why?"),
    link=SIGNALS,
    answer=True,
)
def patient_a(v):
    return "learned by heart"


@mistake(
    "patient_a",
    slug="labels-out-of-order",
    says="Validation labels out of order spoil the validation accuracy alone. Here the training accuracy is no better.",
    hint=("Read the training accuracy.", "Nothing is learned: why?"),
    link=FAULTS,
    answer=True,
)
def patient_a(v):
    return "validation labels out of order"


@mistake(
    "patient_a",
    slug="seen-in-training",
    says=(
        "Validation images that were seen in training make validation look "
        "too good. Here both accuracies are those of a guess."
    ),
    hint=("Read both accuracies.", "Nothing is learned: why?"),
    link=FAULTS,
    answer=True,
)
def patient_a(v):
    return "validation images seen in training"


@mistake(
    "patient_a",
    slug="nothing-found",
    says=(
        "One image in ten is right: that is a guess among ten digits, and 20 "
        "images alone cannot be learned either. This patient is ill."
    ),
    hint=("Compare the accuracies with 1/10.", "Nothing is learned: why?"),
    link=SANITY,
    answer=True,
)
def patient_a(v):
    return "nothing found"
