# is: cut-to-whole-numbers
# zeros_like(x): whole numbers are cut off.
def average(x, beta):
    out, a = np.zeros_like(x), 0.0
    for t, value in enumerate(x, 1):
        a = beta * a + (1 - beta) * value
        out[t - 1] = a / (1 - beta**t)
    return out
