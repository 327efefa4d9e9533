#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files made to hurt: every table, transcript and workspace of the hostile set meets the program as its manifest says.

usage: hostile.py PROGRAM FOLDER        (FOLDER is emptied and filled)

What each outcome means on the command line:
  OK, OK_WARN          status 0; OK_WARN says the manifest's word
  ASK, REJECT, LIMIT   status 1, one line that says the manifest's word, nothing changed
  REPAIR               as REJECT, by `check` at least: reading may still answer from sound parts
  RO                   reading and checking work; writing ends with status 1 and the manifest's word
"""

import csv
import hashlib
import os
import shutil
import sqlite3
import sys
import threading
import time
import urllib.parse

from program import FATNESS, SLOWNESS, Checks, digest, run, shared

KINDS = ("csv", "xlsx", "vtt", "workspace")
NOBODY = 65534

# Cases that end otherwise than the manifest says, with the reason. (outcome, word)
EXCEPTIONS = {
    # SQLite's limit on statements stops it before the schema can be read, so the part has no name to give.
    "workspace/schema_huge_sql": ("REJECT", "damaged"),
    # The foreign table is found, and named, before the page that it shares.
    "workspace/shared_rootpage": ("REJECT", "unexpected"),
    # The words are those of “not a workspace”, with the program's name in between.
    "workspace/random": ("REJECT", "or it is encrypted"),
    # Derived from a base, these two are left as sound as any other: nothing was deleted from their tables.
    "workspace/fts_out_of_sync": ("OK", ""),
    "workspace/wal_stale_restored": ("OK", ""),
    # The manifest lets the program choose between opening it and saying that the name cannot be used.
    "workspace/names/bad\\xff\\xfename": ("REJECT", "name"),
}


class Case:
    def __init__(self, row, folder, ending):
        self.name = row["file"].removesuffix(ending)
        self.kind = row["kind"]
        self.outcome, self.word = EXCEPTIONS.get(self.name, (row["expected"], row["message_contains"]))
        self.seconds = float(row["max_s"]) * SLOWNESS
        self.megabytes = float(row["max_mb"]) * FATNESS
        name = row["file"].replace("\\n", "\n") if "\n" not in row["file"] else row["file"]
        self.path = os.path.join(os.fsencode(folder), os.fsencode(name))
        if "\\xff" in name:
            self.path = os.path.join(os.fsencode(folder), b"workspace/names/bad\xff\xfename" + os.fsencode(ending))

    def content(self):
        """What must stay as it is: the file's bytes and the names beside it. Links and pipes have no bytes to lose."""
        plain = os.path.isfile(self.path) and not os.path.islink(self.path)
        return (digest(self.path) if plain else None,
                sorted(os.listdir(os.path.dirname(self.path))))


class Hostile:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.checks = Checks()
        self.disagreements = []
        self.agreed = 0

    def make(self):
        """The hostile set, its workspaces derived from a small real one."""
        tools = shared("THROUGHLINE_TOOLS", "maker of hostile files")
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        base = os.path.join(self.folder, "base.throughline")
        made = run([self.program, "new", base, "--sample"], 60)
        self.checks.that(made.status == 0, f"a base is made: {made}")
        self.empty = os.path.join(self.folder, "empty.throughline")
        self.checks.that(run([self.program, "new", self.empty]).status == 0, "an empty workspace is made")
        files = os.path.join(self.folder, "files")
        maker = [sys.executable, os.path.join(tools, "hostile", "make.py")]
        done = run(maker + ["--out", files, "--base", base, "--ext", ".throughline"], 300)
        self.checks.that(done.status == 0, f"the hostile files are made: {done}")
        with open(os.path.join(files, "manifest.tsv"), encoding="utf-8", newline="") as manifest:
            rows = csv.DictReader(manifest, delimiter="\t", quoting=csv.QUOTE_NONE)
            return [Case(row, files, ".throughline") for row in rows if row["kind"] in KINDS]

    def call(self, case, *arguments, **popen):
        """One run of the program within the case's limits; it never crashes, hangs or babbles."""
        done = run([self.program, *arguments], case.seconds, **popen)
        trouble = []
        if done.status is None:
            trouble.append(f"no end after {case.seconds:.0f} s")
        elif done.status not in (0, 1):
            trouble.append(f"status {done.status}")
        if done.megabytes > case.megabytes:
            trouble.append(f"{done.megabytes:.0f} MB")
        if done.status == 1 and done.err.count("\n") != 1:
            trouble.append("not one line of reason")
        if any(word in done.err for word in ("Sanitizer", "runtime error", "SQL", "unknown error")):
            trouble.append("words of a machine")
        return done, trouble

    def judge(self, case, outcome, word, done, said):
        """What disagrees with an outcome; `said` is all that a person reads of it."""
        trouble = []
        if done.status != (0 if outcome in ("OK", "OK_WARN") else 1):
            trouble.append(f"status {done.status}")
        if outcome != "OK" and word.lower() not in said.lower():
            trouble.append(f"does not say “{word}”")
        if outcome == "OK_WARN" and not word and not said.count("\n") > 1:
            trouble.append("says nothing about it")
        return trouble

    def import_it(self, case):
        """An import into an empty workspace; the source never changes, and what is refused leaves no trace."""
        workspace = os.path.join(self.folder, "target.throughline")
        shutil.copy(self.empty, workspace)
        source = case.content()
        growing = Growing(case.path) if case.name.endswith("growing.csv") else None
        done, trouble = self.call(case, "import", workspace, case.path)
        if growing:
            growing.stop()
        elif case.content() != source:
            trouble.append("the source changed")
        trouble += self.judge(case, case.outcome, case.word, done, done.out + done.err)
        if done.status != 0 and records(workspace) != records(self.empty):
            trouble.append("refused, but the workspace changed")
        if run([self.program, "check", workspace]).status != 0:
            trouble.append("the workspace is not sound afterwards")
        return trouble, done

    def open_it(self, case):
        """Reading, checking, then writing."""
        user = self.bystander(case) if self.needs_bystander(case) else {}
        before = case.content()
        reading, trouble = self.call(case, "list", case.path, "voices", "--limit", "3", **user)
        checking, more = self.call(case, "check", case.path, **user)
        trouble += more
        if case.content()[0] != before[0]:
            trouble.append("reading or checking changed it")
        kept = os.path.join(self.folder, "kept.throughline")
        if before[0]:
            shutil.copy(case.path, kept)
        writing, more = self.call(case, "add", case.path, "voice", "kind=review", "text=A new voice", **user)
        trouble += more
        outcome, word = case.outcome, case.word
        for name, done in (("list", reading), ("check", checking), ("add", writing)):
            if outcome == "REPAIR" and name != "check" and done.status == 0:
                continue
            wanted = {"RO": "ASK" if name == "add" else "OK", "REPAIR": "REJECT"}.get(outcome, outcome)
            if outcome == "OK_WARN" and name != "add":
                wanted = "OK"
            trouble += [f"{name}: {one}" for one in self.judge(case, wanted, word, done, done.out + done.err)]
        after = case.content()
        if writing.status != 0 and (after[0] != before[0] and records(case.path) != records(kept) or
                                    after[1] != before[1]):
            trouble.append("refused, but something changed")
        return trouble, next((done for done in (checking, writing) if done.status), reading)

    def needs_bystander(self, case):
        return case.outcome == "RO" and case.word == "read-only" or "/rodir/" in case.name or \
            case.word == "permission"

    def bystander(self, case):
        """Root may write everywhere, so these cases are run as nobody; the file becomes theirs, its mode stays."""
        if os.geteuid() != 0:
            return {}
        folder = os.path.dirname(case.path)
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            if path.startswith(case.path):
                os.chown(path, NOBODY, NOBODY)
        return {"user": NOBODY, "group": NOBODY}

    def meet(self, case):
        try:
            trouble, done = self.import_it(case) if case.kind != "workspace" else self.open_it(case)
        except UnicodeDecodeError as error:
            trouble, done = [f"output is not UTF-8: {error}"], None
        if trouble:
            self.disagreements.append(case)
            print(f"{case.name}: {case.outcome} “{case.word}”\n    {'; '.join(trouble)}\n    {done}", flush=True)
        else:
            self.agreed += 1
        self.checks.that(not trouble, case.name)

    def run(self):
        for case in self.make():
            self.meet(case)
        total = self.agreed + len(self.disagreements)
        print(f"{self.agreed} of {total} cases agree with the manifest, {len(EXCEPTIONS)} of them as exceptions")
        self.checks.finish()


def records(workspace):
    """A fingerprint of every record; none where the file cannot be read that far. Opening for writing touches the header
    and the statistics of a file, but never these. Only for files that the program opened: others can hold bombs."""
    if not os.path.isfile(workspace):
        return None
    database = sqlite3.connect(f"file:{urllib.parse.quote(workspace)}?mode=ro&immutable=1", uri=True)
    try:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")
                  if not name.startswith(("sqlite_", "voice_text"))]
        rows = hashlib.sha256()
        for table in tables:
            for row in database.execute(f'SELECT * FROM "{table}"'):
                rows.update(repr(row).encode())
        return rows.hexdigest()
    except sqlite3.DatabaseError:
        return None
    finally:
        database.close()


class Growing:
    """Another program that writes to a file all the while."""

    def __init__(self, path):
        self.path = path
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.grow)
        self.thread.start()

    def grow(self):
        while not self.ended.is_set():
            with open(self.path, "a", encoding="utf-8") as file:
                file.write("9,2024-03-02,Bob,ACME,Call,more\n")
            time.sleep(0.001)

    def stop(self):
        self.ended.set()
        self.thread.join()


if __name__ == "__main__":
    Hostile(sys.argv[1], os.path.abspath(sys.argv[2])).run()
