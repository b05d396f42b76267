# is: divided-by-mu
# Divided by mu.
def rate_for(form, lr, mu):
    return lr / mu if form == "averaged" else lr
