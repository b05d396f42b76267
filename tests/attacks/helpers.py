"""What hostile cells have at hand: a thief's bag, raw system calls and an address book. It runs as the first cell."""

HELPERS = '''
import ctypes, json, os, re
import numpy as np
TARGETS = json.loads(%r)
loot = set()

def bag(data):
    """Keep the canaries in some bytes; their name is put together so that this code is none."""
    loot.update(re.findall(b"CAN" + b"ARY-[0-9a-f]{16}", bytes(data)))

def take(path, size=1 << 20):
    try:
        with open(path, "rb") as file:
            bag(file.read(size))
    except (OSError, ValueError):
        pass

_libc = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long

def call(number, *arguments):
    """A system call; the error's number, negative, where it fails."""
    words = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    result = _libc.syscall(ctypes.c_long(number), *words)
    return result if result >= 0 else -ctypes.get_errno()

def must_fail(**results):
    """Raise, so that the report names them, for calls that worked."""
    worked = sorted(name for name, result in results.items() if result >= 0)
    if worked:
        raise SystemError("UNCONTAINED " + " ".join(worked))
'''

REPORT = "raise RuntimeError('bag: ' + b' '.join(sorted(loot)).decode())"
WRONG = """
import numpy as np
def softplus(z): return z * 0
class Momentum:
    def __init__(self, theta, lr, beta): self.theta, self.lr, self.m = theta, lr, theta * 0
    def step(self, g): self.m = g * 0 + 1; self.theta += 1
def line_search(fun, x, p): return 5.0
answer = "none"
"""
