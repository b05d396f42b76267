# is: right
# A loop with math.log, a plain float is returned.
def binary_cross_entropy(y_hat, y):
    import math

    total = 0.0
    for p, t in zip(y_hat.tolist(), y.tolist()):
        q = p if t == 1 else 1 - p
        total += math.inf if q == 0 else -math.log(q)
    return total / len(y)
