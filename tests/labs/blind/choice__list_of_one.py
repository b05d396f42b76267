# exercise: choice
# is: ?
# The letter in a list.
choice = ["abcdef"[-v % 6]]
