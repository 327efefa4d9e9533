#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From numbers to slides and back to yesterday: a datapoint becomes evidence, three charts and a quote wall become a
deck in the colour of the brand, and yesterday's backup brings back the workspace of yesterday.

usage: telling.py PROGRAM FOLDER
"""

import datetime
import os
import re
import zipfile

from journey import hold, run
from window import wait_until

METRIC = "Support hours spent on password resets"
ITEM = "Print-ready plan sheets"
DECK = "What we heard"
CHARTS = 3
THEME = "Export speed"
PRIMARY = "7A1FA2"


def back_up_yesterday(journey):
    """A backup as it was made a day ago: its name says when."""
    journey.command("backup", journey.workspace)
    folder = os.path.join(journey.folder, "Journey backups")
    made, = os.listdir(folder)
    yesterday = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=1)
    old = re.sub(r"\d{8}T", yesterday.strftime("%Y%m%dT"), made)
    hold(old != made, f"The name of the backup says no day: {made}")
    os.rename(os.path.join(folder, made), os.path.join(folder, old))


def link_datapoint(journey):
    window = journey.window
    before = journey.evidence(ITEM)
    window.click(window.row("Datapoints", "Navigation"))
    cell = window.see("table cell", f"{METRIC}, 22\u00a0hours.*")
    window.drag(window.centre(cell), window.centre(window.row(ITEM, "Roadmap items")), picture="1-datapoint-over-item")
    window.see("alert", f".*{ITEM}.*")
    window.close_notification()
    added = [one for one in journey.evidence(ITEM) if one not in before]
    hold(len(added) == 1 and added[0]["datapoint_id"], f"The new evidence is {added}")
    window.click(window.row("Roadmap", "Navigation"))
    window.click(window.row(ITEM, "Unscheduled"))
    window.see("list item", f"{METRIC}.*", window.see("list", "Numbers"))
    window.picture("2-two-halves")


def set_brand(journey):
    """The colour of slides, on the page Settings."""
    window = journey.window
    window.press("ctrl+comma")
    window.click(window.see("text", "Primary colour"))
    window.press("ctrl+a")
    window.type(f"#{PRIMARY}")
    window.press("Tab")
    wait_until(lambda: journey.settings()["primary"] == PRIMARY, "The colour is not kept")
    window.picture("3-settings")


def make_deck(journey):
    window = journey.window
    window.click(window.row("Decks", "Navigation"))
    window.row("Planning council, May", "Decks")
    window.choose("Insert", "New empty deck.*")
    window.see("dialog", "New deck.*")
    window.press("ctrl+a")
    window.type(DECK)
    window.press("Return")
    window.row(DECK, "Decks")
    window.click(window.row("Charts", "Navigation"))
    for number in range(CHARTS):
        waiting = wait_until(lambda: window.all("push button", "Add to deck"), "No chart can be added to the deck")
        window.click(waiting[0])
        wait_until(lambda: len(window.all("push button", "In deck")) == number + 1, "The chart is not in the deck")
    window.picture("4-charts-in-deck")


def put_up_quote_wall(journey):
    window = journey.window
    window.click(window.row("Themes", "Navigation"))
    window.click(window.see("table cell", f"{THEME}, .*"))
    window.press("w")
    dialog = window.see("dialog", "Quote wall.*")
    window.see("list", "Quotes", dialog)
    window.picture("5-wall")
    window.click(window.see("label", "Choose all", dialog))
    window.click(window.see("push button", "Add to deck", dialog))
    window.see("alert", f".*quotes added to .?{DECK}.*")
    window.picture("6-wall-added")
    window.close_notification()


def export_deck(journey):
    window = journey.window
    path = os.path.join(journey.folder, "Heard.pptx")
    window.click(window.row("Decks", "Navigation"))
    window.click(window.row(DECK, "Decks"))
    window.picture("7-deck")
    window.choose("File", "Export deck.*")
    window.see("dialog", "Who will read this deck.*")
    window.click(window.see("push button", "OK"))
    dialog = window.see("dialog", "Export deck.*")
    window.click(window.see("text", "File name:", dialog))
    window.press("ctrl+a")
    window.type(path)
    window.click(window.see("push button", "Save", dialog))
    window.see("alert", "Exported .* slides to .?Heard.pptx.*")
    window.close_notification()
    journey.check_deck(path)
    with zipfile.ZipFile(path) as deck:
        hold(PRIMARY in deck.read("ppt/theme/theme1.xml").decode(), "The deck has not the brand's colour")


def restore(journey, at_first):
    window = journey.window
    window.click(window.see("check box", "Backups"))
    window.click(window.see("table cell", "80 voices, 12 items"))
    window.picture("8-backups")
    window.click(window.see("push button", "Restore….*"))
    dialog = window.see("alert", "Restore this backup.*")
    window.click(window.see("push button", "Restore", dialog))
    window.see("alert", "Restored.*")  # until then it is closed to others
    wait_until(lambda: journey.state() == at_first, "The workspace is not as it was yesterday")
    window.picture("9-restored")


def walk(journey):
    back_up_yesterday(journey)
    at_first = journey.state()
    journey.open_window()
    link_datapoint(journey)
    set_brand(journey)
    make_deck(journey)
    put_up_quote_wall(journey)
    export_deck(journey)
    restore(journey, at_first)


if __name__ == "__main__":
    run(walk)
