# is: one-correction-for-all
# Divided by 1 - beta, without the power.
def average(x, beta):
    a, out = 0.0, []
    for value in x:
        a = beta * a + (1 - beta) * value
        out.append(a / (1 - beta))
    return np.array(out)
