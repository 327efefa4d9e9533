#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Public workbooks have the sheets and the cells that openpyxl reads; those of OpenDocument are converted by
LibreOffice for it. What cannot be read is refused in words.

usage: workbooks.py PROGRAM FOLDER SHEETROWS

A value that is an error is empty; numbers are compared as numbers, times by the second.
"""

import datetime
import glob
import os
import re
import shutil
import sys
import warnings

from program import Checks, run, shared, skip

WORKBOOKS = ["e-formats/roo-spreadsheets/*.xlsx", "e-formats/roo-spreadsheets/*.ods",
             "e-formats/csvkit-examples/**/*.xls*", "e-formats/messytables-horror/*.xls*",
             "e-formats/messytables-horror/*.ods", "a-reviews/arabic-ajgt-xlsx/*.xlsx"]

# What is refused, and a word of the reason.
REFUSED = {
    "encrypted-letmein.ods": "password",
    "type_excel.ods": "old .xls",
    "type_excel.xlsx": "old .xls",
}
# LibreOffice calculates anew what the file stores as the numbers 1 and 0.
NOT_COMPARED = "boolean-from-google-sheets.ods"


def openpyxl_or_skip():
    try:
        import openpyxl
    except ImportError:
        skip("python3-openpyxl is not installed")
    return openpyxl


def text_of(value):
    """A value of openpyxl as a table writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(value, datetime.datetime):
        rounded = (value + datetime.timedelta(milliseconds=500)).replace(microsecond=0)
        return rounded.strftime("%Y-%m-%d" if rounded.time() == datetime.time() else "%Y-%m-%d %H:%M:%S")
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M:%S")
    return re.sub("_x000D_\n?|\r\n?", "\n", str(value))  # openpyxl leaves this escape as it is


def same(ours, theirs):
    wanted = text_of(theirs)
    if ours == wanted:
        return True
    if isinstance(theirs, (int, float)) and not isinstance(theirs, bool):
        try:
            return abs(float(ours) - theirs) <= 1e-9 * max(1, abs(theirs))
        except ValueError:
            return False
    return isinstance(theirs, (datetime.datetime, datetime.time)) and ours.split(".")[0] == wanted


class Workbooks:
    def __init__(self, folder, reader):
        self.folder = folder
        self.reader = reader
        self.data = shared("THROUGHLINE_TEST_DATA", "public data")
        self.openpyxl = openpyxl_or_skip()
        self.checks = Checks()
        self.cells = 0

    def other_reading(self, path, format):
        """The workbook as openpyxl reads it, by itself or after LibreOffice; none where there is no other reader."""
        copy = os.path.join(self.folder, "copy.xlsx")
        shutil.copy(path, copy)
        try:
            if format == "xlsx":
                book = self.openpyxl.load_workbook(copy, data_only=True)
                if book.worksheets:
                    return book
        except Exception as error:  # it raises what its parts raise
            print(f"    {os.path.basename(path)}: openpyxl alone cannot read it ({error})")
        converted = self.converted(path)
        if not os.path.exists(converted):
            print(f"    {os.path.basename(path)}: not compared, there is no LibreOffice Calc that converts it")
            return None
        return self.openpyxl.load_workbook(converted, data_only=True)

    def converted(self, path):
        """Where LibreOffice leaves a workbook of that name; the others of its folder are converted with it."""
        ending = path.rsplit(".", 1)[1]
        folder = os.path.join(self.folder, "converted", os.path.basename(os.path.dirname(path)), ending)
        converted = os.path.join(folder, os.path.basename(path).rsplit(".", 1)[0] + ".xlsx")
        office = shutil.which("soffice") or shutil.which("libreoffice")
        if office and ending == "ods" and not os.path.isdir(folder):
            self.convert(office, folder, sorted(glob.glob(os.path.join(os.path.dirname(path), "*.ods"))))
        elif office and not os.path.exists(converted):
            self.convert(office, folder, [path])
        return converted

    def convert(self, office, folder, paths):
        run([office, f"-env:UserInstallation=file://{self.folder}/office", "--headless", "--convert-to", "xlsx",
             "--outdir", folder, *paths], 200)

    def compare(self, path, ours):
        name = os.path.basename(path)
        book = self.other_reading(path, ours["format"])
        if book is None:
            return
        names = [sheet.title for sheet in book.worksheets]
        if not self.checks.that(names == [sheet["name"] for sheet in ours["sheets"]],
                                f"{name}: the sheets are {names}, not {[sheet['name'] for sheet in ours['sheets']]}"):
            return
        for sheet, theirs in zip(ours["sheets"], book.worksheets):
            self.checks.that(sheet["hidden"] == (theirs.sheet_state != "visible"), f"{name}: “{theirs.title}” is hidden")
            self.compare_cells(f"{name}, “{theirs.title}”", sheet["rows"], theirs)

    def compare_cells(self, where, rows, theirs):
        wrong = []
        for row in theirs.iter_rows():
            ours = rows.get(str(row[0].row), []) if row else []
            for place, cell in enumerate(row):
                value = None if getattr(cell, "data_type", "n") == "e" else cell.value
                got = ours[place] if place < len(ours) else ""
                self.cells += 1
                if not same(got, value):
                    wrong.append(f"{cell.coordinate} is {got!r}, not {value!r}")
        more = [number for number in rows if int(number) > theirs.max_row]
        self.checks.that(not wrong and not more, f"{where}: {len(wrong)} cells differ: {wrong[:5]}; more rows: {more[:5]}")

    def run(self):
        warnings.simplefilter("ignore")  # openpyxl's, about what it leaves out when it writes
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        for pattern in WORKBOOKS:
            paths = sorted(glob.glob(os.path.join(self.data, pattern), recursive=True))
            self.checks.that(paths, f"{pattern} names files")
            for path in paths:
                self.one(path)
        print(f"{self.cells} cells compared")
        self.checks.finish()

    def one(self, path):
        name = os.path.basename(path)
        done = run([self.reader, path], 60)
        if not self.checks.that(done.status in (0, 1), f"{name}: {done}"):
            return
        reason = "old .xls" if name.endswith(".xls") else REFUSED.get(name)
        if reason is None and self.checks.that(done.status == 0, f"{name} is read: {done}"):
            if name != NOT_COMPARED:
                self.compare(path, done.json())
        elif reason is not None:
            self.checks.that(done.status == 1 and reason in done.err, f"{name} is refused as {reason}: {done}")


if __name__ == "__main__":
    Workbooks(os.path.abspath(sys.argv[2]), sys.argv[3]).run()
