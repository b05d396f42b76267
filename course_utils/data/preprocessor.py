"""What every preprocessor shares: learn statistics from the training part once, then use the same ones for every part.

``fit`` refuses a validation or test part by name. What it cannot see, an array that holds more than the training part,
:func:`course_utils.data.refuse_leakage` finds from the statistics themselves.
"""

import numpy as np

from course_utils.data.examples import Part, inputs


class Preprocessor:
    """Statistics of the training part, applied to any part.

    A subclass writes ``_learn(X)``, which sets attributes whose names end in an underscore, as in scikit-learn, and
    ``_transform(X)``; ``_inverse_transform(X)`` where the way back exists.
    """

    def fit(self, X):
        """Learn the statistics.

        Parameters
        ----------
        X : Part, or array_like, shape (N, ...)
            The training part, or its inputs.

        Returns
        -------
        Preprocessor
            Itself.

        Raises
        ------
        ValueError
            When the part is not the training part, is empty or holds NaN. Statistics learned before are kept.
        """
        if isinstance(X, Part):
            if X.name != "training":
                raise ValueError(
                    f"statistics of the {X.name} part would leak it into training: fit on the training part, "
                    f"then transform the {X.name} part with the same statistics"
                )
            X = X.X
        X = _floats(X)
        self._learn(X)
        self._shape = X.shape[1:]
        return self

    def transform(self, X):
        """``X`` moved by the statistics of the training part; a new array."""
        return self._transform(self._checked(X, self._one_example()))

    def inverse_transform(self, X):
        """The way back: what :meth:`transform` was given, where nothing was thrown away."""
        self._one_example()
        return self._inverse_transform(_floats(X))

    def fit_transform(self, X):
        """:meth:`fit`, then :meth:`transform`, for the training part."""
        return self.fit(X).transform(X.X if isinstance(X, Part) else X)

    def _one_example(self):
        if not hasattr(self, "_shape"):
            raise ValueError(f"this {type(self).__name__} has no statistics yet: call fit on the training part first")
        return self._shape

    def _checked(self, X, shape):
        X = _floats(X)
        if X.shape[1:] != shape:
            raise ValueError(
                f"{type(self).__name__} was fitted on examples of shape {shape}, but these have shape {X.shape[1:]}"
            )
        return X


def _floats(X):
    """Checked inputs as floats; float32 stays float32."""
    X = inputs(X)
    return X if X.dtype in (np.float32, np.float64) else X.astype(np.float64)
