"""Cross-validation against scikit-learn on the same folds."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from course_utils.data import Standardizer, k_fold, load_iris
from course_utils.training import cross_validate

generator = np.random.default_rng


def test_scores_are_those_of_scikit_learn_on_the_same_folds_with_preprocessing_inside_each():
    iris = load_iris()

    def train_and_score(train, validation):
        scale = Standardizer().fit(train)
        model = LogisticRegression().fit(scale.transform(train.X), train.y)
        return model.score(scale.transform(validation.X), validation.y)

    ours = cross_validate(train_and_score, iris, 5, rng=generator(0), stratify=True)
    folds = [(train.rows, held_out.rows) for train, held_out in k_fold(iris, 5, rng=generator(0), stratify=True)]
    theirs = cross_val_score(make_pipeline(StandardScaler(), LogisticRegression()), iris.X, iris.y, cv=folds)
    np.testing.assert_array_equal(ours, theirs)
    assert ours.mean() > 0.9 and len(set(ours)) > 1


def test_fitting_on_the_held_out_fold_is_refused():
    with pytest.raises(ValueError, match="statistics of the validation part"):
        cross_validate(lambda train, held_out: Standardizer().fit(held_out), load_iris(), rng=generator(0))


def test_bad_input_is_a_sentence():
    with pytest.raises(ValueError, match="between 2 and the 150 examples"):
        cross_validate(len, load_iris(), 1, rng=generator(0))
    with pytest.raises(TypeError, match="default_rng"):
        cross_validate(len, load_iris(), rng=3)
