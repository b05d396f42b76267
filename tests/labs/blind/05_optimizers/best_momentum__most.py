# is: most
# More is better: the end of the slider.
best_momentum = 0.99
