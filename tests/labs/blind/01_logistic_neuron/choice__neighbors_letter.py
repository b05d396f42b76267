# is: one-weight
# The letter of a neighbor with another variant.
choice = "abcdef"[(3 - (v + 1)) % 6]
