# is: right
# A NumPy number with float noise.
spread = np.float64(v.choose(18, 23, 31, 36)) / 10
