# is: unnamed
# The letter in a list.
choice = ["abcdef"[(3 - v) % 6]]
