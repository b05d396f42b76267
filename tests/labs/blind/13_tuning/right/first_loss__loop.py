# is: right
# a loop and math.log.
import math
def first_loss(sizes, std, strength):
    loss = math.log(sizes[-1])
    for k in range(1, len(sizes)):
        loss += strength * sizes[k - 1] * sizes[k] * std**2 / 2
    return loss
