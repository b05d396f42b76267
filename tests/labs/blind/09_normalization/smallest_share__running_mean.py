# is: running-mean
# The running mean there.
smallest_share = v.choose(1.906, 1.931, 1.648, 1.891)
