"""All that runs in a student's process: a warm process that forks, runs a notebook's cells and answers questions.

Nothing here is trusted by the judge, and nothing here knows a check, a solution or a grade: the folder is started on
its own, under the name ``lab_worker``, without the rest of :mod:`course_utils.grading`.
"""
