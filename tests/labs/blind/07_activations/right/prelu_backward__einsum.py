# is: right
# einsum; a list.
def prelu_backward(z, a, upstream):
    return [
        np.where(z > 0, upstream, a * upstream),
        float(np.einsum("...,...->", np.minimum(z, 0), upstream))
        if z.ndim == 0
        else np.sum(np.minimum(z, 0) * upstream),
    ]
