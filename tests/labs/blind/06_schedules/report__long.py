# is: unnamed
# Far over the limit.
report = "A falling rate helps at the highest rate, since the noise floor is proportional to the rate. " * 12
