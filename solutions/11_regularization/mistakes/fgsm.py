"""Lab 11, exercise 8: the named mistakes of `fgsm`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake
from course_utils.nn.functional import sigmoid

from .shared import BOOK, slope_of

FGSM = f"{BOOK}/mistakes.html#wrong-adversary"
INPUT = f"{BOOK}/adversarial.html#gradient-of-the-input"
RANGE = f"{BOOK}/adversarial.html#gradient-of-the-input"

hints(
    "fgsm",
    "With label 1, pixels with a positive weight must become smaller. With label 0 it is the other way around.",
    "The derivative of the loss for x is (ŷ - y) times w: one row for each image, one column for each pixel.",
)


@mistake(
    "fgsm",
    slug="toward-the-label",
    says="The images were moved so that the loss falls: they are easier now.",
    hint=("Compute the loss of your images.", "Plus eps times the sign."),
    link=FGSM,
)
def fgsm(X, y, w, b, eps):
    return np.clip(X - eps * np.sign(slope_of(X, y, w, b)), 0, 1)


@mistake(
    "fgsm",
    slug="gradient-without-sign",
    says="The gradient itself was added: its size says little, and a sure neuron would hardly move a pixel.",
    hint=("Look at how far each pixel moves.", "np.sign of the gradient."),
    link=FGSM,
)
def fgsm(X, y, w, b, eps):
    return np.clip(X + eps * slope_of(X, y, w, b), 0, 1)


@mistake(
    "fgsm",
    slug="normalized",
    says="The gradient was divided by its length: large entries move far, small ones hardly. Every pixel moves by eps.",
    hint=("Look at how far each pixel moves.", "np.sign of the gradient."),
    link=FGSM,
)
def fgsm(X, y, w, b, eps):
    slope = slope_of(X, y, w, b)
    return np.clip(X + eps * slope / np.linalg.norm(slope, axis=1, keepdims=True), 0, 1)


@also("fgsm", "normalized")
def fgsm(X, y, w, b, eps):
    slope = slope_of(X, y, w, b)
    return np.clip(X + eps * slope / np.abs(slope).max(axis=1, keepdims=True), 0, 1)


@mistake(
    "fgsm",
    slug="gradient-of-the-weights",
    says="That is the derivative for the weights, (ŷ - y) x. The pixels are moved, so it is the derivative for x.",
    hint=("Differentiate X w + b for x.", "(ŷ - y) w."),
    link=INPUT,
)
def fgsm(X, y, w, b, eps):
    error = sigmoid(X @ w + b) - y
    return np.clip(X + eps * np.sign(error[:, None] * X), 0, 1)


@mistake(
    "fgsm",
    slug="label-ignored",
    says="The direction is not that of each image's own label: the label was left out, or the gradients averaged.",
    hint=("Compare an image with label 0 and one with label 1.", "ŷ - y decides the direction."),
    link=INPUT,
)
def fgsm(X, y, w, b, eps):
    return np.clip(X + eps * np.sign(w), 0, 1)


@also("fgsm", "label-ignored")
def fgsm(X, y, w, b, eps):
    return np.clip(X - eps * np.sign(w), 0, 1)


@mistake(
    "fgsm",
    slug="weights-forgotten",
    says="All pixels of an image were moved in the same direction: the weights do not count.",
    hint=("Compare two pixels of one image.", "(ŷ - y) times w."),
    link=INPUT,
)
def fgsm(X, y, w, b, eps):
    return np.clip(X + eps * np.sign(sigmoid(X @ w + b) - y)[:, None], 0, 1)


@mistake(
    "fgsm",
    slug="not-clipped",
    says="Pixels left the range from 0 to 1: these are no images any more.",
    hint=("Look at the smallest and the largest pixel.", "np.clip(…, 0, 1)."),
    link=RANGE,
)
def fgsm(X, y, w, b, eps):
    return X + eps * np.sign(slope_of(X, y, w, b))


@mistake(
    "fgsm",
    slug="step-clipped",
    says="The step was clipped, not the image: all pixels with a negative sign stayed, and others left the range.",
    hint=("Look at what np.clip is given.", "The sum of image and step."),
    link=RANGE,
)
def fgsm(X, y, w, b, eps):
    return X + np.clip(eps * np.sign(slope_of(X, y, w, b)), 0, 1)


@mistake(
    "fgsm",
    slug="stretched-into-the-range",
    says="Each image was stretched into the range from 0 to 1: that changes pixels by more than eps.",
    hint=("Look at a pixel in the middle of the range.", "np.clip."),
    link=RANGE,
)
def fgsm(X, y, w, b, eps):
    moved = X + eps * np.sign(slope_of(X, y, w, b))
    low, high = moved.min(axis=1, keepdims=True), moved.max(axis=1, keepdims=True)
    return (moved - low) / (high - low)


@also("fgsm", "stretched-into-the-range")
def fgsm(X, y, w, b, eps):
    moved = X + eps * np.sign(slope_of(X, y, w, b))
    return (moved - moved.min()) / (moved.max() - moved.min())


@mistake(
    "fgsm",
    slug="a-sign-at-zero",
    says="A pixel that the loss does not depend on was moved too: the sign of 0 is 0.",
    hint=("Look at a pixel whose weight is 0.", "np.sign, not a comparison of two cases."),
    link=FGSM,
)
def fgsm(X, y, w, b, eps):
    return np.clip(X + eps * np.where(slope_of(X, y, w, b) >= 0, 1, -1), 0, 1)


@also("fgsm", "a-sign-at-zero")
def fgsm(X, y, w, b, eps):
    return np.clip(X + eps * np.where(slope_of(X, y, w, b) > 0, 1, -1), 0, 1)


@mistake(
    "fgsm",
    slug="step-returned",
    says="That is the step alone: the image it should be added to is missing.",
    hint=("Look at what you return.", "X plus the step."),
    link=FGSM,
)
def fgsm(X, y, w, b, eps):
    return eps * np.sign(slope_of(X, y, w, b))


@also("fgsm", "step-returned")
def fgsm(X, y, w, b, eps):
    return np.clip(eps * np.sign(slope_of(X, y, w, b)), 0, 1)


@mistake(
    "fgsm",
    slug="eps-forgotten",
    says="Every pixel was moved by 1: eps is missing.",
    hint=("Look for eps in your code.", "eps times the sign."),
    link=FGSM,
)
def fgsm(X, y, w, b, eps):
    return np.clip(X + np.sign(slope_of(X, y, w, b)), 0, 1)
