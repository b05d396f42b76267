"""``mistakes.json``: what each public check should see, and what each named mistake makes of it, for every variant.

It holds numbers and sentences, never code, so that a lab can be handed out with it. Release writes it; the notebook's
face reads it.
"""

import json
from dataclasses import dataclass

import numpy as np

from course_utils.checks.diagnosis import Mistake
from course_utils.checks.observation import Observation
from course_utils.checks.outcomes import ERROR
from course_utils.checks.values import NUMERIC, Value

FORM = 3  # raised when the file's layout changes


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
    """A mistake's plain observation with what its reader cannot fill in from ``like``, the right one's, only.

    For each step a list, in the order of the right one's quantities: ``None`` where it is the same, the numbers where
    the form is the same, else all of the value. Of an error the type is enough.
    """
    right = like.get("steps", [])
    if "steps" not in plain:
        return {key: value for key, value in plain.items() if value and (key, plain["status"]) != ("sentence", ERROR)}
    if [step.keys() for step in plain["steps"]] != [step.keys() for step in right]:
        return plain
    differs = [
        [_numbers_only(step[name], value) for name, value in same.items()] for step, same in zip(plain["steps"], right)
    ]
    return {"differs": differs, "mutated": plain["mutated"]} if "mutated" in plain else differs


def _numbers_only(value, like):
    if "dtype" not in value or _form(value) != _form(like):
        return value
    if value["data"] == like["data"]:
        return None
    return value["data"] if value["shape"] else value["data"][0]


def _form(value):
    """All but the numbers that recognizing a mistake looks at."""
    return value["kind"] == "list", value.get("dtype"), value.get("shape")


def observation_from(plain, like=None):
    """The inverse of :func:`observation_to`, and of :func:`shortened` where ``like`` is given."""
    plain = {"differs": plain} if type(plain) is list else plain
    filled = plain.get("steps", ())
    if "differs" in plain:
        filled = [
            dict(zip(step, map(_filled, differs, step.values())))
            for differs, step in zip(plain["differs"], like["steps"])
        ]
    return Observation(
        steps=tuple({name: _value_from(value) for name, value in step.items()} for step in filled),
        status=plain.get("status"),
        sentence=plain.get("sentence", ""),
        raised=plain.get("raised", ""),
        mutated=tuple(plain.get("mutated", ())),
    )


def _filled(differs, like):
    """A value as it was before :func:`_numbers_only`."""
    if differs is None or type(differs) is dict:
        return differs or like
    return {**like, "data": differs if type(differs) is list else [differs]}


def _value_to(value, digits):
    named = {} if value.kind == "array" else {"type": value.type_name}  # an array's follows from its shape
    if value.kind in NUMERIC:
        data = [_number_to(x, digits) for x in value.data.ravel().tolist()]
        return {
            "kind": value.kind,
            **named,
            "dtype": value.data.dtype.name,
            "shape": list(value.data.shape),
            "data": data,
        }
    data = [_value_to(item, digits) for item in value.data] if value.kind == "sequence" else value.data
    return {"kind": value.kind, **named, "data": data}


def _value_from(plain):
    if plain["kind"] in NUMERIC:
        data = [_number_from(x) for x in plain["data"]]
        data = np.array(data, dtype=plain["dtype"]).reshape(plain["shape"])
    elif plain["kind"] == "sequence":
        data = tuple(map(_value_from, plain["data"]))
    else:
        data = plain["data"]
    return Value(plain["kind"], data, plain.get("type") or f"an array of shape {data.shape}")


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
