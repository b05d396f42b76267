"""Lab 09, exercise 2: the named mistakes of `whiten`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import DDOF, ROOT, WHITENING, WHITENING_LEAK

hints(
    "whiten",
    "Whiten the training part by itself, and print its covariance matrix: it must be the identity.",
    "Rotate the centered examples with V, one column for each eigenvector; then divide each column by a root.",
)


def axes_of(X, ddof=1, centered=True):
    """Mean, eigenvalues and eigenvectors."""
    mean = X.mean(axis=0)
    d = X - mean if centered else X
    return mean, *np.linalg.eigh(d.T @ d / (len(X) - ddof))


@mistake(
    "whiten",
    slug="only-rotated",
    says="The examples were turned onto the axes, but not scaled: that is PCA. The variances along the axes still "
    "differ.",
    hint=("Look at the diagonal of the covariance afterwards.", "Divide each column by the root of its eigenvalue."),
    link=WHITENING,
)
def whiten(X_train, X_test):
    mean, _, V = axes_of(X_train)
    return (X_test - mean) @ V


@mistake(
    "whiten",
    slug="divided-by-the-eigenvalue",
    says="The columns were divided by the eigenvalues: those are variances, so their roots belong there.",
    hint=("Look at the diagonal of the covariance afterwards.", "np.sqrt of the eigenvalues."),
    link=ROOT,
)
def whiten(X_train, X_test):
    mean, eigenvalues, V = axes_of(X_train)
    return (X_test - mean) @ V / eigenvalues


@mistake(
    "whiten",
    slug="multiplied",
    says="The columns were multiplied by the roots instead of divided: the wide axes have become wider still.",
    hint=("Look at the diagonal of the covariance afterwards.", "Divide."),
    link=WHITENING,
)
def whiten(X_train, X_test):
    mean, eigenvalues, V = axes_of(X_train)
    return (X_test - mean) @ V * np.sqrt(eigenvalues)


@mistake(
    "whiten",
    slug="v-transposed",
    says="The rows of V were taken for the eigenvectors; its columns are.",
    hint=("Look at the product with V.", "One eigenvector in each column: (x - μ) @ V."),
    link=WHITENING,
)
def whiten(X_train, X_test):
    mean, eigenvalues, V = axes_of(X_train)
    return (X_test - mean) @ V.T / np.sqrt(eigenvalues)


@mistake(
    "whiten",
    slug="only-standardized",
    says="Each feature was scaled by itself: those that varied together still do.",
    hint=("Look beside the diagonal of the covariance afterwards.", "Turn the examples onto the eigenvectors first."),
    link=WHITENING,
)
def whiten(X_train, X_test):
    return (X_test - X_train.mean(axis=0)) / X_train.std(axis=0)


@mistake(
    "whiten",
    slug="divided-by-n",
    says="The covariance was divided by N (ddof=0); here it is N - 1, as the formula says and as np.cov does.",
    hint=("Look at your covariance matrix: by what is it divided?", "N - 1."),
    link=DDOF,
)
def whiten(X_train, X_test):
    mean, eigenvalues, V = axes_of(X_train, ddof=0)
    return (X_test - mean) @ V / np.sqrt(eigenvalues)


@mistake(
    "whiten",
    slug="not-divided-by-n",
    says="The covariance was not divided at all: that is the sum of the products, and it grows with the number of "
    "examples.",
    hint=(
        "Look at the fraction in the formula of C.",
        "With the SVD: the singular values are larger by the root of N - 1.",
    ),
    link=WHITENING,
)
def whiten(X_train, X_test):
    mean, eigenvalues, V = axes_of(X_train)
    return (X_test - mean) @ V / np.sqrt(eigenvalues * (len(X_train) - 1))


@mistake(
    "whiten",
    slug="test-part-by-its-own",
    says="The test part was whitened by its own mean and covariance; the training part's serve for both.",
    hint=("Look at what you subtract from X_test, and at where V comes from.", "X_train."),
    link=WHITENING_LEAK,
)
def whiten(X_train, X_test):
    mean, eigenvalues, V = axes_of(X_test)
    return (X_test - mean) @ V / np.sqrt(eigenvalues)


@also("whiten", "test-part-by-its-own")
def whiten(X_train, X_test):
    _, eigenvalues, V = axes_of(X_train)
    return (X_test - X_test.mean(axis=0)) @ V / np.sqrt(eigenvalues)


@mistake(
    "whiten",
    slug="statistics-of-the-whole-data",
    says="Mean and covariance come from both parts together, so the test part leaks into the training.",
    hint=("Look at what you take mean and covariance of.", "X_train only."),
    link=WHITENING_LEAK,
)
def whiten(X_train, X_test):
    mean, eigenvalues, V = axes_of(np.concatenate([X_train, X_test]))
    return (X_test - mean) @ V / np.sqrt(eigenvalues)


@mistake(
    "whiten",
    slug="test-part-not-centered",
    says="The examples were turned and scaled, but the mean was not subtracted from them.",
    hint=("Look at the mean afterwards.", "Subtract the training part's mean."),
    link=WHITENING,
)
def whiten(X_train, X_test):
    _, eigenvalues, V = axes_of(X_train)
    return X_test @ V / np.sqrt(eigenvalues)


@mistake(
    "whiten",
    slug="covariance-not-centered",
    says="The mean was not subtracted before the covariance was taken: far from the origin, its first axis is then "
    "the mean.",
    hint=("Look at the formula of C.", "Center first."),
    link=WHITENING,
)
def whiten(X_train, X_test):
    mean, eigenvalues, V = axes_of(X_train, centered=False)
    return (X_test - mean) @ V / np.sqrt(eigenvalues)


@also("whiten", "covariance-not-centered")
def whiten(X_train, X_test):
    _, eigenvalues, V = axes_of(X_train, centered=False)
    return X_test @ V / np.sqrt(eigenvalues)


@mistake(
    "whiten",
    slug="inverse-covariance",
    says="The examples were multiplied by the inverse of the covariance; its root is what whitens.",
    hint=("Look at the diagonal of the covariance afterwards.", "Use the eigenvalues to the power -1/2."),
    link=WHITENING,
)
def whiten(X_train, X_test):
    mean, eigenvalues, V = axes_of(X_train)
    return (X_test - mean) @ (V / eigenvalues) @ V.T


@mistake(
    "whiten",
    slug="small-number-added",
    says="A small number was added to the eigenvalues; here none of them is 0, and nothing must be added.",
    hint=("Look for a small number.", "Take the eigenvalues as they are."),
    link=WHITENING,
)
def whiten(X_train, X_test):
    mean, eigenvalues, V = axes_of(X_train)
    return (X_test - mean) @ V / np.sqrt(eigenvalues + 1e-5)
