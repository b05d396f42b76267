# is: means-not-squared
# E[X^2] = Var + mean.
def product_variance(mean_x, var_x, mean_y, var_y):
    return (var_x + mean_x) * (var_y + mean_y) - (mean_x * mean_y) ** 2
