"""Answers the judge's requests in a student's process: run a cell, get a name, call it, read or set an attribute, an
item.

Values cross as plain data, arrays as twins, and everything else stays here, behind a handle.
"""

import builtins
import itertools
import threading
import types
import warnings

import numpy as np

from . import pipe, wire
from .clock import OutOfTime, limited
from .shell import Shell, place
from .twins import Twins, rebuild

MOST_NAMES = 2_000


class CallbackFailed(BaseException):
    """The judge's function refused to go on; the student's ``except Exception`` must not hide that."""


class BrokenBefore(Exception):
    """The notebook calls a function of its own that hung, or ended the process, when a check called it."""


class Answers:
    """One notebook's namespace, and what the judge may ask of it."""

    def __init__(self, sock, output):
        self.sock = sock
        self.output = output
        self.shell = Shell()
        self.forget()

    def forget(self):
        """Let go of everything that was shared: a new check begins."""
        self.twins = Twins(first=1, weak=False)
        self.objects = {}  # number -> object
        self.numbers = {}  # id(object) -> number

    def serve(self):
        """Answer requests until the judge hangs up."""
        while True:
            try:
                request = pipe.receive(self.sock)
            except (EOFError, OSError):
                return
            if request["do"] != "cells":
                pipe.send(self.sock, self.reply(request))
                continue
            for source in request["sources"]:
                reply = self.reply(request | {"do": "cell", "source": source})
                pipe.send(self.sock, reply)
                if "out_of_time" in reply:  # what is left to the others is for the judge to say
                    break

    def reply(self, request):
        """One request's reply: ``{"id", "value"}`` or ``{"id", "raised"}``, with the arrays that changed."""
        body = {}
        warned = []
        if request.get("fresh"):
            self.forget()
        try:
            with limited(request["cpu"], request["wall"]), warnings.catch_warnings(record=True) as warned:
                warnings.simplefilter("always")
                body["value"] = self.pack(getattr(self, "do_" + request["do"])(request))
        except OutOfTime:
            body = {"out_of_time": True, "busy": threading.active_count() > 1}
        except wire.ProtocolError as problem:
            body = {"raised": [["ValueError"], f"what came out cannot be read: {problem}", ""]}
        except BaseException as problem:
            kinds = [kind.__name__[:80] for kind in type(problem).__mro__[:-1]]
            body = {"raised": [kinds, _words(problem), place(problem)]}
        body["warned"] = list(dict.fromkeys(_words(warning.message) for warning in warned[:20]))
        return self.message({"id": request["id"], **body})

    def message(self, body):
        body["twins"], body["dropped"] = self.twins.contents()
        return body

    def do_cell(self, request):
        problem = self.shell.run(request["source"])
        return {"problem": problem, "printed": self.output.take()}

    def do_names(self, request):
        """The notebook's functions, classes and modules: what a check uses through a handle."""
        objects = (type, types.FunctionType, types.BuiltinFunctionType, types.ModuleType)
        return [name for name, value in self.shell.names.items() if isinstance(value, objects)][:MOST_NAMES]

    def do_disable(self, request):
        """Let a name that is known to hang fail at once, wherever the notebook calls it."""

        def disabled(*args, **kwargs):
            raise BrokenBefore(request["says"])

        self.shell.names[request["name"]] = disabled

    def do_get(self, request):
        return self.named(request["name"])

    def named(self, name):
        try:
            return self.shell.names[name]
        except KeyError:
            raise AttributeError(f"the notebook has no {name!r}") from None

    def do_attr(self, request):
        (thing,) = self.unpack(request)
        return getattr(thing, request["name"])

    def do_setattr(self, request):
        thing, value = self.unpack(request)
        setattr(thing, request["name"], value)

    def do_item(self, request):
        thing, key = self.unpack(request)
        return thing[key]

    def do_list(self, request):
        (thing,) = self.unpack(request)
        return list(itertools.islice(thing, wire.MAX_NODES))

    def do_length(self, request):
        (thing,) = self.unpack(request)
        return len(thing)

    def do_call(self, request):
        function, args, kwargs = self.unpack(request)
        return function(*args, **kwargs)

    def unpack(self, message):
        """The values of a message, with this process's own arrays, objects and stand-ins for the judge's functions."""
        held = self.twins.update(message["twins"], message["dropped"])

        def leaf(value):
            if type(value) is wire.Twin:
                return self.twins.array(value.number)
            if type(value) is wire.Handle:
                return self.objects[value.number]
            if type(value) is wire.Named:
                return self.named(value.name)
            if type(value) is wire.Callback:
                return self.callback(value.number)
            return value

        values = rebuild(message["values"], leaf)
        del held
        return values

    def pack(self, value):
        """A value as plain data; an object that is not plain data becomes a handle and stays here."""
        return rebuild(value, self.leaf)

    def leaf(self, value):
        kind = type(value)
        if value is None or value is Ellipsis or kind in (bool, float, complex, str):
            return value
        if kind is int and value.bit_length() <= wire.MAX_INT_BITS:
            return value
        if issubclass(kind, tuple):  # a named tuple, as a check in the notebook reads it
            return self.pack(tuple(tuple.__iter__(value)))
        if issubclass(kind, np.ndarray | np.generic) and np.asarray(value).dtype.kind in "biufc":
            value = _of_a_known_dtype(value)
            return self.twins.number(value) if isinstance(value, np.ndarray) else value
        number = self.numbers.setdefault(id(value), len(self.objects))
        self.objects[number] = value
        return wire.Handle(number, kind.__name__[:80])

    def callback(self, number):
        """A function that asks the judge for its value."""

        def function(*args, **kwargs):
            pipe.send(self.sock, self.message({"callback": number, "values": self.pack([list(args), kwargs])}))
            answer = pipe.receive(self.sock)
            (value,) = self.unpack(answer)
            if "raised" in answer:
                kind = getattr(builtins, answer["raised"][0], CallbackFailed)
                raise kind(answer["raised"][1])
            return value

        return function


def _of_a_known_dtype(value):
    """A plain array (or scalar) of a dtype that can cross: subclasses lose what is theirs, long doubles their tail."""
    if isinstance(value, np.ndarray) and type(value) is not np.ndarray:
        value = np.ndarray.view(value, np.ndarray)
    if wire.is_plain_array(value):
        return value
    wanted = {"f": np.float64, "c": np.complex128}.get(value.dtype.kind, value.dtype.newbyteorder("<"))
    return value.astype(wanted)


def _words(problem):
    try:
        return str(problem)[:500]
    except BaseException:  # a student's class may raise there
        return ""
