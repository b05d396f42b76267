# is: right
# A NumPy number with float noise.
best_momentum = np.float64(v.choose(7, 0, 0, 0) + v.choose(67, 67, 62, 57)) / 100
