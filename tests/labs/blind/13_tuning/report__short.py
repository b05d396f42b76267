# is: unnamed
# too short.
report = "The rate was too high and the grid was worse than random search."
