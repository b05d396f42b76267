"""Lab 06, exercise 9: the named mistakes of `range_test`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

IDEA = f"{BOOK}/range_test.html#range-test-idea"
READ = f"{BOOK}/range_test.html#range-test-read"

hints(
    "range_test",
    "np.geomspace gives numbers that grow by the same factor.",
    "In each step: train, look whether to stop, and only then keep the rate and the loss.",
)


@mistake(
    "range_test",
    slug="straight-line",
    says="The rates grow by the same amount, not by the same factor.",
    hint=(
        "Look at the second rate.",
        "np.geomspace, or low * factor ** i.",
    ),
    link=IDEA,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.linspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or (losses and loss > 4 * min(losses)):
            break
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)


@mistake(
    "range_test",
    slug="high-left-out",
    says="The last rate is below high: the factor is a little too small.",
    hint=(
        "Look at the last rate: it must be high.",
        "The factor is (high / low) ** (1 / (steps - 1)).",
    ),
    link=IDEA,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps, endpoint=False):
        loss = train(rate)
        if not np.isfinite(loss) or (losses and loss > 4 * min(losses)):
            break
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)


@mistake(
    "range_test",
    slug="exponents-for-rates",
    says="np.logspace takes exponents of ten, not rates.",
    hint=(
        "Look at the first rate.",
        "np.geomspace, or logspace of the logarithms.",
    ),
    link=IDEA,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.logspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or (losses and loss > 4 * min(losses)):
            break
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)


@mistake(
    "range_test",
    slug="never-stops",
    says="Nothing stops the test: it trains on after the explosion.",
    hint=(
        "Look at how often train was called.",
        "break.",
    ),
    link=READ,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)


@mistake(
    "range_test",
    slug="nan-goes-on",
    says="nan is not larger than anything: a comparison does not see it.",
    hint=(
        "Look at a loss that is nan.",
        "not np.isfinite(loss).",
    ),
    link=READ,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if losses and loss > 4 * min(losses):
            break
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)


@mistake(
    "range_test",
    slug="only-broken-numbers",
    says="The test stops at nan and inf only; a loss that explodes is still a number at first.",
    hint=(
        "Look at a loss 5 times the smallest one.",
        "loss > 4 * min(losses).",
    ),
    link=READ,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss):
            break
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)


@mistake(
    "range_test",
    slug="explosion-kept",
    says="The loss that exploded, and its rate, were kept.",
    hint=(
        "Look at the last loss you return.",
        "Stop first, then append.",
    ),
    link=READ,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        rates.append(rate)
        losses.append(loss)
        if not np.isfinite(loss) or loss > 4 * min(losses):
            break
    return np.array(rates), np.array(losses)


@mistake(
    "range_test",
    slug="against-the-last",
    says="The loss was compared with the one before, not with the smallest so far: a slow explosion goes by.",
    hint=(
        "Look at losses that rise a little with each step.",
        "4 * min(losses).",
    ),
    link=READ,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or (losses and loss > 4 * losses[-1]):
            break
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)


@mistake(
    "range_test",
    slug="against-the-first",
    says="The loss was compared with the first one, not with the smallest so far.",
    hint=(
        "Look at which loss you multiply by 4.",
        "4 * min(losses).",
    ),
    link=READ,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or (losses and loss > 4 * losses[0]):
            break
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)


@mistake(
    "range_test",
    slug="stops-at-any-rise",
    says="The test stops as soon as the loss rises at all: small batches make it jump.",
    hint=(
        "Look at the factor 4.",
        "loss > 4 * min(losses).",
    ),
    link=READ,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or (losses and loss > min(losses)):
            break
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)


@also("range_test", "stops-at-any-rise")
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or (losses and loss > losses[-1]):
            break
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)


@mistake(
    "range_test",
    slug="trains-first",
    says="All training was done before you looked at the losses: stopping comes too late.",
    hint=(
        "Look at how often train was called.",
        "Train and look in the same loop.",
    ),
    link=IDEA,
)
def range_test(train, low, high, steps):
    rates = np.geomspace(low, high, steps)
    losses = [train(rate) for rate in rates]
    for i, loss in enumerate(losses):
        if not np.isfinite(loss) or (i and loss > 4 * min(losses[:i])):
            return rates[:i], np.array(losses[:i])
    return rates, np.array(losses)


@mistake(
    "range_test",
    slug="skips-and-goes-on",
    says="The exploded loss is left out, but the test goes on.",
    hint=(
        "Look at how often train was called.",
        "break, not continue.",
    ),
    link=IDEA,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or (losses and loss > 4 * min(losses)):
            continue
        rates.append(rate)
        losses.append(loss)
    return np.array(rates), np.array(losses)


@mistake(
    "range_test",
    slug="order",
    says="Losses and rates are in the wrong order.",
    hint=(
        "Look at the order in which you return them.",
        "The rates first.",
    ),
    link=IDEA,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or (losses and loss > 4 * min(losses)):
            break
        rates.append(rate)
        losses.append(loss)
    return np.array(losses), np.array(rates)


@mistake(
    "range_test",
    slug="trains-twice",
    says="train was called twice for a rate: each call is a step of training.",
    hint=(
        "Look at how often train was called.",
        "loss = train(rate), once; then use loss.",
    ),
    link=IDEA,
)
def range_test(train, low, high, steps):
    rates, losses = [], []
    for rate in np.geomspace(low, high, steps):
        loss = train(rate)
        if not np.isfinite(loss) or (losses and loss > 4 * min(losses)):
            break
        rates.append(rate)
        losses.append(train(rate))
    return np.array(rates), np.array(losses)
