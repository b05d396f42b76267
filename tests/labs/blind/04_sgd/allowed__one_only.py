# is: only-one
# Only 1 / t.
allowed = [1.0]
