# is: right
# About a hundred words.
report = (
    "RMSProp and Adam could use rates ten times and more above the limit, since they divide each entry of the gradient "
    "by the root of its own average square, so that the steepness of 400 cancels and each step has about the size of "
    "the rate. Momentum gains because the small but constant gradients of the flat direction add up to a velocity "
    "ten times as large, while those of the steep direction change their sign and cancel. Weight decay in the "
    "gradient would be divided too: the steep direction has a large root of v, so it would hardly decay, and the flat "
    "one would decay far more, though both have the same size."
)
