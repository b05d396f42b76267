# is: unnamed
# Far over the limit.
report = "Adam divides each direction by the root of its own average square, so steepness cancels. " * 12
