"""After the machine: the network, other processes, the kernel, more rights. Calls by number, so that no library helps
or hinders; the numbers are x86_64's."""

_TCP = "('127.0.0.1', TARGETS['tcp'])"

EARLY = {
    "a TCP connection": "import socket\ntry: socket.create_connection(" + _TCP + ", 1)\nexcept OSError: pass\n"
    "else: raise SystemError('UNCONTAINED tcp')",
    "a UDP packet": "import socket\ntry: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', "
    "TARGETS['udp']))\nexcept OSError: pass",
    "a Unix socket by its path": "import socket\ntry: socket.socket(socket.AF_UNIX).connect(TARGETS['unix'])\n"
    "except OSError: pass\nelse: raise SystemError('UNCONTAINED unix')",
    "an abstract Unix socket": "import socket\ntry: socket.socket(socket.AF_UNIX).connect(chr(0) + TARGETS['abstract'])\n"
    "except OSError: pass\nelse: raise SystemError('UNCONTAINED abstract')",
    "a datagram from one end of a pair": "import socket\ntry:\n    ours, _ = socket.socketpair(socket.AF_UNIX, "
    "socket.SOCK_DGRAM)\n    ours.sendto(b'x', chr(0) + TARGETS['abstract'])\nexcept OSError: pass",
    "a message with an address on the judge's own pipe": "address = b'\\x01\\0\\0' + TARGETS['abstract'].encode()\n"
    "must_fail(sendto=call(44, 3, b'x', 0, 0, address, len(address)))",
    "sockets of every family there is": "must_fail(**{f'family{k}': call(41, k, kind, 0) for k in range(1, 46) "
    "for kind in (1, 2, 3)})",
    "io_uring, which can do what it likes": "must_fail(setup=call(425, 8, ctypes.create_string_buffer(256)), "
    "enter=call(426, 3, 1, 1, 0, None, 0), register=call(427, 3, 0, None, 0))",
    "a name server": "import socket\ntry: socket.getaddrinfo('example.org', 80)\nexcept OSError: pass\n"
    "else: raise SystemError('UNCONTAINED dns')",
    "fork, vfork, clone and clone3": "must_fail(fork=call(57), vfork=call(58), clone=call(56, 17, 0, 0, 0, 0), "
    "clone3=call(435, (ctypes.c_uint64 * 8)(0, 0, 0, 0, 17), 64))",
    "another program": "must_fail(execve=call(59, b'/bin/true', None, None), execveat=call(322, -100, b'/bin/true', None, "
    "None, 0))",
    "subprocess, multiprocessing, os.system and a shell line": "import subprocess, multiprocessing\n"
    "for how in (lambda: subprocess.run(['true']), lambda: multiprocessing.Process(target=print).start(), os.forkpty):\n"
    "    try: how()\n    except OSError: continue\n    raise SystemError('UNCONTAINED process')\n"
    "if os.system('true') == 0: raise SystemError('UNCONTAINED system')\nget_ipython().system('true')",
    "a daemon: fork twice, leave the session": "try:\n    if os.fork() == 0:\n        os.setsid()\n"
    "        if os.fork(): os._exit(0)\n        import time; time.sleep(600)\nexcept OSError: pass\n"
    "must_fail(setsid=call(112) if os.getpid() != os.getsid(0) else -1, setpgid=call(109, 0, 0) - 1)",
    "signals to everyone": "import signal\nfor pid in {0, -1, os.getppid(), TARGETS['judge'], *range(2, 400)} - {os.getpid()}:\n"
    "    for how in (62, 200):\n        if call(how, pid, 0) >= 0: raise SystemError(f'UNCONTAINED kill {pid}')",
    "signals through queues and descriptors": "must_fail(queue=call(129, TARGETS['judge'], 10, ctypes.create_string_buffer("
    "128)), pidfd=call(434, TARGETS['judge'], 0), send=call(424, 3, 9, None, 0))",
    "signals through the owner of a descriptor": "import fcntl\nreading, writing = os.pipe()\nfor command in (8, 10, 15):\n"
    "    must_fail(**{f'fcntl{command}': call(72, reading, command, TARGETS['judge'])})",
    "tracing and reading other processes": "must_fail(traceme=call(101, 0, 0, 0, 0), attach=call(101, 16, TARGETS['judge'], "
    "0, 0), readv=call(310, TARGETS['judge'], None, 0, None, 0, 0), writev=call(311, TARGETS['judge'], None, 0, None, 0, 0), "
    "kcmp=call(312, 1, 1, 0, 0, 0), getfd=call(438, 3, 0, 0))",
    "the limits and priorities of other processes": "must_fail(prlimit=call(302, TARGETS['judge'], 7, "
    "(ctypes.c_uint64 * 2)(1, 1), None), nice=call(141, 0, TARGETS['judge'], 19), sched=call(144, TARGETS['judge'], 0, None))",
    "its own limits, raised": "import resource\nfor kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_NOFILE, "
    "resource.RLIMIT_FSIZE):\n    try: resource.setrlimit(kind, (resource.RLIM_INFINITY,) * 2)\n"
    "    except (OSError, ValueError): continue\n    raise SystemError('UNCONTAINED rlimit')",
    "more namespaces": "must_fail(**{f'unshare{k}': call(272, 1 << k) for k in range(17, 32)}, setns=call(308, 3, 0), "
    "clone=call(56, 0x10000000 | 17, 0, 0, 0, 0))",
    "mounts, old and new": "must_fail(mount=call(165, b'none', b'/tmp', b'tmpfs', 0, None), umount=call(166, b'/proc', 2), "
    "pivot=call(155, b'.', b'.'), chroot=call(161, b'/tmp'), fsopen=call(430, b'tmpfs', 0), tree=call(428, -100, b'/', 0), "
    "move=call(429, -100, b'/', -100, b'/tmp', 0), attr=call(442, -100, b'/', 0, None, 0))",
    "another user": "for how in (lambda: os.setuid(0), lambda: os.setresuid(0, 0, 0), lambda: os.setgid(0), "
    "lambda: os.setgroups([0])):\n    try: how()\n    except OSError: continue\n    raise SystemError('UNCONTAINED user')\n"
    "if os.geteuid() == 0: raise SystemError('UNCONTAINED root')",
    "capabilities": "header = (ctypes.c_uint32 * 2)(0x20080522, 0)\nmust_fail(capset=call(126, header, "
    "(ctypes.c_uint32 * 6)(*[0xffffffff] * 6)), keep=call(157, 8, 1, 0, 0, 0), ambient=call(157, 47, 2, 21, 0, 0))",
    "a looser filter": "must_fail(strict=call(157, 22, 1, 0, 0, 0), filter=call(317, 1, 0, None), "
    "dumpable=call(157, 4, 1, 0, 0, 0), death=call(157, 1, 0, 0, 0, 0), subreaper=call(157, 36, 1, 0, 0, 0))",
    "the 32-bit and x32 tables of calls": "must_fail(x32_socket=call(0x40000000 + 41, 2, 1, 0), "
    "x32_fork=call(0x40000000 + 57))",
    "calls that no kernel knows yet": "must_fail(**{f'call{k}': call(k, 0, 0, 0, 0, 0, 0) for k in range(463, 520)})",
    "bpf, perf, userfaultfd, modules, kexec": "must_fail(bpf=call(321, 0, None, 0), perf=call(298, None, 0, -1, -1, 0), "
    "fault=call(323, 0), module=call(175, None, 0, None), kexec=call(246, 0, 0, None, 0), reboot=call(169, 0, 0, 0, None), "
    "swap=call(167, b'/tmp/x', 0), ldt=call(154, 1, None, 0) - 1, personality=call(135, 0x0040000))",
    "files without names": "must_fail(memfd=call(319, b'x', 0), secret=call(447, 0), fanotify=call(300, 0, 0), "
    "inotify=call(294, 0))",
    "device nodes and pipes in the scratch folder": "must_fail(device=call(133, b'node', 0o20666, 0x501), "
    "fifo=call(133, b'fifo', 0o10666, 0))",
    "a set-user-id program of its own": "open('program', 'w').write('#!/bin/sh')\ntry: os.chmod('program', 0o6777)\n"
    "except OSError: pass\nmust_fail(run=call(59, b'program', None, None))",
    "the clock and the host's name": "must_fail(settime=call(227, 0, (ctypes.c_uint64 * 2)(0, 0)), settimeofday=call(164, "
    "(ctypes.c_uint64 * 2)(0, 0), None), adjtime=call(159, None), name=call(170, b'x', 1), domain=call(171, b'x', 1))",
    "another processor, and a better place in the queue": "must_fail(affinity=call(203, 0, 8, ctypes.create_string_buffer("
    "b'\\1', 8)), fifo=call(144, 0, 1, (ctypes.c_int * 1)(1)), ioprio=call(251, 1, 0, 0x2000))",
    "keystrokes for the terminal": "must_fail(tiocsti=call(16, 0, 0x5412, b'x'), tiocsti3=call(16, 3, 0x5412, b'x'))",
    "machine code that calls the kernel by itself": "import mmap\npage = mmap.mmap(-1, 4096, prot=7)\n"
    "page.write(b'\\xb8\\x29\\0\\0\\0\\xbf\\x02\\0\\0\\0\\xbe\\x01\\0\\0\\0\\x31\\xd2\\x0f\\x05\\xc3')\n"
    "run = ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(page)))\nmust_fail(socket=run())",
    "machine code that calls the kernel the 32-bit way": "import mmap\npage = mmap.mmap(-1, 4096, prot=7)\n"
    "page.write(b'\\xb8\\x02\\0\\0\\0\\xcd\\x80\\x48\\x98\\xc3')\n"
    "run = ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(page)))\nmust_fail(fork=run())",
}

LATE = {}
