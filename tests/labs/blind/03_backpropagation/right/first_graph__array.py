# is: right
# Floats in an array.
first_graph = np.array([z, z, x + y], float)
