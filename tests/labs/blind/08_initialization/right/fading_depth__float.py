# is: right
# A whole number, written as a float of NumPy's.
fading_depth = np.float64(v.choose(12.0, 8.0, 13.0, 6.0))
