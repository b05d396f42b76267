# is: root
# The root rule.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * np.sqrt(B_new / B) if reduction == "mean" else lr
