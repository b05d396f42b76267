# is: only-one
# The power squared in place of doubled: p^2 > 1 and p <= 1, then p = 1 by a slip at the border.
allowed = [p for p in powers if p**2 >= 1 and p <= 1]
