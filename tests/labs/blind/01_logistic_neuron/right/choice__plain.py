# is: right
# The letter of 'double w1, w2 and b'.
choice = "abcdef"[(3 - v) % 6]
