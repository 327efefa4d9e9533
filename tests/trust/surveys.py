#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores of real surveys are what an independent computation in exact fractions says: the opportunity score within each
segment, RICE, and the concentration of an item's customers (HHI).

usage: surveys.py PROGRAM FOLDER

The surveys ask for importance or for satisfaction, not for both; where one is missing, the share of another question
stands for it. What is tested is the arithmetic from the answers to the score, not what it says of commas.
"""

import collections
import csv
import os
import shutil
import sys
from fractions import Fraction

from program import Checks, run, shared

COMMAS = "c-surveys/fivethirtyeight/comma-survey/comma-survey.csv"
IMPORTANCE = "In your opinion, how important or unimportant is proper use of grammar?"
SATISFACTION = "How much, if at all, do you care about the debate over the use of the word \"data\""
EDUCATION = "Education"
MAINTAINERS = "c-surveys/cncf/maintainer/2021/h2/CNCF_Maintainers_Survey_2021_H2.csv"
NEEDS = {"documentation": 12, "builds": 14, "security": 16, "tooling": 18, "marketing": 20}
MEMBERS = "c-surveys/cncf/marketing/CNCF Marketing and Member Survey 1H 2020.csv"
LEAST_EFFORT = Fraction(1, 2)


def rows_of(path):
    with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
        return list(csv.reader(file))


def share(rows, column, wanted):
    answers = [row[column] for row in rows if row[column].strip()]
    return Fraction(sum(answer in wanted for answer in answers), len(answers)), len(answers)


class Surveys:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.data = shared("THROUGHLINE_TEST_DATA", "public data")
        self.checks = Checks()
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        self.workspace = os.path.join(folder, "surveys.throughline")
        self.call("new", self.workspace)

    def call(self, command, *words):
        done = run([self.program, command, *words], limit=60)
        self.checks.that(done.status == 0, f"{command} {' '.join(words)}: {done}")
        return done

    def add(self, record, **fields):
        words = [f"{name}={value}" for name, value in fields.items()]
        return self.call("add", self.workspace, record, *words).out.strip()

    def metrics(self, name):
        return self.call("metrics", self.workspace, name, "--json").json()[name]

    def near(self, found, expected, what):
        self.checks.that(found is not None and abs(found - float(expected)) < 1e-9,
                         f"{what}: {found} instead of {float(expected)}")

    def opportunity(self):
        table = rows_of(os.path.join(self.data, COMMAS))
        column = {name: next(i for i, title in enumerate(table[0]) if title.startswith(name))
                  for name in (IMPORTANCE, SATISFACTION, EDUCATION)}
        by_segment = collections.defaultdict(list)
        for row in table[1:]:
            if row[column[EDUCATION]]:
                by_segment[row[column[EDUCATION]]].append(row)
        expected = {}
        for segment, rows in by_segment.items():
            important, n = share(rows, column[IMPORTANCE], ["Very important", "Somewhat important"])
            satisfied, _ = share(rows, column[SATISFACTION], ["A lot", "Some"])
            self.add("segment", name=segment)
            figures = [self.add("datapoint", metric=metric, value=repr(float(100 * part)), unit="%", n=n,
                                segment=segment)
                       for metric, part in (("Important", important), ("Satisfied", satisfied))]
            self.add("item", title=segment, importance_datapoint=figures[0], satisfaction_datapoint=figures[1])
            expected[segment] = 10 * important + max(10 * important - 10 * satisfied, 0)
        scores = {item["title"]: item["opportunity"]["score"] for item in self.metrics("priority")["items"]}
        self.checks.that(len(expected) == 5, f"{len(expected)} segments instead of 5")
        for segment, score in expected.items():
            self.near(scores.get(segment), score, f"opportunity of {segment}")

    def rice(self):
        rows = rows_of(os.path.join(self.data, MAINTAINERS))[2:]
        expected = {}
        for effort, (need, column) in zip((0, Fraction(1, 4), 1, 3, 8), NEEDS.items()):
            answers = [int(row[column]) for row in rows if row[column].isdigit()]
            reach = sum(answer <= 7 for answer in answers)
            confidence = Fraction(len(answers), len(rows))
            self.add("item", title=need, reach=reach, impact=2, confidence=repr(float(confidence)),
                     effort=float(effort))
            expected[need] = None if effort == 0 else reach * 2 * confidence / max(effort, LEAST_EFFORT)
        scores = {item["title"]: item["rice"] for item in self.metrics("priority")["items"] if "rice" in item}
        for need, score in expected.items():
            if score is None:
                self.checks.that(scores[need]["score"] is None, f"{need} has a score without an effort")
            else:
                self.near(scores[need]["score"], score, f"RICE of {need}")

    def concentration(self):
        """Answers as voices: a person each, and the size of their company as the account, which many share."""
        rows = rows_of(os.path.join(self.data, MEMBERS))[2:]
        table = os.path.join(self.folder, "members.csv")
        with open(table, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["id", "text", "person", "account"])
            for number, row in enumerate(rows, 1):
                writer.writerow([f"r{number}", f"Member for {row[0]}, {row[4]}", f"Respondent {number}", row[1]])
        self.call("import", self.workspace, table, "--as", "voices", "--kind", "survey")
        item = self.add("item", title="Member programme")
        voices = self.call("list", self.workspace, "voices", "--json").json()
        self.checks.that(len(voices) == len(rows), f"{len(voices)} voices instead of {len(rows)}")
        for voice in voices[::3]:
            self.call("link", self.workspace, "--item", item, "--voice", str(voice["id"]))
        customers = collections.Counter(voice["account"] for voice in voices[::3])
        total = sum(customers.values())
        index = sum(Fraction(count, total) ** 2 for count in customers.values())
        demand = next(one for one in self.metrics("demand")["items"] if one["title"] == "Member programme")
        self.checks.that(demand["customers"] == total and demand["accounts"] == len(customers),
                         f"{demand['customers']} customers of {demand['accounts']} accounts instead of {customers}")
        self.near(demand["concentration"], index, "concentration")
        self.near(demand["effective_accounts"], 1 / index, "effective accounts")


def main():
    surveys = Surveys(*sys.argv[1:3])
    surveys.opportunity()
    surveys.rice()
    surveys.concentration()
    surveys.checks.finish()


if __name__ == "__main__":
    main()
