# is: all-sizes-multiplied
# All sizes multiplied.
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + strength / 2 * np.prod(sizes) * std**2
