#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From one voice to one slide without a mouse: log an interview, quote its words, make them and then three voices
evidence, take that back and bring it back, export the deck.

usage: bykeys.py PROGRAM FOLDER
"""

import os

from journey import hold, run
from window import wait_until

TITLE = "Month end by keys"
TEXT = "Nobody can look at the plan while it exports. We print the old one."
WORDS = "Nobody can look at the plan"
FIRST_ITEM = "Offline stock counts"
SECOND_ITEM = "Print-ready plan sheets"
THREE = ("Saltmere Seafood, second call", "Change alerts, beta: my first ten", "A Monday at Tessaly Freight")


def log_an_interview(journey):
    window = journey.window
    people = len(journey.records("people"))
    window.press("ctrl+n")
    window.see_focus("text", "Person")
    window.type("maren")
    window.press("Down", "Return")
    window.see_words("text", "Account", "Brightmoor Foods")  # follows the person
    for field, words in (("Date", "6 May 2026"), ("Title", TITLE), ("Text", TEXT)):
        window.tab_to("text", field)
        window.type(words)
    window.picture("1-interview")
    window.press("ctrl+Return")
    window.see_none("text", "Person")
    window.row(TITLE, "Voices")
    voice = journey.record("voices", "title", TITLE)
    hold((voice["person"], voice["account"], voice["date"], voice["text"])
         == ("Maren Tolvik", "Brightmoor Foods", "2026-05-06", TEXT), f"The interview is {voice}")
    hold(len(journey.records("people")) == people, "A person was made twice")


def find_evidence(journey, find, item, importance):
    """E, some letters of the item, Enter, a digit, Enter."""
    window = journey.window
    window.press("e")
    window.see_focus("text", "Find item")
    window.type(find)
    found = window.see("list", "Items to link to")
    wait_until(lambda: [row.name.split(",")[0] for row in window.all("list item", ".*", found)] == [item],
               f"{find} does not find {item} alone")
    window.press("Return")
    window.see_focus("list", "Importance")
    window.press(str(importance))
    window.picture(f"importance-{importance}-of-{find}")
    window.press("Return")


def quote_words(journey):
    window = journey.window
    window.press("g", "g")
    window.see_words("text", "Voice text", WORDS)
    window.press("Return")
    window.see_focus("text", "Voice text")
    window.press("ctrl+Home")
    for _ in WORDS:
        window.press("shift+Right")
    wait_until(lambda: window.selected_words() == WORDS, "The words are not selected")
    window.press("q")
    quotes = wait_until(lambda: [one for one in journey.records("quotes") if one["verbatim"] == WORDS],
                        "Q makes no quote of the words")
    hold([TEXT[one["from"]:one["to"]] for one in quotes] == [WORDS], f"The quote is {quotes}")
    return quotes[0]["id"]


def link_words(journey, quote):
    window = journey.window
    before = journey.demand(FIRST_ITEM)
    find_evidence(journey, "offline", FIRST_ITEM, 2)
    window.see("alert", f"Linked a quote to .?{FIRST_ITEM}.*")
    window.picture("2-words-linked")
    linked = [one for one in journey.evidence(FIRST_ITEM) if one["words"] == WORDS]
    hold([(one["quote_id"], one["importance"]) for one in linked] == [(quote, 2)],
         f"The evidence of the words is {linked}")
    after = journey.demand(FIRST_ITEM)
    hold((after["customers"], after["score"]) == (before["customers"] + 1, before["score"] + 2),
         f"Demand was {before} and is {after}")


def link_three_voices(journey):
    window = journey.window
    before = len(journey.evidence(SECOND_ITEM))
    window.press("shift+F8")  # back to the list
    window.see_focus("list", "Voices")
    window.press("j", "shift+Down", "shift+Down")
    window.see("label", ".*, 3 selected.*")
    find_evidence(journey, "print", SECOND_ITEM, 3)
    window.see("alert", f"Linked 3 voices to .?{SECOND_ITEM}.*")
    window.picture("3-voices-linked")
    ids = {journey.record("voices", "title", title)["id"] for title in THREE}
    linked = journey.evidence(SECOND_ITEM)
    hold(ids == {one["voice_id"] for one in linked if one["importance"] == 3 and one["voice_id"] in ids},
         f"The evidence is {linked}")
    hold(len(linked) == before + 3, f"{before} pieces of evidence became {len(linked)}")


def undo_and_redo(journey, at_first, after_words, after_voices):
    window = journey.window
    for keys, state, what in (("ctrl+z", after_words, "Undo did not take the link of the three voices back"),
                              ("ctrl+z", at_first, "Undo did not take the link of the words back"),
                              ("ctrl+shift+z", after_words, "Redo did not bring the link of the words back"),
                              ("ctrl+shift+z", after_voices, "Redo did not bring the link of the voices back")):
        window.press(keys)
        wait_until(lambda: journey.state() == state, what)


def run_command(window, words, text):
    """Ctrl+K, some letters, Enter."""
    window.press("ctrl+k")
    window.see_focus("text", "Search or run a command")
    window.type(words)
    commands = window.see("list", "Commands")
    wait_until(lambda: window.all("list item", ".*", commands)[0].name.startswith(text),
               f"{words} does not find {text} first")
    window.press("Return")


def export_deck(journey):
    window = journey.window
    path = os.path.join(journey.folder, "Voices.pptx")
    run_command(window, "decks", "Decks")
    window.see("filler", "Decks")
    run_command(window, "deck from the template", "New deck from the template")
    window.see("dialog", "Who will read this deck.*")
    window.press("Return")
    window.row("What customers say", "Slides")
    window.press("ctrl+e")
    window.see_focus("text", "File name:")
    window.press("ctrl+a")
    window.type(path)
    window.press("Return")
    window.see("alert", "Exported 6 slides to .?Voices.pptx.*")
    window.picture("4-exported")
    journey.check_deck(path)


def walk(journey):
    journey.open_window()
    log_an_interview(journey)
    quote = quote_words(journey)
    at_first = journey.state()
    link_words(journey, quote)
    after_words = journey.state()
    link_three_voices(journey)
    after_voices = journey.state()
    hold(at_first != after_words != after_voices, "Nothing changed")
    undo_and_redo(journey, at_first, after_words, after_voices)
    export_deck(journey)


if __name__ == "__main__":
    run(walk)
