"""Training: the loop and its five words, when to stop, several models at once, and what to look at meanwhile.

Hyperparameter search is a part of its own: ``course_utils.training.search``.
"""

from course_utils.training.batched_mlp import BatchedMLP
from course_utils.training.callbacks import (
    Callback,
    Path,
    Run,
    StopOnExplosion,
    StopTraining,
)
from course_utils.training.capacity import Decomposition, best_model, best_range, bias_variance
from course_utils.training.checkpoint import Checkpoint
from course_utils.training.compare_schedules import compare_schedules
from course_utils.training.cross_validation import cross_validate
from course_utils.training.early_stopping import EarlyStopping, Stopped, early_stopping
from course_utils.training.ensembles import Ensemble, average_checkpoints, snapshot_ensemble, train_ensemble
from course_utils.training.evaluate import accuracy, evaluating, logits, loss_of, predict, probabilities
from course_utils.training.gradient_noise import batch_gradients, measured_error, predicted_error
from course_utils.training.history import History
from course_utils.training.layers import LayerStatistics, dead_units, gradient_norms, layer_statistics, saturated
from course_utils.training.loop import fit
from course_utils.training.many_networks import ManyNetworks
from course_utils.training.many_settings import ManySettings
from course_utils.training.rate_range import range_test, steepest
from course_utils.training.reporting import PrintEpochs
from course_utils.training.retraining import retrain_for_same_steps, retrain_to_same_loss, together
from course_utils.training.sanity import Finding, expected_initial_loss, initial_loss_check, overfit_check
from course_utils.training.shrinkage import equivalent_weight_decay, kept_by_penalty, kept_by_stopping
from course_utils.training.snapshots import AverageTheta, Snapshots
from course_utils.training.steps import Steps
from course_utils.training.update_ratio import UpdateRatio, update_ratio

__all__ = [
    "AverageTheta",
    "BatchedMLP",
    "Callback",
    "Checkpoint",
    "Decomposition",
    "EarlyStopping",
    "Ensemble",
    "Finding",
    "History",
    "LayerStatistics",
    "ManyNetworks",
    "ManySettings",
    "Path",
    "PrintEpochs",
    "Run",
    "Snapshots",
    "Steps",
    "StopOnExplosion",
    "StopTraining",
    "Stopped",
    "UpdateRatio",
    "accuracy",
    "average_checkpoints",
    "batch_gradients",
    "best_model",
    "best_range",
    "bias_variance",
    "compare_schedules",
    "cross_validate",
    "dead_units",
    "early_stopping",
    "equivalent_weight_decay",
    "evaluating",
    "expected_initial_loss",
    "fit",
    "gradient_norms",
    "initial_loss_check",
    "kept_by_penalty",
    "kept_by_stopping",
    "layer_statistics",
    "logits",
    "loss_of",
    "measured_error",
    "overfit_check",
    "predict",
    "predicted_error",
    "probabilities",
    "range_test",
    "retrain_for_same_steps",
    "retrain_to_same_loss",
    "saturated",
    "snapshot_ensemble",
    "steepest",
    "together",
    "train_ensemble",
    "update_ratio",
]
