# is: right
# Trapezoids on a coarser grid of its own, one value of f at a time.
def gain(f):
    z = np.linspace(-7, 7, 701)
    values = np.array([float(f(np.array([t]))[0]) for t in z]) ** 2 * np.exp(-z * z / 2)
    return float((0.02 * (values.sum() - (values[0] + values[-1]) / 2) / np.sqrt(2 * np.pi)) ** -0.5)
