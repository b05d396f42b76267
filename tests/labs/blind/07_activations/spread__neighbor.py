# is: another-activation-s
# A neighbor's.
spread = v.choose(2.3, 3.1, 3.6, 1.8)
