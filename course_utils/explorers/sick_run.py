r"""What is wrong with this run? A ward of small networks in training, most of them with a fault, and a doctor to ask.

A patient's number decides its fault, its data's split and its first weights. The reader sees what a user sees: the loss
beside ln K, both accuracies, and how large activations are from layer to layer; and may try another learning rate.
"""

import functools
import math

import numpy as np

from course_utils.clinic import CATALOGUE, doctor, make_plan, probe, train
from course_utils.clinic.start_probes import hidden_deviations
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import log_range
from course_utils.explorers.scene import Axes, Line, Points, Scene
from course_utils.explorers.words import fixed, number

DATA, WIDTH, STEPS = "five digits", 24, 80
FIRST = ("rate_too_low", "shuffled_labels", None, "dead_units")  # a ward round begins with these
LOSSES, SIGNALS = (1e-3, 1e4), (1e-6, 1e6)  # what the axes show: beyond is beyond
SMOOTH = 8  # losses of single batches that are averaged to a line


def ward():
    """The fault of every patient, in order: all of the catalogue and three sound runs, mixed once and for all."""
    others = [name for name in [*CATALOGUE, None, None] if name not in FIRST or name is None]
    return [*FIRST, *(others[i] for i in np.random.default_rng(4).permutation(len(others)))]


WARD = ward()


@functools.lru_cache(maxsize=64)
def run_of(patient, factor):
    """The patient's run with its rate multiplied by a factor."""
    plan = make_plan(WARD[patient - 1], data=DATA, width=WIDTH, seed=1000 + patient, steps=STEPS)
    plan.set(lr=plan.config.lr * factor)
    return train(plan)


@functools.lru_cache(maxsize=64)
def opinion_of(patient, factor):
    """What the doctor says of it."""
    return doctor(run_of(patient, factor), thorough=False)


def seen(values, limits):
    """Positive numbers as the axis shows them: what is not finite lies at its upper end."""
    return np.clip(np.nan_to_num(np.asarray(values, float), nan=limits[1], posinf=limits[1]), *limits)


def smoothed(losses):
    """Each loss and those before it, averaged."""
    total = np.cumsum(np.concatenate([[0.0], losses]))
    ends = np.arange(1, len(total))
    starts = np.maximum(0, ends - SMOOTH)
    return (total[ends] - total[starts]) / (ends - starts)


def loss_axes(run):
    """The loss of each step, and what a guess would cost."""
    losses, guess = seen(run.history.loss, LOSSES), math.log(run.classes)
    steps = np.arange(1.0, len(losses) + 1)
    marks = (
        Points(steps, losses, "faint", size=0.5),
        Line(steps, smoothed(losses), "ink", "training"),
        Line(np.array([1.0, STEPS]), np.full(2, guess), "accent", "ln K", "dotted"),
    )
    return Axes("step", "loss J", (0, STEPS), log_range(losses, [guess]), marks, y_scale="log", legend=True)


def accuracy_axes(run):
    """Both accuracies, before training and after each epoch."""
    history = run.history
    epochs = np.arange(len(history.train_accuracy), dtype=float)
    marks = (
        Line(epochs, 100 * np.array(history.train_accuracy), "ink", "training"),
        Line(epochs, 100 * np.array(history.validation_accuracy), "ink", "validation", "dashed"),
    )
    return Axes("epoch", "accuracy in %", (0, max(epochs[-1], 1.0)), (0, 104), marks, legend=True)


def signal_axes(run):
    """Standard deviations of what each hidden layer sends on, before training and after."""
    marks, every = [], []
    for label, kind, statistics in (("before", "dotted", run.layers[0]), ("after", "solid", run.layers[-1])):
        std = seen(hidden_deviations(statistics), SIGNALS)
        marks.append(Line(np.arange(1.0, len(std) + 1), std, "forward", label, kind, ends=True))
        every.append(std)
    depth = max(len(every[0]), 2)
    ticks = tuple((float(k), str(k)) for k in range(1, depth + 1))
    y_range = log_range(*every, [0.3, 1.0])
    return Axes(
        "hidden layer", "std of activations", (0.8, depth + 0.2), y_range, tuple(marks), y_scale="log", x_ticks=ticks,
        legend=True,
    )  # fmt: skip


def compute(patient, factor, opinion):
    """The Scene: loss, accuracies and activations of a patient, and perhaps what the doctor says."""
    patient, factor = int(patient), float(f"{factor:.6g}")
    run = run_of(patient, factor)
    config, history = run.config, run.history
    layers = "1 hidden layer" if config.depth == 1 else f"{config.depth} hidden layers"
    norm = ", with batch norm" if config.batch_norm else ""
    says = (
        f"Patient {patient}: {layers} of {config.width} {config.activation} units{norm}, "
        f"{config.optimizer}, rate {number(config.lr)}, decay {number(config.weight_decay)}, batches of "
        f"{config.batch_size}."
    )
    numbers = {
        "learning rate": config.lr,
        "first loss": float(seen(history.loss[0], LOSSES)),
        "last training loss": float(seen(history.train_loss[-1], LOSSES)),
        "training accuracy, %": 100 * history.train_accuracy[-1],
        "validation accuracy, %": 100 * history.validation_accuracy[-1],
        "median update ratio": float(seen(probe(run, "update_ratio") or 0.0, (0.0, 1e6))),
    }
    if history.stopped:
        says += f" Training stopped after {history.iterations} steps: numbers left the floats."
    if opinion == "shown":
        says += words(opinion_of(patient, factor))
        measured = opinion_of(patient, factor).symptoms
        numbers["symptoms found"] = len(measured)
        numbers |= {s.probe.replace("_", " "): float(np.clip(s.value, -1e9, 1e9)) for s in measured}
    else:
        says += f" What is wrong? It ends with {fixed(100 * history.validation_accuracy[-1], 0)} % right in validation."
    return Scene(axes=(loss_axes(run), accuracy_axes(run), signal_axes(run)), says=says, numbers=numbers)


def words(found):
    """The doctor's opinion as sentences."""
    if found.healthy:
        return " The doctor found nothing."
    first, *others = (CATALOGUE[name] for name in found.causes)
    because = f" The doctor says: {first.title.lower()}, because {found.symptoms[0].says}. {first.says} {first.repair}"
    return because + (f" Next guess: {others[0].title.lower()}." if others else "")


EXPLORER = Explorer(
    name="sick_run",
    title="What is wrong with this run?",
    controls=(
        Control("patient", "patient", 1, 1, len(WARD), 1),
        Control("factor", "rate times", 1.0, 1e-3, 1e3, 0.5, scale="log"),
        Control("opinion", "the doctor's opinion", "hidden", choices=("hidden", "shown")),
    ),
    compute=compute,
)
