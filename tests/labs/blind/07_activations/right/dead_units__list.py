# is: right
# A list.
def dead_units(Z):
    return np.array([not any(z > 0 for z in column) for column in Z.T])
