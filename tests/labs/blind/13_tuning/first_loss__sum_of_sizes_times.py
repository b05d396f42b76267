# is: one-layer-only
# The products of the loop are overwritten: the last layer alone... of the first pair.
def first_loss(sizes, std, strength):
    weights = 0
    for k in range(len(sizes) - 2):
        weights += sizes[k] * sizes[k + 1]
    return np.log(sizes[-1]) + strength / 2 * weights * std**2
