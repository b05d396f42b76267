"""Frames of every form: the judge's end raises the protocol's own exception, or reads plain data."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from course_utils.grading.worker.wire import Callback, Handle, Named, ProtocolError, Twin, encode
from tests.attacks import fuzz

NUMBERS = st.none() | st.booleans() | st.integers() | st.floats() | st.complex_numbers() | st.text(max_size=9)
MARKERS = st.builds(Handle, st.integers(0, 9), st.text(max_size=9)) | st.builds(Named, st.just("f"))
MARKERS |= st.builds(Callback, st.integers(0, 3)) | st.builds(Twin, st.integers(0, 3))
ARRAYS = st.sampled_from([np.zeros(3), np.ones((2, 0)), np.arange(4, dtype="i1"), np.float32(1), np.array(True)])
PLAIN = st.recursive(
    NUMBERS | MARKERS | ARRAYS | st.just(...),
    lambda inner: st.lists(inner, max_size=3) | st.tuples(inner) | st.dictionaries(NUMBERS, inner, max_size=3),
    max_leaves=9,
)
KEYS = st.sampled_from(["id", "value", "raised", "warned", "twins", "dropped", "out_of_time", "callback", "values"])


def test_ten_thousand_mutated_frames():
    told = fuzz.fuzz(10_000, seed=1)
    assert min(told.values()) > 50  # the mutator reaches every end


@given(st.lists(st.dictionaries(KEYS, PLAIN) | PLAIN, min_size=3, max_size=3))
def test_replies_of_every_structure(replies):
    try:
        payloads = [encode(reply)[4:] for reply in replies]
    except ProtocolError:
        return
    fuzz.one(payloads)


def test_a_defect_of_the_judge_would_be_seen(monkeypatch):
    from course_utils.grading import link

    monkeypatch.setattr(link, "repeat_warnings", lambda texts: texts[0].upper())
    try:
        fuzz.fuzz(200, seed=1)
    except AssertionError as found:
        assert "IndexError" in str(found)
    else:
        raise RuntimeError("the fuzzer did not notice")
