# is: variances-squared
# Takes var for std and squares it.
def product_variance(mean_x, var_x, mean_y, var_y):
    return (var_x**2 + mean_x**2) * (var_y**2 + mean_y**2) - (mean_x * mean_y) ** 2
