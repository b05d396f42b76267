# is: most
# The largest.
smallest_patience = 20
