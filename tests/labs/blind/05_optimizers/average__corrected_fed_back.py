# is: correction-fed-back
# The corrected average is carried on.
def average(x, beta):
    a, out = 0.0, []
    for t, value in enumerate(x, 1):
        a = beta * a + (1 - beta) * value
        a = a / (1 - beta**t)
        out.append(a)
    return np.array(out)
