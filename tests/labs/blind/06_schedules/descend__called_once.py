# is: rate-asked-once
# The first rate for all.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(0))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)
