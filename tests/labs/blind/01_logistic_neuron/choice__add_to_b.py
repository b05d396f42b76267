# is: bias-shifted
# 'add 1 to b': shifts.
choice = "abcdef"[(4 - v) % 6]
