# is: both-rescaled
# Divided in both forms.
def rate_for(form, lr, mu):
    return lr / (1 - mu)
