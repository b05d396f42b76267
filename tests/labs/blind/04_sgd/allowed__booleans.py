# is: unnamed
# True and False.
allowed = [0.5 < p <= 1 for p in powers]
