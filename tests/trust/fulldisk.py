#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that fills up during edits and during an import: the person is told, nothing that was there is lost, and the
same command works once there is room.

usage: fulldisk.py PROGRAM FOLDER
"""

import os
import shutil
import subprocess
import sys

from program import Checks, run, skip

MEGABYTES = 6
WORDS = "The export is slow on Mondays. " * 2000


class FullDisk:
    def __init__(self, program, disk):
        self.program = program
        self.disk = disk
        self.workspace = os.path.join(disk, "full.throughline")
        self.ballast = os.path.join(disk, "ballast")
        self.checks = Checks()

    def call(self, *arguments):
        return run([self.program, *arguments], 60)

    def count(self):
        listed = self.call("list", self.workspace, "voices", "--json", "--limit", "1000000")
        self.checks.that(listed.status == 0, f"reading goes on: {listed}")
        return len(listed.json()) if listed.status == 0 else -1

    def fill(self, leave):
        """Takes all room but some kilobytes."""
        room = os.statvfs(self.disk).f_bavail * os.statvfs(self.disk).f_frsize
        with open(self.ballast, "wb") as ballast:
            ballast.write(b"x" * max(0, room - leave * 1024))

    def add(self):
        return self.call("add", self.workspace, "voice", "kind=review", f"text={WORDS}")

    def refused(self, done, what):
        self.checks.that(done.status == 1 and "disk is full" in done.err, f"{what}: told that the disk is full: {done}")
        self.checks.that("not saved" in done.err or "Nothing was" in done.err, f"{what}: told what is safe: {done}")

    def edits(self):
        self.fill(600)
        added = 0
        while (done := self.add()).status == 0 and added < 200:
            added += 1
        self.refused(done, f"edit {added + 1}")
        self.checks.that(self.count() == added, f"all {added} edits before it are there")
        os.remove(self.ballast)
        self.checks.that(self.add().status == 0, "the same edit works once there is room")
        self.checks.that(self.count() == added + 1, "and is there")
        return added + 1

    def import_table(self, before):
        rows = 1200
        with open("/dev/shm/fulldisk.csv", "w", encoding="utf-8") as table:
            table.write("id,quote\n")
            for i in range(rows):
                table.write(f"{i},Number {i}: {WORDS[:400]}\n")
        self.fill(900)
        self.refused(self.call("import", self.workspace, "/dev/shm/fulldisk.csv"), "import")
        self.checks.that(self.count() == before, "nothing of the import shows")
        os.remove(self.ballast)
        checked = self.call("check", self.workspace)
        self.checks.that(checked.status == 0, f"the workspace is sound: {checked}")
        again = self.call("import", self.workspace, "/dev/shm/fulldisk.csv", "--json")
        os.remove("/dev/shm/fulldisk.csv")
        self.checks.that(again.status == 0, f"the same import works once there is room: {again}")
        self.checks.that(self.count() == before + rows, "all of its rows are there")

    def run(self):
        self.checks.that(self.call("new", self.workspace).status == 0, "a workspace is made")
        self.import_table(self.edits())
        self.checks.finish()


def main(program, folder):
    if os.geteuid() != 0:
        skip("only root can make a small disk")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", folder], check=False).returncode:
        skip("a small disk cannot be made here")
    try:
        FullDisk(program, folder).run()
    finally:
        subprocess.run(["umount", folder], check=False)


if __name__ == "__main__":
    main(sys.argv[1], os.path.abspath(sys.argv[2]))
