# is: unnamed
# Writes into x.
def average(x, beta):
    a = 0.0
    for t in range(1, len(x) + 1):
        a = beta * a + (1 - beta) * x[t - 1]
        x[t - 1] = a / (1 - beta**t)
    return x
