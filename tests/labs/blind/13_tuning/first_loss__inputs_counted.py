# is: units-counted
# Counts units, not weights.
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + strength / 2 * sum(sizes) * std**2
