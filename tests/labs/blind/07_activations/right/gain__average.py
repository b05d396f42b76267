# is: right
# np.average.
def gain(f):
    return 1 / math.sqrt(np.average(f(GRID) ** 2, weights=np.exp(-(GRID**2) / 2)))
