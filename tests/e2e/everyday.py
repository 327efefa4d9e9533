#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The second hour: a workbook is dropped on the window and mapped, its voices are saved as a view and get a theme all at
once, two themes and two accounts become one; all of it is taken back, change by change.

usage: everyday.py PROGRAM FOLDER FILEDRAGGER
"""

import os
import subprocess
import sys

import openpyxl

from desktop import die_with_parent
from journey import hold, run
from window import wait_until

ROWS = 500
VIEW = "Stock list tickets"
THEMES = ("Stock list", "Export speed")
THEME_BEFORE = 18  # voices of the second, in the sample
SUBJECT = "Stock list export"
ACCOUNTS = ("Norrvik Dairies", "Norrvik Dairies AB")
DRAGGED_FROM = (1200, 860)
DRAGGED_SIZE = (180, 40)


def write_workbook(path):
    """As a support desk exports: a title above the header, names of its own for the columns."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Tickets"
    sheet.append(["Tickets of the first quarter"])
    sheet.append([])
    sheet.append(["Number", "What they wrote", "Concerning", "Company", "Opened", "Channel"])
    for number in range(1, ROWS + 1):
        sheet.append([f"T-{number:04}", f"Ticket {number}: the stock list stops at page {number % 9 + 1} of the export",
                      SUBJECT, ACCOUNTS[number % 2], f"2026-02-{number % 28 + 1:02}", "mail"])
    book.save(path)


def drop_file(journey, path, onto):
    x, y = DRAGGED_FROM
    child = subprocess.Popen([sys.argv[3], str(x), str(y), path], stdin=subprocess.DEVNULL,
                             preexec_fn=die_with_parent)
    try:
        wait_until(lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(child.pid)],
                                          stdout=subprocess.DEVNULL).returncode == 0, "No file can be dragged")
        journey.window.drag((x + DRAGGED_SIZE[0] // 2, y + DRAGGED_SIZE[1] // 2), onto, picture="1-file-over-window")
        return journey.window.see("dialog", "Import.*")  # which has asked for the file by then
    finally:
        child.terminate()
        child.wait()


def import_workbook(journey):
    window = journey.window
    path = os.path.join(journey.folder, "tickets.xlsx")
    write_workbook(path)
    dialog = drop_file(journey, path, window.centre(window.see("list", "Voices")))
    window.click(window.see("combo box", "Review", dialog))
    window.click(window.see("list item", "Ticket"))
    window.click(window.see("table cell", "Read as: Attribute", dialog))
    window.type("Title")
    window.press("Return")
    window.see("table cell", "Read as: Title", dialog)
    window.picture("2-mapped")
    window.click(window.see("push button", "Import", dialog))
    window.see("alert", f".*{ROWS}.*tickets.xlsx.*")
    window.picture("3-imported")
    window.close_notification()
    found = [one for one in journey.records("voices") if one["kind"] == "ticket" and one["title"] == SUBJECT]
    hold(len(found) == ROWS, f"{len(found)} of {ROWS} rows came in")
    hold({one["account"] for one in found} == set(ACCOUNTS), "The accounts are others")


def save_view(journey):
    window = journey.window
    window.click(window.see("push button", "Add filter"))
    window.press("Down", "Right", *["Down"] * 4, "Return")  # Kind, Tickets: assistive technology sees no open menu
    window.see("push button", "Filter: Tickets.*")
    window.press("Escape")
    window.type("/")
    window.see_focus("text", "Search voices")
    window.type('"stock list"')
    window.see("label", f"{ROWS} of .*")
    window.press("ctrl+shift+s")
    window.see("dialog", "Save view.*")
    window.press("ctrl+a")
    window.type(VIEW)
    window.press("Return")
    wait_until(lambda: window.row(VIEW, "Navigation").description == str(ROWS), "The view does not say how many it shows")
    window.picture("4-view")


def put_theme_on_all(journey):
    window = journey.window
    window.click(window.row(SUBJECT, "Voices"))
    window.press("ctrl+a")
    window.see("label", f"{ROWS} selected")
    window.press("t")
    window.see_focus("text", "Find theme")
    window.type(THEMES[0])
    window.press("Return")
    window.see("alert", f".*{THEMES[0]}.*: {ROWS} voices.*")
    window.picture("5-theme")
    window.close_notification()


def merge(journey, row, survivor, picture):
    """Merges the record of a row into the one of that name."""
    window = journey.window
    window.click(row)
    window.press("g")
    window.see_focus("text", "Merge into.*")
    window.type(survivor)
    window.press("Return")
    window.see("alert", f".*{survivor}.*")
    window.picture(picture)
    window.close_notification()


def merge_themes(journey):
    window = journey.window
    window.click(window.row("Themes", "Navigation"))
    merge(journey, window.see("table cell", f"{THEMES[0]}, .*"), THEMES[1], "6-themes-merged")
    themes = [one["name"] for one in journey.records("themes")]
    hold(THEMES[1] in themes and THEMES[0] not in themes, f"The themes are {themes}")
    window.see("table cell", f"{THEMES[1]}, {ROWS + THEME_BEFORE} voices.*")


def merge_accounts(journey):
    window = journey.window
    window.click(window.row("Accounts", "Navigation"))
    merge(journey, window.row(ACCOUNTS[1], "Accounts"), ACCOUNTS[0], "7-accounts-merged")
    accounts = [one["name"] for one in journey.records("accounts")]
    hold(ACCOUNTS[0] in accounts and ACCOUNTS[1] not in accounts, f"The accounts are {accounts}")
    of_survivor = [one for one in journey.records("voices") if one["account"] == ACCOUNTS[0]]
    hold(len(of_survivor) == ROWS, f"{ACCOUNTS[0]} has {len(of_survivor)} voices")


def undo_all(journey, states):
    for name, state in reversed(states):
        journey.window.choose("Edit", "Undo .*")
        wait_until(lambda: journey.state() == state, f"Undo did not take back {name}")
    journey.window.picture("8-undone")


def walk(journey):
    journey.open_window()
    states = []
    for name, step in (("the import", import_workbook), ("the view", save_view), ("the theme", put_theme_on_all),
                       ("the merge of themes", merge_themes), ("the merge of accounts", merge_accounts)):
        states.append((name, journey.state()))
        step(journey)
    undo_all(journey, states)


if __name__ == "__main__":
    run(walk)
