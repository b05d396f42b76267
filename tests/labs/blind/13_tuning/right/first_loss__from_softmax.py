# is: right
def first_loss(sizes, std, strength):
    *_, K = sizes
    penalty = 0.0
    for k in range(1, len(sizes)):
        penalty += strength / 2 * np.full((sizes[k - 1], sizes[k]), std**2).sum()
    return float(np.mean([-np.log(p) for p in softmax(np.zeros((1, K)))[0]]) + penalty)
