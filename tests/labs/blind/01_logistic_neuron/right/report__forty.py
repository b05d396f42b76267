# is: right
# Exactly 40 words.
report = (
    "A line separates setosa from virginica so any longer weight vector makes every probability more "
    "certain and the loss smaller forever while versicolor and virginica overlap so certainty would cost "
    "too much on wrong flowers and finite weights are best"
)
