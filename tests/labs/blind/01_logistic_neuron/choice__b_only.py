# is: bias-alone
# 'double b only'.
choice = "abcdef"[(1 - v) % 6]
