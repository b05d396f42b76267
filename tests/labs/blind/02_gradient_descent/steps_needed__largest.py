# is: all-steps
# The end of the slider: certainly below, but not the smallest.
steps_needed = 100
