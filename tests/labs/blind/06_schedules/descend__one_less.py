# is: one-step-too-few
# One step too few.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps - 1):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)
