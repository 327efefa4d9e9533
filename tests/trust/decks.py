#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quote walls from the command line: as slides and as text, for both readers, and what is refused.

usage: decks.py PROGRAM FOLDER
"""

import os
import re
import shutil
import sys
import zipfile
from xml.etree import ElementTree

from program import Checks, run

TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
QUOTES = 7
LONG = "We wait for the export and then we wait again. " * 30
NAME = "Ada Wong"
REFUSER = "Bo Lind"


def slides_of(path):
    """The texts of each slide, in order."""
    with zipfile.ZipFile(path) as package:
        count = sum(bool(re.fullmatch(r"ppt/slides/slide\d+\.xml", name)) for name in package.namelist())
        parts = [ElementTree.fromstring(package.read(f"ppt/slides/slide{number + 1}.xml")) for number in range(count)]
    return ["\n".join(text.text or "" for text in part.iter(TEXT)) for part in parts]


class Walls:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.checks = Checks()
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        self.workspace = os.path.join(folder, "walls.throughline")
        self.call("new", self.workspace)
        self.add("person", name=NAME, title="Planner", consent="inside")
        self.add("person", name=REFUSER, consent="refused")
        self.item = self.add("item", title="Faster exports")
        for number in range(QUOTES):
            self.say(NAME, f"Words number {number} of many.", importance=2)
        self.say(NAME, LONG.strip(), importance=3)
        self.say(REFUSER, "Never quote me.", importance=3)

    def call(self, *words, status=0):
        done = run([self.program, *words], limit=60)
        self.checks.that(done.status == status, f"{' '.join(words)}: {done}")
        return done

    def add(self, record, **fields):
        return self.call("add", self.workspace, record, *(f"{name}={value}" for name, value in fields.items())).out.strip()

    def say(self, person, words, importance):
        voice = self.add("voice", person=person, text=f"So. {words} Yes.", date="2026-05-03")
        self.call("link", self.workspace, "--item", self.item, "--voice", voice, "--quote", words,
                  "--importance", str(importance))

    def wall(self, name, *options, status=0):
        path = os.path.join(self.folder, name)
        done = self.call("deck", self.workspace, "--out", path, *options, status=status)
        return path, done

    def slides(self):
        path, done = self.wall("wall.pptx", "--wall", f"item={self.item}")
        self.checks.that("8 of 9 quotes" in done.out and "refused: 1" in done.out, f"What was written: {done.out}")
        slides = slides_of(path)
        counts = [sum(f"Words number {number} " in slide for number in range(QUOTES)) for slide in slides]
        self.checks.that(counts == [0, 0, 3, 2, 2], f"Quotes on the slides, the long one first: {counts}")
        self.checks.that(LONG.strip() in slides[1], "The long quote is not whole on its slide")
        self.checks.that(not any(NAME in slide or "Never quote" in slide for slide in slides), "A name left")

    def texts(self):
        path, _ = self.wall("inside.txt", "--wall", f"item={self.item}", "--audience", "inside", "--limit", "2")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.checks.that(text.count("\n— ") == 2 and f"— {NAME}" in text, f"As text: {text}")
        path, _ = self.wall("outside.txt", "--wall", f"item={self.item}")
        with open(path, encoding="utf-8") as file:
            self.checks.that(NAME not in file.read(), "A name left in the text")

    def refusals(self):
        theme = self.add("theme", name="Silence")
        for name, options, words in (
                ("none.pptx", ["--wall", f"theme={theme}"], "No quote"),
                ("gone.pptx", ["--wall", "segment=99"], "deleted"),
                ("odd.pptx", ["--wall", "Silence"], "theme=ID"),
                ("both.pptx", ["--wall", f"theme={theme}", "--template", "Any"], "one of them"),
                ("limit.pptx", ["--limit", "3"], "--wall"),
                ("wall.docx", ["--wall", f"item={self.item}"], ".txt"),
                ("deck.txt", [], ".pptx")):
            path, done = self.wall(name, *options, status=1)
            self.checks.that(words in done.err and not os.path.exists(path), f"{name}: {done.err}")

    def test(self):
        self.slides()
        self.texts()
        self.refusals()
        self.checks.finish()


if __name__ == "__main__":
    Walls(*sys.argv[1:]).test()
