#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program in the middle of imports and edits: the file stays sound, what was acknowledged is there, and no
import shows half.

usage: kill.py PROGRAM FOLDER MANYEDITS [KILLS]
"""

import concurrent.futures
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time

from program import SANITIZED, SLOWNESS, Checks, environment, run

ROWS = 4000
AT_ONCE = 2
KILLS = 60 if SANITIZED else 200  # each takes two more starts of the program, which sanitizers make slow


class Kills:
    def __init__(self, program, folder, many_edits, kills):
        self.program = program
        self.folder = folder
        self.many_edits = many_edits
        self.kills = kills
        self.checks = Checks()
        self.random = random.Random(7)
        self.seen = {"none": 0, "all": 0, "acknowledged": 0, "interrupted": 0}

    def prepare(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.empty = os.path.join(self.folder, "empty.throughline")
        self.checks.that(run([self.program, "new", self.empty]).status == 0, "a workspace is made")
        self.table = os.path.join(self.folder, "voices.csv")
        with open(self.table, "w", encoding="utf-8") as table:
            table.write("id,date,person,company,quote\n")
            for i in range(ROWS):
                table.write(f"{i},2024-03-01,Person {i % 50},Company {i % 20},The export number {i} is slow\n")
        whole = self.workspace("timing")
        self.import_seconds = run([self.program, "import", whole, self.table]).seconds

    def workspace(self, name):
        path = os.path.join(self.folder, f"{name}.throughline")
        shutil.copy(self.empty, path)
        return path

    def killed(self, command, after, by=signal.SIGKILL, since_first_line=False):
        """Runs a command, ends it by a signal some seconds after its start or after the first line that it prints, and
        gives what it had printed, its status and how long its end took."""
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment())
        first = child.stdout.readline() if since_first_line else b""
        time.sleep(after)
        child.send_signal(by)
        asked = time.monotonic()
        out = (first + child.communicate()[0]).decode()
        return out, child.returncode, time.monotonic() - asked

    def listed(self, workspace):
        found = run([self.program, "list", workspace, "voices", "--json", "--limit", "1000000"])
        self.checks.that(found.status == 0, f"{workspace} is listed: {found}")
        return found.json() if found.status == 0 else []

    def sound(self, workspace, what):
        checked = run([self.program, "check", workspace])
        self.checks.that(checked.status == 0, f"{what}: {os.path.basename(workspace)} is sound: {checked}")

    def one_import(self, number, by=signal.SIGKILL):
        workspace = self.workspace(f"import{number}")
        after = self.moment(number) * self.import_seconds * 1.5
        _, status, ending = self.killed([self.program, "import", workspace, self.table], after, by)
        if by != signal.SIGKILL:
            # A signal that comes before the command listens ends the process at once, as any other's.
            self.checks.that(status in (0, 1, -by), f"{by.name} ends with status {status}")
            self.checks.that(ending < SLOWNESS, f"{by.name} ends it in {ending:.1f} s")
        self.sound(workspace, f"an import ended by {by.name} after {after:.2f} s")
        count = len(self.listed(workspace))
        self.checks.that(count in (0, ROWS), f"{workspace}: {count} of {ROWS} rows show")
        self.seen["all" if count else "none"] += 1
        if number % 10 == 0:
            self.import_again(workspace, count)
        self.remove(workspace)

    def import_again(self, workspace, before):
        """What was interrupted neither blocks nor doubles the next import."""
        again = run([self.program, "import", workspace, self.table, "--json"], 60)
        self.seen["interrupted"] += "was interrupted; nothing was added" in again.err
        added = again.json()["files"][0]["added"] if again.status == 0 else None
        self.checks.that(added == ROWS - before, f"{workspace}: imported again, {added} added: {again}")
        self.checks.that(len(self.listed(workspace)) == ROWS, f"{workspace}: every row is there once")
        self.sound(workspace, "imported again")

    def one_run_of_edits(self, number):
        workspace = self.workspace(f"edits{number}")
        out, _, _ = self.killed([self.many_edits, workspace], 0.5 * self.moment(number),
                                since_first_line=number % 8 != 0)  # the others may be killed while they open the file
        self.held(workspace, out)

    def one_run_of_commands(self, number):
        """Edits by commands, one process each; the last of them is killed."""
        workspace = self.workspace(f"commands{number}")
        printed = ""
        until = time.monotonic() + 0.2 + self.moment(number)
        while (left := until - time.monotonic()) > 0:
            command = [self.program, "add", workspace, "voice", "kind=review", "text=By command", "--json"]
            child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment())
            try:
                out = child.communicate(timeout=left)[0]
            except subprocess.TimeoutExpired:
                child.kill()
                out = child.communicate()[0]
            if child.returncode == 0:
                printed += f"{json.loads(out)['id']}\n"
        self.held(workspace, printed)

    def held(self, workspace, printed):
        acknowledged = {int(line) for line in printed.splitlines(keepends=True) if line.endswith("\n")}
        self.seen["acknowledged"] += len(acknowledged)
        self.sound(workspace, "edits killed")
        there = {voice["id"] for voice in self.listed(workspace)}
        self.checks.that(acknowledged <= there, f"{workspace}: lost {sorted(acknowledged - there)}")
        self.checks.that(len(there) <= len(acknowledged) + 1, f"{workspace}: {len(there)} of {len(acknowledged)} edits")
        self.remove(workspace)

    def moment(self, number):
        return random.Random(number).random()

    def remove(self, workspace):
        for name in os.listdir(self.folder):
            if name.startswith(os.path.basename(workspace)):
                os.remove(os.path.join(self.folder, name))

    def run(self):
        self.prepare()
        half = self.kills // 2
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            jobs = [pool.submit(self.one_import, i) for i in range(half)]
            jobs += [pool.submit(self.one_run_of_edits, i) for i in range(half * 4 // 5)]
            jobs += [pool.submit(self.one_run_of_commands, i) for i in range(self.kills - half - half * 4 // 5)]
            gentle = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP] * 4
            jobs += [pool.submit(self.one_import, half + i, by) for i, by in enumerate(gentle)]
            for job in jobs:
                job.result()
        print(f"{self.kills} kills, 12 gentler signals: imports that show all {self.seen['all']}, none "
              f"{self.seen['none']} (told as interrupted {self.seen['interrupted']} of those imported again), "
              f"edits acknowledged and found {self.seen['acknowledged']}")
        self.checks.that(self.seen["none"] > self.kills // 20, "the kills meet imports in the middle")
        self.checks.that(self.seen["acknowledged"] > self.kills, "the kills meet streams of edits")
        self.checks.finish()


if __name__ == "__main__":
    Kills(sys.argv[1], os.path.abspath(sys.argv[2]), sys.argv[3], int(sys.argv[4]) if len(sys.argv) > 4 else KILLS).run()
