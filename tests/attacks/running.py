"""Starts the arena, or the table's questions, at a level and as a user, each in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
ORDINARY = 12345  # a user that nobody else is
USERS = {"root": None, "user": ORDINARY} if os.geteuid() == 0 else {"user": None}


def run(module, level, user, *arguments, seconds=900):
    """What ``python -m module LEVEL OUT`` wrote, run as one of :data:`USERS`."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        out = Path(folder, "out.json")
        fonts = Path(folder, "fonts")
        cache = Path(os.environ.get("MPLCONFIGDIR") or Path.home() / ".cache" / "matplotlib")
        shutil.copytree(cache, fonts, dirs_exist_ok=True) if cache.is_dir() else fonts.mkdir()
        fonts.chmod(0o755)
        command = [sys.executable, "-m", module, level, str(out), *arguments]
        if USERS[user] is not None:
            command = [sys.executable, str(ROOT / "tests/attacks/as_user.py"), str(USERS[user]), *command]
        environment = {**os.environ, "HOME": folder, "MPLCONFIGDIR": str(fonts), "PYTHONDONTWRITEBYTECODE": "1"}
        environment |= {"PYTHONPATH": str(ROOT), "TMPDIR": folder, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        ended = subprocess.run(command, cwd=ROOT, env=environment, timeout=seconds, capture_output=True, text=True)
        if not out.exists():
            raise RuntimeError(f"{' '.join(command)} failed: {ended.stderr[-3000:]}")
        left = sorted(path.name for path in Path(folder).iterdir() if path not in (out, fonts))
        return json.loads(out.read_text()), left


def failures(row):
    """What an attack achieved, in words; an empty list where it was contained."""
    return [
        words
        for words, achieved in {
            f"scored {row['score']} of a deserved {row['deserved']}": row["score"] != row["deserved"],
            f"read {len(row['stolen'])} canaries": row["stolen"],
            f"did what it should not: {row['uncontained']}": row["uncontained"],
            "altered a canary": row["altered"],
            f"sent {row['packets']} packets": row["packets"],
            "cost the next submission points": not row["next"],
        }.items()
        if achieved
    ]
