"""Lab 06, exercise 6: the named mistakes of `per_epoch`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

CLOCK = f"{BOOK}/functions.html#which-clock"
PER_BATCH = f"{BOOK}/mistakes.html#wrong-per-batch"
LENGTH = f"{BOOK}/mistakes.html#wrong-length"
BOUNDARY = f"{BOOK}/mistakes.html#wrong-boundary"
CALLED = f"{BOOK}/mistakes.html#wrong-called-once"

hints(
    "per_epoch",
    "How many steps has an epoch of 10 examples with batches of 4? Three: 4, 4 and 2.",
    "Count the batches of an epoch, the smaller last one too; then t // that many.",
)


@mistake(
    "per_epoch",
    slug="every-step",
    says="The schedule is asked for step t as if it were an epoch: it falls once a batch instead of once an epoch.",
    hint=(
        "Look at the second step: is it another epoch?",
        "Divide t by the number of batches.",
    ),
    link=PER_BATCH,
)
def per_epoch(schedule, examples, batch):
    return lambda t: schedule(t)


@mistake(
    "per_epoch",
    slug="last-batch-forgotten",
    says="The smaller last batch was not counted: every epoch is one step too short.",
    hint=(
        "Look at 10 examples in batches of 4.",
        "Round up: -(-examples // batch), or np.ceil.",
    ),
    link=LENGTH,
)
def per_epoch(schedule, examples, batch):
    return lambda t: schedule(t // max(examples // batch, 1))


@also("per_epoch", "last-batch-forgotten")
def per_epoch(schedule, examples, batch):
    return lambda t: schedule(t // (examples // batch))


@mistake(
    "per_epoch",
    slug="fractions",
    says="The schedule gets a fraction of an epoch: the rate changes within an epoch.",
    hint=(
        "Look at the second step.",
        "Round down: t // steps.",
    ),
    link=CLOCK,
)
def per_epoch(schedule, examples, batch):
    return lambda t: schedule(t / -(-examples // batch))


@mistake(
    "per_epoch",
    slug="epochs-from-one",
    says="The first epoch is epoch 0.",
    hint=(
        "Look at step 0.",
        "t // steps, and nothing added.",
    ),
    link=CLOCK,
)
def per_epoch(schedule, examples, batch):
    return lambda t: schedule(t // -(-examples // batch) + 1)


@mistake(
    "per_epoch",
    slug="one-step-early",
    says="Every epoch ends one step early: t is 0 in the first step already.",
    hint=(
        "Look at the last step of the first epoch.",
        "t // steps, with t as it is.",
    ),
    link=BOUNDARY,
)
def per_epoch(schedule, examples, batch):
    return lambda t: schedule((t + 1) // -(-examples // batch))


@mistake(
    "per_epoch",
    slug="examples-for-batches",
    says="t counts batches, not examples.",
    hint=(
        "Look at when the second epoch starts.",
        "Divide by the number of batches.",
    ),
    link=LENGTH,
)
def per_epoch(schedule, examples, batch):
    return lambda t: schedule(t // examples)


@mistake(
    "per_epoch",
    slug="batch-size-for-batches",
    says="The batch size was taken for the number of batches.",
    hint=(
        "Look at when the second epoch starts.",
        "Divide by the number of batches of an epoch.",
    ),
    link=LENGTH,
)
def per_epoch(schedule, examples, batch):
    return lambda t: schedule(t // batch)


@mistake(
    "per_epoch",
    slug="examples-counted",
    says="The epochs get unequal lengths: examples / batch is no whole number, the batches of an epoch are.",
    hint=(
        "Look at the second and third epoch of 10 examples in batches of 4.",
        "Each epoch has the same number of steps.",
    ),
    link=CLOCK,
)
def per_epoch(schedule, examples, batch):
    return lambda t: schedule(t * batch // examples)


@mistake(
    "per_epoch",
    slug="within-the-epoch",
    says="The schedule gets the step within the epoch: it starts anew in each.",
    hint=(
        "Look at the second epoch.",
        "t // steps, not t % steps.",
    ),
    link=CLOCK,
)
def per_epoch(schedule, examples, batch):
    return lambda t: schedule(t % -(-examples // batch))


@mistake(
    "per_epoch",
    slug="multiplied",
    says="t was multiplied by the number of batches: the schedule runs away.",
    hint=(
        "Look at the second step.",
        "t // steps.",
    ),
    link=CLOCK,
)
def per_epoch(schedule, examples, batch):
    return lambda t: schedule(t * -(-examples // batch))


@mistake(
    "per_epoch",
    slug="a-rate-returned",
    says="What came back is no function: per_epoch has to return a function of t.",
    hint=(
        "Look at what the last line returns.",
        "Return a function, without calling it.",
    ),
    link=CALLED,
)
def per_epoch(schedule, examples, batch):
    return schedule(0)
