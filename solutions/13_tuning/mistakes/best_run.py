"""Lab 13, exercise 8: the named mistakes of `best_run`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

CHOOSE = f"{BOOK}/coarse_to_fine.html#winners-curse"
WINNER = f"{BOOK}/mistakes.html#wrong-winner-reported"
NAN = f"{BOOK}/mistakes.html#wrong-accuracy-of-nan"

hints(
    "best_run",
    "Find the highest number of the validation table with your finger; then look at the same place of the other table.",
    "np.nanargmax gives one number for the whole table; np.unravel_index makes a row and a column of it.",
)


def place(table):
    """Row and column of the highest number, the first of equals."""
    return np.unravel_index(np.nanargmax(table), table.shape)


def reported(validation, test, row, column, of=None):
    """The three results."""
    return row, column, (test if of is None else of)[row, column]


@mistake(
    "best_run",
    slug="chosen-on-test",
    says=(
        "The run was chosen by its test accuracy. What chooses cannot "
        "judge: the highest of many test results is partly luck."
    ),
    hint=("Look at which table you search.", "validation chooses, test reports."),
    link=WINNER,
)
def best_run(validation, test):
    return reported(validation, test, *place(test))


@mistake(
    "best_run",
    slug="validation-reported",
    says="You report the validation accuracy that chose. The highest of many is partly luck, so it promises too much.",
    hint=("Look at the table your accuracy comes from.", "test, at the place chosen on validation."),
    link=WINNER,
)
def best_run(validation, test):
    return reported(validation, test, *place(validation), of=validation)


@mistake(
    "best_run",
    slug="highest-of-test",
    says=(
        "Run and epoch are right, but the accuracy is the highest of the "
        "test table. It belongs to another run or epoch."
    ),
    hint=("Look at where your accuracy stands in the test table.", "The place chosen on validation."),
    link=WINNER,
)
def best_run(validation, test):
    row, column = place(validation)
    return row, column, np.nanmax(test)


@mistake(
    "best_run",
    slug="last-epoch",
    says="Only the last epochs were compared. A run may have been better before its end.",
    hint=("Look at which columns you search.", "All of them."),
    link=CHOOSE,
)
def best_run(validation, test):
    last = validation.shape[1] - 1
    return reported(validation, test, int(np.nanargmax(validation[:, last])), last)


@mistake(
    "best_run",
    slug="nan-is-best",
    says="A run that exploded was taken for the best: np.argmax gives the place of the first NaN.",
    hint=("Try np.argmax([0.5, np.nan]).", "np.nanargmax."),
    link=NAN,
)
def best_run(validation, test):
    return reported(validation, test, *place(np.where(np.isnan(validation), 2.0, validation)))


@mistake(
    "best_run",
    slug="exploded-left-out",
    says="A run that exploded was left out altogether. Its epochs before that count: they can be kept.",
    hint=("Look at a run that exploded late.", "Only the NaN themselves are out."),
    link=NAN,
)
def best_run(validation, test):
    whole = np.where(np.isnan(validation).any(axis=1, keepdims=True), -1.0, validation)
    return reported(validation, test, *place(whole))


@mistake(
    "best_run",
    slug="best-on-average",
    says="The run was chosen by its mean over all epochs. Asked for is the single highest accuracy.",
    hint=("Look at what you compare.", "One number of the table, not a mean."),
    link=CHOOSE,
)
def best_run(validation, test):
    row = int(np.nanargmax(np.nanmean(validation, axis=1)))
    return reported(validation, test, row, int(np.nanargmax(validation[row])))


@mistake(
    "best_run",
    slug="order",
    says="Run and epoch are exchanged.",
    hint=("Look at which of your two indices counts rows.", "Rows are runs, columns epochs."),
    link=CHOOSE,
)
def best_run(validation, test):
    row, column, accuracy = reported(validation, test, *place(validation))
    return column, row, accuracy


@mistake(
    "best_run",
    slug="one-index",
    says="The place in the flattened table came back as the run. It has to be taken apart into a row and a column.",
    hint=("Look at the size of your run index.", "np.unravel_index, or divmod by the number of epochs."),
    link=CHOOSE,
)
def best_run(validation, test):
    flat = int(np.nanargmax(validation))
    return flat, flat % validation.shape[1], test.ravel()[flat]


@mistake(
    "best_run",
    slug="last-of-equals",
    says="Of two equal accuracies you took the later one. Asked for is the first in the table.",
    hint=("Look at what happens when two are equal.", ">, not >=."),
    link=CHOOSE,
)
def best_run(validation, test):
    flipped = place(validation[::-1, ::-1])
    return reported(validation, test, *[n - 1 - k for n, k in zip(validation.shape, flipped)])


@mistake(
    "best_run",
    slug="earliest-epoch",
    says=(
        "Of two equal accuracies you took the one of the earlier epoch. The "
        "table is read row by row: the first run comes first."
    ),
    hint=("Look at the order in which you go through the table.", "Run by run, and in each run epoch by epoch."),
    link=CHOOSE,
)
def best_run(validation, test):
    column, row = place(validation.T)
    return reported(validation, test, row, column)


@mistake(
    "best_run",
    slug="lowest",
    says="You took the lowest accuracy. These are no errors: the highest is the best.",
    hint=("Look at what you search for.", "np.nanargmax."),
    link=CHOOSE,
)
def best_run(validation, test):
    return reported(validation, test, *place(-validation))


@mistake(
    "best_run",
    slug="counted-from-one",
    says="Run and epoch are counted from 1. Indices begin at 0.",
    hint=("Look at what you count from.", "0."),
    link=CHOOSE,
)
def best_run(validation, test):
    row, column, accuracy = reported(validation, test, *place(validation))
    return row + 1, column + 1, accuracy


@mistake(
    "best_run",
    slug="test-of-the-last-epoch",
    says=(
        "The accuracy reported is that of the run's last epoch. The epoch "
        "was chosen too, so it is its accuracy that counts."
    ),
    hint=("Look at the column of your test accuracy.", "test[run, epoch]."),
    link=CHOOSE,
)
def best_run(validation, test):
    row, column = place(validation)
    return row, column, test[row, -1]


@mistake(
    "best_run",
    slug="best-test-epoch-of-the-run",
    says="The accuracy is the highest that the chosen run reaches on test: its epoch was picked by the test part.",
    hint=("Look at the column of your test accuracy.", "test[run, epoch]."),
    link=WINNER,
)
def best_run(validation, test):
    row, column = place(validation)
    return row, column, np.nanmax(test[row])


@mistake(
    "best_run",
    slug="table-overwritten",
    says="The validation table was changed: its NaN are gone for whoever called you.",
    hint=("Look for validation[…] = … in your code.", "np.nanargmax, or a copy."),
    link=CHOOSE,
)
def best_run(validation, test):
    validation[np.isnan(validation)] = 0
    return reported(validation, test, *place(validation))
