# is: not-corrected
# Not corrected.
def average(x, beta):
    a, out = 0.0, []
    for value in x:
        a = beta * a + (1 - beta) * value
        out.append(a)
    return np.array(out)
