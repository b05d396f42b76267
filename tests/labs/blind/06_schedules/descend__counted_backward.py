# is: backwards
# The schedule from its end.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(steps - 1 - t))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)
