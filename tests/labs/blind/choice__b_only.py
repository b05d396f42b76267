# exercise: choice
# is: ?
# 'double b only'.
choice = "abcdef"[(1 - v) % 6]
