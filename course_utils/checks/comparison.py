"""Comparing what came out with what should have: the first step, and the first quantity, that differs.

Every way of being different has its own sentence. The tolerance of each number was derived from its conditioning
(:mod:`course_utils.checks.conditioning`); nothing here guesses one.
"""

from dataclasses import dataclass, replace

import numpy as np

from course_utils.checks.values import NUMERIC


@dataclass(frozen=True)
class Difference:
    """Where two observations part: ``where`` is "step 2, m_hat[1]"; ``says`` is the sentence about it.

    ``note`` is what may be behind it; ``step`` (from 0), ``at`` and ``shape`` place a wrong number in its array.
    """

    where: str
    got: str
    expected: str
    says: str
    note: str = ""
    step: int = 0
    at: tuple[int, ...] = ()
    shape: tuple[int, ...] | None = None


def difference(got, expected, tolerances):
    """The first difference between two sequences of steps, or None.

    Parameters
    ----------
    got, expected : tuple of dict of str to Value
    tolerances : sequence of dict of str to tolerance
        As :func:`course_utils.checks.conditioning.tolerance` makes them; one dict per step of ``expected``.
    """
    trace = len(expected) > 1
    for k, (mine, right, allowed) in enumerate(zip(got, expected, tolerances), 1):
        for name, value in right.items():
            where = f"step {k}, {name}" if trace else name
            if name not in mine:
                return Difference(where, "nothing", describe(value), f"`{name}` is missing")
            found = value_difference(mine[name], value, allowed.get(name), where)
            if found:
                return replace(found, step=k - 1)
    if len(got) != len(expected):
        a, b = len(got), len(expected)
        return Difference("the number of steps", str(a), str(b), f"the trace has {a} steps, expected {b}")
    return None


def value_difference(got, expected, tolerance, where):
    """The first difference between two values, or None; ``where`` names them."""
    if expected.kind == "sequence" and got.kind in ("sequence", "list"):
        return _sequence_difference(got, expected, tolerance, where)
    says = _kind_sentence(got, expected)
    if says:
        return Difference(where, got.type_name, describe(expected), says)
    if expected.kind in NUMERIC:
        return _number_difference(got, expected, tolerance, where)
    if got.data != expected.data:
        return Difference(where, describe(got), describe(expected), f"{describe(got)} is not the one")
    return None


def _kind_sentence(got, expected):
    """What to say of the wrong kind of thing, or None where the kinds agree."""
    if got.kind == expected.kind or (got.kind in NUMERIC and _interchange(got, expected)):
        return None
    if got.kind == "none":
        return "returned None: is a `return` missing?"
    if got.kind == "list" and expected.kind == "array":
        return "a list, where a NumPy array is expected: wrap it in np.array(...)"
    return f"{got.type_name}, where {expected.type_name} is expected"


def _interchange(got, expected):
    """A 0-d array is a number; a one-dimensional array will do for a list; otherwise kinds are kept apart."""
    if expected.kind == "number" or got.kind == "number":
        return expected.kind in NUMERIC and got.kind != "list" and expected.kind != "list"
    return expected.kind == "list" and got.kind == "array"


def _sequence_difference(got, expected, tolerance, where):
    items = got.data if got.kind == "sequence" else None
    length = len(got.data)
    if length != len(expected.data):
        says = f"{length} things came back, expected {len(expected.data)}"
        return Difference(where, got.type_name, expected.type_name, says)
    if items is None:
        return Difference(where, got.type_name, expected.type_name, f"{got.type_name}, expected {expected.type_name}")
    for k, (mine, right) in enumerate(zip(items, expected.data)):
        found = value_difference(mine, right, (tolerance or {k: None})[k], f"{where}[{k}]")
        if found:
            return found
    return None


def _number_difference(got, expected, tolerance, where):
    a, b = got.data, expected.data
    if a.shape != b.shape:
        says = f"shape {_shape(a.shape)}, expected shape {_shape(b.shape)}"
        return Difference(where, describe(got), describe(expected), says)
    if (a.dtype.kind == "b") != (b.dtype.kind == "b"):
        has, wants = ("True and False", "numbers") if a.dtype.kind == "b" else ("numbers", "True and False")
        return Difference(where, describe(got), describe(expected), f"holds {has}, expected {wants}")
    wrong = ~within(a, b, tolerance)
    if not wrong.any():
        return None
    at = tuple(int(i) for i in np.argwhere(wrong)[0])
    mine, right = short_pair(a[at].item(), b[at].item())
    place = where + (f"[{', '.join(map(str, at))}]" if at else "")
    says = f"got {mine}, expected {right}" if mine != right else _almost(a[at].item(), b[at].item(), right)
    count = int(wrong.sum())
    if a.size > 1:
        says += f" ({count} of {a.size} differ)" if count < a.size else f" (all {a.size} differ)"
    return Difference(place, mine, right, says, _note(a, b, at), at=at, shape=b.shape)


def _almost(mine, right, shown):
    """Two numbers that agree in nine digits: what matters is how far they are apart."""
    apart = abs(mine - right) / abs(right)
    return f"{shown} to nine digits, but off by a relative {apart:.1e}: digits are lost on the way"


def _note(a, b, at):
    """What may be behind a wrong number, or nothing."""
    if a.dtype.kind == "f" and np.isnan(a[at]):
        return "; nan comes from 0/0, 0·inf, inf − inf or the log of a negative number"
    if a.dtype.kind == "f" and np.isinf(a[at]):
        return "; inf comes from log(0), a division by 0 or exp of a large number"
    if b.dtype.kind == "f" and np.isinf(b[at]):
        return "; is something clipped, or a small number added, that keeps it finite?"
    if a.dtype.kind in "iu" and b.dtype.kind == "f":
        return f"; your array has dtype {a.dtype}, which cuts fractions off"
    if a.dtype == np.float32 and b.dtype == np.float64 and np.isclose(a[at], b[at], rtol=1e-5):
        return "; your array has dtype float32, which keeps 7 digits"
    return ""


def within(a, b, tolerance):
    """Elementwise: is ``a`` the number ``b`` within its tolerance? nan equals nan, inf equals inf."""
    allowed = 0.0 if tolerance is None else tolerance
    with np.errstate(all="ignore"):
        a, b = (x.astype(float) if x.dtype.kind in "biu" else x for x in (a, b))
        near = (np.abs(a - b) <= allowed) & np.isfinite(a) & np.isfinite(b)  # else inf would be near everything
        return (a == b) | near | (np.isnan(a) & np.isnan(b))


def _shape(shape):
    return "() (a single number)" if shape == () else str(tuple(map(int, shape)))


def short_pair(mine, right):
    """Two unequal numbers with just enough digits to see that they differ, nine at most."""
    for digits in (4, 6, 9):
        a, b = _short(mine, digits), _short(right, digits)
        if a != b:
            break
    return a, b


def _short(number, digits):
    if isinstance(number, (bool, int)):
        return str(number)
    return f"{number:.{digits}g}"


def describe(value):
    """A value in compact form: its numbers where there are few, else its shape."""
    if value.kind in NUMERIC and value.data.size <= 6:
        text = np.array2string(value.data, precision=4, separator=", ", max_line_width=100)
        return " ".join(text.split())
    if value.kind == "text":
        return repr(value.data[:60])
    return value.type_name
