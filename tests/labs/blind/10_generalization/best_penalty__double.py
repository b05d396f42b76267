# is: too-much
# A notch too far.
best_penalty = 10**0.5 * v.choose(0.01, 1e-4, 10**-1.5, 10**-3.5)
