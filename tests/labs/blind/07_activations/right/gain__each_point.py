# is: right
# f at each point alone; trapezoids.
def gain(f):
    return 1 / math.sqrt(
        np.trapezoid(
            np.array([float(np.squeeze(f(np.array([x])))) ** 2 for x in GRID])
            * np.exp(-(GRID**2) / 2)
            / math.sqrt(2 * math.pi),
            GRID,
        )
    )
