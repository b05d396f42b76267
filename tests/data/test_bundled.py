"""The bundled files against scikit-learn's own, value by value, and what the book says of them."""

import subprocess
import sys

import numpy as np
import pytest
import sklearn.datasets

from course_utils.data import load_digits, load_iris, two_species


def test_iris_is_scikit_learns_iris():
    ours, theirs = load_iris(), sklearn.datasets.load_iris()
    np.testing.assert_array_equal(ours.X, theirs.data)
    np.testing.assert_array_equal(ours.y, theirs.target)
    assert ours.target_names == tuple(theirs.target_names)
    assert [f"{name} (cm)" for name in ours.feature_names] == theirs.feature_names


def test_digits_are_scikit_learns_digits():
    ours, theirs = load_digits(), sklearn.datasets.load_digits()
    np.testing.assert_array_equal(ours.X, theirs.data)
    np.testing.assert_array_equal(ours.y, theirs.target)
    assert [name.replace(", ", "_").replace(" ", "_") for name in ours.feature_names] == theirs.feature_names
    assert ours.y.dtype == np.int64 and ours.X.dtype == np.float64


def test_two_species_gives_the_first_name_label_0_and_the_second_label_1():
    X, y = two_species("virginica", "setosa", features=("sepal width", "petal length"))
    iris = sklearn.datasets.load_iris()
    np.testing.assert_array_equal(X[y == 0], iris.data[iris.target == 2][:, [1, 2]])
    np.testing.assert_array_equal(X[y == 1], iris.data[iris.target == 0][:, [1, 2]])


def test_two_species_gives_the_columns_in_the_order_asked_for_petal_length_first_unless_told():
    iris = sklearn.datasets.load_iris().data
    np.testing.assert_array_equal(two_species("setosa", "versicolor")[0], iris[:100][:, [2, 0]])
    X, _ = two_species("setosa", "versicolor", features=("petal width", "sepal length"))
    np.testing.assert_array_equal(X, iris[:100][:, [3, 0]])


def test_a_misspelled_species_is_answered_with_those_that_exist():
    with pytest.raises(ValueError, match=r"'virsicolor'.*setosa, versicolor, virginica"):
        two_species("virsicolor", "virginica")


def test_changing_what_was_loaded_does_not_change_the_next_load():
    load_iris().X[:] = 0
    assert load_iris().X.min() > 0


def test_loading_needs_neither_network_nor_scikit_learn_nor_anything_but_numpy():
    program = (
        "import sys, socket; socket.socket = None\n"
        "from course_utils.data import load_iris, load_digits, two_species\n"
        "import course_utils.models, course_utils.plots\n"
        "load_iris(), load_digits(), two_species('setosa', 'virginica')\n"
        "assert not {'sklearn', 'scipy', 'matplotlib', 'torch', 'pandas'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
