# is: right
# About a hundred words.
report = (
    "At 0.08 and 0.02 a falling rate helps: at the beginning the large rate goes quickly to the minimum, then the "
    "noise keeps the loss at a floor that is in proportion to the rate, and the small rates in the end let it fall. "
    "At 0.005 it harms, since 200 steps of that rate are hardly enough to get to the minimum along the flat "
    "direction, and a falling rate goes only half as far. So a constant 0.005 has a low floor, but it has not yet "
    "arrived there. The warm-up changed little on this bowl, because its curvature is the same everywhere. In "
    "exercise 10 the best shape changed with the highest rate, so that no name means anything without the rate."
)
