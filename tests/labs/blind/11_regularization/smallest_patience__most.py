# is: unnamed
# The largest.
smallest_patience = 20
