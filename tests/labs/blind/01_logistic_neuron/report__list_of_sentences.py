# is: unnamed
# A list of sentences instead of a text.
report = [
    "Setosa and virginica are separable: a straight line has all flowers of one species on one side.",
    "Doubling the weights and the bias leaves that line where it is, but makes each probability surer, and since all answers are right every loss falls.",
    "So there is no best length; the loss tends to zero and the weights grow, ever more slowly.",
    "Versicolor and virginica overlap: no line has everyone on the right side.",
    "There longer weights make the wrong flowers surely wrong, which costs without limit.",
    "At some finite length the gain on the right flowers and the price of the wrong ones balance, and training settles there.",
]
