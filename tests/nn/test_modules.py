"""One theta: layers hold views of it, through building, training, copying and pickling."""

import copy
import pickle

import numpy as np
import pytest
import torch

from course_utils.autodiff import check_gradient
from course_utils.nn import (
    GEGLU,
    GELU,
    GLU,
    BatchNorm1d,
    BilinearGate,
    Dropout,
    LayerNorm,
    Linear,
    Maxout,
    Model,
    PReLU,
    ReGLU,
    ReLU,
    Sequential,
    SiLU,
    SwiGLU,
    Swish,
    Tanh,
)
from course_utils.nn.interop import to_torch
from course_utils.nn.regularization import L2

X = np.random.default_rng(1).normal(size=(7, 4))
Y = np.array([0, 1, 2, 0, 1, 2, 0])


def network(**options):
    return Sequential(Linear(4, 5), BatchNorm1d(5), ReLU(), Linear(5, 3), **({"rng": 0} | options))


def test_theta_is_one_contiguous_array_that_the_layers_look_at():
    model = network()
    assert model.theta.flags.c_contiguous and model.theta.size == 4 * 5 + 5 + 5 + 5 + 5 * 3 + 3
    for parameter in model.parameters().values():
        assert np.shares_memory(parameter.data, model.theta)
    model.theta[:] = np.arange(model.theta.size)
    np.testing.assert_array_equal(model[0].weight.data, np.arange(20).reshape(4, 5))
    np.testing.assert_array_equal(model[3].bias.data, [50, 51, 52])


def test_names_and_order_are_pytorchs():
    model = network()
    theirs = to_torch(model)
    assert list(model.parameters()) == [name for name, _ in theirs.named_parameters()]
    assert model.state().keys() == {name for name, _ in theirs.named_buffers()}


def test_loss_and_gradient_equal_pytorchs():
    model = network()
    theirs = to_torch(model)
    loss, g = model.loss_and_gradient(X, Y)
    other = torch.nn.functional.cross_entropy(theirs(torch.tensor(X)), torch.tensor(Y))
    other.backward()
    assert loss == pytest.approx(other.item(), rel=1e-13)
    for name, p in theirs.named_parameters():
        ours = g[model.where(name)]
        grad = p.grad.numpy().T if p.ndim == 2 else p.grad.numpy()
        np.testing.assert_allclose(ours, grad.ravel(), rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize(
    "layers",
    [
        [Linear(4, 6), Tanh(), Linear(6, 3)],
        [Linear(4, 6, bias=False), GELU(), LayerNorm(6), Linear(6, 3)],
        [Linear(4, 6), PReLU(), Linear(6, 4), Maxout(), Linear(2, 3)],
        [Linear(4, 6), Swish(1.5), GLU(), Linear(3, 3)],
        [Linear(4, 8), BilinearGate(), SwiGLU(), Linear(2, 8), ReGLU(), GEGLU(), Linear(2, 3)],
        [Sequential(Linear(4, 6), SiLU()), Sequential(Sequential(Linear(6, 3)))],
        [BatchNorm1d(4), Linear(4, 8), BatchNorm1d(8), PReLU(8), Linear(8, 3)],
    ],
)
def test_every_layer_passes_the_gradient_check_in_a_model(layers):
    model = Sequential(*layers, rng=2)
    report = check_gradient(model.as_function(X, Y), model.theta, np.random.default_rng(0), directions=6)
    assert report.checked == 6


def test_the_gradient_is_the_callers_own():
    model = network()
    _, g = model.loss_and_gradient(X, Y)
    before = g.copy()
    model.theta += 1
    _, h = model.loss_and_gradient(X, Y)
    np.testing.assert_array_equal(g, before)
    assert not np.shares_memory(g, h) and not np.allclose(g, h)


def test_the_gradient_does_not_add_up_over_calls():
    model = Sequential(Linear(4, 3), rng=0)
    first, second = model.loss_and_gradient(X, Y)[1], model.loss_and_gradient(X, Y)[1]
    np.testing.assert_array_equal(first, second)


def test_a_parameter_that_the_loss_does_not_need_has_gradient_0_even_after_one_that_did():
    class Switching(Model):
        def __init__(self):
            super().__init__()
            self.a, self.b, self.use_b = Linear(4, 3), Linear(4, 3), True

        def forward(self, x):
            return self.a(x) + self.b(x) if self.use_b else self.a(x)

    model = Switching().build(0)
    assert (model.loss_and_gradient(X, Y)[1][model.where("b")] != 0).any()
    model.use_b = False
    g = model.loss_and_gradient(X, Y)[1]
    assert (g[model.where("b")] == 0).all() and (g[model.where("a")] != 0).any()


def test_a_layer_used_twice_has_one_place_in_theta_and_both_gradients():
    shared = Linear(4, 4)
    model = Sequential(shared, Tanh(), shared, Tanh(), Linear(4, 3), rng=0)
    assert model.theta.size == 20 + 15
    assert [path for path, _ in model.modules()] == ["", "0.", "1.", "3.", "4."]
    check_gradient(model.as_function(X, Y), model.theta, np.random.default_rng(0))


@pytest.mark.parametrize("how", [copy.copy, copy.deepcopy, lambda m: pickle.loads(pickle.dumps(m))])
def test_a_copy_has_its_own_theta_and_its_layers_look_at_that(how):
    model = Sequential(Linear(4, 5), BatchNorm1d(5), GELU(), Dropout(0.2), PReLU(), Linear(5, 3), rng=0)
    model.penalty = L2(1e-3, model.where("weight"))
    model.loss_and_gradient(X, Y)
    twin = how(model)
    np.testing.assert_array_equal(twin.theta, model.theta)
    assert not np.shares_memory(twin.theta, model.theta)
    assert all(np.shares_memory(p.data, twin.theta) for p in twin.parameters().values())
    assert all((v == model.state()[k]).all() for k, v in twin.state().items())
    loss, g = model.loss_and_gradient(X, Y)
    other, h = twin.loss_and_gradient(X, Y)  # the same masks too: the generator was copied
    assert loss == other
    np.testing.assert_array_equal(g, h)
    twin.theta[:] = 0
    assert (twin[0].weight.data == 0).all() and (model[0].weight.data != 0).any()


def test_a_layer_taken_out_of_a_model_by_pickle_keeps_its_numbers():
    layer = pickle.loads(pickle.dumps(network()[0]))
    np.testing.assert_array_equal(layer.weight.data, network()[0].weight.data)


def test_where_finds_parameters_by_name_by_path_and_by_kind():
    model = network()
    assert model.where("weight").sum() == 20 + 5 + 15
    assert model.where("weight", Linear).sum() == 35
    assert model.where("bias").sum() == 5 + 5 + 3
    assert model.where("3").sum() == 18 and model.where("3.weight").sum() == 15
    assert model.where("1").sum() == 10
    np.testing.assert_array_equal(model.theta[model.where("3.bias")], model[3].bias.data)
    with pytest.raises(ValueError, match=r"no parameter is called 'weigth'.*0\.weight"):
        model.where("weigth")


def test_an_assigned_theta_is_copied_into_place():
    model = network()
    theta, view = model.theta, model[0].weight.data
    model.theta = np.ones(theta.size)
    assert model.theta is theta and (view == 1).all()
    with pytest.raises(ValueError, match="must be the same"):
        model.theta = np.ones(3)
    assert (model.theta == 1).all()


def test_state_is_a_copy_and_goes_back():
    model = network()
    model.loss_and_gradient(X, Y)
    state = model.state()
    model.loss_and_gradient(X + 1, Y)
    assert (model.state()["1.running_mean"] != state["1.running_mean"]).all()
    model.load_state(state)
    np.testing.assert_array_equal(model.state()["1.running_mean"], state["1.running_mean"])
    assert model.state()["1.num_batches_tracked"] == 1
    with pytest.raises(ValueError, match=r"this model's state has"):
        model.load_state({})


def test_predict_is_in_use_mode_records_nothing_and_restores_the_modes():
    model = Sequential(Linear(4, 5), BatchNorm1d(5), Dropout(0.5), Linear(5, 3), rng=0)
    model[1].eval()
    a, b = model.predict(X), model.predict(X)
    np.testing.assert_array_equal(a, b)
    assert isinstance(a, np.ndarray) and model.training and model[2].training and not model[1].training


def test_the_penalty_is_added_with_its_gradient():
    model = network()
    loss, g = model.loss_and_gradient(X, Y)
    mask = model.where("weight")
    model.penalty = L2(0.1, mask)
    with_penalty, h = model.loss_and_gradient(X, Y)
    assert with_penalty == pytest.approx(loss + 0.05 * (model.theta[mask] ** 2).sum(), rel=1e-14)
    np.testing.assert_allclose(h, g + 0.1 * model.theta * mask, rtol=1e-12)
