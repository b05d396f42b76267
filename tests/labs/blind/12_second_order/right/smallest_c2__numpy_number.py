# is: right
# From a table, as NumPy's number.
smallest_c2 = np.array([0.7, 0.56, 0.43, 0.3])[v % 4]
