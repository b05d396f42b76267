# is: biases-counted
# biases counted.
def first_loss(sizes, std, strength):
    n = sum((a + 1) * b for a, b in zip(sizes, sizes[1:]))
    return np.log(sizes[-1]) + 0.5 * strength * n * std**2
