"""Lab 08, exercise 3: the named mistakes of `product_variance`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import PRODUCT

hints(
    "product_variance",
    "Let Y be the constant 3: then XY is 3 X, and its variance 9 times that of X.",
    "Write E[X²] as variance plus squared mean, likewise E[Y²]; multiply out, and subtract the squared product of "
    "means.",
)


@mistake(
    "product_variance",
    slug="variances-only",
    says="That is the product of the variances: it is right only where both means are 0.",
    hint=(
        "Look at a constant Y = 3, whose variance is 0: XY still varies.",
        "Two more terms hold a mean each.",
    ),
    link=PRODUCT,
)
def product_variance(mean_x, var_x, mean_y, var_y):
    return var_x * var_y


@mistake(
    "product_variance",
    slug="mean-square-of-the-product",
    says="That is E[(XY)²]: the squared mean of the product has not been subtracted.",
    hint=(
        "Look at two constants: their product does not vary.",
        "Subtract the square of E[X] E[Y].",
    ),
    link=PRODUCT,
)
def product_variance(mean_x, var_x, mean_y, var_y):
    return (var_x + mean_x**2) * (var_y + mean_y**2)


@mistake(
    "product_variance",
    slug="means-exchanged",
    says="The means stand with the wrong variances: the variance of X is stretched by the mean of Y, not by its own.",
    hint=(
        "Look at a constant Y = 3: its mean must meet the variance of X.",
        "Multiply each variance by the square of the other mean.",
    ),
    link=PRODUCT,
)
def product_variance(mean_x, var_x, mean_y, var_y):
    return var_x * var_y + var_x * mean_x**2 + var_y * mean_y**2


@mistake(
    "product_variance",
    slug="means-not-squared",
    says="The means come in without their squares: a variance is in squared units, so a mean must be squared to fit.",
    hint=(
        "Look at a negative mean: the variance must not become smaller by it.",
        "Square both means.",
    ),
    link=PRODUCT,
)
def product_variance(mean_x, var_x, mean_y, var_y):
    return var_x * var_y + var_x * mean_y + var_y * mean_x


@also("product_variance", "means-not-squared")
def product_variance(mean_x, var_x, mean_y, var_y):
    return (var_x + mean_x) * (var_y + mean_y) - mean_x * mean_y


@mistake(
    "product_variance",
    slug="product-of-means-not-squared",
    says="The mean of the product was subtracted as it is; its square belongs there.",
    hint=(
        "Look at two constants, 2 and 3: the variance of their product must be 0.",
        "Square E[X] E[Y].",
    ),
    link=PRODUCT,
)
def product_variance(mean_x, var_x, mean_y, var_y):
    return (var_x + mean_x**2) * (var_y + mean_y**2) - mean_x * mean_y


@mistake(
    "product_variance",
    slug="product-of-variances-forgotten",
    says="The term with both variances is missing.",
    hint=(
        "Look at two means of 0: the product still varies.",
        "Multiply the formula out: there are three terms.",
    ),
    link=PRODUCT,
)
def product_variance(mean_x, var_x, mean_y, var_y):
    return var_x * mean_y**2 + var_y * mean_x**2


@mistake(
    "product_variance",
    slug="one-mean-forgotten",
    says="The mean of only one of the two comes in; the formula treats X and Y alike.",
    hint=(
        "Exchange X and Y: your result must not change.",
        "There is one term for each mean.",
    ),
    link=PRODUCT,
)
def product_variance(mean_x, var_x, mean_y, var_y):
    return var_x * var_y + var_x * mean_y**2


@also("product_variance", "one-mean-forgotten")
def product_variance(mean_x, var_x, mean_y, var_y):
    return var_x * var_y + var_y * mean_x**2


@mistake(
    "product_variance",
    slug="sum",
    says="That is the variance of the sum of X and Y, not of their product.",
    hint=(
        "Look at two means of 0 and two variances of 1/2.",
        "Start from the formula with E[X²] E[Y²].",
    ),
    link=PRODUCT,
)
def product_variance(mean_x, var_x, mean_y, var_y):
    return var_x + var_y


@mistake(
    "product_variance",
    slug="standard-deviation",
    says="That is the standard deviation: a root too many.",
    hint=("Look at what is asked for.", "Leave the root out."),
    link=PRODUCT,
)
def product_variance(mean_x, var_x, mean_y, var_y):
    return np.sqrt(var_x * var_y + var_x * mean_y**2 + var_y * mean_x**2)


@mistake(
    "product_variance",
    slug="variances-squared",
    says="The variances were squared, as if they were standard deviations.",
    hint=(
        "Look at what var_x is: its unit is already squared.",
        "Use the variances as they are.",
    ),
    link=PRODUCT,
)
def product_variance(mean_x, var_x, mean_y, var_y):
    return (var_x * var_y) ** 2 + (var_x * mean_y) ** 2 + (var_y * mean_x) ** 2


@mistake(
    "product_variance",
    slug="means-subtracted",
    says="E[X²] was taken as the variance less the squared mean; it is the variance plus the squared mean.",
    hint=(
        "Look at a constant: its mean square is the square of the mean, not less than 0.",
        "Var(X) = E[X²] - E[X]², solved for E[X²].",
    ),
    link=PRODUCT,
)
def product_variance(mean_x, var_x, mean_y, var_y):
    return (var_x - mean_x**2) * (var_y - mean_y**2) - (mean_x * mean_y) ** 2


@mistake(
    "product_variance",
    slug="means-added",
    says="The squared product of the means was added; it must be subtracted, and cancels.",
    hint=(
        "Look at two constants: the variance of their product must be 0.",
        "Look at the sign of the last term.",
    ),
    link=PRODUCT,
)
def product_variance(mean_x, var_x, mean_y, var_y):
    return (var_x + mean_x**2) * (var_y + mean_y**2) + (mean_x * mean_y) ** 2


@also("product_variance", "mean-square-of-the-product")
def product_variance(mean_x, var_x, mean_y, var_y):
    return var_x * var_y + var_x * mean_y**2 + var_y * mean_x**2 + (mean_x * mean_y) ** 2


@also("product_variance", "means-not-squared")
def product_variance(mean_x, var_x, mean_y, var_y):
    return (var_x + mean_x) * (var_y + mean_y) - (mean_x * mean_y) ** 2
