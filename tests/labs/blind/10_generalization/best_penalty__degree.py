# is: degree
# The degree.
best_penalty = 9
