"""After secrets: hidden checks, solutions, other submissions, the gradebook, the key, the environment, the home folder."""

EARLY = {
    "read the planted files by their paths": "for path in TARGETS['files']: take(path)",
    "walk the whole file system": "import itertools\nfor folder, _, files in itertools.islice(os.walk('/'), 4000):\n"
    "    if not folder.startswith(('/usr', '/proc', '/sys')):\n        for file in files[:200]: "
    "take(folder + '/' + file, 4096)",
    "the password files and the rest of /etc": "for name in ('passwd', 'shadow', 'hostname', 'resolv.conf', 'ssh/ssh_config'):\n"
    "    try: open('/etc/' + name).close()\n    except OSError: continue\n    raise SystemError('UNCONTAINED ' + name)",
    "the home folders": "for folder in ('/root', '/home', os.path.expanduser('~')):\n"
    "    for path in ('.bashrc', '.profile', '.ssh/id_rsa', '.netrc', '.jupyter', '.cache/matplotlib/fontlist-v3.11.0.json'):\n"
    "        try: os.close(os.open(folder + '/' + path, os.O_RDONLY))\n        except OSError: continue\n"
    "        raise SystemError('UNCONTAINED ' + path)",
    "the environment": "bag(repr(dict(os.environ)).encode())\ntake('/proc/self/environ')",
    "the environment as the C library has it": "environ = ctypes.POINTER(ctypes.c_char_p).in_dll(_libc, 'environ')\n"
    "k = 0\nwhile environ[k]: bag(environ[k]); k += 1",
    "the environment and the command line of other processes": "for pid in ['self', *range(1, 3000), "
    "TARGETS['judge'], TARGETS['judge'] + 1]:\n    for file in ('environ', 'cmdline', 'maps'): "
    "take(f'/proc/{pid}/{file}')",
    "the memory of other processes": "for pid in (1, 2, os.getppid(), TARGETS['judge']):\n"
    "    must_fail(mem=os.open(f'/proc/{pid}/mem', os.O_RDONLY) if os.path.exists(f'/proc/{pid}/mem') and "
    "os.access(f'/proc/{pid}/mem', os.R_OK) and pid != os.getpid() else -1)",
    "its own memory, which the warm process once had": "import gc\nfor thing in gc.get_objects():\n"
    "    if type(thing) in (dict, list, tuple):\n        for part in list(thing.values() if type(thing) is dict else thing)"
    "[:50]:\n            if type(part) is str and len(part) < 4096: bag(part.encode('utf-8', 'replace'))",
    "the files that other descriptors point to": "for number in range(3, 64):\n    try: bag(os.pread(number, 4096, 0))\n"
    "    except OSError: pass",
    "import the grader, the solutions, the makers": "for name in ('course_utils.grading', 'course_utils.grading.judge',"
    "'course_utils.authoring.reference', 'solutions', 'mistakes', 'checks', 'benchmarks'):\n"
    "    try: __import__(name)\n    except ImportError: pass\n    else: raise SystemError('UNCONTAINED ' + name)",
    "the source of what the lab asks for": "import course_utils\nfolder = os.path.dirname(course_utils.__file__)\n"
    "for name in os.listdir(folder + '/nn'):\n    path = folder + '/nn/' + name\n"
    "    if os.path.isfile(path) and b'def sig' + b'moid(' in open(path, 'rb').read(): raise SystemError('UNCONTAINED source')",
    "the code of what the lab asks for among all objects": "import gc\nfor thing in gc.get_objects():\n"
    "    if type(thing).__name__ == 'function' and thing.__module__ == 'course_utils.nn.functional' "
    "and thing.__name__ == 'sigmoid': raise SystemError('UNCONTAINED function')",
    "links in the scratch folder that lead outside": "for k, path in enumerate(TARGETS['files']):\n"
    "    os.symlink(path, f'link{k}')\n    take(f'link{k}')\n"
    "os.symlink('/', 'root')\nfor path in TARGETS['files']: take('root' + path)\n"
    "try: os.link(TARGETS['files'][0], 'hard')\nexcept OSError: pass\ntake('hard')",
    "dots that lead up": "for path in TARGETS['files']: take('../' * 20 + path)",
    "handles of files instead of names": "must_fail(by_handle=call(304, -100, ctypes.create_string_buffer(64), 0), "
    "name_to=call(303, -100, b'/', ctypes.create_string_buffer(136), ctypes.byref(ctypes.c_int()), 0))",
    "the kernel's log and keys": "must_fail(syslog=call(103, 3, ctypes.create_string_buffer(4096), 4096), "
    "keyctl=call(250, 0, -3, 1), add_key=call(248, b'user', b'x', b'y', 1, -3), request=call(249, b'user', b'x', None, 0))",
    "shared memory and what others left there": "for folder in ('/dev/shm', '/run/shm', '/dev/mqueue', '/tmp', '/var/tmp'):\n"
    "    for name in os.listdir(folder) if os.access(folder, os.R_OK) else []: take(folder + '/' + name)\n"
    "must_fail(shm=call(29, 1, 4096, 0o1666), sem=call(64, 1, 1, 0o1666), msg=call(68, 1, 0o1666), "
    "mq=call(240, b'/queue', os.O_RDWR | os.O_CREAT, 0o666, None))",
    "change the planted files": "for path in TARGETS['files']:\n    for how in (\n"
    "        lambda: open(path, 'w').write('changed'),\n        lambda: open(path, 'a').write('more'),\n"
    "        lambda: os.truncate(path, 0),\n        lambda: os.chmod(path, 0o777),\n        lambda: os.utime(path, (0, 0)),\n"
    "        lambda: os.rename(path, path + '.old'),\n        lambda: os.unlink(path),\n"
    "        lambda: os.open(path, os.O_RDONLY | os.O_TRUNC),\n        lambda: os.chown(path, 0, 0),\n"
    "        lambda: os.setxattr(path, 'user.x', b'y'),\n        lambda: os.mkdir(path + '.d'),\n    ):\n"
    "        try: how()\n        except OSError: pass",
    "change the gradebook through SQLite": "import sqlite3\nfor path in TARGETS['files']:\n"
    "    try: sqlite3.connect(path).execute('create table grades (score)')\n    except sqlite3.Error: pass",
    "change the course's own files": "import course_utils\nfor path in (course_utils.__file__, np.__file__, os.__file__):\n"
    "    try: open(path, 'a').close()\n    except OSError: continue\n    raise SystemError('UNCONTAINED ' + path)",
}

LATE = {}
