# is: distance
# The distance instead of the size.
smallest_batch = limit
