# is: unnamed
# Thinks the arguments are mean_x, mean_y, var_x, var_y.
def product_variance(mean_x, mean_y, var_x, var_y):
    return (var_x + mean_x**2) * (var_y + mean_y**2) - (mean_x * mean_y) ** 2
