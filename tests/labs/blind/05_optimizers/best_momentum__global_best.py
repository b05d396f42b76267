# is: fastest-of-all
# The momentum of the fastest pair, not at this rate.
best_momentum = 0.48
