# is: right
# By the complex exponential.
def cosine(lr, low, tau, t):
    return (low + (lr - low) * (1 + np.exp(1j * np.pi * min(t, tau) / tau)) / 2).real
