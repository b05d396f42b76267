"""After the run: hang it, fill it, crash it, outlive it. The cell costs what it must, and the answers still count."""

EARLY = {
    "an endless loop": "while True: pass",
    "an endless loop that swallows every exception": "while True:\n    try: sum(range(9))\n    except BaseException: pass",
    "sleeping past the limit": "import time; time.sleep(600)",
    "sleeping again and again": "import time\nwhile True:\n    try: time.sleep(600)\n    except BaseException: pass",
    "switching the alarms off": "import signal\nsignal.setitimer(signal.ITIMER_REAL, 0)\n"
    "signal.setitimer(signal.ITIMER_PROF, 0)\nfor k in (signal.SIGPROF, signal.SIGALRM, signal.SIGXCPU): signal.signal(k, "
    "signal.SIG_IGN)\nwhile True: sum(range(99))",
    "blocking every signal": "import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\nwhile True: sum(range(99))",
    "a regular expression that never ends": "import re\nre.match(r'(a+)+$', 'a' * 64 + 'b')",
    "a sort in C that never ends": "sorted(range(10 ** 9), key=lambda k: -k)",
    "spinning threads": "import threading\ndef spin():\n    while True: pass\n"
    "for _ in range(8): threading.Thread(target=spin, daemon=True).start()\nspin()",
    "threads that outlive their cell": "import threading, time\n"
    "for _ in range(8): threading.Thread(target=time.sleep, args=(600,), daemon=True).start()",
    "ten thousand threads": "import threading, time\nfor _ in range(10_000): threading.Thread(target=time.sleep, args=(600,), "
    "daemon=True).start()",
    "a fork bomb": "while True: os.fork()",
    "a memory bomb in one piece": "x = bytearray(64 << 30)",
    "a memory bomb in many pieces": "x = []\nwhile True: x.append(np.ones(1 << 22))",
    "a memory bomb by squaring": "x = 3\nwhile True: x = x * x",
    "a file without end": "with open('big', 'wb') as file:\n    while True: file.write(bytes(1 << 20))",
    "many files": "for k in range(3_000): open(f'file{k}', 'w').close()",
    "folders within folders": "here = os.open('.', os.O_RDONLY)\nfor _ in range(3_000):\n"
    "    os.mkdir('d', dir_fd=here)\n    below = os.open('d', os.O_RDONLY, dir_fd=here)\n    os.close(here)\n    here = below",
    "a file full of holes": "with open('holes', 'wb') as file: os.truncate('holes', 1 << 40)",
    "all descriptors": "held = []\nwhile True: held.append(os.dup(0))",
    "pipes filled to the brim": "held = []\nwhile True:\n    ends = os.pipe(); held.append(ends)\n"
    "    os.set_blocking(ends[1], False); os.write(ends[1], bytes(1 << 16))",
    "a gigabyte of prints": "line = 'x' * 1_000_000\nfor _ in range(1_000): print(line)",
    "a gigabyte of prints to the descriptors": "for _ in range(1_000): os.write(1, bytes(1_000_000)); os.write(2, b'x')",
    "ending Python": "os._exit(0)",
    "sys.exit, quit and SystemExit": "import sys\ntry: sys.exit(3)\nfinally: raise SystemExit",
    "ending itself by every signal": "import signal\nfor k in range(1, 65):\n    try: signal.raise_signal(k)\n"
    "    except (OSError, ValueError): pass",
    "aborting": "os.abort()",
    "a null pointer": "ctypes.string_at(0)",
    "a stack that overflows in C": "import sys\nsys.setrecursionlimit(1 << 30)\ndef f(): return [f() for _ in 'x']\nf()",
    "a core dump to find": "import resource\ntry: resource.setrlimit(resource.RLIMIT_CORE, (-1, -1))\n"
    "except (OSError, ValueError): pass\nctypes.string_at(0)",
    "a syntax tree too deep for the compiler": "eval('(' * 100_000 + ')' * 100_000)",
    "a number too long to print": "import sys\nsys.set_int_max_str_digits(0)\nstr(10 ** 10_000_000)",
    "an exception that raises when it is read": "class E(Exception):\n    def __str__(self): raise E\n    __repr__ = __str__\nraise E",
    "an exception whose text never ends": "class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E",
    "an exception with a text of a hundred megabytes": "raise ValueError('x' * 100_000_000)",
    "exceptions that cause each other in a circle": "a, b = ValueError('a'), ValueError('b')\na.__cause__, b.__cause__ = b, a\n"
    "raise a",
    "a garbage collection that runs code later": "class Late:\n    def __del__(self):\n        while True: pass\n"
    "x = Late(); x.me = x\ndel x\nimport gc\ngc.collect()",
    "an exit handler that never ends": "import atexit, time\natexit.register(time.sleep, 600)\nraise SystemExit",
    "another address for the standard streams": "import sys\nsys.stdout = sys.stderr = None",
    "a coroutine that never ends": "import asyncio\nawait asyncio.sleep(600)",
    "names of the worker used for other things": "import builtins\nfor name in ('len', 'str', 'type', 'isinstance', 'list', "
    "'getattr'):\n    setattr(builtins, name, None)",
    "text that steers a terminal or a page": "raise ValueError('\\x1b[2J<script>alert(1)</script>\\ud800\\0')",
}

LATE = {}
