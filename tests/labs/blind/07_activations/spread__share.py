# is: a-share
# The share.
spread = v.choose(0.224, 0.209, 0.202, 0.203)
