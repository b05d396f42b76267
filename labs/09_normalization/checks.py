"""The checks of lab 09: what each one hands to the student's functions. None of them knows an answer."""

import numpy as np

from course_utils.checks import check, given, parts, require, require_words

# 1


def two_parts(rng, n_train, n_test, d):
    """Training and test part whose features differ in mean and spread, and whose test part lies elsewhere."""
    scales = np.geomspace(0.5, 20, d)
    X_train = rng.normal(size=(n_train, d)) * scales + 3 * scales
    return X_train, rng.normal(size=(n_test, d)) * scales * 1.5 + 4 * scales


@check("standardize", points=1)
def both_parts(student, v, rng):
    """Five training and three test examples of two features."""
    X_train, X_test = two_parts(rng, 5, 3, 2)
    return parts(student.standardize(X_train, X_test), "training part", "test part")


@check("standardize", points=1)
def a_blank_pixel(student, v, rng):
    """A feature that is always 0 in the training part, and not in the test part."""
    X_train, X_test = two_parts(rng, 4, 2, 2)
    X_train[:, v.choose(0, 1)] = 0.0
    return parts(student.standardize(X_train, X_test), "training part", "test part")


@check("standardize", points=1)
def pixels_on_or_off(student, v, rng):
    """Pixels that are on or off; one is always on in the training part, and not in the test part."""
    X_train = np.array([[1.0, 0.0], [0.0, 0.0], [0.0, 1.0], [1.0, 0.0]])
    X_train[:, v.choose(0, 1)] = 1.0
    return parts(student.standardize(X_train, np.zeros((1, 2))), "training part", "test part")


# 2


def slanted(rng, n_train, n_test, d):
    """Training and test part whose features vary together."""
    mix = np.eye(d) + 0.7 * np.tri(d, k=-1) + np.diag(np.arange(d))
    X_train = rng.normal(size=(n_train, d)) @ mix + 2
    return X_train, rng.normal(size=(n_test, d)) @ mix + 1.5


def white(student, X_train, X_test):
    """The whitened part as an array with a row for each example, or a sentence."""
    Z = student.whiten(X_train, X_test)
    require(Z is not None, "returned None: is a `return` missing?")
    fits = isinstance(Z, np.ndarray) and Z.shape == X_test.shape
    require(fits, "`whiten` must return one array, of the shape of X_test")
    return Z


@check("whiten", points=2)
def the_covariance_afterwards(student, v, rng):
    """The training part whitened by itself: its mean and its covariance matrix."""
    X_train, _ = slanted(rng, 8 + v, 1, 3)
    Z = white(student, X_train, X_train)
    mean, covariance = Z.mean(axis=0), np.cov(Z.T)
    return {"mean": np.round(mean, 9) + 0.0, "covariance": np.round(covariance, 9) + 0.0}


@check("whiten", points=1)
def products_of_test_examples(student, v, rng):
    """A test part: the inner products of its whitened examples, which no turn or mirror changes."""
    X_train, X_test = slanted(rng, 9, 3, 2)
    Z = white(student, X_train, X_test)
    return {"inner products": Z @ Z.T}


# 3


def forward_parts(result):
    return parts(result, "y", "x_hat", "std")


@check("batch_norm", points=2)
def a_batch_of_four(student, v, rng):
    """Four examples, two features, a large eps."""
    x, gamma, beta = rng.normal(2, 3, size=(4, 2)), rng.uniform(0.5, 2, size=2), rng.normal(size=2)
    eps = v.choose(0.3, 0.4, 0.5, 0.6)
    return given(forward_parts(student.batch_norm(x, gamma, beta, eps)), gamma=gamma, beta=beta, eps=eps)


@check("batch_norm", points=1)
def the_lectures_column(student, v, rng):
    """The lecture's column 3, 1, 7, without eps; then with eps left as it is and tiny numbers."""
    x = np.array([[3.0], [1.0], [7.0]])
    return [
        forward_parts(student.batch_norm(x, np.ones(1), np.zeros(1), 0.0)),
        forward_parts(student.batch_norm((x + v) / 500, np.array([2.0]), np.array([0.5]))),
    ]


# 4


@check("undo", points=2)
def the_way_back(student, v, rng):
    """Five examples, three features, a large eps."""
    x, eps = rng.normal(2, 3, size=(5, 3)), v.choose(0.3, 0.4, 0.5, 0.6)
    return given(parts(student.undo(x, eps), "gamma", "beta"), eps=eps)


@check("undo", points=1)
def the_way_back_from_a_small_batch(student, v, rng):
    """Two examples, eps left as it is."""
    return parts(student.undo(rng.normal(size=(2, 2)) / 100), "gamma", "beta")


# 5


def backward_parts(student, rng, n, c):
    """The student's gradients for a batch that is really normalized."""
    x, g = rng.normal(size=(n, c)), rng.normal(size=(n, c)) + 0.5
    centered, sigma = x - x.mean(axis=0), (x.var(axis=0) + 0.1) ** 0.5
    gamma = rng.uniform(1.3, 3, size=c)
    gradients = student.batch_norm_backward(g, centered / sigma, sigma, gamma)
    return given(parts(gradients, "g_x", "g_gamma", "g_beta"), gamma=gamma)


@check("batch_norm_backward", points=3)
def gradients_of_a_batch(student, v, rng):
    """Four examples, two features."""
    return backward_parts(student, rng, 4, 2)


# 6


@check("update_running", points=2)
def three_batches(student, v, rng):
    """Three batches from mean 0 and variance 1."""
    mean, var, momentum, told = np.zeros(2), np.ones(2), v.choose(0.4, 0.2, 0.3, 0.25), []
    for x in rng.normal(3, 2, size=(3, 4, 2)):
        result = parts(student.update_running(mean, var, x, momentum), "mean", "variance")
        mean, var = (np.array(value, float) for value in result.values())
        told.append(given(result, momentum=momentum))
    return told


@check("update_running", points=1)
def momentum_left_as_it_is(student, v, rng):
    """A batch of two, momentum left as it is."""
    mean, var, x = rng.normal(size=3), rng.uniform(1, 2, size=3), rng.normal(size=(2, 3)) * 3
    return given(parts(student.update_running(mean, var, x), "mean", "variance"), mean=mean, variance=var)


# 7


def state_of(layer, y=None):
    """The running statistics, and what the layer gave."""
    told = {"running_mean": np.array(layer.running_mean, float), "running_var": np.array(layer.running_var, float)}
    return told if y is None else {"y": y} | told


def new_layer(student, rng, c, **settings):
    return student.BatchNorm(rng.uniform(0.5, 2, size=c), rng.normal(size=c), **settings)


@check("BatchNorm", points=2, needs=("batch_norm", "update_running"))
def training_then_use(student, v, rng):
    """Two batches in training, then two in use, the last of them a single example."""
    layer = new_layer(student, rng, 2, momentum=v.choose(0.4, 0.2, 0.3, 0.25), eps=0.2)
    told = [state_of(layer, layer.forward(x)) for x in rng.normal(3, 2, size=(2, 3, 2))]
    layer.eval()
    x = rng.normal(3, 2, size=(2, 2))
    return [*told, state_of(layer, layer.forward(x)), state_of(layer, layer.forward(x[:1]))]


@check("BatchNorm", points=2)
def use_then_training(student, v, rng):
    """A new layer of one feature in use, then in training, then in use; all settings left as they are."""
    layer = new_layer(student, rng, 1)
    told, batches = [], rng.normal(-1, 3 + v, size=(3, 3, 1))
    for x, switch in zip(batches, (layer.eval, layer.train, layer.eval)):
        switch()
        told.append(state_of(layer, layer.forward(x)))
    return told


@check("BatchNorm", points=1)
def two_layers(student, v, rng):
    """Two layers of one network, each with its own running statistics; then other gamma and beta for one of them."""
    first, second = new_layer(student, rng, 2), new_layer(student, rng, 2)
    first.forward(rng.normal(5, 2, size=(4, 2)))
    second.eval()
    told = [state_of(first), state_of(second, second.forward(rng.normal(size=(3, 2))))]
    second.gamma, second.beta = rng.uniform(2, 3, size=2), rng.uniform(1, 2, size=2)
    return [*told, {"y": second.forward(rng.uniform(0.5, 2, size=(1, 2)))}]


# 8

KINDS = ("batch", "layer", "instance")


@check("normalize", points=2)
def batch_layer_and_instance(student, v, rng):
    """Two examples, two channels, two places: batch, layer and instance norm."""
    x, eps = rng.normal(size=(2, 2, 2)) * np.array([[[1.0], [4.0]], [[2.0], [0.5]]]) + 1, v.choose(0.3, 0.4, 0.5, 0.6)
    return [given({kind: student.normalize(x, kind, eps=eps)}, eps=eps) for kind in KINDS]


@check("normalize", points=2)
def group(student, v, rng):
    """Four examples, six channels in two or three groups."""
    x = rng.normal(size=(4, 6, 2)) * np.arange(1.0, 7)[:, None]
    return {"group": student.normalize(x, "group", v.choose(2, 3), 0.1)}


# 9


def folded(student, rng, n_in, n_out, **settings):
    """The student's layer in the place of a random layer and its batch norm."""
    W, b, beta, mean = rng.normal(size=(n_in, n_out)), *rng.normal(size=(3, n_out))
    gamma, var = rng.uniform(0.5, 2, size=(2, n_out))
    return given(parts(student.fold(W, b, gamma, beta, mean, var, **settings), "W", "b"), gamma=gamma, var=var)


@check("fold", points=2)
def a_square_layer(student, v, rng):
    """Two inputs, two outputs, a large eps."""
    return folded(student, rng, 2, 2, eps=v.choose(0.3, 0.4, 0.5, 0.6))


@check("fold", points=1)
def a_wide_layer(student, v, rng):
    """One input, three outputs, eps left as it is."""
    return folded(student, rng, 1, 3)


# 10


@check("smallest_share", points=2)
def the_share_read_off(student, v, rng):
    """One share, with two decimals."""
    value = student.smallest_share
    require(type(value) in (int, float) or isinstance(value, np.floating), "smallest_share must be one number")
    return {"smallest_share": round(float(value), 2)}


# 11


@check("report", points=0)
def long_enough(student, v, rng):
    """40 to 150 words; a person reads and grades them."""
    require_words(student.report, 40, 150)
