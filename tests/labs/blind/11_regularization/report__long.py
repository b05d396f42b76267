# is: unnamed
# Too long.
report = "Moved images earned their keep, by many points. " * 60
