# is: one-weight
# 'double w1 only': turns the boundary.
choice = "abcdef"[(2 - v) % 6]
