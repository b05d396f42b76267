# is: whole-numbers
# Waits until tau.
def linear_decay(lr, end, tau, t):
    return lr if t < tau else end
