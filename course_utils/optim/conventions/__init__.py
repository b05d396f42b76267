"""The lectures' other forms of the optimizers, each under a name of its own, with what converts one into another.

The package's own forms are PyTorch's. ``momentum`` holds four spellings of one path; ``inside_root`` and
``adam_variants`` hold forms that are other algorithms, and are therefore never mixed up with the package's own.
"""

from .adam_variants import AdamIncomplete, AMSGradCorrected, AMSGradReddi, incomplete_rate
from .inside_root import AdagradInsideRoot, AdamInsideRoot, RMSpropInsideRoot
from .momentum import AveragedMomentum, GammaMomentum, NesterovLookAhead, NesterovRewritten, SutskeverMomentum
from .penalties import weight_decay_of

__all__ = [
    "AMSGradCorrected",
    "AMSGradReddi",
    "AdagradInsideRoot",
    "AdamIncomplete",
    "AdamInsideRoot",
    "AveragedMomentum",
    "GammaMomentum",
    "NesterovLookAhead",
    "NesterovRewritten",
    "RMSpropInsideRoot",
    "SutskeverMomentum",
    "incomplete_rate",
    "weight_decay_of",
]
