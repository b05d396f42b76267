# is: unnamed
# Far too short.
report = "Truncation, then rounding. Many passes, but one for backward. The inputs. The sum rule."
