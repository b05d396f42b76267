"""Neural networks on one theta: layers, losses, initialization. Names are PyTorch's where PyTorch has the thing."""

from course_utils.nn import functional, init
from course_utils.nn.activations import (
    ACTIVATIONS,
    CELU,
    ELU,
    GEGLU,
    GELU,
    GLU,
    SELU,
    Arctan,
    BilinearGate,
    Hardswish,
    Identity,
    LeakyReLU,
    Maxout,
    PReLU,
    QuickGELU,
    ReGLU,
    ReLU,
    Sigmoid,
    SiLU,
    Softplus,
    SwiGLU,
    Swish,
    Tanh,
    gain,
)
from course_utils.nn.criteria import BCELoss, BCEWithLogitsLoss, CrossEntropyLoss, IoULoss, MSELoss
from course_utils.nn.dropout import Dropout
from course_utils.nn.label_smoothing import smooth_labels
from course_utils.nn.linear import Linear
from course_utils.nn.model import Model
from course_utils.nn.module import Module
from course_utils.nn.normalization import BatchNorm1d, GroupNorm, InstanceNorm1d, LayerNorm
from course_utils.nn.parameter import Parameter
from course_utils.nn.sequential import Sequential

__all__ = [
    "ACTIVATIONS",
    "CELU",
    "ELU",
    "GEGLU",
    "GELU",
    "GLU",
    "SELU",
    "Arctan",
    "BCELoss",
    "BCEWithLogitsLoss",
    "BatchNorm1d",
    "BilinearGate",
    "CrossEntropyLoss",
    "Dropout",
    "GroupNorm",
    "Hardswish",
    "Identity",
    "InstanceNorm1d",
    "IoULoss",
    "LayerNorm",
    "LeakyReLU",
    "Linear",
    "MSELoss",
    "Maxout",
    "Model",
    "Module",
    "PReLU",
    "Parameter",
    "QuickGELU",
    "ReGLU",
    "ReLU",
    "Sequential",
    "SiLU",
    "Sigmoid",
    "Softplus",
    "SwiGLU",
    "Swish",
    "Tanh",
    "functional",
    "gain",
    "init",
    "smooth_labels",
]
