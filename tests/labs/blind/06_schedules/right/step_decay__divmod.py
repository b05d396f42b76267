# is: right
# divmod and np.power.
def step_decay(lr, every, gamma, t):
    return np.multiply(lr, np.power(float(gamma), divmod(t, every)[0]))
