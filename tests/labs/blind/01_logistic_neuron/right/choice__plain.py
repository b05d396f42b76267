# is: right
# The letter of 'double w1, w2 and b'.
choice = "abcdef"[-v % 6]
