# is: unnamed
# The figure as it opens.
best_shape = "exponential"
