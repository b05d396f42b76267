# is: signs-changed
# 'change the sign of w1, w2 and b': the boundary stays, but the ramp turns round and is not steeper.
choice = "abcdef"[(5 - v) % 6]
