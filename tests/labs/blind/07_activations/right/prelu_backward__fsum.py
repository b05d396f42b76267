# is: right
# A generator and math.fsum.
def prelu_backward(z, a, upstream):
    return np.array([u if x > 0 else a * u for x, u in zip(z.ravel(), upstream.ravel())]).reshape(z.shape), math.fsum(
        x * u for x, u in zip(z.ravel(), upstream.ravel()) if x <= 0
    )
