"""The two data sets that the book returns to: iris flowers and handwritten digits, read from files beside this module.

Nothing is downloaded. Where the files come from, and under which license: ``SOURCES.md`` beside them.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Dataset:
    """Inputs and labels with their names.

    Attributes
    ----------
    X : ndarray, shape (N, features), float64
    y : ndarray, shape (N,), whole numbers 0 .. len(target_names) - 1
    feature_names, target_names : tuple of str
    source : str
        Who measured it, in one line.
    """

    X: np.ndarray
    y: np.ndarray
    feature_names: tuple[str, ...]
    target_names: tuple[str, ...]
    source: str


def load_iris():
    """Fisher's 150 flowers: sepal and petal lengths and widths in centimeters, 50 flowers of each of 3 species.

    >>> load_iris().X.shape
    (150, 4)
    """
    with open(HERE / "iris.csv", newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    species = tuple(dict.fromkeys(row[-1] for row in rows))
    return Dataset(
        X=np.array([row[:-1] for row in rows], dtype=np.float64),
        y=np.array([species.index(row[-1]) for row in rows]),
        feature_names=tuple(header[:-1]),
        target_names=species,
        source="R. A. Fisher (1936), as shipped with scikit-learn",
    )


def load_digits():
    """1,797 handwritten digits of 8 x 8 pixels, each pixel 0 to 16, one image per row.

    >>> load_digits().X.shape
    (1797, 64)
    """
    with np.load(HERE / "digits.npz") as file:
        X, y = file["X"].astype(np.float64), file["y"].astype(np.int64)
    return Dataset(
        X=X,
        y=y,
        feature_names=tuple(f"pixel {row}, {column}" for row in range(8) for column in range(8)),
        target_names=tuple("0123456789"),
        source="E. Alpaydin and C. Kaynak (1998), as shipped with scikit-learn",
    )


def two_species(a, b, features=("petal length", "sepal length")):
    """Two species of iris as a binary problem.

    Parameters
    ----------
    a, b : str
        Species that get label 0 and label 1: "setosa", "versicolor" or "virginica".
    features : tuple of str
        Which measurements to keep, in this order; names as in ``load_iris().feature_names``.

    Returns
    -------
    X : ndarray, shape (100, len(features))
        In centimeters.
    y : ndarray, shape (100,)
        0 for species ``a``, 1 for species ``b``.

    Raises
    ------
    ValueError
        When a species or a feature is not known.

    Examples
    --------
    >>> X, y = two_species("setosa", "virginica")
    >>> X.shape, y.mean().item()
    ((100, 2), 0.5)
    """
    iris = load_iris()
    for given, known in ((a, iris.target_names), (b, iris.target_names), *((f, iris.feature_names) for f in features)):
        if given not in known:
            raise ValueError(f"{given!r} is not in the iris data; choose from {', '.join(known)}")
    rows = np.isin(iris.y, [iris.target_names.index(a), iris.target_names.index(b)])
    columns = [iris.feature_names.index(name) for name in features]
    return iris.X[rows][:, columns], (iris.y[rows] == iris.target_names.index(b)).astype(np.int64)
