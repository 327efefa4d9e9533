#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window showed as saved is there after the program was killed the moment it said so.

usage: kill.py PROGRAM FOLDER
"""

import re

from journey import hold, run

VOICE = "Renewal call, Varnholt Tools"
ITEM = "Single sign-on for suppliers"
TITLE = "Stopped in the middle"
TEXT = "We lost a whole morning of notes when the laptop went off."


def kill_after_a_drop(journey):
    """Gives the demand for the item that the window showed before and after."""
    window = journey.window
    hold(not [one for one in journey.evidence(ITEM) if one["words"] == VOICE], "The voice is evidence already")
    window.click(window.row(VOICE, "Voices"))
    window.see("label", ".*, 1 selected.*")
    window.drag(window.centre(window.row(VOICE, "Voices")), window.centre(window.row(ITEM, "Roadmap items")))
    said = window.see("alert", f"Linked 1 voice to .?{ITEM}.*").name
    window.kill()
    return map(int, re.search(r"Demand (\d+) → (\d+)", said).groups())


def find_the_drop(journey, demand):
    hold(len([one for one in journey.evidence(ITEM) if one["words"] == VOICE]) == 1, "The link is lost")
    hold(journey.demand(ITEM)["score"] == demand, f"The window said demand {demand}, the file has another")
    journey.command("check", journey.workspace)
    window = journey.open_window()
    window.see_row_say(ITEM, "Roadmap items", f"demand {demand},")
    window.picture("1-after-the-drop")


def undo_the_drop(journey, before):
    """The steps before the kill can still be taken back."""
    window = journey.window
    window.choose("Edit", "Undo evidence from a voice.*")
    window.see_row_say(ITEM, "Roadmap items", f"demand {before},")
    hold(journey.demand(ITEM)["score"] == before, "Demand is not what it was before the drop")
    hold(not [one for one in journey.evidence(ITEM) if one["words"] == VOICE], "Undo did not take the link back")


def kill_while_typing(journey):
    window = journey.window
    window.press("ctrl+n")
    window.see_focus("text", "Person")
    for field, words in (("Title", TITLE), ("Text", TEXT)):
        window.tab_to("text", field)
        window.type(words)
    window.see_words("text", "Text", TEXT)
    window.see("label", r"Saved \d\d:\d\d", window.see("filler", "New interview"))
    window.kill()


def find_the_words(journey):
    hold(journey.record("voices", "title", TITLE)["text"] == TEXT, "The words shown as saved are not all there")
    journey.command("check", journey.workspace)
    window = journey.open_window()
    window.click(window.row(TITLE, "Voices"))
    window.see_words("text", "Voice text", TEXT)
    window.picture("2-after-typing")


def walk(journey):
    journey.open_window()
    before, after = kill_after_a_drop(journey)
    find_the_drop(journey, after)
    undo_the_drop(journey, before)
    kill_while_typing(journey)
    find_the_words(journey)


if __name__ == "__main__":
    run(walk)
