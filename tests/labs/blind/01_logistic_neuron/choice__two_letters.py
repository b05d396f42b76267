# is: unnamed
# Two letters, the right one and another, to be on the safe side.
choice = "abcdef"[(3 - v) % 6] + "abcdef"[(1 - v) % 6]
