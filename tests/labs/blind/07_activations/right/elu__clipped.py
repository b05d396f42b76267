# is: right
# np.clip; a list.
def elu(z, alpha):
    return [
        np.where(z > 0, z, alpha * (np.exp(np.clip(z, -1000, 0)) - 1)),
        np.where(z > 0, 1, alpha * np.exp(np.clip(z, -1000, 0))),
    ]
