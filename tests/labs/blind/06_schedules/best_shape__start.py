# is: the-start
# The figure as it opens.
best_shape = "exponential"
