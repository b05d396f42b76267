# is: last-only
# The last average only.
def average(x, beta):
    a = 0.0
    for value in x:
        a = beta * a + (1 - beta) * value
    return a / (1 - beta ** len(x))
