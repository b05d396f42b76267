# is: variances-only
# Var(X) Var(Y).
def product_variance(mean_x, var_x, mean_y, var_y):
    return var_x * var_y
