# is: right
# one long line.
report = " ".join(f"word{k} and more" for k in range(60))
