# is: factor-only
# Inverse of the factor only, without lr.
def rate_for(form, lr, mu):
    return 1 / (1 - mu) if form == "averaged" else 1.0
