"""What chapter 11 says of the slides, shown: each erratum, each convention, each claim that is not an equation."""

import itertools

import numpy as np
import pytest
import torch
from PIL import Image, ImageEnhance

from course_utils.autodiff import Tensor
from course_utils.data import augmentation as aug
from course_utils.data import few_digits, load_digits
from course_utils.nn import CrossEntropyLoss, Dropout, Linear, ReLU, Sequential, smooth_labels
from course_utils.nn.functional import log_softmax, softmax
from course_utils.nn.label_smoothing import pytorch_label_smoothing
from course_utils.nn.multi_task import MultiTask
from course_utils.nn.perturbation import fgsm, input_gradient
from course_utils.nn.regularization import L1, L2, soft_threshold
from course_utils.optim import SGD, ExponentialAverage, PolyakAverage
from course_utils.optim.conventions import weight_decay_of
from course_utils.training import (
    Checkpoint,
    accuracy,
    average_checkpoints,
    early_stopping,
    fit,
    kept_by_penalty,
    kept_by_stopping,
    retrain_to_same_loss,
    train_ensemble,
)

MASKS = np.array(list(itertools.product((0.0, 1.0), repeat=8)))


@pytest.fixture
def slides(lectures):
    """``slides(2)`` is the text of a deck."""
    return lambda deck: next(lectures.glob(f"{deck:03d}*.txt")).read_text(encoding="utf-8")


# the patient


def test_few_digits_are_cut_without_overlap_and_only_training_labels_are_wrong():
    digits = load_digits()
    split = few_digits(150, wrong=0.2, rng=np.random.default_rng(0))
    rows = np.concatenate([part.rows for part in split])
    assert sorted(rows) == list(range(1797)) and [len(part) for part in split] == [150, 150, 1497]
    assert [int(np.sum(part.y != digits.y[part.rows])) for part in split] == [30, 0, 0]
    assert split.train.X.max() == 1.0 and set(split.train.y) <= set(range(10))
    for bad in (dict(n=801), dict(n=0), dict(wrong=-0.1), dict(wrong=1.5)):
        with pytest.raises(ValueError):
            few_digits(**{"n": 150, **bad}, rng=np.random.default_rng(0))
    with pytest.raises(TypeError):
        few_digits(150, rng=0)


# penalties


@pytest.mark.erratum('Deck 1: "L² regularization, aka L² norm"')
def test_deck_1_calls_the_squared_norm_a_norm(slides):
    assert "regularization, aka  $L^2$  norm" in slides(1)
    w = np.array([0.3, -0.4])
    for scale in (1.0, 1e-3):
        v = torch.tensor(scale * w, requires_grad=True)
        torch.linalg.norm(v).backward()
        assert np.linalg.norm(v.grad.numpy()) == pytest.approx(1.0)  # however small the weights
        assert np.linalg.norm(L2(1.0)(scale * w)[1]) == pytest.approx(0.5 * scale)


def test_the_five_lambdas_are_one_weight_decay(slides):
    assert r"\frac{\lambda}{2m} ||\vec{w}||_2^2" in slides(0) and r"+ \lambda \sum_{i=1}^N w_i^2" in slides(0)
    assert r"\sum_{k=1}^{n} \mathcal{L}" in slides(3)  # a sum, not a mean
    w = np.array([0.3, -2.0])
    for penalty, decay in ((L2.plain(0.01), 0.02), (L2.half_over(3.0, m=150), 0.02), (L2(0.02), 0.02)):
        np.testing.assert_allclose(penalty(w)[1], decay * w)
    assert weight_decay_of(0.01) == 0.02


# sparsity


@pytest.mark.erratum("Deck 1: sparse is not the same as small in L1")
def test_deck_1s_sparse_vector_is_dearer_under_both_penalties(slides):
    assert "[0.2, 0.1, 0.3, 0.5, 0.1, 0.2, 0.5, 0.3]" in slides(1) and "[0, 0, 0, 2.1, 0, 0, 1.2, 0]" in slides(1)
    dense = np.array([0.2, 0.1, 0.3, 0.5, 0.1, 0.2, 0.5, 0.3])
    sparse = np.array([0, 0, 0, 2.1, 0, 0, 1.2, 0])
    assert [round(L1(1.0)(w)[0], 9) for w in (dense, sparse)] == [2.2, 3.3]
    assert [round(L2(1.0)(w)[0], 9) for w in (dense, sparse)] == [0.39, 2.925]


@pytest.mark.erratum('Deck 1: "equivalently", if the loss is convex')
def test_the_constrained_solution_of_a_nonconvex_loss_is_no_penalized_minimum(slides):
    assert "Equivalently, the regularized optimization can be written" in slides(1)
    w = np.linspace(-1.3, 1.3, 2601)
    J = (w**4 - 1) ** 2
    inside = np.abs(w) <= 0.5 + 1e-9
    assert abs(w[inside][np.argmin(J[inside])]) == pytest.approx(0.5)
    found = np.array([abs(w[np.argmin(J + lam / 2 * w**2)]) for lam in np.linspace(0, 20, 20_000)])
    assert not np.any((found > 0.1) & (found < 0.8))
    # with a convex loss every budget has its strength
    convex = np.array([abs(w[np.argmin((w - 1) ** 2 + lam / 2 * w**2)]) for lam in np.linspace(0, 20, 2_000)])
    assert np.abs(convex - 0.5).min() < 2e-3


def descend(X, y, steps=3000, lr=0.05, l1=0.0, l2=0.0, absolute=False):
    """The weights of a line under a loss and a penalty; a falling rate, since the absolute loss has kinks."""
    w = np.zeros(X.shape[1])
    for t in range(steps):
        error = X @ w - y
        g = X.T @ (np.sign(error) if absolute else error) / len(X) + l2 * w
        rate = lr / np.sqrt(1 + t / 50) if absolute else lr
        w = soft_threshold(w - rate * g, rate * l1)
    return w


@pytest.mark.erratum('Deck 0: "robust to outliers" belongs to the loss')
def test_no_penalty_is_robust_to_an_outlier_and_the_absolute_loss_is(slides):
    text = slides(0)
    assert "Robust to outliers" in text and "Sensitive to outliers" in text
    rng = np.random.default_rng(0)
    X = rng.normal(size=(40, 2))
    y = X @ [1.0, -1.0] + 0.1 * rng.normal(size=40)
    sizes = {}
    for name, how in (("l1", dict(l1=0.1)), ("l2", dict(l2=0.1)), ("absolute", dict(absolute=True))):
        for outlier in (0.0, 1e3, 1e6):
            moved = y.copy()
            moved[3] += outlier
            sizes[name, outlier] = np.linalg.norm(descend(X, moved, **how))
    for name in ("l1", "l2"):
        assert sizes[name, 1e6] > 500 * sizes[name, 1e3] > 500 * 10
    assert sizes["absolute", 1e6] == pytest.approx(sizes["absolute", 0.0], abs=0.2)


@pytest.mark.erratum("Deck 0: L1 and complex patterns")
def test_l1_learns_xor_and_zeros_all_but_the_product(slides):
    assert "Not suitable for learning complex patterns" in slides(0)
    x = np.array([[-1, -1], [-1, 1], [1, -1], [1, 1]], float)
    y = np.array([-1, 1, 1, -1], float)
    X = np.column_stack([x, x[:, 0] * x[:, 1], x**2, np.ones(4)])
    w = descend(X, y, l1=0.2)
    assert (np.sign(X @ w) == y).all() and np.flatnonzero(w).tolist() == [2]
    assert not (np.sign(np.column_stack([x, np.ones(4)]) @ descend(X[:, [0, 1, 5]], y, l2=0.2)) == y).all()


# dropout


@pytest.mark.erratum('Deck 0: "J could not be well defined in each pass"')
def test_the_loss_of_a_pass_is_a_sample_of_a_number_that_is_well_defined(slides):
    assert "J could not be well defined in each pass" in slides(0)
    rng = np.random.default_rng(0)
    w, x, y, p = rng.normal(size=8), rng.normal(size=8), 0.7, 0.3
    weight_of_mask = np.prod(np.where(MASKS == 1, 1 - p, p), axis=1)
    of_masks = (y - MASKS / (1 - p) * x @ w) ** 2
    exact = weight_of_mask @ of_masks
    assert exact == pytest.approx((y - x @ w) ** 2 + p / (1 - p) * np.sum((w * x) ** 2), rel=1e-12)
    dropout = Dropout(p).build(rng=1)
    passes = (y - dropout(np.tile(x, (40000, 1))).data @ w) ** 2
    assert passes.std() > 0.5 * exact  # each pass jumps
    assert abs(passes.mean() - exact) < 5 * passes.std() / 200


@pytest.mark.erratum('Deck 1: "the same as the expected output"')
def test_behind_a_nonlinearity_the_output_in_use_is_not_the_mean_of_training(slides):
    assert "output at test time is same as the expected output" in slides(1).replace(
        "is same as expected output", "is same as the expected output"
    )
    rng = np.random.default_rng(4)
    h, W2, W3 = np.maximum(rng.normal(size=8), 0), rng.normal(size=(8, 6)), rng.normal(size=(6, 3))
    hidden = 2 * MASKS * h @ W2
    linear, bent = hidden @ W3, np.maximum(hidden, 0) @ W3
    np.testing.assert_allclose(linear.mean(axis=0), h @ W2 @ W3, rtol=1e-12)
    in_use = np.maximum(h @ W2, 0) @ W3
    assert np.abs(bent.mean(axis=0) - in_use).max() > 0.02 * np.abs(in_use).max()
    assert (np.maximum(hidden, 0).mean(axis=0) >= np.maximum(h @ W2, 0) - 1e-12).all()


def test_scaling_gives_the_normalized_geometric_mean_of_all_masks():
    rng = np.random.default_rng(0)
    h, W = rng.normal(size=8), rng.normal(size=(8, 3))
    geometric = np.exp(log_softmax((2 * h * MASKS) @ W).mean(axis=0))
    np.testing.assert_allclose(geometric / geometric.sum(), softmax((h @ W)[None])[0], rtol=1e-10)


@pytest.mark.erratum('Deck 4: "at the beginning of each SGD epoch"')
def test_a_mask_is_drawn_in_every_pass_for_every_example_and_p_is_no_fixed_share(slides):
    assert "At the beginning of each SGD epoch, another sampling of units" in slides(4)
    layer, h = Dropout(0.5, rng=np.random.default_rng(0)), np.ones((200, 16))
    first, second = layer(h).data, layer(h).data
    theirs = torch.nn.Dropout(0.5)
    a, b = theirs(torch.ones(200, 16)).numpy(), theirs(torch.ones(200, 16)).numpy()
    for one, other in ((first, second), (a, b)):
        assert (one != other).any() and len({row.tobytes() for row in one}) > 150
        assert len(set((one == 0).sum(axis=1))) > 4


def test_the_decks_keep_with_p_and_ours_drops_with_p(slides):
    assert "p = 0.5 # probability of keeping a unit active" in slides(2)
    assert "Each unit is retained with a **fixed probability  $p$**" in slides(1)
    assert "will be “turn off” during training" in slides(4)
    h = np.ones((2000, 10))
    ours = Dropout(0.8, rng=np.random.default_rng(0))(h).data
    assert np.mean(ours == 0) == pytest.approx(0.8, abs=0.02) and ours.max() == pytest.approx(5.0)


def test_after_dropout_the_network_stands_the_loss_of_half_its_units_better(slides):
    assert "more robust features" in slides(0) and "Can depend on weights" in slides(0)
    for seed in range(2):
        scores = []
        for more in ((), (Dropout(0.5),)):
            rng = np.random.default_rng(seed)
            train, _, test = few_digits(150, rng=rng)
            model = Sequential(Linear(64, 32), ReLU(), *more, Linear(32, 10), rng=rng)
            fit(model, SGD(model.theta, lr=0.1, momentum=0.9), train, epochs=40, batch_size=30, rng=rng)
            W1, b1, W2, b2 = (parameter.data for parameter in model.parameters().values())
            h = np.maximum(test.X @ W1 + b1, 0)
            masks = np.argsort(np.random.default_rng(0).random((8, 32)), axis=1) >= 16
            scores.append(np.mean([(2 * h * mask @ W2 + b2).argmax(1) == test.y for mask in masks]))
        assert scores[1] > scores[0] + 0.1


# early stopping


@pytest.mark.erratum('Deck 1: patience does not count "worsening"')
def test_patience_counts_looks_without_a_new_best(slides):
    assert "the number of times to observe worsening validation set error" in slides(1)

    def looks(errors, p):
        model, series = type("Model", (), {"theta": np.zeros(1)})(), iter(errors)
        return early_stopping(model, lambda n: None, lambda: next(series), n=1, p=p, max_steps=len(errors))

    assert looks([3, 5, 4.5, 4, 3.5, 2], 4).steps_run == 5  # falling for three looks, and counted four times
    assert looks([3, 3, 3, 1], 2).steps_run == 3  # equal is not better
    assert looks([9, 8, 8.1, 7, 7.2, 6, 6.1, 5], 2).steps_run == 8  # forgiven by every success


@pytest.mark.erratum('Deck 1: "is equivalent"')
def test_no_single_strength_equals_stopping_and_the_gap_is_a_fifth(slides):
    assert "is equivalent to  $L^2$  regularization" in slides(1)
    x = np.linspace(0.01, 20, 20_000)
    lr, t = 1e-4, 10_000
    gap = kept_by_stopping(x / (lr * t), lr, t) - kept_by_penalty(x / (lr * t), 1 / (lr * t))
    assert gap.min() > -1e-3 and gap.max() == pytest.approx(0.204, abs=0.002)
    assert x[gap.argmax()] == pytest.approx(2.5, abs=0.1)


def test_the_second_retraining_strategy_waits_for_the_training_loss_at_the_best_place():
    rng = np.random.default_rng(0)
    both, _, _ = few_digits(200, rng=rng)
    train, validation = (both.X[:150], both.y[:150]), (both.X[150:], both.y[150:])
    model = Sequential(Linear(64, 16), ReLU(), Linear(16, 10), rng=rng)
    optimizer = SGD(model.theta, lr=0.1, momentum=0.9)
    fit(model, optimizer, train, epochs=5, rng=rng)
    goal = model.loss_and_gradient(*train)[0]
    best = Checkpoint.of(model)
    reached, losses = retrain_to_same_loss(best, model, optimizer, train, validation, 5, 400, 30, rng)
    assert reached and losses[-1] <= goal < losses[-2]
    slow = SGD(model.theta, lr=1e-9)  # a bound of 5 steps ends it on the way, and it says so
    reached, losses = retrain_to_same_loss(best, model, slow, train, validation, 5, 5, 30, rng)
    assert not reached and len(losses) == 2 and goal < losses[-1] < 2 * goal


# augmentation


def test_at_its_smallest_scale_resnets_ten_crops_of_a_square_are_two(slides):
    text = slides(2)
    assert "{224, 256, 384, 480, 640" in text.replace(r"\{", "{") and "4 corners + center, + flips" in text
    picture = np.random.default_rng(0).random((1, 28, 28))
    assert len({crop.tobytes() for crop in aug.ten_crops(picture, 28)}) == 2
    assert len({crop.tobytes() for crop in aug.ten_crops(picture, 24)}) == 10


def test_our_contrast_is_pillows_our_brightness_adds_where_pillows_multiplies():
    gray = np.random.default_rng(0).integers(60, 190, (1, 12, 12))
    gray[0, 0, 0] = 0  # one black pixel
    picture = Image.fromarray(gray[0].astype(np.uint8))
    for c in (-0.6, -0.2, 0.2):  # torchvision's ColorJitter on pictures is Pillow's enhancement
        theirs = np.asarray(ImageEnhance.Contrast(picture).enhance(1 + c), float)
        ours = aug.adjust(gray[..., None].astype(float), contrast=c)[0, ..., 0]
        inside = (ours > 0) & (ours < 255)
        assert np.abs(ours - theirs)[inside].max() < 1.6  # whole numbers, and a mean that is rounded
    brighter = np.asarray(ImageEnhance.Brightness(picture).enhance(1.2), float)
    ours = aug.adjust(gray[..., None].astype(float), brightness=51.0)[0, ..., 0]
    assert brighter[0, 0] == 0 and ours[0, 0] == 51 and ours.max() == gray.max() + 51
    assert np.ptp(brighter[brighter > 0]) > 1.1 * np.ptp(ours[ours > 51])


# noise on labels


def test_the_two_epsilons_are_one_family(slides):
    assert r"\frac{\epsilon}{k-1}" in slides(1)
    rng = np.random.default_rng(0)
    z, y = rng.normal(size=(5, 4)), rng.integers(0, 4, 5)
    ours = -(smooth_labels(y, 4, 0.2) * log_softmax(z)).sum(axis=1).mean()
    eps = pytorch_label_smoothing(0.2, 4)
    theirs = torch.nn.functional.cross_entropy(torch.tensor(z), torch.tensor(y), label_smoothing=eps)
    assert ours == pytest.approx(theirs.item(), rel=1e-12)
    assert CrossEntropyLoss(eps)(Tensor(z), y).item() == pytest.approx(ours, rel=1e-12)
    q = smooth_labels([0], 10, 0.1)[0]
    assert -(q * np.log(q)).sum() == pytest.approx(0.545, abs=5e-4)


# several tasks


@pytest.mark.erratum('Deck 1: "each task cannot be learned too well"')
def test_with_a_second_task_the_first_is_learned_as_well(slides):
    assert "each task cannot be learned too well" in slides(1)
    for seed in range(3):
        for tasks in ((), ("odd",)):
            rng = np.random.default_rng(seed)
            train, _, _ = few_digits(150, rng=rng)
            heads = {"digit": Linear(32, 10), **{task: Linear(32, 2) for task in tasks}}
            model = MultiTask(Sequential(Linear(64, 32), ReLU()), heads, rng=rng)
            optimizer = SGD(model.theta, lr=0.1, momentum=0.9)
            labels = {"digit": train.y, "odd": train.y % 2}
            for _ in range(150):
                rows = rng.integers(0, 150, 30)
                batch = {task: labels[task][rows] for task in heads}
                optimizer.step(model.loss_and_gradient(train.X[rows], batch)[1])
            assert np.mean(model.predict(train.X)["digit"].argmax(1) == train.y) > 0.99


# adversarial examples


@pytest.mark.erratum("Deck 1: a vector of signs is not small")
def test_signs_alone_are_no_small_vector(slides):
    assert "whose elements are equal to the sign of the elements of the gradient" in slides(1)
    rng = np.random.default_rng(0)
    train, _, test = few_digits(300, rng=rng)
    model = Sequential(Linear(64, 32), ReLU(), Linear(32, 10), rng=rng)
    fit(model, SGD(model.theta, lr=0.1, momentum=0.9), train, epochs=10, rng=rng)
    sign = np.sign(input_gradient(model, test.X, test.y))
    assert set(np.unique(sign)) <= {-1.0, 0.0, 1.0}
    assert np.abs(fgsm(model, test.X, test.y, 1.0) - test.X).mean() > 0.9
    assert np.abs(fgsm(model, test.X, test.y, 0.05) - test.X).max() == pytest.approx(0.05)
    assert accuracy(model, (fgsm(model, test.X, test.y, 0.1), test.y)) < accuracy(model, test) - 0.2


# ensembles and averages


@pytest.mark.erratum("Deck 2: Polyak's name, and x_test before its first line")
def test_deck_2s_average_forgets_and_its_start_at_zero_leaves_63_percent(slides):
    assert "x_test = 0.995*x_test + 0.005*x" in slides(2) and "(Polyak averaging)" in slides(2)
    rng = np.random.default_rng(0)
    path = 2.0 + rng.normal(size=(200, 3))
    x_test, forgetting, mean = np.zeros(3), ExponentialAverage(0.995), PolyakAverage()
    started = path[0].copy()
    for x in path:
        x_test = 0.995 * x_test + 0.005 * x
        started = 0.995 * started + 0.005 * x
        forgetting.update(x)
        mean.update(x)
    np.testing.assert_allclose(started, forgetting.theta, rtol=1e-12)
    np.testing.assert_allclose(mean.theta, path.mean(axis=0), rtol=1e-12)
    assert np.abs(started - mean.theta).max() > 0.01
    constant = 0.0
    for _ in range(200):
        constant = 0.995 * constant + 0.005 * 1.0
    assert constant == pytest.approx(0.633, abs=1e-3)
    assert np.all(x_test < 0.75 * mean.theta)


def test_the_mean_of_two_runs_parameters_is_worse_than_each():
    rng = np.random.default_rng(0)
    train, _, test = few_digits(150, rng=rng)

    def one(rng):
        model = Sequential(Linear(64, 32), ReLU(), Linear(32, 10), rng=rng)
        fit(model, SGD(model.theta, lr=0.1, momentum=0.9), train, epochs=20, batch_size=30, rng=rng)
        return model

    ensemble = train_ensemble(one, 2, rng=rng)
    each = [accuracy(member, test) for member in ensemble.members]
    together = accuracy(ensemble, test)
    middle = average_checkpoints([Checkpoint.of(member) for member in ensemble.members])
    assert accuracy(middle.restore(ensemble.members[0]), test) < min(each) - 0.05 < together


def test_deck_2_counts_its_masks_rightly(slides):
    assert r"2^{4096} \sim 10^{1233}" in slides(2)
    assert len(str(2**4096)) - 1 == 1233
