"""Lab 08, exercise 5: the named mistakes of `weight_std`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOUND, GAIN_FORGOTTEN, GAIN_ROOT, KAIMING, STD, SWAPPED, XAVIER, right_std

hints(
    "weight_std",
    "Do it by hand for the shape (8, 24) and gain 1: Xavier gives 1/4, Kaiming the root of 1/8.",
    "The formulas give variances; take the root of the whole at the end. The gain then comes in as it is.",
)


@mistake(
    "weight_std",
    slug="variance-returned",
    says="That is the variance. A generator wants the standard deviation, its root: with the variance in its place "
    "the weights come out far too small.",
    hint=("Look at what the formulas give.", "np.sqrt of the whole."),
    link=STD,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, rule, gain) ** 2


@mistake(
    "weight_std",
    slug="fans-swapped",
    says="Kaiming's rule got the fan-out. The forward pass sums over the inputs, so the fan-in belongs there.",
    hint=(
        "Look at which fan you divide by in Kaiming's rule.",
        "fans gives the fan-in first.",
    ),
    link=SWAPPED,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape[::-1], rule, gain)


@mistake(
    "weight_std",
    slug="gain-forgotten",
    says="The gain does not matter to your result.",
    hint=("Look for gain in your lines.", "The standard deviation is proportional to the gain."),
    link=GAIN_FORGOTTEN,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, rule)


@mistake(
    "weight_std",
    slug="gain-under-the-root",
    says="The gain stands under the root without its square: so its root came in.",
    hint=(
        "Double the gain: your result must double.",
        "Square it under the root, or put it in front of the root.",
    ),
    link=GAIN_ROOT,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, rule) * np.sqrt(gain)


@mistake(
    "weight_std",
    slug="gain-squared",
    says="The gain comes in squared: that belongs to the variance, and a standard deviation has one factor of it.",
    hint=(
        "Double the gain: your result must double.",
        "gain times the root, or gain squared inside it.",
    ),
    link=GAIN_ROOT,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, rule) * gain**2


@mistake(
    "weight_std",
    slug="gain-divided-by",
    says="The weights were divided by the gain; a larger gain means larger weights.",
    hint=("Double the gain: your result must double.", "Multiply by it."),
    link=KAIMING,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, rule) / gain


@mistake(
    "weight_std",
    slug="two-forgotten",
    says="The 2 in Xavier's rule is missing: the rule divides by the mean of the fans, not by their sum.",
    hint=("Look at a square layer: Xavier and Kaiming agree there.", "2 over the sum."),
    link=XAVIER,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, rule, gain) * (np.sqrt(0.5) if rule == "xavier" else 1)


@mistake(
    "weight_std",
    slug="xavier-with-fan-in-alone",
    says="Xavier's rule got the fan-in alone, as some lectures write it. Here it takes both fans, which keeps the "
    "backward pass in view.",
    hint=("Look at what stands below the 2.", "The sum of both fans."),
    link=XAVIER,
)
def weight_std(shape, rule, gain=1.0):
    return gain / np.sqrt(shape[0])


@mistake(
    "weight_std",
    slug="kaiming-with-two",
    says="The 2 of ReLU stands in Kaiming's rule besides the gain. It is the squared gain of ReLU, and comes in with "
    "it.",
    hint=(
        "Look at Kaiming's rule with gain 1: there is no 2 in it.",
        "gain over the root of the fan-in.",
    ),
    link=KAIMING,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, rule, gain) * (1 if rule == "xavier" else np.sqrt(2))


@mistake(
    "weight_std",
    slug="two-instead-of-the-gain",
    says="Kaiming's rule always has the 2 of ReLU, whatever the gain is.",
    hint=("Look for gain in Kaiming's rule.", "The squared gain stands where the 2 stood."),
    link=KAIMING,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, rule, gain if rule == "xavier" else np.sqrt(2))


@mistake(
    "weight_std",
    slug="rules-exchanged",
    says="Xavier's and Kaiming's rules are exchanged.",
    hint=("Look at your `if`.", "Both fans for 'xavier', the fan-in for 'kaiming'."),
    link=XAVIER,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, "kaiming" if rule == "xavier" else "xavier", gain)


@mistake(
    "weight_std",
    slug="one-rule-for-both",
    says="Both rules give the same number: `rule` does not matter to your result.",
    hint=("Look at your `if`.", "For 'kaiming' there is only the fan-in."),
    link=KAIMING,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, "xavier", gain)


@mistake(
    "weight_std",
    slug="bound-of-the-uniform-law",
    says="That is the end of the uniform law, larger than its standard deviation by the root of 3.",
    hint=("Look at the numbers 6 or 3 in your formula.", "2 for Xavier, 1 for Kaiming."),
    link=BOUND,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, rule, gain) * np.sqrt(3)


@mistake(
    "weight_std",
    slug="root-of-the-fans-only",
    says="The 2 stayed outside the root, or the roots of the fans were added instead of the fans.",
    hint=("Look at what your root covers.", "First the whole fraction, then its root."),
    link=XAVIER,
)
def weight_std(shape, rule, gain=1.0):
    return 2 * gain / np.sqrt(shape[0] + shape[1]) if rule == "xavier" else gain / np.sqrt(shape[0])


@also("weight_std", "root-of-the-fans-only")
def weight_std(shape, rule, gain=1.0):
    roots = np.sqrt(shape[0]) + np.sqrt(shape[1])
    return gain * np.sqrt(2) / roots if rule == "xavier" else gain / np.sqrt(shape[0])


@also("weight_std", "gain-under-the-root")
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, rule) * (np.sqrt(gain) if rule == "xavier" else gain)


@also("weight_std", "gain-under-the-root")
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, rule) * (gain if rule == "xavier" else np.sqrt(gain))


@also("weight_std", "variance-returned")
def weight_std(shape, rule, gain=1.0):
    fan = (shape[0] + shape[1]) / 2 if rule == "xavier" else shape[0]
    return gain / fan


@mistake(
    "weight_std",
    slug="gain-in-one-rule-only",
    says="The gain comes into Kaiming's rule only; Xavier's has it too.",
    hint=("Double the gain: both results must double.", "The gain times the root, in both rules."),
    link=GAIN_FORGOTTEN,
)
def weight_std(shape, rule, gain=1.0):
    return right_std(shape, rule, gain if rule == "kaiming" else 1.0)


@mistake(
    "weight_std",
    slug="parentheses-forgotten",
    says="Only the fan-in stands below the 2: the fan-out was added to the fraction.",
    hint=("Look at the order in which Python divides and adds.", "Parentheses around the sum of the fans."),
    link=XAVIER,
)
def weight_std(shape, rule, gain=1.0):
    return np.sqrt(2 * gain**2 / shape[0] + shape[1]) if rule == "xavier" else right_std(shape, rule, gain)
