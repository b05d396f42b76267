# is: right
# About a hundred words.
report = (
    "I believe the error of about 0.5 that comes out when the features are chosen inside each fold, because coins can "
    "not be predicted. The other one leaked in best_features: it saw the labels of the validation examples too, when it "
    "took the 20 of 5,000 features that go best with all 60 labels. A separate test part would have shown it only if it "
    "had been put away before the features were chosen. I would take degree 3: bias squared falls with the degree from "
    "1 to 3 and then hardly at all, while the variance grows with each degree. With 600 examples the variance would be "
    "about a tenth, the bias would stay, and a higher degree would pay."
)
