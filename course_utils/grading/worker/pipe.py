"""Sending and receiving frames on a socket."""

import struct

from .wire import MAX_FRAME, ProtocolError, decode, encode


def send(sock, value):
    """Send one value as one frame; the socket's own timeout holds for the whole of it."""
    sock.sendall(encode(value))


def receive(sock, arm=lambda: None):
    """Receive one frame and decode it; ``arm()`` is called before every read (it renews the socket's timeout).

    Raises
    ------
    EOFError
        When the other end is gone.
    ProtocolError
        When the frame is not allowed.
    """
    (length,) = struct.unpack("<I", _read(sock, 4, arm))
    if not 4 <= length <= MAX_FRAME:
        raise ProtocolError("the frame's length is not possible")
    return decode(_read(sock, length, arm))


def _read(sock, size, arm):
    data = bytearray()
    while len(data) < size:
        arm()
        part = sock.recv(min(size - len(data), 1 << 20))
        if not part:
            raise EOFError("the other end is gone")
        data += part
    return data
