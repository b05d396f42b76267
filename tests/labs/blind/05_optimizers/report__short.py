# is: unnamed
# Far too short.
report = "Adam and RMSProp, because they divide by the root of v. Momentum is faster."
