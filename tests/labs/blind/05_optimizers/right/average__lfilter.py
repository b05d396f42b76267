# is: right
# Both sums run along: value and weight.
def average(x, beta):
    top = bottom = 0.0
    out = []
    for value in np.asarray(x).tolist():
        top, bottom = beta * top + value, beta * bottom + 1
        out.append(top / bottom)
    return np.array(out)
