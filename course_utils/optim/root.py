"""The one expression that AdaGrad, RMSProp and Adam have in common: g / (√v + ε)."""

import numpy as np


def over_root(g, v, eps, out=None):
    """g / (√v + ε) in one array, new or ``out``, where the plain expression fills three."""
    root = np.sqrt(v, out=out)
    root += eps
    return np.divide(g, root, out=root)
