# is: counted-from-zero
# The exponent counts from 0: division by 0 in the first place.
def average(x, beta):
    a, out = 0.0, []
    for t, value in enumerate(x):
        a = beta * a + (1 - beta) * value
        out.append(a / (1 - beta**t))
    return np.array(out)
