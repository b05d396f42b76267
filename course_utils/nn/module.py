r"""A module is a function with parameters, and all the parameters of a model are one vector theta.

    theta = (W_1, b_1, W_2, b_2, ...)        g = dJ/dtheta, one array of the same shape        {eq}`one-theta`

Layers declare shapes and own no numbers. Building a model lays out one contiguous theta and gives each layer views of
its places. An optimizer that changes theta in place has thereby changed the model.
"""

import copy

import numpy as np

from course_utils.autodiff import Tensor
from course_utils.nn.parameter import Parameter


class Module:
    """What layers and models have in common. A subclass has its parameters and layers as attributes, and ``forward``.

    Examples
    --------
    >>> from course_utils.nn import Linear
    >>> layer = Linear(3, 2).build(np.random.default_rng(0))
    >>> layer.theta.shape, layer(np.ones((5, 3))).shape
    ((8,), (5, 2))
    """

    training = True
    _theta = None

    def forward(self, x):
        """From input to output, both Tensors."""
        raise NotImplementedError(f"{type(self).__name__} has no forward")

    def __call__(self, x):
        """Apply the module; a plain array is taken as a constant, in the precision of the parameters."""
        if not isinstance(x, Tensor):
            x = Tensor(x) if self._theta is None else Tensor(np.asarray(x, dtype=self._theta.dtype))
        return self.forward(x)

    # What is in here

    def modules(self, prefix="", seen=None):
        """This module and all inside it, each once, as pairs (path, module), in the order they were made.

        Modules are found in attributes, and in lists, tuples and dicts that are attributes. A list called ``layers`` is
        left out of the path: "0.weight", as in PyTorch.
        """
        seen = set() if seen is None else seen
        if id(self) in seen:
            return
        seen.add(id(self))
        yield prefix, self
        for name, value in vars(self).items():
            if isinstance(value, Module):
                yield from value.modules(f"{prefix}{name}.", seen)
            elif isinstance(value, (list, tuple, dict)):
                inside = "" if name == "layers" else f"{name}."
                for key, item in value.items() if isinstance(value, dict) else enumerate(value):
                    if isinstance(item, Module):
                        yield from item.modules(f"{prefix}{inside}{key}.", seen)

    def parameters(self):
        """The parameters by name, each once, in the order of theta."""
        found = {}
        for prefix, module in self.modules():
            for name, value in vars(module).items():
                if isinstance(value, Parameter) and not any(value is known for known in found.values()):
                    found[prefix + name] = value
        return found

    @property
    def theta(self):
        """All parameters: one contiguous array, of which the layers hold views. Change it in place."""
        if self._theta is None:
            raise ValueError(
                f"this {type(self).__name__} has no numbers yet: build it with .build(rng), or give the outermost "
                "Sequential an rng; a layer inside a model has no theta of its own"
            )
        return self._theta

    @theta.setter
    def theta(self, value):
        value = np.asarray(value)
        if value.shape != self.theta.shape:
            raise ValueError(f"theta has shape {self.theta.shape}, got {value.shape}: they must be the same")
        self._theta[...] = value  # in place, or the layers would keep looking at the old one

    def where(self, name, kind=None):
        """A mask over theta: True where the parameter has this name.

        Parameters
        ----------
        name : str
            The last part of a parameter's name ("weight", "bias"), or a path ("0", "2.weight").
        kind : type, optional
            Only in modules of this class: ``where("weight", Linear)`` leaves out the weights of batch norm.

        Returns
        -------
        ndarray of bool, shape of theta
        """
        mask = np.zeros(self.theta.shape, dtype=bool)
        of_kind = {id(v) for _, m in self.modules() if kind is None or isinstance(m, kind) for v in vars(m).values()}
        known, start = self.parameters(), 0
        for path, parameter in known.items():
            named = path == name or path.endswith("." + name) or path.startswith(name + ".")
            mask[start : start + parameter.data.size] = named and id(parameter) in of_kind
            start += parameter.data.size
        if not mask.any():
            raise ValueError(f"no parameter is called {name!r}: there are {', '.join(known)}")
        return mask

    # Building and copying

    def build(self, rng=None, dtype=np.float64):
        """Lay out theta and draw its first values.

        Parameters
        ----------
        rng : numpy.random.Generator or int, optional
            Source of the first values and of dropout's masks.
        dtype : numpy dtype
            float64 or float32.

        Returns
        -------
        Module
            This module.
        """
        if np.dtype(dtype) not in (np.float32, np.float64):
            raise TypeError(f"theta must be float32 or float64, got {np.dtype(dtype)}: gradient steps are not whole")
        rng = np.random.default_rng(rng)
        parameters = self.parameters()
        if any(p.data is not None for p in parameters.values()):
            raise ValueError("a part of this model has been built already: give an rng to the outermost module only")
        noise = rng.spawn(1)[0]  # a stream of its own: masks do not disturb what else the caller draws
        for _, module in self.modules():
            module.prepare(noise, dtype)
        for parameter in parameters.values():
            parameter.data = np.asarray(parameter.initialize(parameter.full_shape, rng), dtype=dtype)
        self._lay_out(dtype)
        return self

    def prepare(self, rng, dtype):
        """Called once when the model is built, for what is not a parameter: running statistics, random generators."""

    def _lay_out(self, dtype):
        """Move the parameters' numbers into one theta, and leave them views of it."""
        parameters = self.parameters()
        self._theta = np.empty(sum(p.data.size for p in parameters.values()), dtype)
        start = 0
        for name, p in parameters.items():
            place = slice(start, start + p.data.size)
            self._theta[place] = p.data.ravel()
            p.data, p.grad, p.name = self._theta[place].reshape(p.full_shape), None, name
            start = place.stop
        self._all = tuple(parameters.values())

    def __getstate__(self):
        return {k: v for k, v in vars(self).items() if k not in ("_theta", "_all")} | {
            "_dtype": None if self._theta is None else self._theta.dtype
        }

    def __setstate__(self, state):
        dtype = state.pop("_dtype")
        vars(self).update(state)
        if dtype is not None:
            self._lay_out(dtype)

    def __copy__(self):
        return copy.deepcopy(self)  # half a copy would share layers whose views belong to the other theta

    # Modes and state

    def train(self, training=True):
        """Behave as in training: dropout drops, batch norm uses the batch's statistics. Returns the module."""
        for _, module in self.modules():
            module.training = training
        return self

    def eval(self):
        """Behave as in use: dropout passes, batch norm uses the running statistics. Returns the module."""
        return self.train(False)

    def state(self):
        """What the model keeps besides theta (running statistics), by name, as copies."""
        return {f"{prefix}{name}": np.copy(v) for prefix, m in self.modules() for name, v in m.buffers().items()}

    def load_state(self, state):
        """Take back what :meth:`state` gave."""
        own = {f"{prefix}{name}": v for prefix, m in self.modules() for name, v in m.buffers().items()}
        if own.keys() != state.keys():
            raise ValueError(f"this model's state has {sorted(own)}, got {sorted(state)}")
        for name, array in own.items():
            array[...] = state[name]

    def buffers(self):
        """This module's own arrays that training changes but no gradient reaches."""
        return {}
