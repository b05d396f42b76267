# is: factor-only
# The present size is forgotten.
examples_needed = times**2
