# is: bias-alone
# 'double b only'.
choice = "abcdef"[(0 - v) % 6]
