#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Public exports come in whole: counts as Python's csv module counts them, a second import adds nothing, search finds
the rows in which another tokenizer finds the word, transcripts have their speakers.

usage: realfiles.py PROGRAM FOLDER

A row is what Python's csv module makes a row of, blank cells included; it is rejected when its text is blank. A search for "word" in quotes finds the rows whose text has it as a whole word, a run of letters
and digits compared without case and accents, and the rows of people with a name of which a word begins so.
"""

import collections
import csv
import glob
import os
import random
import re
import shutil
import sys
import unicodedata

from program import Checks, run, shared

WORDS_A_FILE = 30

# The column with what customers said, what is blank there, and the column with their names.
VOICES = {
    "a-reviews/googleplay/googleplaystore_user_reviews.csv": ("Translated_Review", ["nan", ""], None),
    "a-reviews/airline-tweets-15col/Tweets.csv": ("text", [""], "name"),
    "a-reviews/airline-tweets-6col/Tweets.csv": ("text", [""], None),
    "a-reviews/chinese-hotel-waimai/ChnSentiCorp_htl_all.csv": ("review", [""], None),
    "a-reviews/chinese-hotel-waimai/waimai_10k.csv": ("review", [""], None),
}
# Files without a blank row; only counted.
COUNTED = ["a-reviews/g2-b2b/*.csv", "a-reviews/shopify-app/*.csv"]
EXAMPLES = ["e-formats/csvkit-examples/**/*.csv", "e-formats/csvkit-examples/**/*.tsv",
            "e-formats/csv-spectrum/**/*.csv"]
ITEMS = "d-requests/jira-storypoints/*.csv"
TRANSCRIPTS = "b-transcripts/zoom-vtt-chat/**/*.vtt"
# Lines of an example that are not rows: one of headers, if not said otherwise.
LINES_BEFORE = {
    "no_header_row.csv": 0,
    "no_header_row2.csv": 0,
    "no_header_row3.csv": 0,
    "Datagov_FY10_EDU_recp_by_State.csv": 3,  # a blank line and a title
}
# A list of due dates without a title.
NO_ITEMS = "jira_due.csv"


def rows_of(path):
    csv.field_size_limit(10_000_000)
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.DictReader(file)]


def words_of(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return set(re.findall(r"[^\W_]+", plain))


class RealFiles:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.data = shared("THROUGHLINE_TEST_DATA", "public data")
        self.checks = Checks()
        self.workspaces = 0

    def found(self, pattern):
        files = sorted(glob.glob(os.path.join(self.data, pattern), recursive=True))
        self.checks.that(files, f"{pattern} names files")
        return files

    def workspace(self):
        self.workspaces += 1
        path = os.path.join(self.folder, f"{self.workspaces}.throughline")
        self.checks.that(run([self.program, "new", path]).status == 0, "a workspace is made")
        return path

    def imported(self, workspace, path, *options):
        done = run([self.program, "import", workspace, path, "--json", *options], 120)
        self.checks.that(done.status == 0, f"{path} is imported: {done}")
        return done.json()["files"][0] if done.status == 0 else collections.defaultdict(int)

    def twice(self, path, wanted, rejected, *options):
        """Imports a file two times and holds the counts; gives the workspace."""
        workspace = self.workspace()
        first = self.imported(workspace, path, *options)
        counts = (first["read"], first["added"], first["rejected"])
        self.checks.that(counts == (wanted + rejected, wanted, rejected),
                         f"{path}: read, added, rejected {counts}, wanted {(wanted + rejected, wanted, rejected)}")
        second = self.imported(workspace, path, *options)
        self.checks.that((second["added"], second["updated"], second["unchanged"]) == (0, 0, wanted),
                         f"{path}: the second import added {second['added']}, updated {second['updated']}")
        return workspace

    def voices(self):
        for name, (column, blanks, people) in VOICES.items():
            path = os.path.join(self.data, name)
            rows = rows_of(path)
            kept = [row for row in rows if row[column].strip() not in blanks]
            workspace = self.twice(path, len(kept), len(rows) - len(kept))
            self.search(workspace, name, [words_of(row[column]) for row in kept],
                        [words_of(row[people]) if people else set() for row in kept])

    def search(self, workspace, name, texts, people):
        every = sorted(word for word in set().union(*texts) if word.isascii() and word.isalpha() and len(word) > 2)
        for word in random.Random(3).sample(every, min(WORDS_A_FILE, len(every))):
            wanted = sum(word in said or any(part.startswith(word) for part in named)
                         for said, named in zip(texts, people))
            done = run([self.program, "search", workspace, f'"{word}"', "--json", "--limit", "1"])
            total = done.json()["total"] if done.status == 0 else done.err
            self.checks.that(total == wanted, f"{name}: “{word}” is in {wanted} rows, found {total}")

    def counted(self):
        for pattern in COUNTED:
            for path in self.found(pattern):
                self.twice(path, len(rows_of(path)), 0)

    def items(self):
        for path in self.found(ITEMS):
            if os.path.basename(path) == NO_ITEMS:
                continue
            rows = len(rows_of(path))
            workspace = self.twice(path, rows, 0, "--as", "items")
            listed = run([self.program, "list", workspace, "items", "--json", "--limit", "100000"])
            self.checks.that(len(listed.json()) == rows, f"{path}: {rows} items are listed")

    def examples(self):
        """Whatever can be read is counted as Python's csv module counts it."""
        workspace = self.workspace()
        outcomes = collections.Counter()
        for pattern in EXAMPLES:
            for path in self.found(pattern):
                done = run([self.program, "import", workspace, path, "--as", "voices", "--dry-run", "--json"])
                if not self.checks.that(done.status in (0, 1), f"{path}: {done}"):
                    continue
                outcomes["read" if done.status == 0 else "asked or refused"] += 1
                if done.status == 1:
                    print(f"    {os.path.basename(path)}: {done.err.strip()}")
                else:
                    self.count_example(path, done.json()["files"][0])
        print(f"examples: {dict(outcomes)}")

    def count_example(self, path, report):
        with open(path, encoding=report["encoding"] or "utf-8", newline="") as file:
            rows = [row for row in csv.reader(file, delimiter=report["delimiter"]) if row]
        rows = rows[LINES_BEFORE.get(os.path.basename(path), 1):]
        counted = report["added"] + report["updated"] + report["unchanged"] + report["rejected"]
        self.checks.that(report["read"] == counted, f"{path}: the counts add up")
        self.checks.that(report["read"] == len(rows), f"{path}: read {report['read']}, wanted {len(rows)}")

    def transcripts(self):
        for path in self.found(TRANSCRIPTS):
            workspace = self.workspace()
            self.imported(workspace, path)
            with open(path, encoding="utf-8") as file:
                lines = file.read().splitlines()
            times = [line for line in lines if "-->" in line]
            speakers = {match[1] for before, line in zip(lines, lines[1:]) if "-->" in before
                        for match in [re.match(r"([^:]{1,60}): ", line)] if match}
            listed = run([self.program, "list", workspace, "people", "--json", "--limit", "1000"])
            people = {person["name"] for person in listed.json()} if listed.status == 0 else set()
            self.checks.that(speakers and speakers == people, f"{path}: {len(times)} cues of {speakers}, not {people}")

    def run(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        for part in (self.examples, self.items, self.transcripts, self.counted, self.voices):
            part()
            print(f"{part.__name__}: {self.checks.held} checks hold so far", flush=True)
        self.checks.finish()


if __name__ == "__main__":
    RealFiles(sys.argv[1], os.path.abspath(sys.argv[2])).run()
