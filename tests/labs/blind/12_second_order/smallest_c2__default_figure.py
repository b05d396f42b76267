# is: unnamed
# What the figure says for its own first step tried, 1.0, with c1 moved too.
smallest_c2 = 0.5
