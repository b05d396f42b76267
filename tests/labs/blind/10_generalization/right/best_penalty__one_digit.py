# is: right
# Rounded to one digit.
best_penalty = v.choose(1e-2, 1e-4, 0.03, 0.0003)
