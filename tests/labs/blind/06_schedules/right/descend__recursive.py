# is: right
# The first steps - 1, then one more.
def descend(gradient, theta, schedule, steps):
    if steps == 0:
        return theta, np.array([])
    before, rates = descend(gradient, theta, schedule, steps - 1)
    rate = schedule(steps - 1)
    return before - rate * gradient(before), np.append(rates, rate)
