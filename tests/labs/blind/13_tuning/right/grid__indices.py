# is: right
# np.indices, rows backward.
def grid(ranges, budget):
    d = len(ranges)
    k = max(j for j in range(1, budget + 1) if j**d <= budget)
    where = np.indices((k,) * d).reshape(d, -1).T[::-1]
    out = np.empty(where.shape)
    for j, (low, high) in enumerate(ranges):
        out[:, j] = np.exp(np.log(low) + (where[:, j] + 0.5) / k * (np.log(high) - np.log(low)))
    return out
