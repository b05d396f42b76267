# is: never-stops
# Trains to the end.
def range_test(train, low, high, steps):
    rates = np.geomspace(low, high, steps)
    return rates, np.array([train(rate) for rate in rates])
