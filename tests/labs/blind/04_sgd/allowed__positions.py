# is: unnamed
# The positions in the list.
allowed = [i for i, p in enumerate(powers) if 0.5 < p <= 1]
