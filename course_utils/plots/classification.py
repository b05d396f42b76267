"""Figures of classification: labeled points, the probability that a model gives to each place, its boundary.

Points of different classes differ in marker as well as color, so that no figure needs color to be read.
"""

from itertools import pairwise

import numpy as np

from course_utils.plots.style import AXIS, CLASSES, INK, ON_FIELD, PAGE


def draw_examples(ax, X, y, names, on_field=False, size=22):
    """Scatter the rows of X, shape (N, 2), one marker and color for each label.

    Parameters
    ----------
    ax : matplotlib Axes
    X : ndarray, shape (N, 2)
    y : ndarray, shape (N,)
        Labels 0, 1, ...; each is an index into ``names``.
    names : sequence of str
        For the legend.
    on_field : bool
        Draw in black and white, to be seen on a cividis field on light and dark pages alike.
    size : float
        Area of a marker in points squared.
    """
    for k, name in enumerate(names):
        light, _, marker = CLASSES[k]
        face, edge = (ON_FIELD[k % 2], ON_FIELD[1 - k % 2]) if on_field else (light, PAGE[0])
        points = X[np.asarray(y) == k]
        ax.scatter(
            points[:, 0], points[:, 1], s=size, marker=marker, c=face, edgecolors=edge, linewidths=0.5, label=name
        )


def draw_probability(ax, probability, x_range, y_range, levels=(0.1, 0.5, 0.9), points=161):
    """Fill the rectangle with P(y=1 given x) in cividis, with labeled contours.

    Parameters
    ----------
    ax : matplotlib Axes
    probability : callable
        Takes rows of shape (M, 2), gives M probabilities.
    x_range, y_range : (float, float)
    levels : sequence of float
        Where to draw contours; the one at 0.5 is the decision boundary and is thicker.
    points : int
        Grid points along each side.

    Returns
    -------
    matplotlib AxesImage
        For a color bar.
    """
    x, y = np.linspace(*x_range, points), np.linspace(*y_range, points)
    grid = np.stack(np.meshgrid(x, y), axis=-1)
    p = probability(grid.reshape(-1, 2)).reshape(points, points)
    image = ax.imshow(p, extent=(*x_range, *y_range), origin="lower", aspect="auto", cmap="cividis", vmin=0, vmax=1)
    widths = [2.0 if level == 0.5 else 0.8 for level in levels]
    # light lines on the dark half of cividis, dark lines on its light half
    colors = [ON_FIELD[0] if level <= 0.5 else ON_FIELD[1] for level in levels]
    contours = ax.contour(x, y, p, levels=list(levels), colors=colors, linewidths=widths)
    ax.clabel(contours, fmt="%g", fontsize=8)
    return image


def draw_boundary(ax, w, b, x_range, label=None, color=INK[0], **line):
    """The straight line x w + b = 0 over ``x_range``, for two features; ``line`` goes to ``ax.plot``."""
    x = np.array(x_range, dtype=float)
    ax.plot(x, -(w[0] * x + b) / w[1], color=color, label=label, **line)


def draw_network(ax, sizes, names=None):
    """Circles in columns, each joined to all of the next column: a fully connected network.

    Parameters
    ----------
    ax : matplotlib Axes
    sizes : sequence of int
        Units in each column, the input first.
    names : sequence of str, optional
        One for each column, written below it.
    """
    columns = [[(i, (n - 1) / 2 - j) for j in range(n)] for i, n in enumerate(sizes)]
    for left, right in pairwise(columns):
        for x0, y0 in left:
            for x1, y1 in right:
                ax.plot([x0, x1], [y0, y1], color=AXIS[0], linewidth=0.6, zorder=1)
    for i, column in enumerate(columns):
        x, y = zip(*column)
        ax.scatter(x, y, s=150, c=PAGE[0], edgecolors=INK[0] if i else AXIS[0], linewidths=1.2, zorder=2)
        if names:
            ax.text(i, -max(sizes) / 2 - 0.25, names[i], ha="center", va="top", fontsize=9)
    ax.set_axis_off()
    ax.set_xlim(-0.5, len(sizes) - 0.5)
    ax.set_ylim(-max(sizes) / 2 - 1.0, max(sizes) / 2)
