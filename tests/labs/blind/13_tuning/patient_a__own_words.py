# is: unnamed
# in words of one's own.
patient_a = "it does not learn"
