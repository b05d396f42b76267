# is: unnamed
# The present size is forgotten.
examples_needed = times**2
