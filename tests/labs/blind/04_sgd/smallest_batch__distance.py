# is: unnamed
# The distance instead of the size.
smallest_batch = limit
