# is: steps-from-one
# The first step is step 1.
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(1, steps + 1):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)
