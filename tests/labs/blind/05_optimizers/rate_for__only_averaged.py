# is: unnamed
# The other form gets nothing.
def rate_for(form, lr, mu):
    if form == "averaged":
        return lr / (1 - mu)
