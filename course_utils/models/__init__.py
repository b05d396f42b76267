"""Models that fit on one page: a line, one neuron, a softmax, a polynomial, the perceptron, the nearest neighbor."""

from course_utils.models.linear import LinearRegression
from course_utils.models.logistic import LogisticRegression
from course_utils.models.nearest import NearestNeighbor
from course_utils.models.perceptron import Perceptron
from course_utils.models.polynomial import PolynomialClassifier
from course_utils.models.softmax import SoftmaxRegression

__all__ = [
    "LinearRegression",
    "LogisticRegression",
    "NearestNeighbor",
    "Perceptron",
    "PolynomialClassifier",
    "SoftmaxRegression",
]
