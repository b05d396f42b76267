# is: too-little
# A notch too little.
best_penalty = 10**-0.5 * v.choose(0.01, 1e-4, 10**-1.5, 10**-3.5)
