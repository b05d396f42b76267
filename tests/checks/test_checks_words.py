"""Answers in words: what is empty, too long, or one word again and again is sent back with a sentence."""

import pytest

from course_utils.checks import require_words
from course_utils.checks.probe import Unmet

DIFFERENT = " ".join(f"word{k}" for k in range(200))


def words(n):
    return " ".join(DIFFERENT.split()[:n])


@pytest.mark.parametrize("n", [40, 90, 150])
def test_a_text_of_the_length_asked_for_passes(n):
    require_words(words(n), 40, 150)
    require_words(f"{words(20)} {words(20)}", 40, 150)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (words(39), "has 39 words: write 40 to 150"),
        (words(151), "has 151 words"),
        ("", "has 0 words"),
        ("why " * 60, "only 1 different words"),
        (f"{words(19)} {words(19)} {words(19)}", "only 19 different words"),
        (["a", "list"], "must be text in quotes"),
        (7, "must be text in quotes"),
    ],
)
def test_any_other_is_sent_back_and_told_why(text, says):
    with pytest.raises(Unmet, match=says):
        require_words(text, 40, 150)
