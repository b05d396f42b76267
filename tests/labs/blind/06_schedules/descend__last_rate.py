# is: unnamed
# The rate after the last step for all.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(steps))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)
