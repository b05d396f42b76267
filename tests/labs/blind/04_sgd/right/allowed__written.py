# is: right
# Written out.
allowed = v.choose([0.6, 0.9, 1], [0.55, 0.75, 1], [0.7, 0.8, 1], [0.65, 1])
