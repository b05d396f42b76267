# is: unnamed
# As text.
spread = str(v.choose(1.8, 2.3, 3.1, 3.6))
