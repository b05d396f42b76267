# is: most
# In steps.
smallest_patience = 5 * v.choose(9, 13, 6, 4)
