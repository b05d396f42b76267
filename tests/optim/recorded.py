"""One recorded sequence of gradients that both sides of a comparison are fed, and the distance of their paths.

Fed the same gradients, two optimizers differ by what they do with them; in a closed loop on a network even PyTorch
differs from itself by 1e-3 after a change of 1e-16 at the start.
"""

import numpy as np
import torch

CHECKPOINTS = (1, 10, 1000)


def gradients(size=6, steps=1000, seed=3):
    """Gradients of very different sizes, with a drift, some zeros, and a dimension that is nearly always 0."""
    rng = np.random.default_rng(seed)
    scales = np.array([1e-4, 1e-2, 1.0, 1.0, 30.0, 1.0])[:size]
    g = scales * (rng.normal(size=(steps, size)) + 0.3)
    g[rng.random(size=(steps, size)) < 0.05] = 0
    g[rng.random(size=steps) < 0.98, -1] = 0
    return g


def path(optimizer, g):
    """θ after 1, 10 and 1,000 of the recorded gradients."""
    points = []
    for t, gradient in enumerate(g, start=1):
        optimizer.step(gradient)
        if t in CHECKPOINTS:
            points.append(optimizer.theta.copy())
    return points


def torch_path(make, theta, g, schedule=None):
    """The same of a PyTorch optimizer, made by ``make([parameter])``."""
    parameter = torch.tensor(theta, requires_grad=True)
    optimizer = make([parameter])
    points = []
    for t, gradient in enumerate(g, start=1):
        if schedule is not None:
            optimizer.param_groups[0]["lr"] = schedule(t - 1)
        parameter.grad = torch.from_numpy(gradient)
        optimizer.step()
        if t in CHECKPOINTS:
            points.append(parameter.detach().numpy().copy())
    return points


def distance(a, b):
    """Largest relative distance of two paths, each point against its own size."""
    assert len(a) == len(b)
    return max(np.abs(p - q).max() / np.abs(q).max() for p, q in zip(a, b))
