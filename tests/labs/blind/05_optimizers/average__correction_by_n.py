# is: one-correction-for-all
# The power is the length, for all places.
def average(x, beta):
    a, out = 0.0, []
    for value in x:
        a = beta * a + (1 - beta) * value
        out.append(a / (1 - beta ** len(x)))
    return np.array(out)
