# is: half-included
# At least 1/2.
allowed = [p for p in powers if 0.5 <= p <= 1]
