# is: unnamed
# Lists the rate of the next step.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t + 1))
        theta = theta - schedule(t) * gradient(theta)
    return theta, np.array(rates)
