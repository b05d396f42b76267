# is: one-step-too-many
# One step too many.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps + 1):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)
