#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A workspace that a newer version wrote: everything can be read, nothing is changed, and the window says why.

usage: readonly.py PROGRAM FOLDER
"""

from journey import hold, run

VOICE = "Saltmere Seafood, second call"
ITEM = "Offline stock counts"
WRITE_FORMAT = 18  # the byte in the header of an SQLite file; from 3 on it may only be read


def make_newer(path):
    with open(path, "r+b") as file:
        file.seek(WRITE_FORMAT)
        file.write(b"\x03")


def content(path):
    with open(path, "rb") as file:
        return file.read()


def is_in_use(window, button):
    return window.see("push button", button).getState().contains(window.atspi.STATE_SENSITIVE)


def walk(journey):
    make_newer(journey.workspace)
    before = content(journey.workspace)
    window = journey.open_window()
    window.see("label", "Read-only")
    window.see_none("label", "Evidence")  # the foot names no key that edits
    window.click(window.row(VOICE, "Voices"))
    window.see_words("text", "Voice text", journey.record("voices", "title", VOICE)["text"][:40])
    hold(not is_in_use(window, "New interview"), "An interview can be begun")

    window.drag(window.centre(window.row(VOICE, "Voices")), window.centre(window.row(ITEM, "Roadmap items")),
                picture="dragged")
    window.click(window.row(VOICE, "Voices"))
    for key in ("e", "ctrl+n", "ctrl+shift+a", "Delete"):
        window.press(key)
    window.see_none("list", "Items to link to")
    window.see_none("text", "Person")
    window.picture("read-only")
    window.click(window.row("Roadmap", "Navigation"))
    window.row(ITEM, "Later")
    journey.quit_window()
    hold(content(journey.workspace) == before, "The file was changed")
    journey.open_window()


if __name__ == "__main__":
    run(walk)
