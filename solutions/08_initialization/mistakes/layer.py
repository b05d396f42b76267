"""Lab 08, exercise 6: the named mistakes of `layer`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import ALL_EQUAL, BIASES, BOUND, CENTERED, FANS, GENERATOR, STD, UNIFORM, right_weights

hints(
    "layer",
    "Draw a large layer, for example layer((500, 500), 0.1, 'uniform', np.random.default_rng(0)): what are the "
    "standard deviation, the smallest and the largest number of its W?",
    "rng.normal takes std as it is. The ends of the uniform law follow from a²/3 = std². The biases need no rng.",
)


def zeros(shape):
    """The right biases."""
    return np.zeros(shape[1])


@mistake(
    "layer",
    slug="std-taken-for-variance",
    says="std was taken for a variance: its root went into the generator, so the weights come out too large.",
    hint=(
        "Look at the standard deviation of a drawn W: is it std?",
        "rng.normal wants std as it is; for the uniform law, a²/3 is std squared.",
    ),
    link=STD,
)
def layer(shape, std, law, rng):
    return right_weights(shape, np.sqrt(std), law, rng), zeros(shape)


@also("layer", "std-taken-for-variance")
def layer(shape, std, law, rng):
    return right_weights(shape, np.sqrt(std) if law == "normal" else std, law, rng), zeros(shape)


@also("layer", "std-taken-for-variance")
def layer(shape, std, law, rng):
    return right_weights(shape, std if law == "normal" else np.sqrt(std), law, rng), zeros(shape)


@mistake(
    "layer",
    slug="variance-given-to-the-generator",
    says="The generator got the variance where it wants the standard deviation: the weights come out far too small.",
    hint=(
        "Look at the second argument of rng.normal: it is a standard deviation.",
        "Do not square std.",
    ),
    link=STD,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std**2, law, rng), zeros(shape)


@also("layer", "variance-given-to-the-generator")
def layer(shape, std, law, rng):
    return right_weights(shape, std**2 if law == "normal" else std, law, rng), zeros(shape)


@mistake(
    "layer",
    slug="uniform-in-plus-minus-std",
    says="The uniform law runs over ± std; its standard deviation is then std over the root of 3.",
    hint=(
        "Look at the variance of a uniform law: a²/3.",
        "a must be larger than std.",
    ),
    link=BOUND,
)
def layer(shape, std, law, rng):
    W = rng.normal(0, std, shape) if law == "normal" else rng.uniform(-std, std, shape)
    return W, zeros(shape)


@mistake(
    "layer",
    slug="three-times-std",
    says="The ends of the uniform law are ± 3 std: the 3 belongs under the root.",
    hint=("Solve a²/3 = std² for a.", "The root of 3, times std."),
    link=BOUND,
)
def layer(shape, std, law, rng):
    W = rng.normal(0, std, shape) if law == "normal" else rng.uniform(-3 * std, 3 * std, shape)
    return W, zeros(shape)


@mistake(
    "layer",
    slug="width-taken-for-half",
    says="The whole width of the uniform law, the root of 12 times std, was used for each half: the weights are twice "
    "too large.",
    hint=("Look at the ends: ± a, with the width 2 a.", "a²/3 = std²."),
    link=BOUND,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std if law == "normal" else 2 * std, law, rng), zeros(shape)


@mistake(
    "layer",
    slug="one-sided",
    says="The uniform weights are all positive: their mean is not 0.",
    hint=("Look at the smallest number of W.", "The lower end is - a."),
    link=CENTERED,
)
def layer(shape, std, law, rng):
    a = np.sqrt(3) * std
    return (rng.normal(0, std, shape) if law == "normal" else rng.uniform(0, 2 * a, shape)), zeros(shape)


@also("layer", "one-sided")
def layer(shape, std, law, rng):
    a = np.sqrt(3) * std
    return (rng.normal(0, std, shape) if law == "normal" else rng.uniform(0, a, shape)), zeros(shape)


@also("layer", "one-sided")
def layer(shape, std, law, rng):
    return (rng.normal(0, std, shape) if law == "normal" else std * rng.random(shape)), zeros(shape)


@mistake(
    "layer",
    slug="always-normal",
    says="The law is always normal: `law` does not matter to your result.",
    hint=("Look at your `if`.", "rng.uniform for the other law."),
    link=UNIFORM,
)
def layer(shape, std, law, rng):
    return rng.normal(0, std, shape), zeros(shape)


@mistake(
    "layer",
    slug="always-uniform",
    says="The law is always uniform: `law` does not matter to your result.",
    hint=("Look at your `if`.", "rng.normal for the other law."),
    link=UNIFORM,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std, "uniform", rng), zeros(shape)


@mistake(
    "layer",
    slug="laws-exchanged",
    says="The two laws are exchanged.",
    hint=("Look at your `if`.", "rng.normal where law is 'normal'."),
    link=UNIFORM,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std, "uniform" if law == "normal" else "normal", rng), zeros(shape)


@mistake(
    "layer",
    slug="biases-random",
    says="The biases were drawn at random. The random weights already make the units different, and a random bias "
    "only adds noise that no rule has counted.",
    hint=("Look at b.", "All zeros."),
    link=BIASES,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std, law, rng), right_weights(shape[1], std, law, rng)


@mistake(
    "layer",
    slug="biases-constant",
    says="The biases are all the same, but not 0: they move every pre-activation to one side.",
    hint=("Look at b.", "np.zeros."),
    link=BIASES,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std, law, rng), np.full(shape[1], 0.1)


@mistake(
    "layer",
    slug="biases-for-the-inputs",
    says="There is one bias for each input; a bias belongs to an output.",
    hint=("Look at the length of b.", "The second number of the shape."),
    link=FANS,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std, law, rng), np.zeros(shape[0])


@mistake(
    "layer",
    slug="biases-like-weights",
    says="b has the shape of W; there is one bias for each output.",
    hint=("Look at the shape of b.", "One axis, with the second number of the shape."),
    link=FANS,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std, law, rng), np.zeros(shape)


@mistake(
    "layer",
    slug="transposed",
    says="W is (outputs, inputs), as PyTorch keeps it; here the given shape is the shape of W.",
    hint=("Look at the shape of W.", "Draw with the shape as it is given."),
    link=FANS,
)
def layer(shape, std, law, rng):
    return right_weights(shape[::-1], std, law, rng), zeros(shape)


@mistake(
    "layer",
    slug="biases-missing",
    says="Only W came back; asked for are W and b.",
    hint=("Look at what you return.", "return W, and then b."),
    link=BIASES,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std, law, rng)


@mistake(
    "layer",
    slug="order",
    says="W and b are in the wrong order.",
    hint=("Look at the order in which you return them.", "W first."),
    link=BIASES,
)
def layer(shape, std, law, rng):
    return zeros(shape), right_weights(shape, std, law, rng)


@mistake(
    "layer",
    slug="another-generator",
    says="The numbers do not come from rng: the same seed gives other weights at every call, so no run can be "
    "repeated.",
    hint=(
        "Look at where your random numbers come from.",
        "rng.normal and rng.uniform, not np.random.",
    ),
    link=GENERATOR,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std, law, np.random.default_rng()), zeros(shape)


@mistake(
    "layer",
    slug="fixed-generator",
    says="Every call gives the same numbers, whatever rng is: all layers of a network would be equal.",
    hint=(
        "Look for a generator that you make yourself.",
        "Use rng, which goes on from draw to draw.",
    ),
    link=GENERATOR,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std, law, np.random.default_rng(0)), zeros(shape)


@mistake(
    "layer",
    slug="one-row-for-all",
    says="One row was drawn and used for every input, or one column for every unit: then all of these are twins.",
    hint=("Look at the first two rows, and the first two columns, of W.", "Draw as many numbers as W has."),
    link=ALL_EQUAL,
)
def layer(shape, std, law, rng):
    return np.tile(right_weights(shape[1], std, law, rng), (shape[0], 1)), zeros(shape)


@also("layer", "one-row-for-all")
def layer(shape, std, law, rng):
    return np.tile(right_weights(shape[0], std, law, rng)[:, None], (1, shape[1])), zeros(shape)


@mistake(
    "layer",
    slug="divided-by-the-fan-once-more",
    says="The weights were divided by the root of the fan-in once more; std is the standard deviation that is wanted.",
    hint=("Look at the standard deviation of a drawn W: it must be std.", "Use std as it is."),
    link=STD,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std, law, rng) / np.sqrt(shape[0]), zeros(shape)


@mistake(
    "layer",
    slug="std-forgotten",
    says="std does not matter to your weights: they are drawn with standard deviation 1.",
    hint=("Look for std in your lines.", "Scale the draw by std."),
    link=STD,
)
def layer(shape, std, law, rng):
    return right_weights(shape, 1.0, law, rng), zeros(shape)


@mistake(
    "layer",
    slug="mean-std",
    says="std went in as the mean of the normal law: the weights scatter around std with standard deviation 1.",
    hint=("Look at the order of the arguments of rng.normal.", "First the mean, 0, then std."),
    link=CENTERED,
)
def layer(shape, std, law, rng):
    return (rng.normal(std, 1.0, shape) if law == "normal" else right_weights(shape, std, law, rng)), zeros(shape)


@mistake(
    "layer",
    slug="biases-in-a-row",
    says="b has two axes, a row of zeros; asked for is an array with one axis and one number for each output.",
    hint=("Look at the shape of b.", "np.zeros of a number, not of a pair."),
    link=BIASES,
)
def layer(shape, std, law, rng):
    return right_weights(shape, std, law, rng), np.zeros((1, shape[1]))


@also("layer", "std-forgotten")
def layer(shape, std, law, rng):
    return (rng.normal(size=shape) if law == "normal" else rng.uniform(-1, 1, shape)), zeros(shape)
