# is: sum
# The rule for a sum.
def product_variance(mean_x, var_x, mean_y, var_y):
    return var_x + var_y
