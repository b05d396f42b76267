"""Sending and receiving frames on a socket."""

import struct

from .wire import MAX_FRAME, ProtocolError, decode, encode


def send(sock, value):
    """Send one value as one frame; the socket's own timeout holds for the whole of it."""
    sock.sendall(encode(value))


def receive(sock, look=None):
    """Receive one frame and decode it.

    Parameters
    ----------
    look : callable, optional
        Called before every read, and again when a read has timed out; it raises to give up.

    Raises
    ------
    EOFError
        When the other end is gone.
    ProtocolError
        When the frame is not allowed.
    """
    (length,) = struct.unpack("<I", _read(sock, 4, look))
    if not 4 <= length <= MAX_FRAME:
        raise ProtocolError("the frame's length is not possible")
    return decode(_read(sock, length, look))


def _read(sock, size, look):
    data = bytearray()
    while len(data) < size:
        if look is not None:
            look()
        try:
            part = sock.recv(min(size - len(data), 1 << 20))
        except TimeoutError:
            if look is None:
                raise
            continue
        if not part:
            raise EOFError("the other end is gone")
        data += part
    return data
