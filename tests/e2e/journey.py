# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every journey needs: a new sample workspace, its window, and a second look at the file through the command line."""

import json
import os
import shutil
import subprocess
import sys
import zipfile

from desktop import Desktop, skip_without_tools

PROGRAM_SECONDS = 120
# Qt's words when the journey asks for a row that went away after the journey counted them.
ASKED_TOO_LATE = "QAccessibleTable::child: Invalid index at:"


class Wrong(Exception):
    """The file does not hold what the journey made."""


def hold(holds, what):
    if not holds:
        raise Wrong(what)


class Journey:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.workspace = os.path.join(folder, "Journey.throughline")
        self.log = os.path.join(folder, "program.log")
        self.window = None

    def command(self, *words):
        done = subprocess.run([self.program, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=PROGRAM_SECONDS)
        hold(done.returncode == 0, f"throughline {' '.join(words)}: status {done.returncode}, {done.stderr}")
        return done.stdout

    def open_window(self):
        from window import Window
        self.window = Window(self.program, self.workspace, self.folder, self.log)
        self.window.row("Saltmere Seafood, second call", "Voices")
        return self.window

    def quit_window(self):
        status = self.window.quit()
        self.window = None
        hold(status == 0, f"The program ended with {status}")

    def hold_nothing_was_warned_of(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            warnings = "".join(line for line in log if not line.startswith(ASKED_TOO_LATE))
        hold(not warnings, f"The program wrote: {warnings}")

    # -- the file, read by another process -----------------------------------------------------

    def records(self, kind):
        return json.loads(self.command("list", self.workspace, kind, "--json"))

    def record(self, kind, field, value):
        found = [record for record in self.records(kind) if record[field] == value]
        hold(len(found) == 1, f"{len(found)} of {kind} have the {field} {value}")
        return found[0]

    def evidence(self, item):
        return [one for one in self.records("evidence") if one["item"] == item]

    def demand(self, item):
        """What stands behind a roadmap item, in numbers."""
        return next(one for one in self.demand_of_all() if one["title"] == item)

    def demand_of_all(self):
        metrics = self.command("metrics", self.workspace, "demand", "--json")
        return json.loads(metrics, parse_float=lambda number: round(float(number), 9))["demand"]["items"]

    def settings(self):
        return json.loads(self.command("settings", self.workspace, "--json"))

    def state(self):
        """All that the journey may change, without the time of the change."""
        kinds = ("voices", "quotes", "themes", "evidence", "people", "accounts", "items")
        lists = {kind: [{field: value for field, value in record.items() if field != "changed_at"}
                        for record in self.records(kind)] for kind in kinds}
        return lists, self.demand_of_all(), self.settings()

    def check_deck(self, path):
        """The exported deck is whole; the checker of presentations looks closer where it is there."""
        with zipfile.ZipFile(path) as package:
            hold(package.testzip() is None, f"{path} is damaged")
            names = package.namelist()
        for part in ("ppt/slides/slide", "ppt/charts/chart", "ppt/notesSlides/notesSlide"):
            hold(any(name.startswith(part) for name in names), f"{path} has no {part}")
        checker = os.path.join(os.environ.get("THROUGHLINE_TOOLS", ""), "check_pptx")
        if not os.path.isfile(checker):
            print("THROUGHLINE_TOOLS names no folder with check_pptx: only the deck's package was checked")
            return
        checked = subprocess.run([checker, path, "--strict", "--require-notes", "--chart-footer", "n = [0-9]"],
                                 capture_output=True, text=True, timeout=PROGRAM_SECONDS)
        hold(checked.returncode == 0, f"check_pptx: {checked.stdout}{checked.stderr}")


def run(walk):
    """Runs a journey: `PROGRAM FOLDER` are the arguments; the folder is made anew and holds pictures of the way."""
    skip_without_tools()
    program, folder = map(os.path.abspath, sys.argv[1:3])
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    journey = Journey(program, folder)
    with Desktop(os.path.join(folder, "home")):
        try:
            journey.command("new", journey.workspace, "--sample")
            walk(journey)
            journey.quit_window()
            journey.hold_nothing_was_warned_of()
            print("The journey came to its end")
        except Exception:
            if journey.window and journey.window.process.poll() is None:
                journey.window.picture("failed")
                with open(os.path.join(folder, "failed.txt"), "w", encoding="utf-8") as outline:
                    outline.write(journey.window.outline())
            raise
        finally:
            if journey.window:
                journey.window.kill()
