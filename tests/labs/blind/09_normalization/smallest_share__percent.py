# is: whole-number
# In percent.
smallest_share = v.choose(4, 5, 3, 5)
