# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own for one journey: an X server without a screen, a window manager, a message bus, a home folder."""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SKIPPED = 77  # CTest's SKIP_RETURN_CODE, see CMakeLists.txt
TOOLS = ("Xvfb", "openbox", "xdotool", "import", "dbus-daemon")
SCREEN = (1440, 930)  # the window manager's title bar included
PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None)


def die_with_parent():
    """A journey that is killed by its time limit leaves no program behind."""
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def skip_without_tools():
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        missing.append("pyatspi")
    if missing:
        print(f"Skipped: no window can be driven without {', '.join(missing)}; packaging/install-dependencies test "
              "installs them")
        sys.exit(SKIPPED)


class Desktop:
    """Use it with `with`; what it started ends with it."""

    def __init__(self, home):
        self.home = home
        self.children = []

    def __enter__(self):
        self.runtime = tempfile.mkdtemp(prefix="journey-")  # sockets need a short path
        try:
            self.settle_environment()
            self.start_display()
            self.start_bus()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for child in reversed(self.children):
            child.terminate()
        for child in self.children:
            try:
                child.wait(5)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        shutil.rmtree(self.runtime, ignore_errors=True)

    def settle_environment(self):
        """No language, theme or setting of the person who runs the tests."""
        os.makedirs(self.home)
        for name in [name for name in os.environ if name.startswith(("LC_", "XDG_", "QT_", "DBUS_"))]:
            del os.environ[name]
        os.environ.update(HOME=self.home, LANG="C.UTF-8", XDG_RUNTIME_DIR=self.runtime, QT_QPA_PLATFORM="xcb",
                          QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", NO_AT_BRIDGE="1")
        # libxkbcommon-x11 reads names of the X server, which end by length and not by a null.
        os.environ["ASAN_OPTIONS"] = os.environ.get("ASAN_OPTIONS", "") + ":strict_string_checks=0"

    def start(self, *command, **popen):
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL, preexec_fn=die_with_parent, **popen)
        self.children.append(child)
        return child

    def start_and_read(self, *command):
        """Starts a service that writes a line to a file descriptor, given as the last word, when it is ready."""
        read, write = os.pipe()
        self.start(*command[:-1], command[-1] + str(write), pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as answer:
            line = answer.readline().strip()
        if not line:
            raise RuntimeError(f"{command[0]} did not start")
        return line

    def start_display(self):
        width, height = SCREEN
        number = self.start_and_read("Xvfb", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-displayfd", "")
        os.environ["DISPLAY"] = f":{number}"
        self.start("openbox")

    def start_bus(self):
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self.start_and_read("dbus-daemon", "--session", "--nofork", "--print-address=")
