"""The lectures' forms: those that trace one path do, and those that are other algorithms follow their own recursion."""

import math

import numpy as np
import pytest
from recorded import distance, gradients

from course_utils.optim import SGD, Adagrad, AdagradNorm, Adam, AdamW, RMSprop, conventions, schedules

START = np.array([0.3, -1.2, 2.0, 0.01, -5.0, 1.0])
G = gradients(steps=300)


def steps(optimizer, g=G):
    points = []
    for gradient in g:
        optimizer.step(gradient)
        points.append(optimizer.theta.copy())
    return points


@pytest.mark.parametrize(
    ("form", "lr_of_sgd"),
    [
        (conventions.SutskeverMomentum(START.copy(), 0.01, 0.9), 0.01),
        (conventions.SutskeverMomentum(START.copy(), 0.01, 0.9, averaged=True), 0.001),
        (conventions.GammaMomentum(START.copy(), 0.01, 0.9), 0.01),
        (conventions.AveragedMomentum(START.copy(), 0.01, 0.9), 0.001),
    ],
    ids=["deck 1", "deck 2", "deck 3", "deck 2, averaged"],
)
def test_at_a_constant_rate_every_form_of_momentum_traces_pytorchs_path(form, lr_of_sgd):
    sgd = SGD(START.copy(), lr_of_sgd, momentum=0.9)
    assert distance(steps(form), steps(sgd)) <= 1e-12


@pytest.mark.parametrize(
    "kind",
    [
        conventions.SutskeverMomentum,
        conventions.GammaMomentum,
        conventions.AveragedMomentum,
        conventions.NesterovRewritten,
    ],
)
def test_a_form_converted_in_mid_course_goes_on_along_the_same_path(kind):
    form = kind(START.copy(), 0.02, 0.8, weight_decay=0.1, maximize=True)
    steps(form, G[:50])
    sgd = form.as_sgd()
    assert sgd.theta is not form.theta and sgd.t == 50
    assert distance(steps(sgd, G[50:]), steps(form, G[50:])) <= 1e-12


def test_under_a_schedule_the_rate_inside_the_velocity_is_another_algorithm():
    rate = schedules.exponential(0.1, 0.9)
    inside = conventions.SutskeverMomentum(START.copy(), rate, 0.9)
    assert distance(steps(inside)[-1:], steps(SGD(START.copy(), rate, momentum=0.9))[-1:]) > 0.01
    with pytest.raises(ValueError, match="only a constant rate"):
        inside.as_sgd()


def test_nesterovs_look_ahead_traces_the_rewritten_path_and_pytorchs():
    def gradient(theta):
        return np.array([1.0, 30.0]) * theta + 0.1 * np.sin(theta)

    look = conventions.NesterovLookAhead(np.array([2.0, -1.0]), 0.02, 0.9)
    rewritten = look.rewritten()
    sgd = SGD(look.look_ahead, 0.02, momentum=0.9, nesterov=True)
    for _ in range(200):
        look.step(gradient(look.look_ahead))
        rewritten.step(gradient(rewritten.theta))
        sgd.step(gradient(sgd.theta))
        scale = np.abs(look.look_ahead).max() + 1e-9
        assert np.abs(look.look_ahead - rewritten.theta).max() <= 1e-12 * scale
        assert np.abs(look.look_ahead - sgd.theta).max() <= 1e-12 * scale


def scalar_recursion(g, step):
    """One coordinate at a time, in Python floats: ``step(g, t)`` returns what is subtracted from θ."""
    path, theta = [], START.copy()
    memories = [{} for _ in theta]
    for t, gradient in enumerate(g, start=1):
        for i, value in enumerate(gradient):
            theta[i] -= step(float(value), t, memories[i])
        path.append(theta.copy())
    return path


def moments(g, memory, beta1=0.9, beta2=0.999):
    memory["m"] = beta1 * memory.get("m", 0.0) + (1 - beta1) * g
    memory["v"] = beta2 * memory.get("v", 0.0) + (1 - beta2) * g * g
    return memory["m"], memory["v"]


def adagrad_inside(g, t, memory):
    memory["r"] = memory.get("r", 0.0) + g * g
    return 0.01 * g / math.sqrt(memory["r"] + 1e-7)


def rmsprop_inside(g, t, memory):
    memory["r"] = 0.99 * memory.get("r", 0.0) + 0.01 * g * g
    return 0.01 * g / math.sqrt(memory["r"] + 1e-6)


def adam_inside(g, t, memory):
    m, v = moments(g, memory)
    return 0.001 * m / (1 - 0.9**t) / math.sqrt(v / (1 - 0.999**t) + 1e-8)


def adam_incomplete(g, t, memory):
    m, v = moments(g, memory)
    return 0.001 * m / (math.sqrt(v) + 1e-7)


def amsgrad_reddi(g, t, memory):
    m, v = moments(g, memory)
    memory["max"] = max(memory.get("max", 0.0), v)
    return 0.001 * m / (math.sqrt(memory["max"]) + 1e-8)


def amsgrad_corrected(g, t, memory):
    m, v = moments(g, memory)
    memory["max"] = max(memory.get("max", 0.0), v / (1 - 0.999**t))
    return 0.001 * m / (1 - 0.9**t) / (math.sqrt(memory["max"]) + 1e-8)


@pytest.mark.parametrize(
    ("kind", "recursion", "sibling"),
    [
        (conventions.AdagradInsideRoot, adagrad_inside, Adagrad),
        (conventions.RMSpropInsideRoot, rmsprop_inside, RMSprop),
        (conventions.AdamInsideRoot, adam_inside, Adam),
        (conventions.AdamIncomplete, adam_incomplete, Adam),
        (conventions.AMSGradReddi, amsgrad_reddi, Adam),
        (conventions.AMSGradCorrected, amsgrad_corrected, Adam),
    ],
)
def test_a_form_of_its_own_follows_its_own_recursion_and_parts_from_pytorchs(kind, recursion, sibling):
    ours = steps(kind(START.copy()))
    assert distance(ours, scalar_recursion(G, recursion)) <= 1e-12
    # The last coordinate's gradient is nearly always 0: what ε or the correction does shows there.
    theirs = steps(sibling(START.copy(), amsgrad=True) if "AMSGrad" in kind.__name__ else sibling(START.copy()))
    assert max(np.abs(a - b).max() for a, b in zip(ours, theirs)) > 1e-5


def test_adam_without_correction_is_adam_under_a_rate_of_its_own():
    incomplete = conventions.AdamIncomplete(START.copy(), 0.01, eps=0.0)
    adam = Adam(START.copy(), conventions.incomplete_rate(0.01), eps=0.0)
    g = G + 1e-3  # with ε = 0 no gradient may be 0 at first
    assert distance(steps(incomplete, g), steps(adam, g)) <= 1e-12


def test_adagrad_norm_is_deck_4s_formula():
    optimizer, total, theta = AdagradNorm(START.copy(), 0.5, eps=1e-3), 0.0, START.copy()
    for g in G:
        optimizer.step(g)
        total += float(g @ g)
        theta -= 0.5 / math.sqrt(1e-3 + total) * g
        assert np.abs(optimizer.theta - theta).max() <= 1e-12 * np.abs(theta).max()
    assert optimizer.v == pytest.approx(total)


def test_l2_and_decoupled_decay_are_one_in_sgd_and_two_in_adam():
    lr, decay = 0.01, 0.1
    theta, sgd = START.copy(), SGD(START.copy(), lr, weight_decay=decay)
    for g in G:
        sgd.step(g)
        theta = (1 - lr * decay) * theta - lr * g
    assert np.abs(sgd.theta - theta).max() <= 1e-12 * np.abs(theta).max()
    coupled = steps(Adam(START.copy(), lr, weight_decay=decay))
    decoupled = steps(AdamW(START.copy(), lr, weight_decay=decay))
    assert distance(coupled[-1:], decoupled[-1:]) > 0.01


def test_a_penalty_before_the_sum_of_squares_is_twice_the_weight_decay():
    lam, lr = 0.3, 0.1
    by_penalty = START - lr * (G[0] + 2 * lam * START)
    theta = START.copy()
    SGD(theta, lr, weight_decay=conventions.weight_decay_of(lam)).step(G[0])
    assert np.allclose(theta, by_penalty, rtol=1e-15)
