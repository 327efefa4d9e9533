# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every trust test needs: the program as a child process that is watched, and words to pass, fail or skip."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time

SKIPPED = 77  # CTest's SKIP_RETURN_CODE, see CMakeLists.txt
SANITIZED = os.environ.get("TRUST_SANITIZED") == "1"
SLOWNESS = 15 if SANITIZED else 3  # limits are for an idle machine; tests share theirs
FATNESS = 5 if SANITIZED else 1


def skip(reason):
    print(f"Skipped: {reason}")
    sys.exit(SKIPPED)


def shared(variable, what):
    """A folder that is not part of the repository, named by an environment variable."""
    folder = os.environ.get(variable, "")
    if not os.path.isdir(folder):
        skip(f"{variable} does not name a folder, so there is no {what}")
    return folder


class Finished:
    """How a child process ended."""

    def __init__(self, status, out, err, seconds, megabytes):
        self.status = status  # its exit status; negative: the signal that ended it; None: killed after the limit
        self.out = out
        self.err = err
        self.seconds = seconds
        self.megabytes = megabytes

    def json(self):
        return json.loads(self.out)

    def __str__(self):
        return f"status {self.status}, {self.seconds:.1f} s, {self.megabytes:.0f} MB: {self.err.strip()[:300]}"


def environment(changes=None):
    """A child's surroundings: no window system, no language of the person who runs the tests."""
    return {**os.environ, "LC_ALL": "C.UTF-8", "QT_LOGGING_RULES": "*.debug=false", **(changes or {})}


def run(command, limit=30, env=None, **popen):
    """Runs a command to its end, or kills it after `limit` seconds."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.monotonic()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment(env),
                                 **popen)
        status, peak = wait(child, started + limit)
        seconds = time.monotonic() - started
        out.seek(0)
        err.seek(0)
        return Finished(status, out.read().decode(), err.read().decode(), seconds, peak)


def wait(child, deadline):
    """The exit status and the peak memory in MB; the status is None for a child that had to be killed."""
    in_time = True
    while True:
        pid, state, usage = os.wait4(child.pid, os.WNOHANG)
        if pid:
            child.returncode = os.waitstatus_to_exitcode(state)
            return (child.returncode if in_time else None), usage.ru_maxrss / 1024
        if time.monotonic() > deadline:
            child.kill()
            in_time = False
        time.sleep(0.005)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") else hashlib.sha256(
            file.read()).hexdigest()


class Checks:
    """Counts what was held against what was found, and ends the test."""

    def __init__(self):
        self.held = 0
        self.failures = []

    def that(self, holds, what):
        if holds:
            self.held += 1
        else:
            self.failures.append(what)
            print(f"FAILED: {what}", flush=True)
        return holds

    def finish(self):
        print(f"{self.held} checks hold, {len(self.failures)} do not")
        sys.exit(1 if self.failures else 0)
