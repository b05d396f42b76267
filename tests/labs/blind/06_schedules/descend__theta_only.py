# is: unnamed
# The rates are not returned.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
    return theta
