# is: unnamed
# All thetas.
def descend(gradient, theta, schedule, steps):
    rates, path = [], [theta]
    for t in range(steps):
        rates.append(schedule(t))
        path.append(path[-1] - rates[-1] * gradient(path[-1]))
    return np.array(path), np.array(rates)
