# is: right
# A list comprehension with a loop over the steps.
def penalty_for(h, lr, steps):
    out = []
    for c in h:
        w = 0.0
        for _ in range(steps):
            w += lr * c * (1 - w)
        out.append(c * (1 - w) / w)
    return np.array(out)
