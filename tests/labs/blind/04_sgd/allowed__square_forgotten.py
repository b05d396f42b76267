# is: unnamed
# q = p for both: the sum of squares taken as finite for p > 1, the other for p <= 1, so none.
allowed = []
