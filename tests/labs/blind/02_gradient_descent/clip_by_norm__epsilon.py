# is: unnamed
# As PyTorch does it: 1e-6 added below.
def clip_by_norm(g, limit):
    n = np.sqrt(np.sum(g**2))
    return g * min(1.0, limit / (n + 1e-6))
