# is: unnamed
# Nothing written.
report = ""
