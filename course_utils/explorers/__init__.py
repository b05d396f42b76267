"""Figures that move: one explorer in each file, found here by name.

An explorer is imported only when it is asked for, with NumPy alone; drawing is the host's work.
"""

import importlib

from course_utils.errors import CourseError

# in the order of the chapters that will show them
NAMES = (
    "line_and_neuron",
    "logistic_neuron",
    "softmax_temperature",
    "gradient_descent",
    "graph_stepper",
    "minibatch_noise",
    "moving_average",
    "momentum_phase",
    "optimizer_race",
    "schedule_composer",
    "activation_atlas",
    "signal_propagation",
    "batch_norm",
    "polynomial_capacity",
    "early_stopping",
    "dropout",
    "penalty_geometry",
    "golden_section",
    "wolfe_intervals",
    "bfgs_ellipse",
    "sick_run",
    "hyperparameter_search",
    "rounded_descent",
)


def load(name):
    """The explorer of a name.

    Parameters
    ----------
    name : str
        The name of its file, such as ``"logistic_neuron"``.

    Raises
    ------
    CourseError
        When there is no such explorer; the sentence names those there are.
    """
    if name not in NAMES:
        raise CourseError(f"there is no explorer {name!r}; the explorers are: {', '.join(NAMES)}")
    return importlib.import_module(f"course_utils.explorers.{name}").EXPLORER
