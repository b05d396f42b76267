# is: unnamed
# Starts at 1 and is one short.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(1, steps):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)
