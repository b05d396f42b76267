# is: weights-swapped
# beta for the new value.
def average(x, beta):
    a, out = 0.0, []
    for t, value in enumerate(x, 1):
        a = (1 - beta) * a + beta * value
        out.append(a / (1 - beta**t))
    return np.array(out)
