"""Frames: how plain data crosses the pipe between the judge and a student's process, and nothing but plain data.

A frame is ``length | header length | JSON header | raw arrays``; the header tags whatever JSON lacks, an object that
is not plain data crosses as a :class:`Handle`, and nothing is ever unpickled. Both ends use this module, so what the
decoder does not recognize, or finds too large or too deep, ends in one exception: :class:`ProtocolError`.
"""

import json
import math
import struct
from dataclasses import dataclass

import numpy as np

MAX_FRAME = 64 << 20  # bytes
MAX_HEADER = 4 << 20  # bytes
MAX_DEPTH = 24
MAX_NODES = 200_000
MAX_INT_BITS = 4096  # a longer integer is a handle: writing it in decimal takes quadratic time

DTYPES = frozenset("|b1 |i1 |u1 <i2 <u2 <i4 <u4 <i8 <u8 <f2 <f4 <f8 <c8 <c16".split())
NOT_FINITE = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}


class ProtocolError(Exception):
    """A frame that the protocol does not allow."""


@dataclass(frozen=True)
class Handle:
    """An object that stays in the student's process; ``kind`` is what its type is called there."""

    number: int
    kind: str = ""


@dataclass(frozen=True)
class Named:
    """An object that stays in the student's process, by its name in the notebook."""

    name: str


@dataclass(frozen=True)
class Callback:
    """A function that stays with the judge, passed to the student's code."""

    number: int


@dataclass(frozen=True)
class Twin:
    """An array that both ends hold already (see :mod:`twins`)."""

    number: int


def is_plain_array(value):
    """Whether an array crosses as data: exactly an ndarray or a NumPy scalar, of a dtype without objects."""
    return (type(value) is np.ndarray or isinstance(value, np.generic)) and value.dtype.str in DTYPES


def encode(value):
    """Turn plain data into one frame.

    Parameters
    ----------
    value : object
        ``None``, ``...``, bool, int, float, complex, str, list, tuple, dict, arrays and NumPy scalars of numbers, and
        the markers :class:`Handle`, :class:`Named`, :class:`Callback`, :class:`Twin`.

    Raises
    ------
    ProtocolError
        When something in it is not plain data, or the frame would be too large or too deep.
    """
    writer = _Writer()
    header = TO_JSON(writer.node(value, 0)).encode()
    length = 4 + len(header) + sum(map(len, writer.buffers))
    if length > MAX_FRAME or len(header) > MAX_HEADER:
        raise ProtocolError(f"a value of {length:,} bytes is too large to send")
    return b"".join([struct.pack("<II", length, len(header)), header, *writer.buffers])


class _Writer:
    def __init__(self):
        self.buffers = []
        self.nodes = 0

    def node(self, value, depth):
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise ProtocolError("a value is nested too deep, or has too many parts, to send")
        kind = type(value)
        if value is None or kind is bool or kind is str:
            return value
        if kind is int and value.bit_length() <= MAX_INT_BITS:
            return value
        if kind is float:
            return value if math.isfinite(value) else {"float": repr(value)}
        if kind is complex:
            return {"complex": [self.node(value.real, depth), self.node(value.imag, depth)]}
        if kind is list:
            return [self.node(item, depth + 1) for item in value]
        if kind is tuple:
            return {"tuple": [self.node(item, depth + 1) for item in value]}
        if kind is dict:
            return {"dict": [[self.node(k, depth + 1), self.node(v, depth + 1)] for k, v in value.items()]}
        if kind is Handle:
            return {"handle": value.number, "kind": value.kind}
        if kind is Named:
            return {"named": value.name}
        if kind is Callback:
            return {"callback": value.number}
        if kind is Twin:
            return {"twin": value.number}
        if value is Ellipsis:
            return {"ellipsis": []}
        if not is_plain_array(value):
            raise ProtocolError(f"a value of type {type(value).__name__} is not plain data")
        array = np.asarray(value)
        self.buffers.append(array.tobytes())
        return {"array" if type(value) is np.ndarray else "scalar": [array.dtype.str, list(array.shape)]}


def decode(payload):
    """Turn a frame's payload (what follows its length) back into plain data.

    Raises
    ------
    ProtocolError
        Whatever the bytes are, this and no other exception.
    """
    if len(payload) < 4 or len(payload) > MAX_FRAME:
        raise ProtocolError("the frame's length is not possible")
    (size,) = struct.unpack_from("<I", payload)
    if size > MAX_HEADER or 4 + size > len(payload):
        raise ProtocolError("the header's length is not possible")
    try:
        header = FROM_JSON(payload[4 : 4 + size].decode())
    except (ValueError, RecursionError) as problem:
        raise ProtocolError("the header is not JSON") from problem
    reader = _Reader(payload, 4 + size)
    value = reader.node(header, 0)
    if reader.offset != len(payload):
        raise ProtocolError("there are bytes left over after the last array")
    return value


def _refuse_constant(name):
    raise ProtocolError(f"{name} is not JSON")


TO_JSON = json.JSONEncoder(allow_nan=False, check_circular=False, separators=(",", ":")).encode
FROM_JSON = json.JSONDecoder(parse_constant=_refuse_constant).decode


def _natural(value):
    if type(value) is not int or not 0 <= value < 1 << 40:
        raise ProtocolError("a number was expected")
    return value


class _Reader:
    def __init__(self, payload, offset):
        self.payload = payload
        self.offset = offset
        self.nodes = 0

    def node(self, node, depth):
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise ProtocolError("the frame is nested too deep, or has too many parts")
        kind = type(node)
        if kind is list:
            return [self.node(item, depth + 1) for item in node]
        if kind is dict:
            return self.tagged(node, depth)
        if kind is str and not node.isascii():
            return node.encode("utf-8", "replace").decode()  # half of a surrogate pair cannot be written to a page
        if (kind is int and node.bit_length() > MAX_INT_BITS) or (kind is float and not math.isfinite(node)):
            raise ProtocolError("a number is too large")
        return node

    def tagged(self, node, depth):
        kind = node.pop("kind", "")
        if len(node) != 1 or type(kind) is not str:
            raise ProtocolError("a tagged value has one tag")
        (tag, body), *_ = node.items()
        if tag in ("handle", "callback", "twin"):
            number = _natural(body)
            return (
                Handle(number, self.node(kind, depth)[:80])
                if tag == "handle"
                else (Callback, Twin)[tag == "twin"](number)
            )
        if tag == "float" and type(body) is str and body in NOT_FINITE:
            return NOT_FINITE[body]
        if tag == "named" and type(body) is str:
            return Named(body)
        if type(body) is not list:
            raise ProtocolError("a tag is unknown, or its value has the wrong form")
        if tag == "tuple":
            return tuple(self.node(item, depth + 1) for item in body)
        if tag == "ellipsis" and not body:
            return Ellipsis
        if tag == "dict":
            return self.dict(body, depth + 1)
        if tag == "complex" and len(body) == 2:
            real, imag = (self.node(part, depth + 1) for part in body)
            if type(real) is type(imag) is float:
                return complex(real, imag)
        if tag in ("array", "scalar") and len(body) == 2:
            return self.array(*body, scalar=tag == "scalar")
        raise ProtocolError("a tag is unknown, or its value has the wrong form")

    def dict(self, pairs, depth):
        result = {}
        for pair in pairs:
            if type(pair) is not list or len(pair) != 2:
                raise ProtocolError("a dict is a list of pairs")
            key = self.node(pair[0], depth)
            try:
                result[key] = self.node(pair[1], depth)
            except TypeError as problem:
                raise ProtocolError("a key of a dict is not hashable") from problem
        return result

    def array(self, dtype, shape, scalar):
        if type(dtype) is not str or dtype not in DTYPES or type(shape) is not list or len(shape) > 16:
            raise ProtocolError("an array's dtype or shape is not allowed")
        dtype = np.dtype(dtype)
        size = math.prod(map(_natural, shape))
        end = self.offset + size * dtype.itemsize
        if end > len(self.payload):
            raise ProtocolError("an array is longer than its frame")
        flat = np.frombuffer(bytearray(self.payload[self.offset : end]), dtype=dtype)
        self.offset = end
        if dtype.kind == "b":
            flat = flat.view("u1") != 0  # a byte of 2 is no bool, and NumPy would believe it
        if scalar and shape:
            raise ProtocolError("a NumPy scalar has no shape")
        try:
            return flat[0] if scalar else flat.reshape(shape)
        except ValueError as problem:  # (0, 2**39, 2**39) overflows, although it holds nothing
            raise ProtocolError("an array's shape is not possible") from problem
