# is: right
# All rates first, then the steps on a copy.
def descend(gradient, theta, schedule, steps):
    rates = np.fromiter(map(schedule, range(steps)), float, steps)
    theta = np.array(theta, dtype=float)
    for rate in rates:
        theta -= rate * gradient(theta)
    return theta, rates
