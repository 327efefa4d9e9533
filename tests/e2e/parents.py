#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an item is part of, arranged in the roadmap's table with a real mouse: one row is dragged onto another, then two
onto a third, a row onto its own part is refused, and a row is dragged out again. All of it is taken back.

usage: parents.py PROGRAM FOLDER
"""

import re

from dragging import undo
from journey import hold, run
from window import wait_until

PART, WHOLE = "Offline stock counts", "Background exports"
OTHERS = ("Bulk edit of safety stock", "Role-based approval steps")
BELOW_THE_ROWS = 20  # of the table, where no row is


def row(window, title):
    """The first cell of an item in the table."""
    table = window.see("tree", "Roadmap table")
    return window.see("table cell", re.escape(title) + ",.*", table)


def parent(journey, title):
    """The title of what an item is part of, as the file has it."""
    above = journey.record("items", "title", title)["parent_id"]
    return above and journey.record("items", "id", above)["title"]


def drag(window, title, onto, picture):
    window.drag(window.centre_at_rest(row(window, title)), window.centre(row(window, onto)), picture=picture)


def tell(window, words):
    window.see("alert", words)
    window.close_notification()


def make_part(journey):
    window = journey.window
    apart = window.place(row(window, PART))[0]
    drag(window, PART, WHOLE, "row-over-row")
    tell(window, f".*{PART}.*part of.*{WHOLE}.*")
    hold(parent(journey, PART) == WHOLE, f"{PART} is part of {parent(journey, PART)}")
    window.see("table cell", re.escape(PART) + f",.*part of {WHOLE}.*")
    wait_until(lambda: window.place(row(window, PART))[0] > apart, f"{PART} is not shown below {WHOLE}")
    window.picture("part")


def make_two_parts(journey):
    window = journey.window
    window.click(row(window, OTHERS[0]))
    window.click(row(window, OTHERS[1]), holding="ctrl")
    drag(window, OTHERS[1], PART, "two-rows-over-row")
    tell(window, f".*2 items part of.*{PART}.*")
    for title in OTHERS:
        hold(parent(journey, title) == PART, f"{title} is part of {parent(journey, title)}")


def refuse_a_circle(journey):
    before = journey.state()
    drag(journey.window, WHOLE, PART, "refused")
    hold(journey.state() == before, f"{WHOLE} went below its own part")


def drag_out(journey):
    window = journey.window
    x, y, width, height = window.place(window.see("tree", "Roadmap table"))
    window.drag(window.centre_at_rest(row(window, PART)), (x + width // 2, y + height - BELOW_THE_ROWS),
                picture="row-out")
    wait_until(lambda: parent(journey, PART) is None, f"{PART} is part of {parent(journey, PART)}")
    window.close_notification()


def walk(journey):
    journey.open_window()
    before = journey.state()
    journey.window.click(journey.window.row("Roadmap", "Navigation"))
    journey.window.click(journey.window.see("check box", "Table"))
    make_part(journey)
    with_part = journey.state()
    make_two_parts(journey)
    with_parts = journey.state()
    refuse_a_circle(journey)
    drag_out(journey)
    undo(journey, ((with_parts, "the drag out"), (with_part, "the two parts"), (before, "the part")))
    row(journey.window, PART)
    journey.window.picture("undone")


if __name__ == "__main__":
    run(walk)
