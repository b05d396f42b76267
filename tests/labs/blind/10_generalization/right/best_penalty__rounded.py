# is: right
# As the slider shows it.
best_penalty = v.choose(0.01, 0.0001, 0.032, 0.00032)
