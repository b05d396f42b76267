"""What the explorers of networks show is what the lectures print, SciPy and PyTorch compute, or a plain loop gives."""

import numpy as np
import pytest
from scipy.special import softmax
from scipy.stats import norm

from course_utils.explorers import (
    activation_atlas,
    batch_norm,
    dropout,
    early_stopping,
    graph_stepper,
    load,
    signal_propagation,
)
from course_utils.explorers.scene import Bars, Line, Points, Text

# Computational graphs


def texts(scene, role):
    return [mark.text for mark in scene.axes[0].marks if isinstance(mark, Text) and mark.role == role]


def test_the_lectures_first_graph_has_the_lectures_numbers():
    numbers = load("graph_stepper").scene(step=4).numbers
    assert numbers == {"value": -12, "gradient of x": -4, "gradient of y": -4, "gradient of z": 3}


def test_the_sigmoid_neuron_has_the_same_gradients_with_one_gate_as_gate_by_gate():
    explorer, z = load("graph_stepper"), 2 * -1 + -3 * -2 - 3
    fine = explorer.scene(step=16, example="sigmoid neuron, gate by gate").numbers
    coarse = explorer.scene(step=10, example="sigmoid neuron, one gate").numbers
    slope = 1 / (1 + np.exp(-z)) / (1 + np.exp(z))
    assert fine == pytest.approx(coarse)
    expected = {"w0": -slope, "x0": 2 * slope, "w1": -2 * slope, "x1": -3 * slope, "w2": slope}
    assert {name[12:]: value for name, value in fine.items() if name != "value"} == pytest.approx(expected)


def test_one_step_of_the_linear_network_brings_the_lectures_output_from_0191_to_02557():
    g = load("graph_stepper").scene(step=18, example="linear 2-2-1 network").numbers
    i, W, w = np.array([2.0, 3.0]), np.array([[0.11, 0.12], [0.21, 0.08]]), np.array([0.14, 0.15])
    assert i @ W @ w == pytest.approx(0.191, abs=1e-3)
    W = W - 0.05 * np.array([[g[f"gradient of W{a}{b}"] for b in "₁₂"] for a in "₁₂"])
    w = w - 0.05 * np.array([g[f"gradient of w{a}"] for a in "₁₂"])
    assert i @ W @ w == pytest.approx(0.2557, abs=1e-4)


def test_the_sigmoid_network_has_the_gradients_that_the_lectures_formulas_give_link_by_link():
    explorer, s = load("graph_stepper"), lambda t: 1 / (1 + np.exp(-t))
    for shift in (0.0, -1.5, 2.0):
        numbers = explorer.scene(step=18, example="sigmoid 2-2-1 network", shift=shift).numbers
        x = np.array([1.0 + shift, -1.0])
        alpha, beta = np.array([[0.3, -0.2], [0.8, 0.4]]), np.array([1.2, -0.7])  # a row for each hidden unit
        z = s(alpha @ x)
        y = s(beta @ z)
        dL_db = y - 1  # the label is 1
        dL_da = dL_db * beta * z * (1 - z)
        expected = {"value": -np.log(y)}
        expected |= {f"gradient of w{'₁₂'[j]}": dL_db * z[j] for j in (0, 1)}
        expected |= {f"gradient of W{'₁₂'[k]}{'₁₂'[j]}": dL_da[j] * x[k] for j in (0, 1) for k in (0, 1)}
        expected |= {f"gradient of x{'₁₂'[k]}": dL_da @ alpha[:, k] for k in (0, 1)}
        assert numbers == pytest.approx(expected)


def test_paths_that_merge_add_their_gradients():
    numbers = load("graph_stepper").scene(step=6, example="x y + x²: paths merge").numbers
    assert numbers["gradient of x"] == 5 + 2 * -2 and numbers["gradient of y"] == -2


@pytest.mark.parametrize("example", graph_stepper.EXAMPLES)
def test_each_step_shows_one_more_value_and_after_the_last_value_gradients_only(example):
    explorer = load("graph_stepper")
    forward = [len(texts(explorer.scene(step=k, example=example), "forward")) for k in range(graph_stepper.MOST + 1)]
    backward = [len(texts(explorer.scene(step=k, example=example), "backward")) for k in range(graph_stepper.MOST + 1)]
    gates = max(forward) - forward[0]
    assert forward[: gates + 1] == list(range(forward[0], max(forward) + 1))
    assert backward[:gates] == [0] * gates and backward[gates] == 1
    assert backward == sorted(backward) and backward[-1] == forward[-1] and 2 * gates <= graph_stepper.MOST


# Softmax


def test_probabilities_are_scipys_and_the_gradient_is_that_of_finite_differences():
    explorer, z, T = load("softmax_temperature"), np.array([2.0, 1.0, -0.5, 0.3]), 0.7
    settings = {"temperature": T, "right": "fox"} | {f"z{i + 1}": v for i, v in enumerate(z)}
    numbers = explorer.scene(**settings).numbers
    assert [numbers[f"probability of {name}"] for name in ("cat", "dog", "fox", "owl")] == pytest.approx(softmax(z / T))
    assert numbers["loss"] == pytest.approx(-np.log(softmax(z / T)[2]))
    for i, name in enumerate(("cat", "dog", "fox", "owl")):
        up, down = (explorer.scene(**settings | {f"z{i + 1}": z[i] + h}).numbers["loss"] for h in (1e-5, -1e-5))
        assert numbers[f"gradient in the logit of {name}"] == pytest.approx((up - down) / 2e-5, abs=1e-8)


# Activations


@pytest.mark.parametrize(("spread", "flat"), [(1.5, 0.05), (4.0, 0.02)])
def test_the_share_of_flat_pre_activations_of_the_sigmoid_is_that_of_the_normal_law(spread, flat):
    s = (1 - np.sqrt(1 - 4 * flat)) / 2  # where s (1 - s) = flat
    expected = 2 * norm.cdf(np.log(s / (1 - s)) / spread)
    numbers = load("activation_atlas").scene(spread=spread, flat=flat).numbers
    assert numbers["share of flat pre-activations, sigmoid"] == pytest.approx(expected, abs=0.01)
    assert numbers["share of flat pre-activations, relu"] == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("name", ["sigmoid", "gelu", "elu", "hardswish", "tanh"])
def test_the_drawn_derivative_is_the_slope_of_the_drawn_activation(name):
    scene = load("activation_atlas").scene(first=name, second=name)
    (f,), (slope,) = ([mark for mark in axes.marks if isinstance(mark, Line)] for axes in scene.axes)
    inside = (np.abs(f.y) < 2.9) & (np.abs(np.abs(f.x) - 3) > 0.1) & (np.abs(f.x) > 0.1)  # away from kinks and the edge
    assert np.gradient(f.y, f.x)[inside] == pytest.approx(slope.y[inside], abs=2e-3)


def test_flat_stretches_are_found_at_both_ends_and_in_the_middle():
    flat = np.zeros(activation_atlas.X.size, bool)
    flat[:3] = flat[10:12] = flat[-1] = True
    stretches = activation_atlas._stretches(flat)
    X = activation_atlas.X
    assert [tuple(s) for s in stretches] == [(X[0], X[2]), (X[10], X[11]), (X[-1], X[-1])]


# Signals


@pytest.mark.parametrize(
    ("initialization", "std"), [("0.01 · 𝒩(0, 1)", 0.01), ("𝒩(0, 1)", 1.0), ("Xavier normal", 1 / np.sqrt(48))]
)
def test_standard_deviations_are_those_of_products_written_by_hand_forward_and_backward(initialization, std):
    depth, n = 5, 48
    rng = np.random.default_rng(signal_propagation.SEED)
    weights = [rng.normal(0, std, (n, n)) for _ in range(depth)]
    X, y = rng.normal(size=(signal_propagation.EXAMPLES, n)), rng.integers(n, size=signal_propagation.EXAMPLES)
    activations = [X]
    for W in weights:
        activations.append(np.tanh(activations[-1] @ W))
    g = softmax(activations[-1], axis=1) - np.eye(n)[y]
    gradients = [g]
    for W, a in zip(weights[:0:-1], activations[:0:-1]):
        g = g * (1 - a**2) @ W.T
        gradients.insert(0, g)
    scene = load("signal_propagation").scene(depth=depth, width=n, initialization=initialization)
    forward, backward = (mark for mark in scene.axes[0].marks if isinstance(mark, Line))
    assert forward.y == pytest.approx([a.std() for a in activations[1:]])
    assert backward.y == pytest.approx([g.std() for g in gradients])


def test_kaiming_keeps_a_relu_network_alive_where_xavier_halves_it():
    explorer = load("signal_propagation")
    settings = {"activation": "ReLU", "depth": 20, "width": 96}
    kept, halved = (
        explorer.scene(initialization=f"{name} normal", **settings).numbers["factor per layer, forward"]
        for name in ("Kaiming", "Xavier")
    )
    assert kept == pytest.approx(1, abs=0.06) and halved == pytest.approx(np.sqrt(0.5), abs=0.05)


def test_the_histogram_holds_all_activations():
    (bars,) = (mark for mark in load("signal_propagation").scene().axes[1].marks if isinstance(mark, Bars))
    assert bars.y.sum() == pytest.approx(1)


# Batch norm


def test_running_statistics_and_both_modes_are_pytorchs():
    torch = pytest.importorskip("torch")
    size, gamma, beta, momentum = 6, 1.7, -0.4, 0.3
    norm_layer = torch.nn.BatchNorm1d(1, momentum=momentum, dtype=torch.float64)
    with torch.no_grad():
        norm_layer.weight[:], norm_layer.bias[:] = gamma, beta
        for x in batch_norm.examples(size):
            out = norm_layer(torch.tensor(x))
        norm_layer.eval()
        used = norm_layer(torch.tensor(x))
    numbers = load("batch_norm").scene(size=size, gamma=gamma, beta=beta, momentum=momentum).numbers
    assert numbers["running mean"] == pytest.approx(norm_layer.running_mean.item())
    assert numbers["running variance"] == pytest.approx(norm_layer.running_var.item())
    assert numbers["mean in use"] == pytest.approx(used.mean().item())
    assert numbers["standard deviation after"] == pytest.approx(out.std(correction=0).item())


def test_the_rows_of_the_batch_are_its_steps():
    scene = load("batch_norm").scene(gamma=2.0, beta=1.0, size=8)
    x, centered, hat, y, _ = (mark.x for mark in scene.axes[0].marks if isinstance(mark, Points))
    assert centered == pytest.approx(x - x.mean()) and hat == pytest.approx(centered / x.std(), rel=1e-4)
    assert y == pytest.approx(2 * hat + 1)


# Early stopping


@pytest.mark.parametrize("patience", [1, 2, 4, 12])
@pytest.mark.parametrize("noise", [0.6, 1.2, 2.0])
def test_training_gives_up_where_a_plain_loop_over_the_validation_curve_does(patience, noise):
    steps, _, validation = early_stopping.whole_run(noise)
    best, kept, waited, end = np.inf, 0, 0, 0
    for step, error in zip(steps[1:], validation[1:]):
        end, waited = step, waited + 1
        if error < best:
            best, kept, waited = error, step, 0
        if waited == patience:
            break
    numbers = load("early_stopping").scene(patience=patience, noise=noise).numbers
    assert (numbers["step that is kept"], numbers["steps run"]) == (kept, end)
    assert numbers["validation loss kept"] == best
    assert numbers["equivalent penalty"] == pytest.approx(1 / (early_stopping.RATE * kept))


def test_the_validation_loss_rises_at_the_end_while_the_training_loss_falls():
    _, training, validation = early_stopping.whole_run(1.2)
    assert validation[-1] > 1.1 * validation.min() and training[-1] < training[len(training) // 2]


# Dropout


def test_inverted_dropout_scales_what_is_kept_and_vanilla_what_is_used():
    h, _ = dropout.activations()
    for form, kept, used in (("inverted", h / 0.6, h), ("vanilla", h, 0.6 * h)):
        trained, in_use = dropout.passes(0.4, form, 50, 0)
        assert in_use == pytest.approx(used)
        assert np.where(trained == 0, kept, trained) == pytest.approx(np.tile(kept, (50, 1)))
        assert (trained == 0).mean() == pytest.approx(0.4, abs=0.08)


@pytest.mark.parametrize("form", dropout.FORMS)
@pytest.mark.parametrize("p", [0.2, 0.5, 0.8])
def test_the_mean_over_masks_comes_to_what_the_layer_gives_in_use(p, form):
    numbers = load("dropout").scene(p=p, form=form, masks=400).numbers
    error = numbers["standard deviation of one mask"] / np.sqrt(400)
    assert abs(numbers["mean over the masks"] - numbers["in use"]) < 3.5 * error
