"""The checks of a tiny lab."""

import numpy as np

from course_utils.checks import check, given

FAR = 900.0


@check("softplus", points=1)
def ordinary(student, v, rng):
    """Ordinary scores."""
    z = rng.normal(size=3)
    return given({"softplus": student.softplus(z)}, z=z)


@check("softplus", points=1, hidden=True)
def far_out(student, v, rng):
    """Scores where exp overflows."""
    return {"softplus": student.softplus(np.array([FAR, -FAR]))}


@check("hinge", points=1, needs=("softplus",))
def signed_labels(student, v, rng):
    """Labels of both signs."""
    return {"loss": student.hinge(rng.normal(size=4), np.array([1, -1, -1, 1]))}
