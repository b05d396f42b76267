# is: one-mean-forgotten
# One mixed term forgotten.
def product_variance(mean_x, var_x, mean_y, var_y):
    return var_x * var_y + mean_x**2 * var_y
