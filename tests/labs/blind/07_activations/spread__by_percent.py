# is: unnamed
# As the sentence rounds it: 20 %.
spread = v.choose(1.7, 2.3, 3.0, 3.5)
