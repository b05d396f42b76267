# is: unnamed
# The letter in a list.
choice = ["abcdef"[-v % 6]]
