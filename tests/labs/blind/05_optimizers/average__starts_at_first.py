# is: starts-at-the-first-value
# a_0 is the first value.
def average(x, beta):
    a, out = x[0], []
    for t, value in enumerate(x, 1):
        a = beta * a + (1 - beta) * value
        out.append(a / (1 - beta**t))
    return np.array(out)
