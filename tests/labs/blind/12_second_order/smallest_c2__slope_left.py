# is: unnamed
# The share that is accepted.
smallest_c2 = v.choose(0.31, 0.24, 0.19, 0.13)
