# is: a-little-too-little
# Just on the steep side of the valley: .01 too little.
best_momentum = v.choose(0.73, 0.66, 0.61, 0.56)
