# is: disputed
# One array of two numbers: the text asks for two things, and the message says so. The largest of all the factors, as an array of two.
def best_rate(curvatures):
    rate = 2 / (np.min(curvatures) + np.max(curvatures))
    return np.array([rate, np.abs(1 - rate * curvatures).max()])
