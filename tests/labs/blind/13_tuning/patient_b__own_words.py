# is: unnamed
# in words of one's own.
patient_b = "it does not learn"
