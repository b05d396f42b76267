# is: unnamed
# One rate more than steps.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
    rates.append(schedule(steps))
    return theta, np.array(rates)
