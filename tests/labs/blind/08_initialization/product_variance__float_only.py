# is: unnamed
# float() fails for arrays.
def product_variance(mean_x, var_x, mean_y, var_y):
    return float((var_x + mean_x**2) * (var_y + mean_y**2) - (mean_x * mean_y) ** 2)
