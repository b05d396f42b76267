"""Frames: what goes in comes out, and whatever else arrives ends in the protocol's own exception."""

import json
import math
import random
import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from course_utils.grading.worker import wire
from course_utils.grading.worker.wire import Callback, Handle, ProtocolError, Twin, decode, encode

numbers = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(), st.complex_numbers(), st.text(), st.just(...)
)
arrays = hnp.arrays(
    st.sampled_from(sorted(wire.DTYPES)).map(np.dtype), hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3)
)
markers = st.one_of(*(st.builds(marker, st.integers(0, 2**39)) for marker in (Handle, Callback, Twin)))
keys = st.one_of(st.none(), st.integers(), st.text(), st.tuples(st.integers()))
values = st.recursive(
    st.one_of(numbers, arrays, arrays.map(lambda a: a.flat[0] if a.size else a), markers),
    lambda inner: st.one_of(st.lists(inner), st.lists(inner).map(tuple), st.dictionaries(keys, inner, max_size=3)),
    max_leaves=12,
)


def same(a, b):
    """Equal, of the same types, with nan equal to nan."""
    if type(a) is not type(b):
        return False
    if isinstance(a, np.ndarray | np.generic):
        return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return same(list(a.items()), list(b.items()))
    if isinstance(a, complex):
        return same([a.real, a.imag], [b.real, b.imag])
    return a == b or (isinstance(a, float) and math.isnan(a) and math.isnan(b))


@settings(max_examples=300, deadline=None)
@given(values)
def test_plain_data_survives_the_round_trip(value):
    assert same(decode(encode(value)[4:]), value)


def test_a_function_an_object_array_and_an_array_that_lies_about_itself_are_not_plain_data():
    class Liar(np.ndarray):
        pass

    for value in (print, object(), np.array([print]), np.zeros(2).view(Liar), np.array(["text"]), {1, 2}, 2**5000):
        with pytest.raises(ProtocolError):
            encode(value)


def test_a_value_that_contains_itself_is_refused_instead_of_recursing_for_ever():
    knot = []
    knot.append(knot)
    with pytest.raises(ProtocolError, match="nested"):
        encode(knot)


def frame(header, buffers=b""):
    header = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<I", len(header)) + header + buffers


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\xff\xff\xff\xff",
        frame(b"{"),
        frame(b"[" * 100_000),
        frame(b"NaN"),
        frame(b"1e999"),
        frame(b"9" * 4000),
        frame({"array": ["|O", [1]]}, b"12345678"),
        frame({"array": ["<f8", [2**39, 2**39]]}),
        frame({"array": ["<f8", [0, 2**39, 2**39]]}),
        frame({"array": ["<f8", [-1]]}),
        frame({"array": ["<f8", [2]]}, b"short"),
        frame({"array": ["<f8", [1]]}, b"12345678 and more"),
        frame({"array": ["<f8", [True]]}, b"12345678"),
        frame({"scalar": ["<f8", [1]]}, b"12345678"),
        frame({"dict": [[[1], 2]]}),
        frame({"dict": [[{"array": ["<f8", []]}, 2]]}, b"12345678"),
        frame({"dict": [1]}),
        frame({"complex": ["1", 2.0]}),
        frame({"float": "1.0"}),
        frame({"handle": -1}),
        frame({"handle": 1, "kind": 3}),
        frame({"pickle": "cos\nsystem"}),
        frame({"tuple": [], "dict": []}),
        frame({}),
    ],
)
def test_a_frame_that_is_not_allowed_raises_the_protocols_own_exception(payload):
    with pytest.raises(ProtocolError):
        decode(payload)


def test_mutated_frames_raise_only_the_protocols_own_exception():
    rng = random.Random(2)
    seeds = [
        encode({"id": "x", "value": [np.arange(6.0).reshape(2, 3), (1, 2.5, None), {"k": Handle(3, "Adam")}, 1j, ...]})[
            4:
        ],
        encode({"raised": [["ValueError", "Exception"], "text é", ""], "twins": [[1, np.zeros(2), True]]})[4:],
    ]
    tokens = [
        b"{",
        b"}",
        b"[",
        b"]",
        b'"array"',
        b'"dict"',
        b'"tuple"',
        b"-1",
        b"1e400",
        b"null",
        b'"<f8"',
        b"99999999999999",
        b"\xff",
    ]
    refused = 0
    for _ in range(20_000):
        data = bytearray(rng.choice(seeds))
        for _ in range(rng.randint(1, 4)):
            at = rng.randrange(len(data))
            kind = rng.random()
            if kind < 0.4:
                data[at] = rng.randrange(256)
            elif kind < 0.7:
                data[at : at + rng.randint(0, 3)] = rng.choice(tokens)
            else:
                del data[at : at + rng.randint(1, 8)]
            if not data:
                data = bytearray(b"\0")
        if (
            rng.random() < 0.5 and len(data) > 4
        ):  # keep the header's length plausible, so that the header itself is read
            struct.pack_into("<I", data, 0, min(len(data) - 4, struct.unpack_from("<I", seeds[0])[0]))
        try:
            decode(bytes(data))
        except ProtocolError:
            refused += 1
    assert refused > 10_000


def test_a_byte_that_is_neither_0_nor_1_is_still_a_bool():
    value = decode(frame({"array": ["|b1", [3]]}, b"\x00\x01\x07"))
    assert value.tobytes() == b"\x00\x01\x01"


def test_half_of_a_surrogate_pair_can_be_written_to_a_page_afterwards():
    decode(encode("\ud800 and text")[4:]).encode("utf-8")
