# is: std-not-squared
# std instead of the variance.
def first_loss(sizes, std, strength):
    n = sum(a * b for a, b in zip(sizes, sizes[1:]))
    return np.log(sizes[-1]) + 0.5 * strength * n * std
