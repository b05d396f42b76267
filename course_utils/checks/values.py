"""Strict reading of what a student's code returned, without running any of its methods.

A returned object may have a lying ``__eq__``, ``__array__`` or ``__class__``. So types are read with ``type()``, array
subclasses are viewed as plain arrays by NumPy's own method, and whatever is not plain data is only named.
"""

from dataclasses import dataclass

import numpy as np

NUMERIC = ("number", "array", "list")
_KEPT = {np.dtype(name) for name in ("float32", "float64", "int64", "bool", "complex128")}
_WIDER = {"b": bool, "i": np.int64, "u": np.int64, "f": np.float64, "c": np.complex128}
_LARGEST = 10_000_000  # elements
_DEEPEST = 8


@dataclass(frozen=True, eq=False)
class Value:
    """Plain data that came out of a student's code.

    Attributes
    ----------
    kind : str
        "number", "array", "list" (of numbers, rectangular), "text", "none", "sequence", "not attempted" or "other".
    data : object
        An array for the first three, a str, a tuple of Value for "sequence", else None.
    type_name : str
        The type, in words for a sentence: "an array of shape (3,)", "a list", "None".
    """

    kind: str
    data: object
    type_name: str


def _array(value):
    """A fresh plain array of a numeric type that the comparison knows, or None."""
    array = np.ndarray.view(value, np.ndarray) if type(value) is not np.ndarray else value
    if array.dtype.kind not in _WIDER or array.size > _LARGEST:
        return None
    wanted = array.dtype if array.dtype in _KEPT else _WIDER[array.dtype.kind]
    return np.array(array, dtype=wanted, order="C")


def _number(value):
    """A 0-d array of a Python number, or None where an integer is too large for any float."""
    try:
        if type(value) is int and not -(2**63) <= value < 2**63:
            value = float(value)
        return np.array(value)
    except OverflowError:
        return None


def _sequence(value, depth):
    if type(value) is list and set(map(type, value)) == {float}:  # as what follows gives, in one step
        return Value("list", np.array(value), f"a list of {len(value)} numbers")
    items = [read(item, depth + 1) for item in value]
    word = "a tuple" if type(value) is not list else "a list"
    if type(value) is list and items and all(item.kind in ("number", "list") for item in items):
        if len({item.data.shape for item in items}) == 1:
            return Value("list", np.stack([item.data for item in items]), f"a list of {len(items)} numbers")
    if items and all(item.kind == "not attempted" for item in items):
        return Value("not attempted", None, "...")
    return Value("sequence", tuple(items), f"{word} of {len(items)}")


def read(value, depth=0):
    """Read any object as a :class:`Value`; nothing that the object defines is called."""
    kind = type(value)
    if value is None:
        return Value("none", None, "None")
    if value is Ellipsis:
        return Value("not attempted", None, "...")
    if kind in (bool, int, float, complex):
        data = _number(value)
        return (
            Value("other", None, "an integer of astronomic size") if data is None else Value("number", data, _a(kind))
        )
    if kind is str:
        return Value("text", value, "a string")
    if issubclass(kind, np.ndarray):
        data = _array(value)
        if data is None:
            plain = np.ndarray.view(value, np.ndarray)
            return Value("other", None, f"an array of dtype {plain.dtype} and shape {plain.shape}")
        return Value("array", data, f"an array of shape {data.shape}")
    if kind.__module__ == "numpy" and issubclass(kind, np.generic):
        data = _array(np.asarray(value))
        return Value("other", None, _a(kind)) if data is None else Value("number", data, _a(kind))
    if (kind is list or issubclass(kind, tuple)) and depth < _DEEPEST:
        plain = value if kind is list else tuple(tuple.__iter__(value))
        if len(plain) <= 100_000:
            return _sequence(plain, depth)
    return Value("other", None, _a(kind))


def _a(kind):
    """A type's name with its article; a name is student text, so it is cut short."""
    try:
        name = str(type.__dict__["__name__"].__get__(kind))[:60]
    except Exception:
        name = "object"
    if name == "function":
        return "a function (is a pair of parentheses missing?)"
    return f"an {name}" if name[:1].lower() in "aeiou" else f"a {name}"
