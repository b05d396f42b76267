# is: unnamed
# Without the rate.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t))
        theta = theta - gradient(theta)
    return theta, np.array(rates)
