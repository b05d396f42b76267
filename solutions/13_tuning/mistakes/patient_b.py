"""Lab 13, exercise 10: the named mistakes of `patient_b`."""

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

SIGNALS = f"{BOOK}/signals.html#the-gap"
RATES = f"{BOOK}/rates.html#specimens"
FAULTS = f"{BOOK}/clinic.html#faults"
SANITY = f"{BOOK}/sanity.html#initial-loss-section"

hints(
    "patient_b",
    (
        "Training goes well and 20 images are learned by heart: the loop, the "
        "rate and the start are in order. Look at validation."
    ),
    "How far is the validation accuracy from training, and how far from a guess, which would be 0.10?",
)


@mistake(
    "patient_b",
    slug="gap-or-scramble",
    says=(
        "Both faults leave a gap between training and validation, so you were close. A "
        "network that knows something new images share with old ones is far better than "
        "a guess; labels out of order leave nothing but a guess."
    ),
    hint=("Compare the validation accuracy with 0.10.", "Is something of what was learned seen on new images?"),
    link=SIGNALS,
    answer=True,
)
def patient_b(v):
    return v.choose(
        "learned by heart", "validation labels out of order", "learned by heart", "validation labels out of order"
    )


@mistake(
    "patient_b",
    slug="rate-too-low",
    says="With a rate too low the training loss would stand still. Here it falls, and the update ratios are healthy.",
    hint=("Read the training loss from left to right.", "Training is in order: look at validation."),
    link=RATES,
    answer=True,
)
def patient_b(v):
    return "rate too low"


@mistake(
    "patient_b",
    slug="rate-too-high",
    says="With a rate too high the training loss would jump or become NaN. Here it falls evenly.",
    hint=("Read the training loss from left to right.", "Training is in order: look at validation."),
    link=RATES,
    answer=True,
)
def patient_b(v):
    return "rate too high"


@mistake(
    "patient_b",
    slug="wrong-sign",
    says="With the wrong sign the training loss would rise. Here it falls.",
    hint=("Read the training loss from left to right.", "Training is in order: look at validation."),
    link=RATES,
    answer=True,
)
def patient_b(v):
    return "gradient with the wrong sign"


@mistake(
    "patient_b",
    slug="large-start",
    says=(
        "Weights that start too large make the first loss far larger than ln 10. This one is about where it should be."
    ),
    hint=("Compare the first loss with ln 10 = 2.303.", "Training is in order: look at validation."),
    link=SANITY,
    answer=True,
)
def patient_b(v):
    return "weights start too large"


@mistake(
    "patient_b",
    slug="dead-units",
    says="Few hidden units are silent, and the others do the work: the training accuracy is high.",
    hint=("Read the share of silent units beside the training accuracy.", "Training is in order: look at validation."),
    link=SIGNALS,
    answer=True,
)
def patient_b(v):
    return "dead units"


@mistake(
    "patient_b",
    slug="shuffled",
    says=(
        "Images torn apart from their labels in each epoch cannot be learned, so the "
        "training accuracy would stay at a guess. Here it is high."
    ),
    hint=("Read the training accuracy.", "Training is in order: look at validation."),
    link=FAULTS,
    answer=True,
)
def patient_b(v):
    return "images shuffled without their labels"


@mistake(
    "patient_b",
    slug="softmax-twice",
    says=(
        "A second softmax sees scores between 0 and 1, so with ten classes the "
        "loss could not fall below 1.46. Here it falls far below."
    ),
    hint=("Read the last training loss.", "Training is in order: look at validation."),
    link=FAULTS,
    answer=True,
)
def patient_b(v):
    return "softmax taken twice"


@mistake(
    "patient_b",
    slug="seen-in-training",
    says=(
        "Validation images that were seen in training would be known as well "
        "as the training images. Here validation is far behind."
    ),
    hint=("Compare both accuracies.", "A gap, not the lack of one, is the symptom here."),
    link=FAULTS,
    answer=True,
)
def patient_b(v):
    return "validation images seen in training"


@mistake(
    "patient_b",
    slug="nothing-found",
    says=(
        "Training and validation lie far apart at the end, and the validation "
        "loss is far above the training loss. That is something."
    ),
    hint=("Compare training and validation after the last epoch.", "A gap: where does it come from?"),
    link=SIGNALS,
    answer=True,
)
def patient_b(v):
    return "nothing found"
