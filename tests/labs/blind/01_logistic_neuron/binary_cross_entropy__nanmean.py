# is: nan-dropped
# nanmean throws the nan examples away; a sure and right one should count as 0, not be missing.
def binary_cross_entropy(y_hat, y):
    return -np.nanmean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
