"""What chapter 04 says of the slides, shown: each erratum, each convention, each claim that is not an equation."""

import numpy as np
import pytest
import scipy.stats
import torch

from course_utils.data import batches, batches_per_epoch, load_digits
from course_utils.models import LinearRegression, SoftmaxRegression
from course_utils.nn import Linear, Sequential, Tanh
from course_utils.optim import SGD
from course_utils.training import batch_gradients, fit, measured_error

digits = load_digits()
X, y = digits.X / 16, digits.y
N = len(X)


@pytest.fixture
def deck(lectures):
    """``deck(n)``: the text of lecture n, white space squeezed."""

    def text(n):
        return " ".join(next(lectures.glob(f"00{n}*.txt")).read_text(encoding="utf-8").split())

    return text


def at_zero():
    return SoftmaxRegression(max_iter=0).fit(X, y)


# index


@pytest.mark.erratum('Deck 4: "the result won\'t be too far off"')
def test_deck_4_the_mean_of_a_few_gradients_is_far_off(deck):
    assert "**the result won't be too far off** from the full gradient" in deck(4)
    model, rng = at_zero(), np.random.default_rng(0)
    assert measured_error(model, (X, y), 8, 100, rng=rng) > 2 * np.linalg.norm(model.loss_and_gradient(X, y)[1])
    for _ in range(300):
        model.theta -= model.loss_and_gradient(X, y)[1]
    g = model.loss_and_gradient(X, y)[1]
    assert measured_error(model, (X, y), 512, 60, rng=rng) > 1.5 * np.linalg.norm(g)
    drawn = batch_gradients(model, (X, y), 32, 200, rng=rng)
    cosine = np.mean(drawn @ g / np.linalg.norm(drawn, axis=1)) / np.linalg.norm(g)
    assert 0 < cosine < 0.2  # nearly at right angles, and yet on the right side


def test_deck_4_sgd_makes_more_progress_than_gd_with_each_datapoint_used_once(deck):
    assert "**SGD made more progress than GD** using each datapoint only once" in deck(4)
    ends = {}
    for size in (32, N):
        losses = []
        for lr in (0.5, 2.0):
            model = at_zero()
            fit(model, SGD(model.theta, lr=lr), (X, y), epochs=1, batch_size=size, rng=np.random.default_rng(0))
            losses.append(model.loss_and_gradient(X, y)[0])
        ends[size] = min(losses)
    assert ends[32] < ends[N] / 2


# words


@pytest.mark.erratum("Deck 3 rounds to the nearest and leaves examples out")
def test_deck_3_rounding_to_the_nearest_leaves_examples_out_and_rounding_up_never_does(deck):
    assert "j has to vary between 1 to round $(n/n_0)$ to cover the entire training dataset" in deck(3)
    left_out = {B: N - min(N, round(N / B) * B) for B in range(1, N + 1)}
    assert left_out[128] == 5 and sum(missed > 0 for missed in left_out.values()) > N / 4
    assert all(batches_per_epoch(N, B) * B >= N > (batches_per_epoch(N, B) - 1) * B for B in range(1, N + 1))


@pytest.mark.erratum('Deck 0: "n" in the table, and a title that belongs elsewhere')
def test_deck_0_the_table_says_n_for_n_and_has_another_slides_title(deck):
    table = deck(0).split("Effects of learning rate on SGD ")
    assert len(table) == 4 and "Data batch size per iteration 1 N/m n" in table[3].replace("\t", " ")
    assert "N = Total # of datapoints in training set" in table[3] and "Can loose speedup" in table[3]
    for m, size in ((N, 1), (1, N), (3, 599)):
        assert {len(part) for part in np.array_split(np.arange(N), m)} == {size}


def test_deck_0_the_letter_m_counts_examples_and_batches(deck):
    assert "where m = total number of samples in training set" in deck(0)
    assert "m = Number of mini-batches for training set" in deck(0)
    assert batches_per_epoch(N, 32) == 57  # deck 1's m: the size
    assert len(np.array_split(np.arange(N), 32)) == 32  # deck 0's m: the number


@pytest.mark.erratum("Deck 1's algorithms sample m examples from m examples")
def test_deck_1_a_minibatch_of_m_from_a_training_set_of_m_is_the_whole_set(deck):
    sentence = (
        r"Sample a minibatch of $m$ examples from the training set $\{\mathbf{x}^{(1)}, \dots, \mathbf{x}^{(m)}\}$"
    )
    assert deck(1).count(sentence) == 5
    rng, full = np.random.default_rng(0), at_zero().loss_and_gradient(X[:40], y[:40])[1]
    for _ in range(5):
        rows = rng.choice(40, 40, replace=False)
        np.testing.assert_allclose(at_zero().loss_and_gradient(X[rows], y[rows])[1], full, atol=1e-14)


@pytest.mark.erratum("Deck 0's SGD is a subset on one slide and one example on another")
def test_deck_0_sgd_is_a_subset_on_one_slide_and_one_example_on_another(deck):
    assert "Stochastic Gradient Descent 1 iteration: FWD pass and BWD pass on subset of training set" in deck(0)
    assert "SGD Mini-batch GD Batch GD Data batch size per iteration 1" in deck(0).replace("\t", " ")


def test_an_iteration_is_a_step_and_a_backward_pass_need_not_be_one():
    layer = torch.nn.Linear(64, 10, dtype=torch.float64)
    theirs, before = torch.optim.SGD(layer.parameters(), lr=0.1), layer.weight.detach().clone()
    for rows in (slice(0, 8), slice(8, 16)):
        torch.nn.functional.cross_entropy(layer(torch.tensor(X[rows])), torch.tensor(y[rows])).backward()
        assert torch.equal(layer.weight, before)  # forward and backward have moved nothing
    theirs.step()
    assert not torch.equal(layer.weight, before)


# minibatch


def test_deck_3_sums_where_the_others_take_means_and_the_rate_converts(deck):
    assert r"\theta = \theta - \eta \sum_{k \in \mathcal{K}_j} \nabla_{\theta}" in deck(3)
    layer, summed = (torch.nn.Linear(64, 10, dtype=torch.float64) for _ in range(2))
    summed.load_state_dict(layer.state_dict())
    for model, reduction, lr in ((layer, "mean", 0.4), (summed, "sum", 0.4 / 16)):
        optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        for start in range(0, 160, 16):
            rows = slice(start, start + 16)
            optimizer.zero_grad()
            scores = model(torch.tensor(X[rows]))
            torch.nn.functional.cross_entropy(scores, torch.tensor(y[rows]), reduction=reduction).backward()
            optimizer.step()
    np.testing.assert_allclose(layer.weight.detach(), summed.weight.detach(), atol=1e-13)


def distance(rate, steps=4000, runs=200, seed=0):
    """Root mean square distance from the minimum of a noisy quadratic, over the last half of the steps."""
    rng, theta, late = np.random.default_rng(seed), np.full(runs, 5.0), []
    for t in range(1, steps + 1):
        theta = theta - rate(t) * (theta + rng.normal(size=runs))
        late.append(np.mean(theta**2))
    return np.sqrt(late)


@pytest.mark.erratum("Deck 1's Algorithm 8.1 asks for a rate that it doesn't use")
def test_deck_1_the_algorithm_requires_an_index_on_its_rate_and_does_not_use_it(deck):
    box = deck(1)[deck(1).index("**Algorithm 8.1**") :][:900]
    assert r"Learning rate $\epsilon_k$" in box and r"$\theta \leftarrow \theta - \epsilon \hat{\mathbf{g}}$" in box
    without, with_index = distance(lambda t: 0.2), distance(lambda t: 1 / t)
    assert without[-1000:].mean() == pytest.approx(without[1000:2000].mean(), rel=0.05)
    assert with_index[-1000:].mean() < 0.8 * with_index[1000:2000].mean() < 0.2 * without[-1000:].mean()


def test_deck_2_the_loop_on_its_ensembles_slide_runs_and_trains():
    rng, x = np.random.default_rng(0), np.zeros(650)
    model = at_zero()
    losses = []
    for _ in range(171):
        rows = rng.choice(N, 32, replace=False)
        model.theta[:] = x
        loss, dx = model.loss_and_gradient(X[rows], y[rows])
        x += -0.5 * dx
        losses.append(loss)
    assert np.mean(losses[-20:]) < 0.4 < np.mean(losses[:5])


# standard error


@pytest.mark.erratum('Deck 1: "Feeding all data into the memory for gradient calculation is infeasible"')
def test_deck_1_the_gradient_of_all_examples_needs_the_memory_of_a_piece(deck):
    assert "Feeding all data into the memory for gradient calculation is infeasible" in deck(1)
    model = at_zero()
    of_all = model.loss_and_gradient(X, y)[1]
    in_pieces = np.zeros_like(of_all)
    for start in range(0, N, 100):  # 18 pieces, the last of them short
        piece = slice(start, start + 100)
        in_pieces += len(X[piece]) / N * model.loss_and_gradient(X[piece], y[piece])[1]
    assert N % 100 != 0
    np.testing.assert_allclose(in_pieces, of_all, rtol=1e-10, atol=1e-15)


@pytest.mark.erratum('Deck 1: "100 times more memory"')
def test_deck_1_ten_thousand_examples_need_a_hundred_times_the_arithmetic_not_the_memory(deck):
    assert "The latter requires 100 times more memory than the former" in deck(1)
    rows = np.random.default_rng(0).integers(N, size=10_000)
    whole, parts, widest = at_zero().loss_and_gradient(X[rows], y[rows])[1], np.zeros(650), 0
    for start in range(0, 10_000, 100):
        piece = rows[start : start + 100]
        widest = max(widest, len(piece))
        parts += at_zero().loss_and_gradient(X[piece], y[piece])[1] / 100
    np.testing.assert_allclose(parts, whole, atol=1e-14)
    assert widest == 100


def test_the_accuracy_of_360_digits_has_a_standard_error_of_0_9_points():
    assert round(100 * scipy.stats.binom(360, 0.97).std() / 360, 1) == 0.9


# sampling


def sizes_of(loader):
    return [len(b) for A, b in loader]


def test_pytorchs_loader_deals_the_sizes_of_batches():
    data = torch.utils.data.TensorDataset(torch.tensor(X), torch.tensor(y))
    for B in (32, 128, 449, 599, 2000):  # 449 leaves one
        ours = sizes_of(batches((X, y), B, np.random.default_rng(0)))
        assert sizes_of(torch.utils.data.DataLoader(data, batch_size=B, shuffle=True)) == ours
        whole = sizes_of(torch.utils.data.DataLoader(data, batch_size=B, shuffle=True, drop_last=True))
        assert whole == [size for size in ours if size == B]


def test_five_images_at_the_full_rate_undo_an_epoch_and_weighing_them_does_not():
    after = {"keep": [], "weigh": [], "drop": []}
    for seed in range(20):
        for kind, losses in after.items():
            model, rng = at_zero(), np.random.default_rng(seed)
            for _ in range(5):
                order = rng.permutation(N)
                for start in range(0, N if kind != "drop" else 1792, 256):
                    rows = order[start : start + 256]
                    weight = len(rows) / 256 if kind == "weigh" else 1
                    model.theta -= 2.0 * weight * model.loss_and_gradient(X[rows], y[rows])[1]
            losses.append(model.loss_and_gradient(X, y)[0])
    keep, weigh, drop = (np.mean(after[kind]) for kind in ("keep", "weigh", "drop"))
    assert keep > 2 * drop and weigh == pytest.approx(drop, rel=0.02)


def test_about_26_percent_are_drawn_twice_or_more_in_an_epoch_with_replacement():
    twice = 1 - scipy.stats.binom(N, 1 / N).cdf(1)
    assert twice == pytest.approx(0.26, abs=0.005)
    rng = np.random.default_rng(0)
    dealt = np.concatenate([rows for _, rows in batches((X, np.arange(N)), 32, rng, replacement=True)])
    times = np.bincount(dealt, minlength=N)
    assert np.mean(times > 1) == pytest.approx(twice, abs=0.03) and np.mean(times == 0) == pytest.approx(0.37, abs=0.03)


# noise


@pytest.mark.erratum('Deck 3: "Reduces the variance of the parameter updates due to random selection"')
def test_deck_3_random_selection_adds_variance_and_averaging_removes_it(deck):
    assert "Reduces the variance of the parameter updates due to random selection" in deck(3)
    model, rng, variance = at_zero(), np.random.default_rng(0), {}
    for B in (1, 32, N):
        updates = -0.1 * batch_gradients(model, (X, y), B, 60, rng=rng)
        variance[B] = np.sum(updates.var(axis=0))
    assert variance[N] < 1e-28 < variance[32] and variance[1] == pytest.approx(32 * variance[32], rel=0.25)


@pytest.mark.erratum("Deck 4: the paper is about noise added on purpose")
@pytest.mark.parametrize("size", [1, 7, 64])
def test_deck_4_no_batch_size_leaves_the_saddle_at_zero_weights(deck, size):
    assert "Stochastic Gradient Descent Escapes Saddle Points Efficiently" in deck(4)
    network = Sequential(Linear(64, 16), Tanh(), Linear(16, 10), rng=np.random.default_rng(0))
    network.theta[:] = 0
    fit(
        network, SGD(network.theta, lr=0.3), (X[:400], y[:400]), epochs=2, batch_size=size, rng=np.random.default_rng(0)
    )
    assert np.all(network.theta[network.where("weight")] == 0)
    assert np.any(network.theta != 0)  # the output's biases
    network.theta[:] = 1e-6 * np.random.default_rng(1).normal(size=network.theta.size)
    fit(network, SGD(network.theta, lr=0.3), (X, y), epochs=12, batch_size=32, rng=np.random.default_rng(0))
    assert network.loss_and_gradient(X, y)[0] < 1


@pytest.mark.erratum('Deck 4: more steps per datapoint "due to this exploration feature"')
def test_deck_4_more_steps_per_datapoint_have_nothing_to_do_with_chance(deck):
    assert "SGD also makes more steps per datapoint than GD, due to this exploration feature" in deck(4)
    steps = {}
    for rng in (None, np.random.default_rng(0)):  # in the order given, and shuffled
        model = at_zero()
        steps[rng is None] = fit(model, SGD(model.theta), (X, y), epochs=1, batch_size=64, rng=rng).iterations
    assert steps[True] == steps[False] == batches_per_epoch(N, 64) > 1


def least_squares(n, features, seed=0):
    rng = np.random.default_rng(seed)
    A = rng.normal(size=(n, features))
    b = A @ rng.normal(size=features) + rng.normal(size=n)
    line = LinearRegression(max_iter=0).fit(A, b)
    line.theta[:-1] = np.linalg.lstsq(A, b, rcond=None)[0]  # without the level, which stays 0
    return A, b, line


@pytest.mark.erratum('Deck 1: noise "that does not vanish even when we arrive at a minimum"')
def test_deck_1_the_noise_stays_at_a_minimum_unless_the_model_fits_every_example(deck):
    assert "a source of noise that does not vanish even when we arrive at a minimum" in deck(1)
    rng = np.random.default_rng(0)
    for n, noisy in ((200, True), (20, False)):
        A, b, line = least_squares(n, 30)
        single = batch_gradients(line, (A, b), 1, 50, rng=rng)[:, :-1]
        assert (np.abs(single).max() > 0.1) == noisy and (noisy or np.abs(single).max() < 1e-10)
    A, b, line = least_squares(20, 60)
    theta = np.zeros(60)
    for _ in range(6000):
        rows = rng.choice(20, 4, replace=False)
        theta -= 0.02 * A[rows].T @ (A[rows] @ theta - b[rows]) / 4
    assert np.mean((A @ theta - b) ** 2) < 1e-20


def test_a_hundred_times_the_batch_takes_24_more_steps_on_the_ridge():
    def steps(B, lr=0.1):
        variance, t = 0.0, 0
        while variance < 0.25:
            variance, t = (1 + lr) ** 2 * variance + lr**2 / B, t + 1
        return t

    counts = np.array([steps(100.0**k) for k in range(3, 7)])
    assert np.all(np.abs(np.diff(counts) - 24) <= 1)


def test_any_noise_at_all_leaves_a_saddle_whose_ridge_it_reaches():
    rng = np.random.default_rng(0)
    for scale in (1.0, 1e-6):
        v = np.zeros(50)
        for _ in range(250):
            v = v - 0.1 * (-v + v**3 + scale * rng.normal(size=50))
        assert np.all(np.abs(v) > 0.4)
    assert 0.0 - 0.1 * (-0.0 + 0.0**3) == 0  # and without noise it stays


# convergence


@pytest.mark.erratum('Deck 0: "Still consistently converges to minimum"')
def test_deck_0_with_its_fixed_rate_sgd_does_not_converge(deck):
    assert "Still consistently converges to minimum" in deck(0)
    assert "Not useful when we are already close to minimum" in deck(0) and "Almost surely convergence" in deck(0)
    fixed, shrinking = distance(lambda t: 0.1), distance(lambda t: 1 / t)
    assert fixed[-1000:].mean() == pytest.approx(fixed[-2000:-1000].mean(), rel=0.05)
    assert shrinking[-1000:].mean() < 0.95 * shrinking[-2000:-1000].mean()


@pytest.mark.erratum('Deck 3: "Converges faster than GD"')
def test_deck_3_sgd_is_ahead_at_a_loose_tolerance_and_gd_at_a_tight_one(deck):
    assert "Converges faster than GD" in deck(3)
    rng, n = np.random.default_rng(0), 1000
    x = 5 + rng.normal(size=n)
    best, budget = x.mean(), 40 * n  # examples that each may look at
    gd, seen_gd, first_gd = 0.0, 0, {}
    while seen_gd < budget:
        gd, seen_gd = gd - 0.5 * (gd - best), seen_gd + n
        for tolerance in (0.3, 1e-6):
            if abs(gd - best) < tolerance:
                first_gd.setdefault(tolerance, seen_gd)
    sgd, first_sgd = 0.0, {}
    for seen in range(1, budget + 1):
        sgd -= 1 / (seen + 1) * (sgd - x[rng.integers(n)])
        if abs(sgd - best) < 0.3:
            first_sgd.setdefault(0.3, seen)
    assert first_sgd[0.3] < first_gd[0.3] / 10 and 1e-6 in first_gd and abs(sgd - best) > 1e-6


POWERS = [(0, True, False), (0.5, True, False), (0.75, True, True), (1, True, True), (1.5, False, True)]


@pytest.mark.parametrize(("power", "first", "second"), POWERS)
def test_powers_satisfy_robbins_and_monros_conditions_between_one_half_and_one(power, first, second):
    # a sum of t^-p is finite where doubling the number of terms adds less and less: Cauchy's condensation
    def grows(p):
        blocks = [np.sum(np.arange(2.0**k, 2.0 ** (k + 1)) ** -p) for k in (12, 16, 20)]
        return blocks[-1] > 0.9 * blocks[0]

    assert grows(power) == first and (not grows(2 * power)) == second


def test_a_root_schedule_closes_in_though_it_violates_the_second_condition():
    found = distance(lambda t: 0.5 / np.sqrt(t), steps=8000)
    assert found[-1] < 0.7 * found[1000]


def test_one_over_t_with_a_tenth_of_the_curvature_loses_to_a_constant_rate():
    rng, theta = np.random.default_rng(0), {"shrinking": np.full(200, 5.0), "constant": np.full(200, 5.0)}
    for t in range(1, 10_001):
        for name, lr in (("shrinking", 1 / t), ("constant", 0.1)):
            theta[name] = theta[name] - lr * (0.1 * theta[name] + rng.normal(size=200))
    distances = {name: np.sqrt(np.mean(values**2)) for name, values in theta.items()}
    assert distances["shrinking"] > 2 * distances["constant"]


# rate and batch, hardware


def test_the_linear_rule_keeps_the_loss_and_a_rate_left_alone_does_not():
    A, b = X[:1536], y[:1536]

    def after(size, lr):
        losses = []
        for seed in range(5):
            model, rng = SoftmaxRegression(max_iter=0).fit(A, b), np.random.default_rng(seed)
            fit(model, SGD(model.theta, lr=lr), (A, b), epochs=3, batch_size=size, rng=rng)
            losses.append(model.loss_and_gradient(A, b)[0])
        return np.mean(losses)

    assert after(64, 0.8) == pytest.approx(after(8, 0.1), rel=0.02) and after(64, 0.1) > 1.5 * after(8, 0.1)
    assert after(1536, 0.1 * 1536 / 8 * 8) > 5  # by the rule from a rate of 0.8: past the limit that curvature sets


def test_decks_1_and_3_give_the_rules_of_thumb_that_the_pages_quote(deck):
    assert "Typical power of 2 batch sizes range from 32 to 256" in deck(1)
    assert "batch sizes of 32-64 (or higher now) are common" in deck(3)
    assert "Hard to parallelize" in deck(0) and "(+) Maximum parallelization" in deck(0).replace("<li>", "")


def test_equal_shares_averaged_are_the_gradient_of_the_batch():
    rows = np.random.default_rng(0).choice(N, 256, replace=False)
    shares = [at_zero().loss_and_gradient(X[part], y[part])[1] for part in np.split(rows, 4)]
    np.testing.assert_allclose(np.mean(shares, axis=0), at_zero().loss_and_gradient(X[rows], y[rows])[1], atol=1e-14)
