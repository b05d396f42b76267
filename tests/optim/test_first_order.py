"""What holds of the optimizers whatever the numbers: scaling, shifting, the AMSGrad counterexample, bad input."""

import copy
import inspect

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recorded import gradients

from course_utils.optim import SGD, Adadelta, Adagrad, AdagradNorm, Adam, AdamW, RMSprop, Rprop, conventions

ALL = [SGD, Adagrad, AdagradNorm, RMSprop, Adadelta, Rprop, Adam, AdamW]
ADAPTIVE = [Adagrad, RMSprop, Adam, Rprop]
G = gradients(steps=30)


def run(kind, theta, g=G, lr=0.05, **options):
    optimizer = kind(np.array(theta, float), lr, **options)
    for gradient in g:
        optimizer.step(gradient)
    return optimizer


@given(scale=st.floats(1e-6, 1e6))
@settings(max_examples=20)
@pytest.mark.parametrize("kind", ADAPTIVE)
def test_with_eps_0_an_adaptive_method_does_not_see_the_gradients_scale(kind, scale):
    options = {} if kind is Rprop else {"eps": 0.0}
    g = G + 1e-3
    a, b = run(kind, np.ones(6), g, **options), run(kind, np.ones(6), scale * g, **options)
    assert np.allclose(a.theta, b.theta, rtol=1e-9, atol=1e-12)


@given(shift=st.floats(-100, 100))
@settings(max_examples=20)
@pytest.mark.parametrize("kind", [k for k in ALL if k is not AdamW])
def test_only_the_gradients_count_so_a_shift_of_theta_stays_one(kind, shift):
    a, b = run(kind, np.ones(6)), run(kind, np.ones(6) + shift)
    assert np.allclose(b.theta - shift, a.theta, rtol=0, atol=1e-11)


@pytest.mark.parametrize("kind", ALL)
def test_maximizing_is_minimizing_the_negative(kind):
    assert (run(kind, np.ones(6), G, maximize=True).theta == run(kind, np.ones(6), -G).theta).all()


@pytest.mark.parametrize("kind", ALL)
def test_theta_is_changed_in_place_and_the_gradient_is_not(kind):
    theta, g = np.ones(6), G[0].copy()
    optimizer = kind(theta, 0.1, **({"momentum": 0.9} if kind is SGD else {}))
    optimizer.step(g)
    assert optimizer.theta is theta and (theta != 1).any() and (g == G[0]).all() and optimizer.t == 1


@pytest.mark.parametrize("kind", ALL)
def test_a_theta_of_any_shape_is_stepped_as_its_numbers_in_a_row(kind):
    flat, square = kind(np.ones(6), 0.1), kind(np.ones((2, 3)), 0.1)
    for g in G:
        flat.step(g)
        square.step(g.reshape(2, 3))
    assert (square.theta.reshape(-1) == flat.theta).all()


@pytest.mark.parametrize("kind", ALL)
def test_the_state_can_be_read_copied_and_set_and_the_path_goes_on(kind):
    first = run(kind, np.ones(6), G[:10])
    second = kind(first.theta.copy(), 0.05)
    for name in ("t", *first.states, *(["v"] if kind is AdagradNorm else [])):
        setattr(second, name, copy.copy(getattr(first, name)))
    third = copy.deepcopy(first)
    for g in G[10:]:
        for optimizer in (first, second, third):
            optimizer.step(g)
    assert (second.theta == first.theta).all() and (third.theta == first.theta).all()


def test_the_books_letters_name_the_state():
    letters = {kind.__name__: set(kind(np.ones(2), 0.1).states) for kind in ALL}
    assert letters["SGD"] == {"velocity"}
    assert letters["Adam"] == letters["AdamW"] == {"m", "v", "v_max"}
    assert letters["RMSprop"] == {"m", "v", "velocity"}
    assert letters["Adagrad"] == {"v"} and letters["Adadelta"] == {"v", "d"}


def test_another_theta_can_be_put_in_and_is_then_the_one_that_is_stepped():
    optimizer, other = run(Adam, np.ones(6), G[:5]), np.full(6, 7.0)
    optimizer.theta = other
    optimizer.step(G[5])
    assert (other != 7).any() and optimizer.theta is other
    with pytest.raises(ValueError, match="can't be replaced by one of shape"):
        optimizer.theta = np.ones(5)


def test_a_setting_can_be_changed_between_steps():
    optimizer = run(SGD, np.ones(6), G[:5], lr=0.1, momentum=0.9)
    velocity, theta = optimizer.velocity.copy(), optimizer.theta.copy()
    optimizer.momentum, optimizer.lr = 0.5, 0.2
    optimizer.step(G[5])
    assert np.allclose(optimizer.theta, theta - 0.2 * (0.5 * velocity + G[5]), rtol=1e-15)


def test_adam_ends_at_the_wrong_end_of_reddis_example_and_amsgrad_at_the_right_one():
    ends = {}
    for name, kind, options in [
        ("Adam", Adam, {}),
        ("AMSGrad as PyTorch has it", Adam, {"amsgrad": True}),
        ("AMSGrad, paper", conventions.AMSGradReddi, {}),
        ("AMSGrad, corrected", conventions.AMSGradCorrected, {}),
    ]:
        theta = np.zeros(1)
        optimizer = kind(theta, 0.01, betas=(0.0, 0.1), **options)
        for t in range(1, 1001):
            optimizer.step(np.array([3.0 if t % 3 == 1 else -1.0]))
            np.clip(theta, -1, 1, out=theta)
        ends[name] = theta[0]
    # The mean gradient is 1/3, so the minimum over [-1, 1] is at -1.
    assert ends["Adam"] > 0.9
    assert all(end < -0.9 for name, end in ends.items() if name != "Adam"), ends


BAD_GRADIENTS = {
    "NaN": (np.array([1.0, np.nan, 0.0]), "1 number.* NaN or infinite, the first at index 1"),
    "infinite": (np.array([-np.inf, 1.0, np.inf]), "2 number"),
    "too short": (np.ones(2), r"gradient's shape is \(2,\), but theta's is \(3,\)"),
    "a column": (np.ones((3, 1)), r"gradient's shape is \(3, 1\)"),
}


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("name", BAD_GRADIENTS)
def test_a_bad_gradient_is_refused_in_a_sentence_and_leaves_everything_as_it_was(kind, name):
    g, says = BAD_GRADIENTS[name]
    optimizer = run(kind, np.ones(3), G[:4, :3])
    before = copy.deepcopy(optimizer.__dict__)
    with pytest.raises(ValueError, match=says):
        optimizer.step(g)
    for key in ("theta", "t", *optimizer.states):
        assert np.array_equal(before[key], getattr(optimizer, key)), key


@pytest.mark.parametrize("place", [0, 4, 9])
def test_a_bad_number_is_found_in_whichever_block_it_is(place, monkeypatch):
    monkeypatch.setattr("course_utils.optim.optimizer.BLOCK", 4)
    g, optimizer = np.ones(10), Adam(np.ones(10))
    optimizer.step(g)
    g[place] = np.inf
    theta = optimizer.theta.copy()
    with pytest.raises(ValueError, match=f"first at index {place}"):
        optimizer.step(g)
    assert (optimizer.theta == theta).all()


@pytest.mark.parametrize("kind", [k for k in ALL if k is not Rprop])
def test_a_schedule_that_gives_a_bad_rate_leaves_theta_as_it_was(kind):
    optimizer = kind(np.ones(3), lambda step: 0.1 if step < 2 else -1.0)
    for g in G[:2, :3]:
        optimizer.step(g)
    theta = optimizer.theta.copy()
    with pytest.raises(ValueError, match=r"lr is -1.0, but has to be 0 or more"):
        optimizer.step(G[2, :3])
    assert (optimizer.theta == theta).all() and optimizer.t == 2


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize(
    ("theta", "error", "says"),
    [
        (np.array([1, 2]), TypeError, "theta holds int64 numbers"),
        ([1.0, 2.0], TypeError, "theta is a list"),
        (np.ones((4, 4))[:, :2], ValueError, "one contiguous array"),
        (np.ones(2, np.float16), TypeError, "theta holds float16"),
    ],
    ids=["integers", "list", "slice", "half"],
)
def test_a_theta_that_cannot_be_stepped_is_refused_in_a_sentence(kind, theta, error, says):
    with pytest.raises(error, match=says):
        kind(theta, 0.1)


BAD_SETTINGS = {
    "lr": [-0.1, np.nan, np.inf, np.ones(5), np.array([0.1, -0.1, 0.1])],
    "weight_decay": [-0.1, np.nan, np.ones(2)],
    "momentum": [-0.1, np.nan],
    "dampening": [-0.1, 1.5],
    "betas": [(0.9, 1.0), (-0.1, 0.9)],
    "eps": [-1e-8, np.nan],
    "alpha": [1.1],
    "rho": [-0.1],
    "lr_decay": [-1.0],
    "etas": [(0.5, 0.9), (1.1, 1.2)],
}


@pytest.mark.parametrize("kind", ALL)
def test_settings_out_of_range_are_refused_in_a_sentence(kind):
    for name in set(BAD_SETTINGS) & set(inspect.signature(kind).parameters):
        for value in BAD_SETTINGS[name]:
            with pytest.raises(ValueError, match=rf"{name} (is|has)"):
                kind(np.ones(3), **{name: value})


def test_the_other_refusals_are_sentences_too():
    with pytest.raises(ValueError, match="Nesterov's correction needs a momentum above 0"):
        SGD(np.ones(2), 0.1, nesterov=True)
    with pytest.raises(TypeError, match="not a schedule"):
        Rprop(np.ones(2), lambda step: 0.1)
    with pytest.raises(ValueError, match=r"m \(the first moment\) was given the shape \(3,\)"):
        Adam(np.ones(2)).m = np.ones(3)


@pytest.mark.parametrize("dtype, large", [(np.float32, 1e30), (np.float64, 1e300)])
def test_a_finite_gradient_is_taken_even_where_its_square_overflows(dtype, large):
    theta = np.zeros((2, 3), dtype)
    SGD(theta, lr=1 / large).step(np.full((2, 3), large, dtype))
    assert np.allclose(theta, -1)
    with pytest.raises(ValueError, match="1 number"):
        SGD(np.zeros(3, dtype)).step(np.array([large, np.inf, large], dtype))
