"""Twins: the same array at both ends of the pipe, so that a check cannot tell a proxy from the notebook.

Every array that crosses gets a number and is kept at both ends. Each frame carries the contents of the twins that
changed since the last one, and they are copied in place: ``theta -= lr * g`` in the student's process changes the
judge's ``theta``, even when ``theta`` was handed over long ago, to the optimizer's constructor.
"""

import weakref

import numpy as np

from .wire import MAX_DEPTH, MAX_NODES, ProtocolError, Twin

MAX_TWINS = 20_000
MAX_BYTES = 256 << 20


class Twins:
    """One end's table of the arrays that the other end holds too.

    Parameters
    ----------
    first : int
        The first number this end gives; the ends count in steps of two, one even and one odd, so they never collide.
    weak : bool
        Whether an array may vanish when nothing else here refers to it. The judge's end is weak: what a check has let
        go of is reported as dropped, and the student's end, which is strong, lets go of it too. It vanishes only when
        a frame is made that says so: until then the other end may still refer to it.
    """

    def __init__(self, first, weak):
        self._next = first
        self._weak = weak
        self._arrays = {}  # number -> (array, or a weak reference to it; its contents when last sent or received)
        self._numbers = {}  # id(array) -> number
        self._bytes = 0
        self._dropped = []
        self._new = []
        self._held = []  # at the weak end: the arrays that may not vanish before the next frame

    def number(self, array):
        """The marker to send for an array; a new one is put on the list of contents to send."""
        number = self._numbers.get(id(array))
        if number is None:
            number, self._next = self._next, self._next + 2
            self._keep(number, array)
            self._new.append(number)
        return Twin(number)

    def array(self, number):
        """The array here for a number that was received."""
        try:
            array = self._here(number)
        except KeyError:
            array = None
        if array is None:
            raise ProtocolError(f"there is no array {number}")
        return array

    def contents(self):
        """What the other end must know: ``[[number, contents, writeable], ...]``, and the numbers dropped here."""
        news = []
        self._held = []
        new, self._new = set(self._new), []
        for number, (_, last) in list(self._arrays.items()):
            array = self._here(number)
            if array is None:
                continue
            self._held.append(array)
            if number in new:
                news.append([number, np.array(array, order="C"), bool(array.flags.writeable)])
            elif array.tobytes() != last:
                news.append([number, np.array(array, order="C"), True])
                self._arrays[number] = (self._arrays[number][0], array.tobytes())
        dropped, self._dropped = self._dropped, []
        return news, dropped

    def update(self, news, dropped):
        """Take over what :meth:`contents` of the other end said.

        Returns
        -------
        list of ndarray
            New arrays; the caller holds them until it has unpacked the frame that refers to them.
        """
        fresh = []
        for entry in _checked(news, list):
            number, contents, writeable = _checked(entry, list, 3)
            if type(number) is not int or type(contents) is not np.ndarray or type(writeable) is not bool:
                raise ProtocolError("a twin is a number, an array and whether it may be written to")
            if number not in self._arrays:
                contents.flags.writeable = writeable
                self._keep(number, contents)
                self._held.append(contents)
                fresh.append(contents)
            elif (array := self._here(number)) is not None:
                self._copy(number, array, contents)
        for number in _checked(dropped, list):
            if type(number) is not int:
                raise ProtocolError("a number was expected")
            self._forget(number)
        return fresh

    def _copy(self, number, array, contents):
        if array.shape != contents.shape or array.dtype != contents.dtype or not array.flags.writeable:
            raise ProtocolError(f"array {number} cannot have changed like that")
        np.copyto(array, contents)
        self._arrays[number] = (self._arrays[number][0], array.tobytes())

    def _keep(self, number, array):
        self._bytes += array.nbytes
        if len(self._arrays) >= MAX_TWINS or self._bytes > MAX_BYTES:
            raise ProtocolError("too many arrays, or too large ones, are in use at once")
        key = id(array)
        held = weakref.ref(array, lambda _: self._vanished(number, key)) if self._weak else array
        self._arrays[number] = (held, array.tobytes())
        self._numbers[key] = number

    def _here(self, number):
        held = self._arrays[number][0]
        return held() if self._weak else held

    def _vanished(self, number, key):
        if self._numbers.get(key) == number:
            del self._numbers[key]
        if (entry := self._arrays.pop(number, None)) is not None:
            self._bytes -= len(entry[1])
            self._dropped.append(number)

    def _forget(self, number):
        if number in self._arrays:
            array = self._here(number)
            if array is not None:
                self._vanished(number, id(array))
                self._dropped.pop()


def _checked(value, kind, length=None):
    if type(value) is not kind or (length is not None and len(value) != length):
        raise ProtocolError("a list has the wrong form")
    return value


def rebuild(value, leaf):
    """Copy nested lists, tuples and dicts, with ``leaf(x)`` in place of everything else.

    Raises
    ------
    ProtocolError
        When the value is nested too deep (or contains itself) or has too many parts.
    """
    parts = 0

    def walk(node, depth):
        nonlocal parts
        parts += 1
        if depth > MAX_DEPTH or parts > MAX_NODES:
            raise ProtocolError("a value is nested too deep, or has too many parts, to send")
        kind = type(node)
        if kind is list or kind is tuple:
            return kind(walk(item, depth + 1) for item in node)
        if kind is dict:
            pairs = [(walk(k, depth + 1), walk(v, depth + 1)) for k, v in node.items()]
            try:
                return dict(pairs)
            except TypeError as problem:
                raise ProtocolError("a key of a dict is not hashable") from problem
        return leaf(node)

    return walk(value, 0)
