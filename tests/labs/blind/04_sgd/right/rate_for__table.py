# is: right
# A dictionary.
def rate_for(lr, B, B_new, reduction="mean"):
    return {"mean": lr / B * B_new, "sum": lr}[reduction]
