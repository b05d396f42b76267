# is: gradient-of-the-start
# The gradient of the start.
def descend(gradient, theta, schedule, steps):
    rates, g = [], gradient(theta)
    for t in range(steps):
        rates.append(schedule(t))
        theta = theta - rates[-1] * g
    return theta, np.array(rates)
