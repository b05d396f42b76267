# is: unnamed
# the log of all units.
def first_loss(sizes, std, strength):
    n = sum(a * b for a, b in zip(sizes, sizes[1:]))
    return np.log(sum(sizes)) + 0.5 * strength * n * std**2
