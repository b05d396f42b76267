"""The examples in the docstrings of ``course_utils.training`` give what they print."""

import doctest
import importlib
import pkgutil

import pytest

import course_utils.training

NAMES = sorted(
    module.name for module in pkgutil.walk_packages(course_utils.training.__path__, "course_utils.training.")
)


@pytest.mark.parametrize("name", NAMES)
def test_the_docstrings_examples_are_true(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_an_example_has_at_most_six_lines():
    for name in NAMES:
        for case in doctest.DocTestFinder().find(importlib.import_module(name)):
            lines = sum(example.source.count("\n") + example.want.count("\n") for example in case.examples)
            assert lines <= 6, case.name
