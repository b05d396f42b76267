"""Every docstring's example in ``optim`` and ``landscapes`` runs, and prints what it says."""

import doctest
import importlib
import pkgutil

import numpy as np
import pytest

import course_utils.landscapes
import course_utils.optim

MODULES = sorted(
    module.name
    for package in (course_utils.optim, course_utils.landscapes)
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_print_what_they_say(name):
    module = importlib.import_module(name)
    result = doctest.testmod(module, extraglobs={"np": np})
    assert result.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_an_example_is_short_enough_to_be_read(name):
    for test in doctest.DocTestFinder(exclude_empty=True).find(importlib.import_module(name)):
        assert sum(example.source.count("\n") for example in test.examples) <= 6, test.name
