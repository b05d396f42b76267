# is: right
def first_loss(sizes, std, strength):
    n = np.asarray(sizes, dtype=float)
    return -np.log(1 / n[-1]) + 0.5 * strength * np.var([std, -std]) * (n[:-1] * n[1:]).sum()
