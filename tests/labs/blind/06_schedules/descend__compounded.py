# is: compounded
# Times the rate before.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t) * (rates[-1] if rates else 1))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)
