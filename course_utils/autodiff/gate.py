"""What a gate is: a forward rule and, right beside it, one local gradient rule for each input.

A rule is written on plain arrays. It returns the value and a tuple of functions, one per input, each from the gradient
of the output to the gradient of that input. ``@gate`` turns it into a function on Tensors. A gradient rule runs only if
its input wants a gradient, and may return it in the broadcast shape: the engine sums it back.
"""

import functools

from course_utils.autodiff.tensor import Tensor, record


def gate(rule):
    """Make a gate of a rule.

    Parameters
    ----------
    rule : callable
        ``rule(*arrays, **options) -> (value, (gradient_rule, ...))``.

    Returns
    -------
    callable
        ``(*tensors, **options) -> Tensor``. Arrays and numbers are taken as constants.

    Examples
    --------
    >>> from course_utils.autodiff import Tensor
    >>> @gate
    ... def double(x):
    ...     return 2 * x, (lambda g: 2 * g,)
    >>> double(Tensor(21.0)).item()
    42.0
    """

    name = rule.__name__

    @functools.wraps(rule)
    def on_tensors(*inputs, **options):
        value, rules = rule(*[x.data if isinstance(x, Tensor) else x for x in inputs], **options)
        return record(value, inputs, rules, name)

    return on_tensors
