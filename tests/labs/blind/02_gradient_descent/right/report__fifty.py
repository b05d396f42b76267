# is: right
# Short, about fifty words.
report = (
    "Each step multiplies x by one minus two c eta. Below one in size it comes to rest, which is so for rates under "
    "1/c. A negative factor makes the path hop from side to side. With x^2 + y^2 both do the same; with 100 y^2 the y "
    "part diverges from rate 0.01 on, so x must be slow."
)
