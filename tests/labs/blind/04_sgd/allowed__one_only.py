# is: unnamed
# Only 1 / t.
allowed = [1.0]
