#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""On the command line, the same export every month is told only once how it is to be read.

usage: sources.py PROGRAM FOLDER
"""

import os
import shutil
import sys

from program import Checks, run

OCTOBER = "Reason,Comment,When\nthe export is slow,Anna,03/10/2026\n"
NOVEMBER = "When,Reason,Comment\n04/11/2026,the import is quick,Bo\n"
DECEMBER = "Comment,When,Reason\nCy,05/12/2026,the plan is fine\n"
BACKLOG = "Title,Horizon,Status\none thing,P1,To do\nanother thing,P2,Live\n"
NEXT_BACKLOG = "Title,Horizon,Status\nthird thing,p1,to-do\nfourth thing,P3,Live\n"


class Sources:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.workspace = os.path.join(folder, "sources.throughline")
        self.checks = Checks()

    def call(self, *words):
        return run([self.program, *words])

    def imported(self, name, content, *options):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
        return self.call("import", self.workspace, path, "--json", *options)

    def texts(self):
        return [voice["text"] for voice in self.call("list", self.workspace, "voices", "--json").json()]

    def follows(self, report):
        """The earlier file that an import says it follows."""
        said = [warning for warning in report.json()["files"][0]["warnings"] if "as in your import of" in warning]
        return said[0].split("(")[1].split(")")[0] if said else None

    def items(self):
        """Horizon and stage of every item by its title."""
        listed = self.call("list", self.workspace, "items", "--json").json()
        return {item["title"]: (item["horizon"], item["stage"]) for item in listed}

    def words(self):
        """What words of a file are in fields with a list of values is said once, too."""
        for wrong, there_is in (("horizon", "FIELD:WORD=VALUE"), ("priority:P1=now", "horizon, stage"),
                                ("horizon:P1=soon", "now, next, later, none")):
            refused = self.imported("backlog.csv", BACKLOG, "--as", "items", "--value", wrong)
            self.checks.that(refused.status == 1 and there_is in refused.err, f"{wrong} is refused: {refused}")
        self.checks.that(not self.items(), "and nothing of it is in")
        said = ("--as", "items", "--value", "horizon:P1=now", "--value", "stage:To do=Definition", "--value", "horizon:P2=")
        first = self.imported("backlog.csv", BACKLOG, *said)
        self.checks.that(first.status == 0, f"words get values: {first}")
        self.checks.that(self.items() == {"one thing": ("now", "definition"), "another thing": ("none", "live")},
                         f"as they were said: {self.items()}")
        second = self.imported("next.csv", NEXT_BACKLOG)
        self.checks.that(second.status == 0 and self.items().get("third thing") == ("now", "definition"),
                         f"and in the next file of the source: {self.items()}")
        warnings = second.json()["files"][0]["warnings"]
        self.checks.that([text for text in warnings if "“P3” (1 row)" in text and "no value" in text] != [],
                         f"a new word is told: {warnings}")
        guessed = self.imported("next.csv", NEXT_BACKLOG, "--as", "items", "--dry-run", "--guess")
        told = " ".join(guessed.json()["files"][0]["warnings"])
        self.checks.that("p1" in told and "to-do" in told, f"--guess forgets them: {told}")

    def run(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.call("new", self.workspace)
        first = self.imported("october.csv", OCTOBER, "--map", "text=Reason", "--map", "person=Comment", "--kind",
                              "win_loss", "--dates", "dmy")
        self.checks.that(first.status == 0 and self.follows(first) is None, f"nothing is known at first: {first}")

        dry = self.imported("november.csv", NOVEMBER, "--dry-run", "--guess")
        self.checks.that(dry.status != 0, f"guessed, the order of the dates has to be asked: {dry}")
        second = self.imported("november.csv", NOVEMBER)
        self.checks.that(second.status == 0, f"the next month is read without a question: {second}")
        self.checks.that(self.follows(second) == "october.csv", f"and says why: {second.out}")
        self.checks.that("the import is quick" in self.texts(), f"by the same columns: {self.texts()}")

        third = self.imported("december.csv", DECEMBER, "--map", "text=Comment")
        self.checks.that(self.follows(third) == "november.csv", f"the newest is followed: {third.out}")
        self.checks.that("Cy" in self.texts(), f"what is said on the command line wins: {self.texts()}")
        self.words()
        self.checks.finish()


if __name__ == "__main__":
    Sources(sys.argv[1], sys.argv[2]).run()
