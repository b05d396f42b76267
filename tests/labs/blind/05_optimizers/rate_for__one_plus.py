# is: divided-by-one-plus-mu
# 1 + mu.
def rate_for(form, lr, mu):
    return lr / (1 + mu) if form == "averaged" else lr
