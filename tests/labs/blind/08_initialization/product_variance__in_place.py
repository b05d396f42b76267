# is: unnamed
# += on the argument.
def product_variance(mean_x, var_x, mean_y, var_y):
    var_x += mean_x**2
    var_y += mean_y**2
    return var_x * var_y - (mean_x * mean_y) ** 2
