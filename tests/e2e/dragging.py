#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every place that takes a drop, with a real mouse: the four importances of a roadmap item's row, New item, and the
columns of the board. All of it is taken back in the end.

usage: dragging.py PROGRAM FOLDER
"""

from journey import hold, run
from window import wait_until

VOICE = "Saltmere Seafood, second call"
ITEMS = ("Offline stock counts", "Print-ready plan sheets")  # the first four drops go round them
WORDS_OF = "Renewal call, Varnholt Tools"
ZONE = 24  # the square of an importance, at the lower right of a row
ZONES = 4
ROW_END = 8  # right of the last square


def zone(window, row, importance):
    """Where a row shows the number of an importance; it is painted only while something is dragged over the row."""
    row.clearCache()
    x, y, width, height = window.place(row)
    return x + width - ROW_END - (ZONES - importance) * ZONE + ZONE // 2, y + height - ZONE // 2


def drop_on_each_importance(journey):
    """The first drop on an item links the voice, the next weighs it anew."""
    window = journey.window
    voice = journey.record("voices", "title", VOICE)["id"]
    window.click(window.row(VOICE, "Voices"))
    for importance in range(ZONES):
        item = ITEMS[importance % len(ITEMS)]
        before = journey.evidence(item)
        end = zone(window, window.row(item, "Roadmap items"), importance)
        window.drag(window.centre(window.row(VOICE, "Voices")), end, picture=f"importance-{importance}")
        window.see("alert", f".*{item}.*")
        window.close_notification()
        of_voice = [one["importance"] for one in journey.evidence(item) if one["voice_id"] == voice]
        hold(of_voice == [importance], f"Dropped on {importance}, the evidence for {item} has {of_voice}")
        grown = len(journey.evidence(item)) - len(before)
        hold(grown == (1 if importance < len(ITEMS) else 0), f"The evidence for {item} grew by {grown}")


def drop_words_on_new_item(journey):
    window = journey.window
    items = len(journey.records("items"))
    window.click(window.row(WORDS_OF, "Voices"))
    text = journey.record("voices", "title", WORDS_OF)["text"]
    words = " ".join(text.split("\n")[0].split()[1:6])
    window.see_words("text", "Voice text", words)
    start = window.select_words(words)
    window.drag(start, window.centre(window.see("push button", "New item")), picture="words-over-new-item")
    window.see("alert", f"Made the item .?{words}.*")
    window.picture("new-item")
    window.close_notification()
    made = journey.record("items", "title", words)
    hold(len(journey.records("items")) == items + 1, "More than one item was made")
    linked = [(one["item_id"], one["words"]) for one in journey.evidence(words)]
    hold(linked == [(made["id"], words)], f"The new item's evidence is {linked}")


def column(journey, horizon):
    """The titles of a column from the top."""
    items = [one for one in journey.records("items") if one["horizon"] == horizon]
    return [one["title"] for one in sorted(items, key=lambda one: (one["rank"], one["id"]))]


def above(window, card):
    x, _ = window.centre(card)
    return x, window.place(card)[1] + 3


def drag_cards(journey):
    """A card into another column before one of its cards, and the last card of a column to its top."""
    window = journey.window
    window.click(window.row("Roadmap", "Navigation"))
    now, following = column(journey, "now"), column(journey, "next")
    moved, before = now[0], following[1]
    window.drag(window.centre(window.row(moved, "Now")), above(window, window.row(before, "Next")),
                picture="card-over-next")
    window.see("alert", f"Moved .?{moved}.? to Next.*")
    window.row(moved, "Next")
    window.close_notification()
    wanted = following[:1] + [moved] + following[1:]
    hold(column(journey, "next") == wanted, f"Next is {column(journey, 'next')}, not {wanted}")
    hold(column(journey, "now") == now[1:], f"Now is {column(journey, 'now')}")
    after_first = journey.state()

    last = wanted[-1]
    window.drag(window.centre(window.row(last, "Next")), above(window, window.row(wanted[0], "Next")),
                picture="card-to-top")
    wait_until(lambda: column(journey, "next") == [last] + wanted[:-1],
               f"Next is not {[last] + wanted[:-1]}")
    window.picture("ranked")
    return after_first


def undo(journey, states):
    for state, what in states:
        journey.window.choose("Edit", "Undo .*")
        wait_until(lambda: journey.state() == state, f"Undo did not take back {what}")


def walk(journey):
    journey.open_window()
    drop_on_each_importance(journey)
    weighed = journey.state()
    drop_words_on_new_item(journey)
    with_item = journey.state()
    after_first = drag_cards(journey)
    undo(journey, ((after_first, "the card's new rank"), (with_item, "the card's new column"),
                   (weighed, "the new item")))
    journey.window.picture("undone")


if __name__ == "__main__":
    run(walk)
