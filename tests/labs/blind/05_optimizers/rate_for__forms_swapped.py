# is: forms-swapped
# The forms exchanged.
def rate_for(form, lr, mu):
    return lr / (1 - mu) if form == "sutskever" else lr
