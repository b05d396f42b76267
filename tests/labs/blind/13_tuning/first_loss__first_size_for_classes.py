# is: inputs-for-classes
def first_loss(sizes, std, strength):
    weights = sum(a * b for a, b in zip(sizes, sizes[1:]))
    return np.log(sizes[0]) + strength / 2 * weights * std**2
