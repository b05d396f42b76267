# is: whole-numbers
# // for /.
def linear_decay(lr, end, tau, t):
    return lr + (end - lr) * min(1, t // tau)
