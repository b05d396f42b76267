# is: right
# About a hundred words.
report = (
    "Through 20 layers the gradient of the sigmoid vanishes: the weights are scaled so that its outputs keep their "
    "size, but most of that size is the mean of one half, and the slope is a quarter at most, so every layer takes "
    "the gradient down. ReLU keeps it exactly, since f(z) squared is z squared on one half and its slope squared is "
    "1 on that half, and both have the mean one half. Sigmoid, ReLU, ELU and Swish are not centered at 0, but ReLU "
    "keeps its gradient, so that a mean that is not 0 alone is not the reason. A dead unit gets no gradient for any "
    "example, a saturated one still a little."
)
