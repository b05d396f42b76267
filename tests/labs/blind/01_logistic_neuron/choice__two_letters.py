# is: unnamed
# Two letters, the right one and another, to be on the safe side.
choice = "abcdef"[-v % 6] + "abcdef"[(2 - v) % 6]
