"""The training clinic: runs that are broken on purpose, made live, and a doctor that says what is wrong with a run.

``make_run`` trains a small network with a fault of the ``CATALOGUE`` in it; ``doctor`` sees the run, never the fault.
"""

from course_utils.clinic.catalogue import CATALOGUE, make_plan, make_run
from course_utils.clinic.doctor import Diagnosis, Symptom, doctor
from course_utils.clinic.fault import Fault
from course_utils.clinic.patients import DATA, DEVELOPMENT, HELD_OUT
from course_utils.clinic.plan import Configuration, Plan
from course_utils.clinic.probes import PROBES, probe
from course_utils.clinic.training_run import Run, train

__all__ = [
    "CATALOGUE",
    "DATA",
    "DEVELOPMENT",
    "HELD_OUT",
    "PROBES",
    "Configuration",
    "Diagnosis",
    "Fault",
    "Plan",
    "Run",
    "Symptom",
    "doctor",
    "make_plan",
    "make_run",
    "probe",
    "train",
]
