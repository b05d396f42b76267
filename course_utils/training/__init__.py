"""Training: the loop and its five words, when to stop, several models at once, and what to look at meanwhile."""

from course_utils.training.callbacks import (
    Callback,
    Path,
    Run,
    StopOnExplosion,
    StopTraining,
    UpdateRatio,
    update_ratio,
)
from course_utils.training.checkpoint import Checkpoint
from course_utils.training.early_stopping import EarlyStopping, Stopped, early_stopping
from course_utils.training.evaluate import accuracy, evaluating, loss_of, predict, probabilities
from course_utils.training.history import History
from course_utils.training.loop import fit
from course_utils.training.retraining import retrain_for_same_steps, retrain_to_same_loss, together
from course_utils.training.steps import Steps

__all__ = [
    "Callback",
    "Checkpoint",
    "EarlyStopping",
    "History",
    "Path",
    "Run",
    "Steps",
    "StopOnExplosion",
    "StopTraining",
    "Stopped",
    "UpdateRatio",
    "accuracy",
    "early_stopping",
    "evaluating",
    "fit",
    "loss_of",
    "predict",
    "probabilities",
    "retrain_for_same_steps",
    "retrain_to_same_loss",
    "together",
    "update_ratio",
]
