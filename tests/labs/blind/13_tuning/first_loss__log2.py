# is: another-logarithm
def first_loss(sizes, std, strength):
    weights = sum(a * b for a, b in zip(sizes[:-1], sizes[1:]))
    return np.log2(sizes[-1]) + strength / 2 * weights * std**2
