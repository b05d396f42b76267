# is: unnamed
# The degree.
best_penalty = 9
