"""A plan without a fault trains as ``fit`` does; every fault changes something, and only that run."""

import copy
import doctest
import importlib
import inspect
import pkgutil

import numpy as np
import pytest

import course_utils.clinic
from course_utils.clinic import CATALOGUE, DATA, DEVELOPMENT, HELD_OUT, Run, make_plan, make_run, train
from course_utils.clinic.catalogue import sound_plan
from course_utils.clinic.plan import own_gradient, plain_optimizer, shuffled
from course_utils.training import accuracy, fit

NAMES = sorted(m.name for m in pkgutil.walk_packages(course_utils.clinic.__path__, "course_utils.clinic."))


@pytest.mark.parametrize("name", NAMES)
def test_the_docstrings_examples_of_the_clinic_are_true(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_more_than_fourteen_faults_each_with_words_of_its_own():
    assert len(CATALOGUE) > 14
    for words in ("title", "says", "repair"):
        texts = [getattr(fault, words) for fault in CATALOGUE.values()]
        assert len(set(texts)) == len(texts) and all(len(text) > 8 for text in texts)
    assert all(fault.says.endswith(".") and fault.repair.endswith(".") for fault in CATALOGUE.values())
    assert all(name == fault.name for name, fault in CATALOGUE.items())


def test_development_and_held_out_sets_have_nothing_in_common():
    assert not set(DEVELOPMENT) & set(HELD_OUT) and set(DATA) == set(DEVELOPMENT) | set(HELD_OUT)


def test_a_sound_run_is_what_fit_does_with_the_same_generator():
    plan = make_plan(data="iris", seed=4, steps=28)
    model = copy.deepcopy(plan.model)
    history = fit(
        model,
        plain_optimizer(model, plan.config),
        plan.train,
        epochs=4,
        batch_size=plan.config.batch_size,
        rng=np.random.default_rng(plan.seed),
    )
    run = train(plan)
    n = min(run.history.iterations, history.iterations)
    assert n >= 16 and run.history.loss[:n] == history.loss[:n]
    assert run.history.gradient_norm[:n] == history.gradient_norm[:n]


@pytest.mark.parametrize("data", DATA)
def test_a_sound_run_learns_its_data(data):
    run = make_run(data=data, seed=11, width=32)
    share = np.bincount(run.validation[1]).max() / len(run.validation[1])
    assert run.history.validation_accuracy[-1] > share + 0.1
    assert run.history.iterations == run.config.steps == len(run.history.extra["update_ratio"])
    assert len(run.layers) == len(run.history.train_accuracy) == run.history.epochs + 1
    assert run.history.train_accuracy[-1] == accuracy(run.model, run.train)


def test_the_same_seed_makes_the_same_run_and_another_seed_another():
    one, same, other = (make_run("summed_loss", data="moons", seed=seed, steps=20) for seed in (1, 1, 2))
    assert one.history.loss == same.history.loss != other.history.loss


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_fault_changes_data_model_configuration_or_code_and_nothing_else_needs_to_differ(name):
    fault = CATALOGUE[name]
    ill = make_plan(name, data="iris", width=8, seed=5)
    sound = sound_plan("iris", 8, 5, 160, **fault.needs)
    changed = [
        not all(np.array_equal(a, b) for a, b in zip(ill.train, sound.train)),
        not np.array_equal(ill.model.theta, sound.model.theta),
        len(ill.model) != len(sound.model),
        [type(layer) for layer in ill.model.layers] != [type(layer) for layer in sound.model.layers],
        [m.training for _, m in ill.model.modules()] != [m.training for _, m in sound.model.modules()],
        ill.config != sound.config,
        ill.make_gradient is not own_gradient,
        ill.make_optimizer is not plain_optimizer,
        ill.deal is not shuffled,
    ]
    assert any(changed)
    assert all(getattr(ill.config, setting) == value for setting, value in fault.needs.items())


def test_a_plan_is_not_changed_by_being_carried_out():
    plan = make_plan("rate_too_high", data="iris", seed=1)
    theta = plan.model.theta.copy()
    train(plan)
    assert np.array_equal(plan.model.theta, theta)


def test_a_repaired_plan_trains():
    plan = make_plan("rate_too_low", data="digits", seed=3)
    before = train(plan).history.train_loss[-1]
    plan.set(lr=plan.config.lr * 10**3)
    assert train(plan).history.train_loss[-1] < before / 2


def test_a_run_that_leaves_the_floats_stops_and_says_where():
    run = make_run("wrong_sign", data="iris", seed=0, optimizer="SGD", lr=5.0)
    assert run.history.iterations < run.config.steps and "not finite in step" in run.history.stopped


def test_a_pair_of_arrays_can_be_a_patient_and_a_last_batch_of_one_is_left_out():
    rng = np.random.default_rng(0)
    X = rng.normal(size=(146, 3))  # 97 rows to train on: six batches of 16, and one of 1
    run = make_run(data=(X, (X[:, 0] > 0).astype(int)), seed=0, batch_norm=True, batch_size=16)
    assert set(run.history.batch_size) == {16} and run.history.train_accuracy[-1] > 0.8


def test_what_is_unknown_is_answered_with_a_sentence():
    with pytest.raises(ValueError, match="there is no fault 'flu': the catalogue has shifted_labels"):
        make_plan("flu")
    with pytest.raises(ValueError, match="there is no data set 'roses'"):
        make_plan(data="roses")


def test_a_run_keeps_nothing_that_names_its_fault():
    assert not {"plan", "fault", "seed"} & set(inspect.signature(Run).parameters)
    for name in CATALOGUE:
        run = make_run(name, data="iris", seed=2, width=8, steps=4)
        shown = repr(run.model) + repr(run.config) + repr(run.history.stopped)
        assert name not in shown and CATALOGUE[name].title.lower() not in shown.lower()
