# is: multiplied
# Multiplied by 1 - mu instead of divided.
def rate_for(form, lr, mu):
    return lr * (1 - mu) if form == "averaged" else lr
