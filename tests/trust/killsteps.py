#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program at every step of a backup and of a restore: the workspace stays sound, the backups that were there
stay, a backup under its name is whole, and after a restore the workspace is the old one or the restored one, never
anything between; what was only in the log beside the file is then in the file that was put aside.

usage: killsteps.py PROGRAM FOLDER KILLAT        (KILLAT: the library that kills, see killat.cpp)
"""

import glob
import json
import os
import shutil
import signal
import sys

from program import SANITIZED, Checks, digest, run, skip


class KillSteps:
    def __init__(self, program, folder, killat):
        self.program = program
        self.folder = folder
        self.killat = killat
        self.checks = Checks()

    def command(self, *arguments, env=None):
        return run([self.program, *arguments], 60, env=env)

    def accounts(self, workspace):
        done = self.command("list", workspace, "accounts", "--json")
        if done.status != 0:
            return f"status {done.status}: {done.err}"
        return sorted(account["name"] for account in json.loads(done.out))

    def prepare(self):
        """A workspace with an older backup, and a change that is only in the log that a crash left."""
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(os.path.join(self.folder, "start"))
        start = os.path.join(self.folder, "start", "w.throughline")
        self.checks.that(self.command("new", start).status == 0, "a workspace is made")
        self.checks.that(self.command("add", start, "account", "name=Yesterday").status == 0, "an account is there")
        self.checks.that(self.command("backup", start).status == 0, "a backup is there")
        self.checks.that(self.command("add", start, "account", "name=Today").status == 0, "another account is there")
        whole = self.command("add", start, "account", "name=Log", env=self.counting())
        self.checks.that(whole.status == 0, f"the steps of an edit are counted: {whole}")
        steps = self.counted()
        self.checks.that(self.command("undo", start).status == 0, "the edit is undone")
        self.put_into_the_log(start, steps)
        shutil.rmtree(os.path.join(self.folder, "try"), ignore_errors=True)

    def put_into_the_log(self, start, steps):
        """Kills an edit ever earlier, counted from its end, until it is left in the log."""
        for step in range(steps, 0, -1):
            trial = self.fresh(start)
            self.command("add", trial, "account", "name=Log", env=self.killing(step))
            log = trial + "-wal"
            if os.path.exists(log) and os.path.getsize(log) > 0:
                shutil.rmtree(os.path.dirname(start))
                shutil.copytree(os.path.dirname(trial), os.path.dirname(start))
                shutil.copytree(os.path.dirname(trial), os.path.join(self.folder, "look"))
                self.today = self.accounts(os.path.join(self.folder, "look", "w.throughline"))
                self.checks.that(self.today == ["Log", "Today", "Yesterday"], f"one is only in the log: {self.today}")
                return
        self.checks.that(False, "no kill left a log")

    def fresh(self, start=None):
        trial = os.path.join(self.folder, "try")
        shutil.rmtree(trial, ignore_errors=True)
        shutil.copytree(os.path.dirname(start) if start else os.path.join(self.folder, "start"), trial)
        return os.path.join(trial, "w.throughline")

    def killing(self, step):
        return {"LD_PRELOAD": self.killat, "KILL_AT": str(step)}

    def counting(self):
        return {"LD_PRELOAD": self.killat, "KILL_COUNT_TO": os.path.join(self.folder, "steps")}

    def counted(self):
        with open(os.path.join(self.folder, "steps"), encoding="ascii") as file:
            return int(file.read())

    def steps_of(self, *arguments):
        done = self.command(*arguments, env=self.counting())
        self.checks.that(done.status == 0, f"{arguments[0]} works: {done}")
        return self.counted()

    @staticmethod
    def backups(trial):
        return sorted(glob.glob(os.path.join(glob.escape(os.path.dirname(trial)), "w backups", "w-0*.throughline")))

    def kill_backup(self):
        steps = self.steps_of("backup", self.fresh())
        for step in range(1, steps + 1):
            trial = self.fresh()
            old = self.backups(trial)[0]
            before = digest(old)
            done = self.command("backup", trial, env=self.killing(step))
            self.checks.that(done.status == -signal.SIGKILL, f"backup, step {step}: is killed: {done}")
            self.checks.that(digest(old) == before, f"backup, step {step}: the older backup is as it was")
            for made in self.backups(trial):
                checked = self.command("check", made)
                self.checks.that(checked.status == 0, f"backup, step {step}: {made} is sound: {checked}")
            self.checks.that(self.accounts(trial) == self.today, f"backup, step {step}: the workspace is as it was")
        print(f"backup: killed at each of {steps} steps")

    def kill_restore(self):
        trial = self.fresh()
        steps = self.steps_of("restore", trial, self.backups(trial)[0])
        seen = {"old": 0, "restored": 0}
        for step in range(1, steps + 1):
            trial = self.fresh()
            backup = self.backups(trial)[0]
            before = digest(backup)
            done = self.command("restore", trial, backup, env=self.killing(step))
            self.checks.that(done.status == -signal.SIGKILL, f"restore, step {step}: is killed: {done}")
            self.checks.that(digest(backup) == before, f"restore, step {step}: the backup is as it was")
            found = self.accounts(trial)
            kept = glob.glob(os.path.join(glob.escape(os.path.dirname(trial)), "w backups", "*before-restore*.throughline"))
            if found == ["Yesterday"]:
                seen["restored"] += 1
                self.checks.that(len(kept) == 1 and self.accounts(kept[0]) == self.today,
                                 f"restore, step {step}: the file from before is kept whole: {kept}")
            else:
                seen["old"] += 1
                self.checks.that(found == self.today and not kept, f"restore, step {step}: nothing changed: {found}")
            checked = self.command("check", trial)
            self.checks.that(checked.status == 0, f"restore, step {step}: the workspace is sound: {checked}")
            again = self.command("restore", trial, backup)
            self.checks.that(again.status == 0 and self.accounts(trial) == ["Yesterday"],
                             f"restore, step {step}: works the next time: {again}")
        print(f"restore: killed at each of {steps} steps; the workspace was the old one {seen['old']} times and the "
              f"restored one {seen['restored']} times")
        self.checks.that(min(seen.values()) > 0, "kills fell on both sides of the decision")

    def run(self):
        if SANITIZED:
            skip("the sanitizer wants to be the first library")
        self.prepare()
        self.kill_backup()
        self.kill_restore()
        self.checks.finish()


if __name__ == "__main__":
    KillSteps(sys.argv[1], os.path.abspath(sys.argv[2]), os.path.abspath(sys.argv[3])).run()
