# is: unnamed
# The return sits inside the loop: only the first example counts.
def binary_cross_entropy(y_hat, y):
    total = 0.0
    for p, t in zip(y_hat, y):
        total += -np.log(p) if t == 1 else -np.log(1 - p)
        return total / len(y)
