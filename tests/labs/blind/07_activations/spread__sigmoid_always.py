# is: unnamed
# The sigmoid's.
spread = v.choose(2.3, 1.8, 2.3, 2.3)
