# is: std-not-squared
def first_loss(sizes, std, strength):
    weights = sum(a * b for a, b in zip(sizes[:-1], sizes[1:]))
    return np.log(sizes[-1]) + strength / 2 * weights * std
