#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every row on an undamaged page of a damaged workspace is in the recovered file, as it was; the damaged file stays.

usage: recovery.py PROGRAM FOLDER        (FOLDER is emptied and filled)

Which rows those are is found here, from the bytes of the sound file and of the damaged one: a row's page, and the pages
that its overflow lies on, are the same in both. The program's own reader has no part in it.
"""

import csv
import os
import shutil
import sqlite3
import struct
import sys

from program import Checks, digest, run, shared

# Nothing of a record is left in these: one holds only the file's head, the others only a schema or zeros.
WITHOUT_ROWS = ("header_only", "zeros", "truncated_1page")


def varint(page, at):
    number = 0
    for i in range(9):
        byte = page[at + i]
        if i == 8:
            return number << 8 | byte, at + 9
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + i + 1
    raise ValueError("no end")


class Pages:
    """A sound database, page by page."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.bytes = file.read()
        self.size = struct.unpack(">H", self.bytes[16:18])[0] or 65536
        self.size = 65536 if self.size == 1 else self.size

    def page(self, number):
        return self.bytes[(number - 1) * self.size:number * self.size]

    def leaves(self, number):
        page = self.page(number)
        head = 100 if number == 1 else 0
        cells = struct.unpack(">H", page[head + 3:head + 5])[0]
        if page[head] == 13:
            yield number
            return
        assert page[head] == 5, f"page {number} is not of a table"
        for i in range(cells):
            cell = struct.unpack(">H", page[head + 12 + 2 * i:head + 14 + 2 * i])[0]
            yield from self.leaves(struct.unpack(">I", page[cell:cell + 4])[0])
        yield from self.leaves(struct.unpack(">I", page[head + 8:head + 12])[0])

    def rows(self, leaf):
        """(id, pages that the row lies on) of a page's rows."""
        page = self.page(leaf)
        for i in range(struct.unpack(">H", page[3:5])[0]):
            at = struct.unpack(">H", page[8 + 2 * i:10 + 2 * i])[0]
            size, at = varint(page, at)
            row, at = varint(page, at)
            pages = [leaf]
            if size > self.size - 35:
                least = (self.size - 12) * 32 // 255 - 23
                here = least + (size - least) % (self.size - 4)
                here = here if here <= self.size - 35 else least
                following = struct.unpack(">I", page[at + here:at + here + 4])[0]
                while following:
                    pages.append(following)
                    following = struct.unpack(">I", self.page(following)[:4])[0]
            yield row, pages


class Recovery:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.checks = Checks()

    def prepare(self):
        tools = shared("THROUGHLINE_TOOLS", "maker of hostile files")
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.base = os.path.join(self.folder, "base.throughline")
        made = run([self.program, "new", self.base, "--sample"], 60)
        self.checks.that(made.status == 0, f"a base is made: {made}")
        files = os.path.join(self.folder, "files")
        done = run([sys.executable, os.path.join(tools, "hostile", "make.py"), "--out", files, "--base", self.base,
                    "--ext", ".throughline"], 300)
        self.checks.that(done.status == 0, f"the hostile files are made: {done}")
        with open(os.path.join(files, "manifest.tsv"), encoding="utf-8", newline="") as manifest:
            rows = csv.DictReader(manifest, delimiter="\t", quoting=csv.QUOTE_NONE)
            return [os.path.join(files, row["file"]) for row in rows
                    if row["kind"] == "workspace" and row["expected"] == "REPAIR"]

    def whole_rows(self):
        """{(table, id): (values, pages)} of every record of the base."""
        pages = Pages(self.base)
        database = sqlite3.connect(f"file:{self.base}?mode=ro&immutable=1", uri=True)
        tables = database.execute("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table' AND "
                                  "name NOT LIKE 'voice_text%' AND name NOT LIKE 'sqlite_%'").fetchall()
        rows = {}
        for table, root in tables:
            values = {row[0]: row for row in database.execute(f'SELECT * FROM "{table}"')}
            for leaf in pages.leaves(root):
                for row, on in pages.rows(leaf):
                    rows[table, row] = values[row], on
            self.checks.that(len(values) == sum(1 for name, _ in rows if name == table), f"{table} is read whole")
        database.close()
        return pages, rows

    def recover(self, path, pages, rows):
        name = os.path.basename(path).removesuffix(".throughline")
        before = digest(path)
        target = os.path.join(self.folder, f"{name} recovered.throughline")
        done = run([self.program, "recover", path, target], 30)
        self.checks.that(digest(path) == before, f"{name}: the damaged file is as it was")
        with open(path, "rb") as file:
            damaged = file.read()
        same = {number for number in range(1, len(pages.bytes) // pages.size + 1)
                if self.anywhere(damaged, pages.page(number), pages.size)}
        sound = {key for key, (_, on) in rows.items() if same.issuperset(on)}
        records = {key for key in sound if key[0] in ("voice", "item", "account", "person")}
        if name in WITHOUT_ROWS or not records:
            self.checks.that(done.status == 1 and not os.path.exists(target), f"{name}: says that nothing is left: {done}")
            return
        if not self.checks.that(done.status == 0, f"{name}: is recovered: {done}"):
            return
        database = sqlite3.connect(f"file:{target}?mode=ro&immutable=1", uri=True)
        found = {}
        for table in {table for table, _ in rows}:
            for row in database.execute(f'SELECT * FROM "{table}"'):
                found[table, row[0]] = row
        database.close()
        # Letters that changed within a text no page tells; the check finds that quotes do not stand there any more.
        checked = run([self.program, "check", target])
        self.checks.that(checked.status == 0 or "breaks rules" in checked.err, f"{name}: what came out is sound: {checked}")
        mended = run([self.program, "check", target, "--mend"])
        self.checks.that(mended.status == 0, f"{name}: what came out can be mended: {mended}")
        lost = sorted(key for key in sound if found.get(key) != rows[key][0])
        self.checks.that(not lost, f"{name}: {len(lost)} rows of undamaged pages are lost or changed: {lost[:5]}")
        print(f"{name}: {len(sound)} of {len(rows)} rows lie on undamaged pages; {len(found)} rows came out")

    @staticmethod
    def anywhere(damaged, page, size):
        """Whether a page is in the damaged file as it was, at its place or at another."""
        at = damaged.find(page)
        while at >= 0 and at % size:
            at = damaged.find(page, at + 1)
        return at >= 0

    def run(self):
        cases = self.prepare()
        pages, rows = self.whole_rows()
        self.checks.that(len(cases) >= 15, "there are damaged workspaces")
        for path in cases:
            self.recover(path, pages, rows)
        self.checks.finish()


if __name__ == "__main__":
    Recovery(sys.argv[1], os.path.abspath(sys.argv[2])).run()
