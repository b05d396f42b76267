# is: right
# A dictionary, and k from gamma.
def constant_for(form, share, steps):
    gamma = np.exp(np.log(share) / steps)
    return {"power": gamma, "exponential": -np.log(gamma), "time": (1 - share) / (share * steps)}[form]
