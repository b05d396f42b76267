# is: whole-number-division
# // cuts the quotient.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * (B_new // B) if reduction == "mean" else lr
