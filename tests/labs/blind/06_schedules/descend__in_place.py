# is: changed-in-place
# -= changes the caller's theta.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t))
        theta -= rates[-1] * gradient(theta)
    return theta, np.array(rates)
