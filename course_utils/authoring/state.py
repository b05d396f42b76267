"""A hash of files, which tells whether what was made of them is still what they would give."""

import hashlib


def files_of(folder):
    """Every file below a folder, in order, without Python's own byte code; a file is itself."""
    found = sorted(folder.rglob("*")) if folder.is_dir() else [folder]
    return [path for path in found if path.is_file() and "__pycache__" not in path.parts]


def hash_of(root, files, *facts):
    """A hash of the files' names below ``root``, of what is in them, and of some facts besides."""
    digest = hashlib.sha256(" ".join(str(fact) for fact in facts).encode())
    for path in files:
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
