"""A check cannot tell the proxy from the notebook: classes, callbacks, in-place changes, exceptions, lies."""

import warnings

import numpy as np
import pytest

from course_utils.grading.link import OutOfTime
from course_utils.grading.proxy import Remote, Student, times_raised
from course_utils.grading.session import SessionLost

SOURCE = """
import numpy as np
class Layer:
    def __init__(self, W): self.W = W
    def __call__(self, x): return x @ self.W
    def __len__(self): return len(self.W)
    def __getitem__(self, k): return self.W[k]
    def backward(self, dy): self.dW = np.outer(dy, dy); return self
def change(x, keep=None): x[0] = 9; return x
def call_twice(fun, x): return fun(x) + fun(x=x)
def swallow(fun):
    try: fun()
    except BaseException: pass
    return 1
class Own(ValueError): pass
def refuse(x): raise Own("no " + "x" * 1000)
def loop():
    while True: pass
def nothing(): ...
from collections import namedtuple
Pair = namedtuple("Pair", "a b")
"""


@pytest.fixture
def student(session):
    return Student(session(SOURCE))


def test_an_object_of_the_students_stays_there_and_is_used_through_a_handle(student):
    layer = student.Layer(np.eye(2) * 3)
    assert isinstance(layer, Remote) and type(layer).__name__ == "Layer"
    assert layer(np.ones(2)).tolist() == [3, 3]
    assert len(layer) == 2 and layer[0].tolist() == [3, 0]
    assert layer.backward(np.ones(2)) is layer
    assert layer.dW.shape == (2, 2)
    layer.W = np.zeros((2, 2))
    assert layer(np.ones(2)).tolist() == [0, 0]


def test_an_array_changed_in_place_changes_here_whenever_it_was_handed_over(student):
    x = np.zeros(2)
    assert student.change(x) is x and x.tolist() == [9, 0]
    W = np.eye(2)
    layer = student.Layer(W)
    layer.W[0, 0] = 5  # the check changes the student's array
    assert W[0, 0] == 5 and layer(np.ones(2)).tolist() == [5, 1]
    student.change(W)
    assert layer.W is W and W[0].tolist() == [9, 9]


def test_a_function_of_the_check_stays_here_and_its_calls_can_be_counted(student):
    calls = []
    assert student.call_twice(lambda x: calls.append(x.copy()) or float(x.sum()), np.ones(3)) == 6.0
    assert len(calls) == 2


def test_what_the_checks_function_raises_comes_out_even_if_the_student_swallows_it(student):
    def enough():
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        student.swallow(enough)


def test_an_exception_has_its_own_name_its_builtin_type_and_its_place(student):
    with pytest.raises(ValueError) as raised:
        student.refuse(1)
    assert type(raised.value).__name__ == "Own"
    assert "in `refuse`, line" in raised.value.sentence and len(raised.value.sentence) < 600
    assert times_raised(student) == 1


def test_a_missing_name_is_an_attribute_error_and_an_untouched_stub_is_an_ellipsis(session):
    student = Student(session("stub = ...\ndef f(): return ..."))
    assert student.stub is ... and student.f() is ...
    with pytest.raises(AttributeError):
        _ = student.missing


def test_numpys_warnings_are_repeated_here(session):
    student = Student(session("import numpy as np\ndef f(x): return np.exp(x)"))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        student.f(np.array([1e5]))
    assert "overflow" in str(caught[0].message)


def test_a_hang_is_paid_for_once_and_named(session):
    live, broken = session(SOURCE), {}
    with pytest.raises(OutOfTime, match="`loop` ran out of time"):
        Student(live, broken).loop()
    with pytest.raises(OutOfTime, match="not tried again"):
        Student(live, broken).loop()


def test_named_tuples_matrices_and_long_doubles_arrive_as_the_notebook_reads_them(session):
    student = Student(
        session(SOURCE + "p = Pair(1, 2)\nm = np.matrix([[1., 2.]])\nd = np.ones(2, dtype=np.longdouble)")
    )
    assert student.p == (1, 2) and type(student.p) is tuple
    assert type(student.m) is np.ndarray and student.m.shape == (1, 2)
    assert student.d.dtype == np.float64


def test_a_lying_object_is_asked_nothing(session):
    lies = """
class Liar(float):
    def __eq__(self, other): return True
    def __array__(self, *a, **k): import numpy as np; return np.full(3, 42.0)
    def __float__(self): return 42.0
    def __abs__(self): return 0.0
    def __sub__(self, other): return 0.0
    __rsub__ = __le__ = __lt__ = __ge__ = __sub__
def f(): return Liar()
"""
    liar = Student(session(lies)).f()
    assert isinstance(liar, Remote)
    assert liar != 42.0
    assert np.asarray(liar).dtype == object
    with pytest.raises(TypeError):
        float(liar)
    with pytest.raises(TypeError):
        liar - 1


def test_a_check_cannot_pass_what_is_not_plain_data(student):
    with pytest.raises(TypeError, match="not plain data"):
        student.change(np.random.default_rng(0))


FORGERIES = {
    "the wrong id": "message['id'] = 'x' * 32",
    "no id": "del message['id']",
    "a handle as a warning": "message['warned'] = [1]",
    "a changed array that was never shared": "message['twins'] = [[0, np.zeros(9), True]]",
    "an exception of the wrong form": "message['raised'] = 3",
    "a callback that does not exist": "message['callback'] = 77; message['values'] = [[], {}]",
    "a callback with a number as arguments": "message['callback'] = 0; message['values'] = 3",
    "no value": "message.pop('value', None)",
    "a dropped text": "message['dropped'] = ['x']",
    "a twin nobody has": "message['value'] = wire.Twin(12345)",
    "the judge's own function": "message['value'] = wire.Callback(0)",
}


@pytest.mark.parametrize("forgery", FORGERIES.values(), ids=FORGERIES)
def test_a_process_that_forges_replies_is_not_believed_again(session, forgery):
    takes_over = f"""
import numpy as np
from lab_worker import wire, answers
honest = answers.Answers.message
def forge(self, message):
    message = honest(self, message)
    if forging:
        {forgery}
    return message
answers.Answers.message = forge
forging = False
def begin():
    global forging
    forging = True
def f(x): return x
"""
    live = session(takes_over)
    student = Student(live)
    x = np.ones(2)
    with pytest.raises(SessionLost) as lost:
        student.begin()
        student.f(x)
    assert lost.value.dishonest
    assert x.tolist() == [1, 1]
    with pytest.raises((SessionLost, OutOfTime)):
        _ = student.f


@pytest.mark.parametrize("garbage", ["b'\\xff' * 100", "b'\\x10\\0\\0\\0' + b'\\x01' * 16"])
def test_garbage_on_the_pipe_ends_the_session(session, garbage):
    writes = f"        try: os.write(k, {garbage})\n        except OSError: pass"
    source = f"import os\ndef f():\n    for k in range(3, 50):\n{writes}"
    with pytest.raises(SessionLost):
        Student(session(source)).f()
