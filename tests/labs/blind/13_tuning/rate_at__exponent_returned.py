# is: exponents
def rate_at(u, low, high):
    return np.log10(low) + u * (np.log10(high) - np.log10(low))
