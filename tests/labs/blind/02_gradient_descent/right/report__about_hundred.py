# is: right
# About a hundred words, in triple quotes with bullets.
report = r"""
- One step multiplies x by $1 - 2c\eta$, since the derivative of $c x^2$ is $2 c x$.
- x comes to rest if this factor is smaller than one in size, so for rates below $1/c$; at exactly $1/c$ it jumps between
  1 and -1 for ever, and for larger rates it runs away.
- A positive factor: x stays on one side. A negative one: it changes sides in every step.
- For $x^2 + y^2$ nothing changes, both coordinates have the same factor. For $x^2 + 100 y^2$ the y direction is a hundred
  times as steep, so the rate must be below 0.01, and then x crawls.
"""
