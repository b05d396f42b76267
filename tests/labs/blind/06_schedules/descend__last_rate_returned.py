# is: last-rate-only
# The last rate only.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
    return theta, rates[-1]
