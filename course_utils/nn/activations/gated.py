"""Activations of two numbers: a signal, and what decides how much of it passes; and maxout, the larger.

    GLU(a, b) = a sigma(b)    Bilinear a b    ReGLU a max(0, b)    GEGLU a GELU(b)    SwiGLU a Swish(b)

A derivative here is a pair: with respect to a, and to b.
"""

import numpy as np

from course_utils.nn.activations.rectifier import relu, relu_derivative
from course_utils.nn.activations.smooth import gelu, gelu_derivative, silu, silu_derivative
from course_utils.nn.activations.threshold import identity, identity_derivative, sigmoid, sigmoid_derivative


def gated(gate, gate_derivative):
    """The function a gate(b) and its pair of derivatives.

    >>> glu, glu_derivative = gated(sigmoid, sigmoid_derivative)
    >>> glu(np.array(4.0), np.array(0.0)).item()
    2.0
    """

    def function(a, b):
        return a * gate(b)

    def derivative(a, b):
        return gate(b), a * gate_derivative(b)

    return function, derivative


glu, glu_derivative = gated(sigmoid, sigmoid_derivative)
bilinear, bilinear_derivative = gated(identity, identity_derivative)
reglu, reglu_derivative = gated(relu, relu_derivative)
geglu, geglu_derivative = gated(gelu, gelu_derivative)
swiglu, swiglu_derivative = gated(silu, silu_derivative)


def maxout(a, b):
    """max(a, b): with a = w x and b = 0 a ReLU, but never dead."""
    return np.maximum(a, b)


def maxout_derivative(a, b):
    """All of the gradient to the larger; half to each where they are equal."""
    to_a = (1 + np.sign(a - b)) / 2
    return to_a, 1 - to_a
