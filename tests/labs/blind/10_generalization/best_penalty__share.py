# is: percent
# The share of wrong answers itself.
best_penalty = v.choose(19.2, 18.6, 15.85, 15.95)
