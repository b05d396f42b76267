# is: right
# A product of vectors, the weights normalized.
def gain(f):
    return (f(GRID) ** 2 @ (np.exp(-(GRID**2) / 2) / np.exp(-(GRID**2) / 2).sum())) ** -0.5
