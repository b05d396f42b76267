# is: unnamed
# One sentence, far below 40 words.
report = "Setosa and virginica can be separated by a line and the others cannot."
