# is: unnamed
# Too short.
report = "The ensemble helps little, and the moved images help most."
