# is: right
# A float.
smallest_patience = np.float64(v.choose(9, 13, 6, 4))
