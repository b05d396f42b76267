# is: right
# From a table.
def rate_for(form, lr, mu):
    return lr * {"averaged": 1 / (1 - mu), "sutskever": 1.0}[form]
