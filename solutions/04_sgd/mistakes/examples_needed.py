"""Lab 04, exercise 8: the named mistakes of `examples_needed`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

HUNDRED = f"{BOOK}/standard_error.html#equation-ratio-of-errors"
ROOT = f"{BOOK}/mistakes.html#n-where-the-square-root-of-n-belongs"

hints(
    "examples_needed",
    "Put a batch four times as large into sigma / √B: by how much does the error fall?",
    "The root of the new B must be so many times the root of the old one.",
)


def given_pair(v):
    """The batch size now, and how many times smaller the error shall be."""
    return v.choose((20, 3), (25, 7), (40, 5), (30, 6))


@mistake(
    "examples_needed",
    slug="times-once",
    says="So many times the examples make the error smaller by the root of that number only.",
    hint=(
        "Look at your B under the root.",
        "To make √B so many times larger, B must grow by the square.",
    ),
    link=HUNDRED,
    answer=True,
)
def examples_needed(v):
    B, times = given_pair(v)
    return B * times


@mistake(
    "examples_needed",
    slug="root",
    says="Yours takes the root of the factor; it must be squared.",
    hint=(
        "Put your B into sigma / √B.",
        "The root is in the law already; turning it round makes a square.",
    ),
    link=ROOT,
    answer=True,
)
def examples_needed(v):
    B, times = given_pair(v)
    return B * np.sqrt(times)


@mistake(
    "examples_needed",
    slug="factor-only",
    says="That is by how much the batch must grow, not how many examples it then has.",
    hint=(
        "Look at whether the batch size you have now is in your answer.",
        "Multiply by it.",
    ),
    link=HUNDRED,
    answer=True,
)
def examples_needed(v):
    return given_pair(v)[1] ** 2


@mistake(
    "examples_needed",
    slug="smaller",
    says="Yours is a smaller batch: its error is larger.",
    hint=(
        "Look at whether your B is larger than the one you have.",
        "Multiply by the square, do not divide.",
    ),
    link=HUNDRED,
    answer=True,
)
def examples_needed(v):
    B, times = given_pair(v)
    return B / times**2


@mistake(
    "examples_needed",
    slug="power-of-two",
    says="The batch must grow by the factor squared. Yours is 2 to the factor, or only what must be added to the batch.",
    hint=(
        "Try a factor of 2: the batch must be 4 times as large.",
        "The factor squared, not 2 to the factor.",
    ),
    link=HUNDRED,
    answer=True,
)
def examples_needed(v):
    B, times = given_pair(v)
    return B * 2**times


@mistake(
    "examples_needed",
    slug="added",
    says="The square was added to the batch size; it must be multiplied with it.",
    hint=(
        "Look at your sum.",
        "B times the square of the factor.",
    ),
    link=HUNDRED,
    answer=True,
)
def examples_needed(v):
    B, times = given_pair(v)
    return B + times**2


@mistake(
    "examples_needed",
    slug="all-squared",
    says="The batch size was squared along with the factor.",
    hint=(
        "Look at what your exponent applies to.",
        "Only the factor is squared.",
    ),
    link=HUNDRED,
    answer=True,
)
def examples_needed(v):
    B, times = given_pair(v)
    return (B * times) ** 2


@mistake(
    "examples_needed",
    slug="cubed",
    says="The factor appears three times; twice is enough.",
    hint=(
        "Look at your exponent.",
        "B times the square of the factor.",
    ),
    link=HUNDRED,
    answer=True,
)
def examples_needed(v):
    B, times = given_pair(v)
    return B * times**3
