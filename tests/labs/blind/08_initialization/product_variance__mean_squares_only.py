# is: mean-square-of-the-product
# The second term forgotten.
def product_variance(mean_x, var_x, mean_y, var_y):
    return (var_x + mean_x**2) * (var_y + mean_y**2)
