"""The 33 results of a hyperparameter search that a lecture prints, as data.

A two-layer network with 50 hidden neurons on CIFAR-10, 5 epochs of momentum in batches of 100, the learning rate times
0.9 after each epoch. First ``reg = 10**uniform(-5, 5)``, ``lr = 10**uniform(-3, -6)``; then ``10**uniform(-4, 0)`` and
``10**uniform(-3, -4)``. The slides show trials 1 to 11 of the first search and 0 to 21 of the second.
"""

from course_utils.training.search.space import LogUniform
from course_utils.training.search.trials import Search, Trial

#: Ranges of the first search and of the second.
COARSE_SPACE = {"lr": LogUniform(1e-6, 1e-3), "reg": LogUniform(1e-5, 1e5)}
FINE_SPACE = {"lr": LogUniform(1e-4, 1e-3), "reg": LogUniform(1e-4, 1e0)}

# validation accuracy, learning rate, strength of the penalty
_COARSE = (
    (0.412, 1.405206e-04, 4.793564e-01),
    (0.214, 7.231888e-06, 2.321281e-04),
    (0.208, 2.119571e-06, 8.011857e01),
    (0.196, 1.551131e-05, 4.374936e-05),
    (0.079, 1.753300e-05, 1.200424e03),
    (0.223, 4.215128e-05, 4.196174e01),
    (0.441, 1.750259e-04, 2.110807e-04),
    (0.241, 6.749231e-05, 4.226413e01),
    (0.482, 4.296863e-04, 6.642555e-01),
    (0.079, 5.401602e-06, 1.599828e04),
    (0.154, 1.618508e-06, 4.925252e-01),
)
_FINE = (
    (0.527, 5.340517e-04, 4.097824e-01),
    (0.492, 2.279484e-04, 9.991345e-04),
    (0.512, 8.680827e-04, 1.349727e-02),
    (0.461, 1.028377e-04, 1.220193e-02),
    (0.46, 1.113730e-04, 5.244309e-02),
    (0.498, 9.477776e-04, 2.001293e-03),
    (0.469, 1.484369e-04, 4.328313e-01),
    (0.522, 5.586261e-04, 2.312685e-04),
    (0.53, 5.808183e-04, 8.259964e-02),
    (0.489, 1.979168e-04, 1.010889e-04),
    (0.49, 2.036031e-04, 2.406271e-03),
    (0.475, 2.021162e-04, 2.287807e-01),
    (0.46, 1.135527e-04, 3.905040e-02),
    (0.515, 6.947668e-04, 1.562808e-02),
    (0.531, 9.471549e-04, 1.433895e-03),
    (0.509, 3.140888e-04, 2.857518e-01),
    (0.514, 6.438349e-04, 3.033781e-01),
    (0.502, 3.921784e-04, 2.707126e-04),
    (0.509, 9.752279e-04, 2.850865e-03),
    (0.5, 2.412048e-04, 4.997821e-04),
    (0.466, 1.319314e-04, 1.189915e-02),
    (0.516, 8.039527e-04, 1.528291e-02),
)


def lecture_search():
    """The two searches of the lecture.

    Returns
    -------
    coarse, fine : Search
        Of 11 and 22 trials. ``fine.at_edge()`` answers the slide's question, why its best result is worrying.

    Examples
    --------
    >>> coarse, fine = lecture_search()
    >>> fine.best.score, fine.best.params["lr"], fine.at_edge()
    (0.531, 0.0009471549, {'lr': 'high'})
    """
    return _search(COARSE_SPACE, _COARSE, 0), _search(FINE_SPACE, _FINE, 1)


def _search(space, rows, stage):
    return Search(space, [Trial({"lr": lr, "reg": reg}, score, stage=stage) for score, lr, reg in rows])
