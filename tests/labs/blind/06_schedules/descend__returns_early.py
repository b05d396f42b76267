# is: unnamed
# return inside the loop.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
        return theta, np.array(rates)
