"""Hyperparameter search: several ways to spend the same number of evaluations."""

from course_utils.training.search.coarse_to_fine import coarse_to_fine
from course_utils.training.search.grid import grid_search
from course_utils.training.search.halving import halving_rounds, successive_halving
from course_utils.training.search.lecture import lecture_search
from course_utils.training.search.optuna_adapter import optuna_search
from course_utils.training.search.random import random_search
from course_utils.training.search.rounds import search_in_rounds
from course_utils.training.search.space import Choice, LogUniform, Uniform
from course_utils.training.search.trials import Search, Trial

__all__ = [
    "Choice",
    "LogUniform",
    "Search",
    "Trial",
    "Uniform",
    "coarse_to_fine",
    "grid_search",
    "halving_rounds",
    "lecture_search",
    "optuna_search",
    "random_search",
    "search_in_rounds",
    "successive_halving",
]
