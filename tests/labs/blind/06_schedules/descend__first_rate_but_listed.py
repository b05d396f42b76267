# is: unnamed
# Lists the schedule's rates, uses the first.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t))
        theta = theta - rates[0] * gradient(theta)
    return theta, np.array(rates)
