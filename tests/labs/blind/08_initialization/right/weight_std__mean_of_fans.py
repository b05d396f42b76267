# is: right
# Gain over the root of a fan; Xavier's is the mean of both.
def weight_std(shape, rule, gain=1.0):
    fan = {"xavier": sum(shape) / 2, "kaiming": shape[0]}[rule]
    return gain * fan**-0.5
