# is: right
# Multiplied out.
def product_variance(mean_x, var_x, mean_y, var_y):
    mean_x, var_x, mean_y, var_y = map(np.asarray, (mean_x, var_x, mean_y, var_y))
    return var_x * var_y + mean_x**2 * var_y + mean_y**2 * var_x
