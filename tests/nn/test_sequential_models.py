"""Models in use: precision, losses, the tape by hand, and everything they refuse with a sentence, theta untouched."""

import numpy as np
import pytest

from course_utils.autodiff import TapeError, Tensor, check_gradient, exp
from course_utils.nn import (
    GELU,
    BatchNorm1d,
    Dropout,
    Linear,
    Model,
    Module,
    MSELoss,
    ReLU,
    Sequential,
    init,
)

X = np.random.default_rng(1).normal(size=(7, 4))
Y = np.array([0, 1, 2, 0, 1, 2, 0])


def network(**options):
    return Sequential(Linear(4, 5), BatchNorm1d(5), ReLU(), Linear(5, 3), **({"rng": 0} | options))


def test_float32_all_the_way():
    model = network(dtype=np.float32)
    loss, g = model.loss_and_gradient(X, Y)
    assert isinstance(loss, float) and g.dtype == model.theta.dtype == np.float32
    assert model.predict(X).dtype == np.float32
    wide = network()
    assert loss == pytest.approx(wide.loss_and_gradient(X, Y)[0], rel=1e-5)


def test_a_regression_and_another_loss():
    model = Sequential(Linear(4, 1), rng=0, loss=MSELoss())
    y = X @ np.array([[1.0], [2], [3], [4]])
    for _ in range(3000):
        model.theta -= 0.1 * model.loss_and_gradient(X, y)[1]
    np.testing.assert_allclose(model[0].weight.data, [[1], [2], [3], [4]], atol=1e-3)


def test_a_tape_recorded_by_hand_is_refused_after_a_step():
    model = network()
    loss = model.objective(X, Y)
    model.theta -= 1e-9
    with pytest.raises(TapeError, match=r"has changed since this forward pass"):
        loss.backward()


def test_stamping_is_on_again_after_a_failed_call():
    model = network()
    with pytest.raises(ValueError, match="4 inputs"):
        model.loss_and_gradient(X[:, :3], Y)
    test_a_tape_recorded_by_hand_is_refused_after_a_step()


@pytest.mark.parametrize(
    "X, y, sentence",
    [
        (X[:0], Y[:0], "at least one example"),
        (X, Y[:3], "one label for each"),
        (X[:, :3], Y, "takes 4 inputs, each example has 3"),
        (X, Y + 5, "labels must lie in"),
        (X, Y - 1, "labels must lie in"),
        (np.float64(3.0), Y, "at least one example"),
        (X, 3, "one label for each"),
    ],
)
def test_bad_input_is_a_sentence_and_theta_stays(X, y, sentence):
    model = network()
    before = model.theta.copy()
    with pytest.raises(ValueError, match=sentence):
        model.loss_and_gradient(X, y)
    np.testing.assert_array_equal(model.theta, before)


def test_building_refuses_what_would_break_the_one_theta():
    inner = Sequential(Linear(4, 3), rng=0)
    with pytest.raises(ValueError, match="built already"):
        Sequential(inner, Linear(3, 2), rng=0)
    with pytest.raises(ValueError, match=r"no numbers yet: build it"):
        Sequential(Linear(4, 3)).loss_and_gradient(X, Y)
    with pytest.raises(TypeError, match="write ReLU\\(\\), with parentheses"):
        Sequential(Linear(4, 3), ReLU)
    with pytest.raises(TypeError, match="float32 or float64"):
        Linear(4, 3).build(0, dtype=int)
    with pytest.raises(ValueError, match="needs inputs"):
        Linear(0, 3)
    with pytest.raises(TypeError, match="has no option"):
        from course_utils.nn.activations import ActivationLayer

        ActivationLayer("tanh", alpha=3.0)


def test_a_module_without_forward_says_so():
    class Empty(Module):
        pass

    with pytest.raises(NotImplementedError, match="Empty has no forward"):
        Empty()(X)


def test_inside_a_user_made_module_gates_and_layers_mix():
    class Own(Model):
        def __init__(self):
            super().__init__()
            self.first = Linear(4, 6, weight_init=init.xavier_normal, bias_init=init.zeros)
            self.towers = [Linear(6, 3), Linear(6, 3)]

        def forward(self, x):
            h = exp(self.first(x) * 0.3)
            return self.towers[0](h) - self.towers[1](h * h)

    model = Own().build(0)
    assert list(model.parameters())[:3] == ["first.weight", "first.bias", "towers.0.weight"]
    check_gradient(model.as_function(X, Y), model.theta, np.random.default_rng(0))


@pytest.mark.parametrize("shape", [(4,), (2, 4), (3, 2, 4)])
@pytest.mark.parametrize("bias", [True, False])
def test_a_linear_layer_takes_any_number_of_axes_before_the_last(shape, bias):
    layer = Linear(4, 5, bias=bias).build(0)
    x = np.random.default_rng(0).normal(size=shape)
    exact = x @ layer.weight.data + (layer.bias.data if bias else 0)
    np.testing.assert_allclose(layer(x).data, exact, rtol=1e-14)

    def fun(theta):
        layer.theta = theta
        for parameter in layer.parameters().values():
            parameter.grad = None
        loss = (layer(x) ** 2).sum()
        loss.backward()
        return loss.item(), np.concatenate([p.grad.ravel() for p in layer.parameters().values()])

    check_gradient(fun, layer.theta, np.random.default_rng(1))


def test_a_tensor_passes_where_an_array_does():
    model = network().eval()
    np.testing.assert_array_equal(model(Tensor(X)).data, model(X).data)


def test_repr_reads_like_the_code():
    assert repr(Sequential(Linear(4, 5), ReLU(), Dropout(0.1), GELU(), Linear(5, 3, bias=False))) == (
        "Sequential(Linear(4, 5), ReLU(), Dropout(0.1), GELU(), Linear(5, 3, bias=False))"
    )
