"""What carries a check's questions to the student's process and brings typed answers, or exceptions, back."""

import builtins
import time
from functools import lru_cache

import numpy as np

from course_utils.checks.sentences import say_exception
from course_utils.grading.session import SessionLost, repeat_warnings
from course_utils.grading.worker import wire
from course_utils.grading.worker.twins import Twins, rebuild

SILENT = {"SystemExit", "KeyboardInterrupt", "GeneratorExit", "StopIteration"}  # not raised here as what they are there


class OutOfTime(Exception):
    """A call used up its limit."""

    def __init__(self, sentence):
        super().__init__(sentence)
        self.sentence = sentence


class Link:
    """Packs what a check passes, unpacks what comes back, and runs the check's functions that the student's code
    calls."""

    def __init__(self, session, broken, remote_type):
        self.session = session
        self.remote_type = remote_type
        self.broken = broken
        self.twins = Twins(first=0, weak=True)
        self.remotes = {}
        self.functions = []
        self.failure = None  # what a function of the check raised while the student's code called it
        self.root = ""
        self.raised = 0  # how often the student's code raised, hung or ended its process
        self.deadline = time.monotonic() + session.limits.check
        self.fresh = {"fresh": True}  # said with the first question: let go of what earlier checks shared

    def ask(self, do, root="", values=(), **fields):
        self.root = root
        self.refuse_what_is_broken(root)
        left = self.deadline - time.monotonic()
        limits = self.session.limits
        if left <= 0:
            raise self._stop(root, f"`{root}` is too slow: this check did not end within {limits.check:g} s")
        self.failure = None
        try:
            message = {"values": rebuild(list(values), self.leaf)}
            reply = self.session.request(
                do,
                wall=min(limits.wall, left),
                on_callback=lambda r: self.call_back(r, root),
                **fields,
                **self.fresh,
                **self.with_twins(message),
            )
            self.fresh = {}
            return self.read(reply, root)
        except SessionLost as lost:
            raise self._blame(lost, root) from None
        except wire.ProtocolError as problem:
            raise self.distrust(str(problem)) from problem

    def refuse_what_is_broken(self, root):
        if root in self.broken:
            raise self._stop(root, f"{self.broken[root]}, so it was not tried again")

    def objects(self):
        """The names that stand for functions, classes and modules, asked for once in a session."""
        if self.session.lost:
            raise self.session.lost
        if self.session.objects is None:
            names = self.ask("names")
            if type(names) is not list or not all(type(name) is str for name in names):
                raise self.distrust("names are a list of texts")
            self.session.objects = frozenset(names)
        return self.session.objects

    def _stop(self, root, sentence):
        self.broken.setdefault(root, sentence)
        self.raised += 1
        return OutOfTime(sentence)

    def with_twins(self, message):
        message["twins"], message["dropped"] = self.twins.contents()
        return message

    def leaf(self, value):
        """One value that a check passes, as plain data."""
        if isinstance(value, np.ndarray) and wire.is_plain_array(value):
            return self.twins.number(value)
        if isinstance(value, self.remote_type):
            return value._marker
        if type(value) in (type(None), type(...), bool, int, float, complex, str) or wire.is_plain_array(value):
            return value
        if callable(value):
            self.functions.append(value)
            return wire.Callback(len(self.functions) - 1)
        raise TypeError(f"a check cannot pass a {type(value).__name__} to a student's code: it is not plain data")

    def unpack(self, reply, key, root):
        held = self.twins.update(reply.get("twins"), reply.get("dropped"))

        def leaf(value):
            if type(value) is wire.Twin:
                return self.twins.array(value.number)
            if type(value) is wire.Handle:
                return self.remote(value, root)
            if type(value) in (wire.Callback, wire.Named):
                raise wire.ProtocolError("only the judge has functions to call back, and asks by name")
            return value

        value = rebuild(reply.get(key), leaf)
        del held
        return value

    def remote(self, marker, root):
        """The object behind a marker, always the same one within a check."""
        key = marker.name if type(marker) is wire.Named else marker.number
        if key not in self.remotes:
            kind = "".join(c for c in getattr(marker, "kind", "") if c.isalnum() or c == "_")[:60] or "object"
            self.remotes[key] = _of_kind(self.remote_type, kind)(self, marker, root)
        return self.remotes[key]

    def read(self, reply, root):
        """The value of a reply, or the exception that it tells of."""
        if self.failure is not None:  # also where the student's code swallowed it
            self.raised += 1
            raise self.failure
        if "out_of_time" in reply:
            raise self._stop(root, f"`{root}` ran out of time (the limit is {self.session.limits.cpu:g} s)")
        value = self.unpack(reply, "value", root)
        warned = reply.get("warned")
        if type(warned) is not list or not all(type(text) is str for text in warned):
            raise wire.ProtocolError("warnings are a list of texts")
        repeat_warnings(warned)
        if "raised" in reply:
            self.raised += 1
            raise _as_raised(reply["raised"])
        if "value" not in reply:
            raise wire.ProtocolError("a reply has a value")
        return value

    def call_back(self, frame, root):
        """Run a function of the check that the student's code has called; the frame to answer with."""
        number, values = frame["callback"], self.unpack(frame, "values", root)
        if type(number) is not int or not 0 <= number < len(self.functions):
            raise wire.ProtocolError("there is no such function")
        if type(values) is not list or len(values) != 2 or type(values[0]) is not list or type(values[1]) is not dict:
            raise wire.ProtocolError("a function is called with arguments")
        if not all(type(name) is str for name in values[1]):
            raise wire.ProtocolError("a keyword is a text")
        if time.monotonic() > self.deadline:
            raise TimeoutError
        try:
            result = self.functions[number](*values[0], **values[1])
            return self.with_twins({"values": [rebuild(result, self.leaf)]})
        except (SessionLost, wire.ProtocolError):
            raise
        except Exception as problem:
            self.failure = problem
            return self.with_twins({"values": [None], "raised": [type(problem).__name__, str(problem)[:200]]})

    def distrust(self, why):
        """End the session over a reply that no honest process gives; the exception to raise."""
        return self._blame(self.session.distrust(why), self.root)

    def _blame(self, lost, root):
        """Name the student's function that was being used, and do not use it again."""
        if root and not lost.sentence.startswith("`"):
            lost.sentence = f"`{root}` {lost.sentence}"
            self.broken[root] = lost.sentence
        self.raised += 1
        return lost


@lru_cache(1000)
def _of_kind(remote_type, kind):
    """A remote object's type, named as there; making one takes longer than most calls."""
    return type(kind, (remote_type,), {"__slots__": ()})


def _as_raised(told):
    """The exception that the student's code raised, as one of the same name, and of the same built-in type where it
    is one."""
    if type(told) is not list or len(told) != 3 or type(told[0]) is not list:
        raise wire.ProtocolError("an exception is its types, its text and its place")
    kinds, text, place = told
    if not kinds or not all(type(part) is str for part in (*kinds, text, place)):
        raise wire.ProtocolError("an exception is its types, its text and its place")
    name = kinds[0] if kinds[0].isidentifier() else "Exception"
    problem = _exception(name, kinds, text)
    if name == "BrokenBefore":
        problem.sentence = f"it calls a function of yours that does not work: {text}"
        return problem
    says = say_exception(problem)
    problem.sentence = says if says.endswith("?") or "your code" in says else says + place[:200]
    return problem


def _exception(name, kinds, text):
    for kind in kinds:
        known = getattr(builtins, kind, None)
        if isinstance(known, type) and issubclass(known, Exception) and kind not in SILENT:
            try:
                return type(name, (known,), {"__str__": lambda self: text})(text)
            except TypeError:  # UnicodeDecodeError and its like want five arguments
                continue
    return type(name, (Exception,), {})(text)
