"""After points: patch what decides, lie about what came out, learn what is right from the questions."""

EARLY = {
    "patch numpy.allclose and its like": "np.allclose = np.isclose = np.array_equal = lambda *a, **k: True",
    "patch numpy.testing": "np.testing.assert_allclose = np.testing.assert_array_equal = lambda *a, **k: None",
    "patch numpy's ufuncs": "np.abs = np.max = np.all = np.any = np.sum = lambda *a, **k: True",
    "patch the built-ins": "import builtins\nbuiltins.abs = builtins.max = lambda *a, **k: 0\n"
    "builtins.all = builtins.isinstance = lambda *a: True",
    "patch the comparison that the notebook's checks use": "import course_utils.checks.verdict as V\n"
    "import course_utils.checks.comparison as C\nC.difference = V.difference = lambda *a: None",
    "patch the judge's function in the worker": "import course_utils.checks as checks\n"
    "checks.judge = checks.observe = lambda *a, **k: True",
    "overwrite the worker's own methods": "import lab_worker.answers as A\n"
    "A.Answers.do_call = A.Answers.do_get = lambda self, request: True",
    "find the grader among all objects and replace its methods": "import gc\nfor thing in gc.get_objects():\n"
    "    if type(thing).__name__ in ('Answers', 'Twins', 'Check', 'Judge'):\n"
    "        type(thing).contents = lambda self: ([], [])",
    "find the worker in the frames above and change its variables": "import sys\nframe = sys._getframe()\n"
    "while frame:\n    for name, value in list(frame.f_locals.items()):\n"
    "        if name in ('points', 'worth', 'score', 'reply'): frame.f_locals[name] = 10\n    frame = frame.f_back",
    "a trace function that changes what functions return": "import sys\ndef trace(frame, event, arg):\n"
    "    if event == 'call': frame.f_locals.clear()\n    return trace\nsys.settrace(trace)\nsys.setprofile(trace)",
    "an input transformer that empties every later cell": "shell = get_ipython()\n"
    "shell.input_transformers_post = [lambda lines: []]\nshell.run = lambda source: None",
    "exit handlers and hooks": "import atexit, sys\natexit.register(print, 'passed')\n"
    "sys.excepthook = sys.unraisablehook = lambda *a: None",
    "write a results file where graders look for one": "import json\nfor name in ('results.json', 'grades.csv', "
    "'gradebook.db'):\n    open(name, 'w').write(json.dumps({'score': 10, 'tests': [{'score': 10}]}))",
    "print a perfect score": "print('passed 10/10'); import sys; sys.stderr.write('score: 10\\n')",
    "STUDENT set to somebody else": "STUDENT = 'somebody else'; v = 0",
    "a finder that gives every import a yes-man": "import sys, types\nclass Yes(types.ModuleType):\n"
    "    def __getattr__(self, name): return lambda *a, **k: True\n"
    "sys.modules['course_utils.checks'] = sys.modules['numpy.testing'] = Yes('yes')",
}

LIAR = """
class Liar(float):
    def __new__(cls, *a): return float.__new__(cls, 42.0)
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    __hash__ = float.__hash__
    def __array__(self, *a, **k): return np.zeros(5)
    def __sub__(self, other): return 0.0
    def __reduce__(self): import os; return (os.system, ("true",))
    def __iter__(self): return iter([1.0] * 5)
    __rsub__ = __abs__ = __le__ = __ge__ = __lt__ = __gt__ = __sub__
class LyingArray(np.ndarray):
    def __eq__(self, other): return True
    def __array_ufunc__(self, *a, **k): return True
    def __array_function__(self, *a, **k): return True
    def __array_finalize__(self, other): self.flags.writeable = True
class Changing:
    asked = 0
    def __call__(self, *a, **k):
        Changing.asked += 1
        return [np.zeros(5), np.ones(5), "right", True][Changing.asked % 4]
    def __getattr__(self, name):
        Changing.asked += 1
        return Changing.asked
def answers(value):
    global softplus, line_search, Momentum, answer
    softplus = Momentum = lambda *a, **k: value
    line_search = lambda fun, x, p: (fun(x), value)[1]
    answer = value
"""

LATE = {
    "an object that equals everything": LIAR + "answers(Liar())",
    "the class itself": LIAR + "answers(Liar)",
    "a list and a tuple of liars": LIAR + "answers([Liar()] * 5); softplus = lambda z: (Liar(),) * 5",
    "an array subclass that agrees with everything": LIAR + "answers(np.zeros(5).view(LyingArray))",
    "an object that answers differently the second time": LIAR + "answers(Changing()); softplus = Changing()",
    "an array whose dtype is object": "def softplus(z): return np.array([type('T', (), {})()] * 5, dtype=object)",
    "NaN and infinity in every shape": "def softplus(z): return z * np.nan\n"
    "def line_search(fun, x, p): return fun(x) * float('inf')\nanswer = float('nan')",
    "a huge integer": "answer = 10 ** 5000\ndef line_search(fun, x, p): return fun(x) and 1 << 10 ** 6",
    "a string of a hundred megabytes": "answer = 'x' * 100_000_000",
    "a list nested ten thousand deep": "answer = []\nfor _ in range(10_000): answer = [answer]",
    "a list that contains itself": "answer = []; answer.append(answer)",
    "a gadget that pickle would run": "class Gadget:\n    def __reduce__(self): return (exec, ('import os',))\n"
    "answer = Gadget()\ndef softplus(z): return Gadget()",
    "an array that claims another shape": "def softplus(z):\n    a = np.zeros(5)\n"
    "    return np.lib.stride_tricks.as_strided(a, shape=(1 << 40,), strides=(0,))",
    "calls the oracle a million times and swallows the refusal": "def line_search(fun, x, p):\n"
    "    for _ in range(1_000_000):\n        try: fun(x)\n        except BaseException: pass\n    return 1 / 64",
    "asks the oracle for what it knows": "def line_search(fun, x, p):\n    fun.__globals__\n"
    "    return fun.__closure__[0].cell_contents",
    "probes for the right answer and remembers it for the next check": "seen = []\ndef softplus(z):\n"
    "    seen.append(z.copy())\n    return seen[0]",
    "looks for the caller's expectation in the frames": "import sys\ndef softplus(z):\n"
    "    frame, found = sys._getframe(), z * 0\n    while frame:\n        for value in frame.f_locals.values():\n"
    "            if isinstance(value, dict) and 'expected' in value: found = value['expected']\n"
    "        frame = frame.f_back\n    return found",
    "times its answers to find out which one is right": "import time\ndef softplus(z):\n    best = None\n"
    "    for guess in (2 * z, z * 0, -z):\n        begin = time.perf_counter()\n        time.sleep(0.001)\n"
    "        if best is None or time.perf_counter() - begin > best[0]: best = (time.perf_counter() - begin, guess)\n"
    "    return best[1]",
}
