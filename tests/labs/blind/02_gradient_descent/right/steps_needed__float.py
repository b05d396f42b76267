# is: right
# As a float.
steps_needed = float(steps_needed)
