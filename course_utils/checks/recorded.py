"""``mistakes.json``: what each public check should see, and what each named mistake makes of it, for every variant.

It holds numbers and sentences, never code, so that a lab can be handed out with it. Release writes it; the notebook's
face reads it.
"""

import json
from dataclasses import dataclass

import numpy as np

from course_utils.checks.diagnosis import Mistake
from course_utils.checks.observation import Observation
from course_utils.checks.values import NUMERIC, Value

FORM = 2  # raised when the file's layout changes


@dataclass(frozen=True)
class Recorded:
    """A lab's recorded answers."""

    lab: str
    hints: dict  # exercise -> stages for an answer that matches no mistake
    hidden: dict  # exercise -> number of checks that only grading runs
    asks: tuple  # full names of course_utils that the lab has the student write
    _words: dict
    _variants: list

    def expected(self, check, v):
        """What the check should see, and the tolerances."""
        entry = self._variants[v][check]
        seen = observation_from(entry["expected"])
        return seen, tuple(
            {name: _tolerance_from(allowed, step[name]) for name, allowed in row.items()}
            for row, step in zip(entry["tolerances"], seen.steps)
        )

    def mistakes(self, exercise, checks, v):
        """The exercise's named mistakes with what ``checks`` (names) see of them."""
        found = []
        for slug, words in self._words.get(exercise, {}).items():
            for form in forms(slug, words.get("forms", 1)):
                seen = {}
                for check in checks:
                    entry = self._variants[v][check]
                    seen[check] = observation_from(entry["mistakes"].get(form, entry["expected"]), entry["expected"])
                found.append(Mistake(exercise, slug, words["says"], tuple(words["hints"]), words["link"], seen))
        return found


def read_recorded(text):
    """The recorded answers in the text of a ``mistakes.json``."""
    plain = json.loads(text)
    if plain.get("form") != FORM:
        raise ValueError(f"mistakes.json has form {plain.get('form')!r}, this course_utils reads form {FORM}")
    asks = tuple(plain.get("asks", ()))
    return Recorded(plain["lab"], plain["hints"], plain["hidden"], asks, plain["mistakes"], plain["variants"])


def forms(slug, count):
    """The keys of a mistake that is made in several ways: "clipped", "clipped#2", …"""
    return [slug, *(f"{slug}#{k}" for k in range(2, count + 1))]


def observation_to(seen, digits=17):
    """An observation as plain JSON data; ``digits`` are those kept of a float."""
    plain = {"steps": [{name: _value_to(value, digits) for name, value in step.items()} for step in seen.steps]}
    if seen.status is not None:
        plain = {"status": seen.status, "sentence": seen.sentence, "raised": seen.raised}
    if seen.mutated:
        plain["mutated"] = list(seen.mutated)
    return plain


def shortened(plain, like):
    """A plain observation in which a value of the same form as in ``like`` keeps its numbers only."""
    steps = []
    for k, step in enumerate(plain["steps"] if "steps" in plain else ()):
        forms = like["steps"][k] if k < len(like["steps"]) else {}
        steps.append({name: _numbers_only(value, forms.get(name)) for name, value in step.items()})
    return {**plain, "steps": steps} if steps else plain


def _numbers_only(value, like):
    same = like is not None and "dtype" in value and {**value, "data": 0} == {**like, "data": 0}
    return value["data"] if same else value


def observation_from(plain, like=None):
    """The inverse of :func:`observation_to`, and of :func:`shortened` where ``like`` is given."""
    filled = []
    for k, step in enumerate(plain.get("steps", ())):
        filled.append({n: {**like["steps"][k][n], "data": v} if type(v) is list else v for n, v in step.items()})
    return Observation(
        steps=tuple({name: _value_from(value) for name, value in step.items()} for step in filled),
        status=plain.get("status"),
        sentence=plain.get("sentence", ""),
        raised=plain.get("raised", ""),
        mutated=tuple(plain.get("mutated", ())),
    )


def _value_to(value, digits):
    if value.kind in NUMERIC:
        data = [_number_to(x, digits) for x in value.data.ravel().tolist()]
        shape = list(value.data.shape)
        return {
            "kind": value.kind,
            "type": value.type_name,
            "dtype": value.data.dtype.name,
            "shape": shape,
            "data": data,
        }
    data = [_value_to(item, digits) for item in value.data] if value.kind == "sequence" else value.data
    return {"kind": value.kind, "type": value.type_name, "data": data}


def _value_from(plain):
    if plain["kind"] in NUMERIC:
        data = [_number_from(x) for x in plain["data"]]
        data = np.array(data, dtype=plain["dtype"]).reshape(plain["shape"])
    elif plain["kind"] == "sequence":
        data = tuple(map(_value_from, plain["data"]))
    else:
        data = plain["data"]
    return Value(plain["kind"], data, plain["type"])


def _number_to(x, digits):
    """JSON has no nan, inf or complex: they become text. A whole float loses its ".0", dtype tells it back."""
    if isinstance(x, complex):
        return str(x)
    if isinstance(x, float):
        if not np.isfinite(x):
            return str(x)
        x = float(f"{x:.{digits}g}")
        return int(x) if x.is_integer() and abs(x) < 1e15 and str(x) != "-0.0" else x
    return x


def _number_from(x):
    if isinstance(x, str):
        return complex(x) if "j" in x else float(x)
    return x


def tolerances_to(rows):
    """Tolerances as plain JSON data, two digits each."""
    return [{name: _tolerance_to(allowed) for name, allowed in row.items()} for row in rows]


def _tolerance_to(allowed):
    if isinstance(allowed, tuple):
        return [_tolerance_to(item) for item in allowed]
    if allowed is None or not np.any(allowed):
        return 0
    return [float(f"{x:.2g}") for x in np.ravel(allowed).tolist()]


def _tolerance_from(plain, value):
    if value.kind == "sequence":
        return tuple(_tolerance_from(p, item) for p, item in zip(plain, value.data))
    if value.kind not in NUMERIC:
        return None
    return np.broadcast_to(0.0, value.data.shape) if plain == 0 else np.array(plain).reshape(value.data.shape)
