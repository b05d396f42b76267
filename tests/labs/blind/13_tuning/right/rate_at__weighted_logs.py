# is: right
def rate_at(u, low, high):
    return np.exp((1 - u) * np.log(low) + u * np.log(high))
