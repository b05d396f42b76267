# is: right
# math functions in a loop.
def binary_cross_entropy_with_logits(z, y):
    import math

    total = 0.0
    for s, t in zip(z, y):
        total += max(s, 0) - t * s + math.log1p(math.exp(-abs(s)))
    return total / len(z)
