"""The checks of the grader's fixture lab."""

from course_utils.checks import check, require


@check("softplus", points=1)
def on_a_vector(student, v, rng):
    """softplus of a vector."""
    return {"softplus": student.softplus(rng.normal(size=5))}


@check("softplus", points=2, hidden=True)
def secretly_far_out(student, v, rng):
    """SECRET-TITLE scores of 1000, where exp overflows."""
    return {"SECRET-QUANTITY": student.softplus(rng.uniform(900, 1000, size=3))}


@check("Momentum", points=3)
def three_steps(student, v, rng):
    """Three steps, the state after each."""
    theta = rng.normal(size=4)
    optimizer = student.Momentum(theta, lr=0.1, beta=0.9)
    trace = []
    for _ in range(3):
        optimizer.step(rng.normal(size=4))
        trace.append({"m": optimizer.m.copy(), "theta": theta.copy()})
    return trace


@check("Momentum", points=1)
def a_changed_rate(student, v, rng):
    """The learning rate can be changed between steps."""
    theta = rng.normal(size=2)
    optimizer = student.Momentum(theta, lr=0.1, beta=0.5)
    optimizer.lr = 0.0
    before = theta.copy()
    optimizer.step(rng.normal(size=2))
    return {"moved": theta - before}


@check("line_search", points=2)
def counted_evaluations(student, v, rng):
    """A parabola; the evaluations are counted."""
    center, calls = rng.normal(size=3), []

    def parabola(x):
        calls.append(1)
        require(len(calls) <= 20, "`line_search` evaluates the function more than 20 times")
        return float(((x - center) ** 2).sum())

    x = rng.normal(size=3)
    t = student.line_search(parabola, x, -64.0 * (x - center))
    require(calls, "`line_search` never evaluates the function")
    return {"t": t}


@check("answer", points=1)
def the_answer(student, v, rng):
    """The answer for your variant."""
    return {"answer": student.answer}


@check("essay", points=0)
def some_words(student, v, rng):
    """At least three words; a person grades them."""
    require(type(student.essay) is str and len(student.essay.split()) >= 3, "write at least three words")
