# is: changed-in-place
# Another name for the same array.
def descend(gradient, theta, schedule, steps):
    new, rates = theta, np.empty(steps)
    for t in range(steps):
        rates[t] = schedule(t)
        new -= rates[t] * gradient(new)
    return new, rates
