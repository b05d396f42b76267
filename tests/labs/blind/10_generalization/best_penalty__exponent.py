# is: exponent
# The exponent.
best_penalty = np.log10(v.choose(0.01, 1e-4, 10**-1.5, 10**-3.5))
