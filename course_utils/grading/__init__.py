"""Grading: reading submissions, running them in processes of their own, judging them from outside, and reporting.

The judge holds checks, solutions and keys; a student's process (:mod:`course_utils.grading.worker`) sees none of
them. What passes between the two is plain data.
"""
