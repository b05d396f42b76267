# is: gradient-of-the-activations
# Only what comes after: the gradient with respect to a_l.
def chain(x, w):
    a = x * np.cumprod(w)
    return a, np.array([np.prod(w[l + 1 :]) for l in range(len(w))])
