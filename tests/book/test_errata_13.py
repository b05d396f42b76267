"""What chapter 13 says of the slides, shown: each erratum, each convention, each claim that is not an equation."""

import random
import re
from itertools import pairwise

import numpy as np
import pytest
from scipy import stats
from sklearn.model_selection import KFold, cross_val_score
from sklearn.neighbors import KNeighborsClassifier

from course_utils.data import Centering, digit_splits, load_digits
from course_utils.nn import BatchNorm1d, Linear, ReLU, Sequential, init
from course_utils.nn.functional import log_softmax
from course_utils.optim import LBFGS, SGD, minimize
from course_utils.training import ManySettings, fit, initial_loss_check, overfit_check
from course_utils.training.search import (
    LogUniform,
    Search,
    grid_search,
    lecture_search,
    random_search,
    search_in_rounds,
)

SEEDS = range(12)
TRAIN, VALIDATION, TEST = digit_splits(SEEDS)


@pytest.fixture
def slides(lectures):
    """``slides(2)`` is the text of a deck."""
    return lambda deck: next(lectures.glob(f"{deck:03d}*.txt")).read_text(encoding="utf-8")


def scores(seeds=SEEDS, parts=(TRAIN, VALIDATION), widths=(64, 32, 10), activation="relu", epochs=8, **settings):
    """Accuracies in percent, (settings, seeds)."""
    nets = ManySettings(widths, activation, seeds, **settings)
    nets.fit(*parts[0], epochs=epochs, batch_size=20)
    return 100 * nets.accuracy(*parts[1])


# index


@pytest.mark.erratum('Deck 0: the outline\'s "Optimization Techniques" hold the optimizers')
def test_deck_0_the_outlines_techniques_hold_the_optimizers_and_the_slides_do_not(slides):
    text = slides(0)
    outline = text[text.index("Part 4: Optimization Techniques in DL") :]
    outline = outline[: outline.index("PART 1")]
    assert "Variable learning rate" in outline and "Advanced methods" in outline
    techniques = text[: text.index("Cross Validation in Supervised Learning")]
    techniques = techniques[techniques.rindex("\nOptimization Techniques\n") :]
    assert "Hyperparameter tunings" in techniques
    for word in ("Momentum", "Adam", "earning rate"):
        assert word not in techniques


def test_deck_0_lists_seven_hyperparameters(slides):
    text = slides(0)
    start = text.index("Hyperparameters\n\n- Learning rate")
    assert text[start : text.index("Number of layers\n\n", start)].count("\n- ") == 7


# sanity


@pytest.mark.erratum("Deck 2: two lines that do not run")
def test_deck_2_two_lines_that_do_not_run(slides):
    text = slides(2)
    line = "loss, grad = two_layer_net(X_train, model, y_train, 1e3) crank up regularization"
    assert line in text
    for broken, mended in ((line, line.replace(" crank", "  # crank")), ("print loss", "print(loss)")):
        assert re.search(rf"^{re.escape(broken)}\s*$", text, re.M)
        with pytest.raises(SyntaxError):
            compile(broken, "slide", "exec")
        compile(mended, "slide", "exec")
    ratio = "print update_scale / param_scale # want ~1e-3"
    assert ratio in text
    with pytest.raises(SyntaxError):
        compile(ratio, "slide", "exec")
    assert "for count in xrange(max_count):" in text
    with pytest.raises(NameError):
        exec("for count in xrange(100): pass", {})


@pytest.mark.erratum('Deck 2: "best validation accuracy: 1.000000"')
def test_deck_2_twenty_examples_validated_on_themselves_say_nothing_of_new_ones(slides):
    text = slides(2)
    assert "trainer.train(X_tiny, y_tiny, X_tiny, y_tiny," in text and "best validation accuracy: 1.000000" in text
    printed = re.findall(r"Finished epoch \d+ / 200: cost [\d.]+, train: ([\d.]+), val ([\d.]+)", text)
    assert len(printed) == 26 and all(train == val for train, val in printed)
    tiny = TRAIN[0][:, :20], TRAIN[1][:, :20]
    nets = ManySettings((64, 32, 10), "relu", SEEDS, [0.1])
    nets.fit(*tiny, epochs=150, batch_size=20)
    assert (nets.accuracy(*tiny) == 1).all() and nets.accuracy(*VALIDATION).mean() < 0.7


def test_the_slides_first_loss_has_the_half_in_its_penalty(slides):
    assert "3.06859716482" in slides(2)
    rise, n = 3.06859716482 - np.log(10), 3072 * 50 + 500
    spread = 500 * 1e-8 * np.sqrt(2 * n)
    assert abs(rise - 500 * n * 1e-8) < 2 * spread < 100 * spread < abs(rise - 1000 * n * 1e-8)


def test_tiny_weights_hide_pixels_that_were_not_scaled_and_labels_drawn_by_lot():
    digits = load_digits()
    model = Sequential(Linear(64, 50), ReLU(), Linear(50, 10), rng=0)
    usual = initial_loss_check(model, (digits.X, digits.y), np.log(10))
    model.theta *= 1e-4
    by_lot = np.random.default_rng(0).integers(0, 10, len(digits.y))
    assert not usual.passed
    assert initial_loss_check(model, (digits.X, digits.y), np.log(10), tolerance=1e-4).passed
    assert initial_loss_check(model, (digits.X, by_lot), np.log(10), tolerance=1e-4).passed


def test_a_first_layer_without_gradient_passes_with_500_units_and_fails_with_50():
    class Frozen(Sequential):
        def loss_and_gradient(self, X, y):
            loss, g = super().loss_and_gradient(X, y)
            return loss, np.where(self.where("0.weight"), 0, g)

    digits = load_digits()
    data = digits.X[:20] / 16, digits.y[:20]
    found = {
        units: overfit_check(
            Frozen(Linear(64, units), ReLU(), Linear(units, 10), rng=0),
            lambda theta: SGD(theta, lr=0.3),
            data,
            epochs=100,
        ).passed
        for units in (15, 500)
    }
    assert found == {15: False, 500: True}


# rates


def test_the_slides_accuracies_of_a_network_of_nan_are_one_constant_on_validation(slides):
    printed = re.findall(r"cost nan, train: ([\d.]+), val ([\d.]+)", slides(2))
    assert len(printed) >= 3 and {val for _, val in printed} == {"0.087000"}
    assert (np.full((5, 10), np.nan).argmax(axis=1) == 0).all()


def test_the_slides_infinite_cost_is_a_logarithm_of_a_probability_that_was_rounded_to_zero(slides):
    assert "divide by zero en" in slides(2) and "cost inf" in slides(2)
    for gap, finite in ((740.0, True), (750.0, False)):
        with np.errstate(all="ignore"):
            p = np.exp([0.0, -gap])
            assert np.isfinite(-np.log(p[1] / p.sum())) == finite
        assert -log_softmax(np.array([[gap, 0.0]]))[0, 1] == pytest.approx(gap)


def test_the_accuracy_rises_to_a_fifth_while_the_slides_loss_falls_by_a_ten_thousandth(slides):
    lines = re.findall(
        r"Finished epoch (\d+) / 10: cost ([\d.]+), train: ([\d.]+), val ([\d.]+), lr 1.0+e-06", slides(2)
    )
    first, last = lines[0], lines[9]
    assert float(first[1]) - float(last[1]) == pytest.approx(0.000156, abs=1e-9)
    assert float(last[3]) > 1.8 * float(first[3])


def test_one_step_of_a_millionth_gives_softmax_regression_most_of_its_accuracy():
    mean = TRAIN[0].mean(axis=1, keepdims=True)
    found = []
    for rate in (1e-6, 1.0):
        nets = ManySettings((64, 10), "relu", SEEDS, [rate], scale=0.0, make=SGD)
        nets.fit(TRAIN[0] - mean, TRAIN[1], epochs=1, batch_size=200)
        found.append(nets.accuracy(VALIDATION[0] - mean, VALIDATION[1])[0])
    assert found[0].mean() > 0.65 and np.abs(found[0] - found[1]).max() < 0.01


@pytest.mark.erratum("Deck 2: the range that was found and the range that is searched")
def test_deck_2_the_range_that_was_found_is_not_the_range_that_is_searched(slides):
    text = slides(2)
    assert "somewhere [1e-3 ... 1e-5]" in text and "lr = 10**uniform(-3, -6)" in text
    coarse, _ = lecture_search()
    low = [trial.score for trial in coarse.trials if trial.params["lr"] < 1e-5]
    assert len(low) == 4 and max(low) == 0.214


@pytest.mark.erratum('Deck 2: "If the cost is ever > 3 * original cost, break out early"')
def test_deck_2_the_rule_as_it_stands_never_fires_at_a_cost_that_is_not_a_number(slides):
    text = slides(2)
    assert r"If the cost is ever $> 3 * \text{original cost}$, break out early" in text
    first = np.log(10)

    def costs(lr):
        found = re.findall(rf"cost (\S+), train: \S+ val \S+, lr {re.escape(lr)}", text)
        return [float(cost) for cost in dict.fromkeys(found)]

    nan, inf = costs("1.000000e+06"), costs("3.000000e-03")
    assert len(nan) == 1 and np.isnan(nan[0]) and np.isinf(inf[-1]) and inf[0] < first
    assert text.count("cost nan") == 3
    assert [any(cost > 3 * first for cost in run) for run in (nan, inf)] == [False, True]
    assert [any(not cost <= 3 * first for cost in run) for run in (nan, inf)] == [True, True]


def test_three_times_the_first_loss_stops_no_good_run_and_misses_the_dead():
    rates = np.geomspace(0.02, 10, 12)
    nets = ManySettings((64, 32, 10), "relu", SEEDS, rates)
    nets.fit(*TRAIN, epochs=8, batch_size=20)
    loss, score = nets.batch_loss, 100 * nets.accuracy(*VALIDATION)
    fired = ~(loss <= 3 * loss[0]).all(axis=0)
    assert not fired[score > 80].any() and 0.2 < np.mean(fired[score < 50]) < 0.8


# signals


@pytest.mark.erratum('Deck 2: "0.0002 / 0.02 = 0.01 (about okay)"')
def test_deck_2_a_ratio_of_one_hundredth_is_called_okay_beside_a_target_of_one_thousandth(slides):
    text = slides(2)
    assert r"\sim 0.0002 / 0.02 = 0.01$ (about okay)" in text
    assert "somewhere around 0.001" in text and "want ~1e-3" in text
    assert 0.0002 / 0.02 == pytest.approx(0.01) == pytest.approx(10 * 0.001)


def test_the_best_rate_of_a_short_run_has_ten_times_the_ratio_of_the_rule():
    rates = np.geomspace(1e-3, 0.3, 8)
    nets = ManySettings((64, 32, 10), "relu", SEEDS, rates, watch=True)
    nets.fit(*TRAIN, epochs=8, batch_size=20)
    score, ratio = nets.accuracy(*VALIDATION).mean(axis=1), np.median(nets.ratio, axis=0).mean(axis=1)
    assert 5e-3 < ratio[score.argmax()] < 5e-2
    assert score.max() - score[np.abs(np.log(ratio / 1e-3)).argmin()] > 0.3


# search


@pytest.mark.erratum('Deck 2: "lr = 10**uniform(-3, -6)"')
def test_a_range_of_exponents_is_drawn_from_in_either_order_only_by_the_old_functions(slides):
    assert "reg = 10**uniform(-5, 5)\n    lr = 10**uniform(-3, -6)" in slides(2)
    old = [10 ** random.Random(seed).uniform(-3, -6) for seed in range(500)]
    older = 10 ** np.random.RandomState(0).uniform(-3, -6, 500)
    with pytest.raises(ValueError, match="high - low"):
        np.random.default_rng(0).uniform(-3, -6)
    ours = LogUniform(10**-6, 10**-3)
    drawn = [ours.at(u) for u in np.random.default_rng(0).random(500)]
    for values in (old, older, drawn):
        assert stats.kstest(values, stats.loguniform(1e-6, 1e-3).cdf).pvalue > 1e-3


def paired(ranges, budget, seeds):
    parts = digit_splits(seeds)

    def space(rng):
        by = rng.uniform(-0.25, 0.25, 3)
        return {
            name: LogUniform(*10 ** (np.array([low, high]) + share * (high - low)))
            for (name, low, high), share in zip(ranges, by)
        }

    def score_many(params):
        return scores(seeds, parts, **params)

    grid = search_in_rounds(lambda score, rng: grid_search(score, space(rng), budget), score_many, seeds, budget)
    lot = search_in_rounds(
        lambda score, rng: random_search(score, space(rng), budget, rng=rng), score_many, seeds, budget
    )
    return np.array([b.best.score - a.best.score for a, b in zip(grid, lot)])


@pytest.mark.erratum('Deck 2: "Never use grid search for tuning your hyperparameters"')
def test_deck_2_never_is_too_much_for_one_hyperparameter_and_right_for_one_of_three(slides):
    assert "Never use grid search for tuning your hyperparameters" in slides(2)
    rate = ("lr", -4.0, 1.0)
    alone = paired((rate,), 5, range(100, 140))
    of_three = paired((rate, ("weight_decay", -6.0, -4.0), ("scale", -0.2, 0.2)), 8, range(100, 140))
    for difference, sign in ((alone, -1), (of_three, 1)):
        assert sign * difference.mean() > 1.96 * difference.std(ddof=1) / np.sqrt(40)


# coarse to fine


def test_every_printed_result_of_the_search_is_in_the_data(slides):
    text = slides(2)
    coarse, fine = lecture_search()
    assert coarse.evaluations + fine.evaluations == 33
    for trial in coarse.trials + fine.trials:
        line = f"val_acc: {trial.score:.6f}, lr: {trial.params['lr']:.6e}, reg: {trial.params['reg']:.6e}"
        assert line in text
    printed = set(re.findall(r"val_acc: [\d.]+, lr: [\d.e+-]+, reg: [\d.e+-]+", text))
    assert len(printed) == 33


@pytest.mark.erratum('Deck 2: trials "(1 / 100)" to "(11 / 100)", then "(0 / 100)" to "(21 / 100)"')
def test_deck_2_one_search_counts_from_1_and_the_other_from_0_and_neither_is_whole(slides):
    text = slides(2)
    assert text.count("max_count = 100\nfor count in xrange(max_count):") > 2
    printed = re.findall(r"lr: (\S+), reg: \S+, \((\d+) / 100\)", text)
    numbers = {lr: int(count) for lr, count in printed}
    coarse, fine = ([numbers[f"{trial.params['lr']:.6e}"] for trial in search.trials] for search in lecture_search())
    assert coarse == list(range(1, 12)) and fine == list(range(22))
    assert next(iter(range(100))) == 0 and len(coarse) + len(fine) == 33


@pytest.mark.erratum('Deck 2: "cross-validation" on one validation part')
def test_deck_2_one_validation_part_scatters_twice_as_much_as_five_folds(slides):
    text = slides(2)
    assert "cross-validation strategy" in text.lower() and "best cross-validation result" in text
    assert "fold" not in text[text.index("Cross-validation strategy") : text.index("\nConclusions")]
    loop = text[text.index("reg = 10**uniform(-5, 5)") :]
    assert loop.index("trainer.train(X_train, y_train, X_val, y_val,") < loop.index("```")
    scores = np.array([trial.score for search in lecture_search() for trial in search.trials])
    np.testing.assert_allclose(1000 * scores, np.round(1000 * scores), atol=1e-9)  # one part of 1,000
    digits = load_digits()
    X, y = digits.X[:300], digits.y[:300]
    one, five = [], []
    for seed in range(30):
        folds = KFold(5, shuffle=True, random_state=seed)
        found = cross_val_score(KNeighborsClassifier(1), X, y, cv=folds)
        one.append(found[0])
        five.append(found.mean())
    assert np.std(one) > 2 * np.std(five)


def test_the_best_lies_at_the_edge_and_the_others_put_the_top_inside():
    _, fine = lecture_search()
    assert fine.at_edge() == {"lr": "high"}
    u = np.log10([trial.params["lr"] for trial in fine.trials])
    score = np.array([trial.score for trial in fine.trials])
    near = np.abs(u - u[score.argmax()]) < np.log10(1.035)
    assert sorted(score[near]) == [0.498, 0.509, 0.531]
    slope = stats.linregress(u[u > np.log10(5e-4)], score[u > np.log10(5e-4)])
    assert slope.slope < 0, "above 0.0005 the results fall, the star among them"


def test_the_winner_of_many_is_flattered():
    seeds = range(30)
    parts = digit_splits(seeds, 200, 100)
    rng = np.random.default_rng(5)
    nets = ManySettings((64, 32, 10), "relu", seeds, 10 ** rng.uniform(-2, -0.5, (12, 30)))
    nets.fit(*parts[0], epochs=5, batch_size=20)
    seen, new = (nets.accuracy(*part) for part in parts[1:])
    winner = seen.argmax(axis=0), np.arange(30)
    gain = seen[winner] - new[winner]
    assert gain.mean() > 1.96 * gain.std(ddof=1) / np.sqrt(30)


# rules


@pytest.mark.erratum('Deck 2: "Input preprocessing is no longer very important"')
def test_deck_2_preprocessing_is_important_and_the_mean_is_what_matters(slides):
    text = slides(2)
    assert "- Input preprocessing is no longer very important\n - Do subtract mean" in text
    train, _, test = digit_splits(SEEDS, 300, 300)
    shift = np.stack([Centering().fit(X).mean_ for X in train[0]])[:, None].astype(np.float32)
    found = {}
    for name, change in (("centered", lambda X: X - shift), ("0 to 1", lambda X: X), ("0 to 16", lambda X: 16 * X)):
        lr = np.geomspace(0.005, 0.5, 5) * (0.05 if name == "0 to 16" else 1)
        parts = [(change(X), y) for X, y in (train, test)]
        found[name] = scores(parts=parts, lr=lr, activation="relu").max(axis=0)
    assert found["centered"].mean() - found["0 to 1"].mean() > 0.5
    assert found["centered"].mean() - found["0 to 16"].mean() > 3


def test_what_works_depends_on_depth():
    train, validation, _ = digit_splits(SEEDS, 300, 300)
    mean = train[0].mean(axis=1, keepdims=True)
    parts = [(X - mean, y) for X, y in (train, validation)]
    shallow, deep = (64, 32, 10), (64, 24, 24, 24, 24, 24, 10)
    best = {
        (widths, activation): scores(parts=parts, widths=widths, activation=activation, lr=lr).mean(axis=1).max()
        for widths in (shallow, deep)
        for activation, lr in (("relu", [0.02, 0.06, 0.2]), ("sigmoid", [0.3, 1.0, 3.0]))
    }
    assert best[shallow, "sigmoid"] > best[shallow, "relu"] - 2
    assert best[deep, "sigmoid"] < 30 < 70 < best[deep, "relu"]


def test_batch_norm_helps_the_deep_network_and_hardly_changes_the_shallow_one():
    train, validation, _ = digit_splits(SEEDS, 300, 300)
    found = {}
    for widths in ((64, 32, 10), (64, 24, 24, 24, 24, 24, 10)):
        for layers in (lambda n: [ReLU()], lambda n: [BatchNorm1d(n), ReLU()]):
            right = [accuracy_with(layers, widths, seed, train, validation) for seed in range(4)]
            found.setdefault(len(widths), []).append(100 * np.mean(right))
    shallow, deep = (after - before for before, after in found.values())
    assert abs(shallow) < 2.5 and deep > 2


def accuracy_with(layers, widths, seed, train, validation):
    """The better of two rates' shares of right answers on the validation digits, after eight epochs."""
    right, start = [], {"weight_init": init.kaiming_normal, "bias_init": init.zeros}
    (X, y), (X_new, y_new) = ((X[seed] - train[0][seed].mean(axis=0), y[seed]) for X, y in (train, validation))
    for lr in (0.02, 0.06):
        rng, hidden = np.random.default_rng(seed), []
        for n_in, n_out in pairwise(widths[:-1]):
            hidden += [Linear(n_in, n_out, **start), *layers(n_out)]
        model = Sequential(*hidden, Linear(*widths[-2:], **start), rng=rng)
        fit(model, SGD(model.theta, lr=lr, momentum=0.9), (X, y), epochs=8, batch_size=30, rng=rng)
        model.eval()
        right.append(np.mean(model(X_new).data.argmax(axis=1) == y_new))
    return max(right)


def test_on_little_data_lbfgs_finds_a_far_lower_loss_without_a_rate_and_answers_no_better():
    train, validation, test = digit_splits(SEEDS, 50, 300)
    nets = ManySettings((64, 32, 10), "relu", SEEDS, 0.06 * 3.0 ** np.arange(-2, 3))
    nets.fit(*train, epochs=8, batch_size=10)
    best = nets.accuracy(*validation).argmax(axis=0), np.arange(len(SEEDS))
    scores, losses = [], []
    for seed in SEEDS[:8]:
        rng, start = np.random.default_rng(seed), {"weight_init": init.kaiming_normal, "bias_init": init.zeros}
        model = Sequential(Linear(64, 32, **start), ReLU(), Linear(32, 10, **start), rng=rng)
        X, y = train[0][seed].astype(float), train[1][seed]

        def fun(theta, model=model, X=X, y=y):
            model.theta = theta
            value, g = model.loss_and_gradient(X, y)
            return value, g.copy()

        found = minimize(fun, model.theta.copy(), LBFGS(10), maxiter=30)
        model.theta = found.x
        assert found.nfev <= 40
        losses.append(found.fun)
        scores.append(np.mean(model(test[0][seed].astype(float)).data.argmax(axis=1) == test[1][seed]))
    assert np.median(losses) < 0.1 * np.median(nets.loss(*train)[best])
    assert abs(np.mean(scores) - nets.accuracy(*test)[best][:8].mean()) < 0.03


def test_an_edge_is_named_after_its_side():
    space = {"lr": LogUniform(1e-4, 1e-2), "other": LogUniform(1e-3, 1e3)}
    for place, expected in ((0.01, {"lr": "low"}), (0.99, {"lr": "high"}), (0.06, {}), (0.94, {})):
        search = Search(space)
        search.evaluate(lambda params: 1.0, {"lr": space["lr"].at(place), "other": 1.0})
        assert search.at_edge() == expected
