"""Numbers that chapter 06 prints outside its cells: what its explorers show, and where a sentence has arithmetic."""

from pathlib import Path

import numpy as np
import pytest

from course_utils.explorers.schedule_composer import train
from course_utils.optim import schedules

PAGES = Path(__file__).parents[2] / "book" / "06_schedules"

# page, shape, highest rate, share of warm-up, the loss at the end as the page prints it
PRINTED = [
    ("loss_curves", "constant", 0.03, 0, "0.43 at a rate of 0.03"),
    ("loss_curves", "constant", 0.1, 0, "0.31 at 0.1"),
    ("loss_curves", "constant", 3, 0, "0.96 at 3"),
    ("loss_curves", "constant", 10, 0, "5.1 at 10"),
    ("loss_curves", "cosine", 3, 0, "0.16"),
    ("decays", "linear", 3, 0, "0.18"),
    ("decays", "step decay", 3, 0, "0.20"),
    ("decays", "exponential", 3, 0, "0.27"),
    ("decays", "1/t", 3, 0, "0.29"),
    ("decays", "1/√t", 3, 0, "0.29"),
    ("cycles", "warm restarts", 3, 0, "0.82"),
    ("warmup", "cosine", 10, 0, "0.54 without"),
    ("warmup", "cosine", 10, 0.1, "0.43 with a tenth"),
    ("warmup", "cosine", 10, 0.3, "0.28 with three tenths"),
    ("warmup", "cosine", 10, 0.5, "0.86 with one half"),
    ("warmup", "cosine", 6, 0, "0.32, 1.02"),
    ("warmup", "cosine", 6, 0.5, "0.34."),
]


@pytest.mark.parametrize("page, shape, peak, warmup, words", PRINTED)
def test_what_a_caption_says_of_the_schedule_composer_is_what_it_shows(page, shape, peak, warmup, words):
    assert words in (PAGES / f"{page}.md").read_text(encoding="utf-8")
    number = words.split()[0].rstrip(".,")
    digits = len(number.split(".")[1])
    assert float(number) == pytest.approx(train(shape, float(peak), warmup)[-1], abs=0.5001 * 10**-digits)


def test_past_its_end_a_cosine_is_back_at_a_tenth_after_a_fifth():
    assert schedules.cosine(1.0, 100)(120) == pytest.approx(0.1, abs=0.005)


def test_the_first_rates_of_a_linear_and_an_inverse_decay_carry_ten_times_as_far():
    t = np.arange(1000)
    mean = {
        name: np.mean([rate(int(step)) for step in t])
        for name, rate in (("line", schedules.linear(1.0, 0.01, 1000)), ("1/t", schedules.inverse_time(1.0, 0.099)))
    }
    assert 9 < mean["line"] / mean["1/t"] < 12
