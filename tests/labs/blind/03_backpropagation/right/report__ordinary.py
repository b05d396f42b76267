# is: right
# About a hundred words.
report = (
    "The central difference leaves out terms of third order, so its own error shrinks with h squared; but the two "
    "losses are rounded to sixteen digits, and their difference is divided by 2h, so the rounding error grows as one "
    "over h. The two meet somewhere near h of 1e-5. The network has 2410 weights and biases, so 4820 forward passes "
    "would be needed, while backward takes one forward and one pass back, about as dear. The gates keep their inputs: "
    "the batch, the mask of the ReLU, the probabilities. This memory grows in proportion to the batch. A value used "
    "twice changes the loss on two paths, and small changes add, so the gradients do."
)
