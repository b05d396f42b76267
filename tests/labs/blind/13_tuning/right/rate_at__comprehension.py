# is: right
def rate_at(u, low, high):
    flat = [low * (high / low) ** float(share) for share in np.ravel(u)]
    return np.array(flat).reshape(np.shape(u))
