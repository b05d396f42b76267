# is: one-layer-only
# only the last matrix.
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + 0.5 * strength * sizes[-2] * sizes[-1] * std**2
