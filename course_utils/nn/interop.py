"""To PyTorch and back: the same network with the same numbers. The only file of the package that imports torch.

PyTorch keeps the weight of a linear layer as (out, in) and computes x W^T + b; here it is (in, out) and x W + b.
"""

from course_utils.nn import activations
from course_utils.nn.dropout import Dropout
from course_utils.nn.linear import Linear
from course_utils.nn.normalization import BatchNorm1d, GroupNorm, InstanceNorm1d, LayerNorm
from course_utils.nn.sequential import Sequential

PLAIN = ("Identity", "Sigmoid", "Tanh", "ReLU", "SELU", "GELU", "SiLU", "Hardswish", "GLU")
# Our option, PyTorch's name for it
OPTIONS = {
    "LeakyReLU": {"negative_slope": "negative_slope"},
    "ELU": {"alpha": "alpha"},
    "CELU": {"alpha": "alpha"},
    "Softplus": {"beta": "beta"},
}


def cuda_device():
    """The CUDA device's name and PyTorch's version, or ``None`` where PyTorch is missing or sees no device.

    Returns
    -------
    tuple of (str, str) or None
    """
    try:
        import torch
    except ModuleNotFoundError:
        return None
    return (torch.cuda.get_device_name(0), torch.__version__) if torch.cuda.is_available() else None


def to_torch(model):
    """A ``torch.nn.Sequential`` that computes the same, with copies of the numbers.

    Parameters
    ----------
    model : Sequential
        Built.

    Returns
    -------
    torch.nn.Sequential
        In the same mode (training or use) and precision.
    """
    import torch

    theirs = torch.nn.Sequential(*[_layer_to_torch(torch, layer) for layer in model.layers])
    theirs.to(torch.float32 if model.theta.dtype == "float32" else torch.float64)
    ours = {name: p.data for name, p in model.parameters().items()} | model.state()
    with torch.no_grad():
        for name, value in theirs.state_dict().items():
            value.copy_(torch.tensor(_turned(theirs, name, ours[name])))
    return theirs.train(model.training)


def from_torch(theirs):
    """A built :class:`Sequential` that computes what a ``torch.nn.Sequential`` does, with copies of the numbers.

    Parameters
    ----------
    theirs : torch.nn.Sequential
        Of layers that this package has too.

    Returns
    -------
    Sequential
    """
    model = Sequential(*[_layer_from_torch(layer) for layer in theirs])
    numbers = {name: value.detach().cpu().numpy() for name, value in theirs.state_dict().items()}
    dtype = next((v.dtype for v in numbers.values() if v.dtype.kind == "f"), "float32")
    model.build(0, dtype)
    for name, parameter in model.parameters().items():
        parameter.data[...] = _turned(theirs, name, numbers[name])
    model.load_state({name: numbers[name] for name in model.state()})
    return model.train(theirs.training)


def _turned(theirs, name, array):
    """The array, transposed if it is the weight of a linear layer."""
    layer, _, part = name.rpartition(".")
    is_linear = type(theirs.get_submodule(layer)).__name__ == "Linear"
    return array.T if is_linear and part == "weight" else array


def _layer_to_torch(torch, layer):
    name, nn = type(layer).__name__, torch.nn
    if isinstance(layer, Sequential):
        return nn.Sequential(*[_layer_to_torch(torch, inner) for inner in layer.layers])
    if isinstance(layer, Linear):
        return nn.Linear(*layer.weight.full_shape, bias=layer.bias is not None)
    if isinstance(layer, Dropout) and layer.inverted:
        return nn.Dropout(layer.p)
    if isinstance(layer, BatchNorm1d):
        affine = layer.weight is not None
        return nn.BatchNorm1d(layer.num_features, eps=layer.eps, momentum=layer.momentum, affine=affine)
    if isinstance(layer, LayerNorm):
        return nn.LayerNorm(layer.normalized_shape, eps=layer.eps, elementwise_affine=layer.weight is not None)
    if isinstance(layer, InstanceNorm1d):
        return nn.InstanceNorm1d(layer.num_channels, eps=layer.eps, affine=layer.weight is not None)
    if isinstance(layer, GroupNorm):
        return nn.GroupNorm(layer.num_groups, layer.num_channels, eps=layer.eps, affine=layer.weight is not None)
    if name == "PReLU":
        return nn.PReLU(layer.weight.size)
    if name in PLAIN:
        return getattr(nn, name)()
    if name in OPTIONS:
        options = layer.row.options | layer.options
        extra = {"threshold": float("inf")} if name == "Softplus" else {}  # PyTorch gives up exactness beyond 20
        return getattr(nn, name)(**{theirs: options[ours] for ours, theirs in OPTIONS[name].items()}, **extra)
    raise ValueError(f"PyTorch has no layer that does what {layer!r} does")


def _layer_from_torch(layer):
    name = type(layer).__name__
    if name == "Sequential":
        return Sequential(*[_layer_from_torch(inner) for inner in layer])
    if name == "Linear":
        return Linear(layer.in_features, layer.out_features, bias=layer.bias is not None)
    if name == "Dropout":
        return Dropout(layer.p)
    if name == "BatchNorm1d" and layer.track_running_stats:
        return BatchNorm1d(layer.num_features, layer.eps, layer.momentum, layer.affine)
    if name == "LayerNorm":
        return LayerNorm(layer.normalized_shape, layer.eps, layer.elementwise_affine)
    if name == "GroupNorm":
        return GroupNorm(layer.num_groups, layer.num_channels, layer.eps, layer.affine)
    if name == "InstanceNorm1d" and not layer.track_running_stats:
        return InstanceNorm1d(layer.num_features, layer.eps, layer.affine)
    if name == "PReLU":
        return activations.PReLU(layer.num_parameters)
    if name in PLAIN and not (name == "GELU" and layer.approximate != "none"):
        return getattr(activations, name)()
    if name in OPTIONS:
        return getattr(activations, name)(**{ours: getattr(layer, theirs) for ours, theirs in OPTIONS[name].items()})
    raise ValueError(f"course_utils has no layer that does what {layer!r} does")
