"""After the judge's trust: speak the protocol, but not the truth."""

_EACH = "import os\nfor number in range(3, 60):\n    try: os.write(number, {})\n    except OSError: pass\n"
_TAKE_OVER = """
from lab_worker import answers, wire, pipe
honest = answers.Answers.message
def forge(self, message):
    message = honest(self, message)
    {}
    return message
answers.Answers.message = forge
"""

EARLY = {
    "garbage on every descriptor": _EACH.format("b'\\xff' * 1000"),
    "a frame of a possible length that is no JSON": _EACH.format("b'\\x10\\0\\0\\0' + b'\\x01' * 16"),
    "a frame that promises 64 MiB and never comes": _EACH.format("b'\\0\\0\\0\\x04'"),
    "a well-formed answer in advance": "from lab_worker import wire\n"
    + _EACH.format("wire.encode({'id': '0' * 32, 'value': True, 'warned': [], 'twins': [], 'dropped': []})"),
    "the answer 'passed' to every question": _TAKE_OVER.format("message['value'] = 'passed'"),
    "the wrong id": _TAKE_OVER.format("message['id'] = 'x' * 32"),
    "arrays that were never shared": _TAKE_OVER.format("message['twins'] = [[k, np.zeros(9), True] for k in range(9)]"),
    "every array made a million numbers long": _TAKE_OVER.format(
        "message['twins'] = [[number, np.zeros(1_000_000), True] for number, *_ in message['twins']]"
    ),
    "a callback that does not exist": _TAKE_OVER.format("message['callback'] = 77; message['values'] = [[], {}]"),
    "a handle where a list is expected": _TAKE_OVER.format("message['warned'] = wire.Handle(1)"),
    "an exception that stops Python": _TAKE_OVER.format(
        "message['raised'] = [['KeyboardInterrupt', 'SystemExit', 'GeneratorExit'], 'stop', '']"
    ),
    "an exception with a name like code": _TAKE_OVER.format("message['raised'] = [['__import__'], '<script>', '']"),
    "an endless stream of frames that call back": "from lab_worker import pipe\nimport gc\n"
    "me = [x for x in gc.get_objects() if type(x).__name__ == 'Answers'][0]\n"
    "while True: pipe.send(me.sock, {'callback': 0, 'values': [[], {}], 'twins': [], 'dropped': []})",
    "a byte at a time": "import time, gc\nme = [x for x in gc.get_objects() if type(x).__name__ == 'Answers'][0]\n"
    "me.sock.sendall(b'\\xff\\xff\\0\\0')\nfor _ in range(200):\n"
    "    try:\n        me.sock.sendall(b'\\x01'); time.sleep(0.05)\n    except BaseException: pass",
    "read the judge's questions in a thread of its own": "import threading, gc\n"
    "me = [x for x in gc.get_objects() if type(x).__name__ == 'Answers'][0]\n"
    "threading.Thread(target=lambda: [me.sock.recv(100) for _ in range(99)], daemon=True).start()",
    "close every descriptor": "import os\nfor number in range(3, 99):\n    try: os.close(number)\n    except OSError: pass",
    "shut the pipe for writing": "import gc, socket\n"
    "me = [x for x in gc.get_objects() if type(x).__name__ == 'Answers'][0]\nme.sock.shutdown(socket.SHUT_WR)",
}

LATE = {}
