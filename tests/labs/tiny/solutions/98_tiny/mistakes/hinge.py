"""The named mistake of a tiny lab's hinge."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

hints("hinge", "Look at y = -1.", "Look at the sign.")


@mistake(
    "hinge",
    slug="sign",
    says="The sign is wrong.",
    hint=("Look at the sign.", "It is a minus."),
    link=f"{BOOK}/index.html#sign",
)
def hinge(z, y):
    return np.mean(np.logaddexp(0, y * z))
