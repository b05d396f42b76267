# is: one-weight
# 'double w1 only': turns the boundary.
choice = "abcdef"[(3 - v) % 6]
