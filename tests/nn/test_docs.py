"""Every example in the docstrings of autodiff and nn is run, and none is longer than six lines."""

import doctest
import importlib
import pkgutil

import pytest

import course_utils.autodiff
import course_utils.nn

MODULES = [
    m.name
    for package in (course_utils.autodiff, course_utils.nn)
    for m in pkgutil.walk_packages(package.__path__, package.__name__ + ".")
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_are_true_and_short(name):
    module = importlib.import_module(name)
    for test in doctest.DocTestFinder().find(module):
        assert sum(example.source.count("\n") for example in test.examples) <= 6, f"{test.name} is too long"
    assert doctest.testmod(module).failed == 0
