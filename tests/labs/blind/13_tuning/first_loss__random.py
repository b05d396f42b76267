# is: unnamed
# draws weights and measures instead of expecting.
def first_loss(sizes, std, strength):
    rng = np.random.default_rng(0)
    omega = 0
    for a, b in zip(sizes, sizes[1:]):
        omega += np.sum(rng.normal(0, std, (a, b)) ** 2)
    return np.log(sizes[-1]) + strength / 2 * omega
