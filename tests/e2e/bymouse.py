#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From one voice to one slide with the mouse: log an interview, drag its words and then three voices onto roadmap items,
take both back and bring both back, export the deck.

usage: bymouse.py PROGRAM FOLDER
"""

import os

from journey import hold, run
from window import wait_until

TITLE = "Month end again"
TEXT = "The plan export locks the window until noon. I sit there with nothing to do and then I type it all again."
KNOWN_TEXT = "The alert came while I was still on the quay."
WORDS = "export locks the window until noon"
FIRST_ITEM = "Offline stock counts"
SECOND_ITEM = "Print-ready plan sheets"
THREE = ("Change alerts, beta: my first ten", "Can I cancel a running export?", "Renewal call, Varnholt Tools")


def log_an_interview(journey):
    window = journey.window
    voices, accounts = len(journey.records("voices")), len(journey.records("accounts"))
    window.click(window.see("push button", "New interview"))
    form = window.see("filler", "New interview")
    for field, words in (("Person", "Ragna Ostlund"), ("Account", "Halden Bakeries"), ("Date", "6 May 2026"),
                         ("Title", TITLE), ("Text", TEXT)):
        window.click(window.see("text", field, form))
        window.see_focus("text", field)
        if field in ("Date", "Title"):
            window.press("ctrl+a")
        window.type(words)
    window.picture("1-interview")
    window.click(window.see("push button", "Done"))
    window.see_none("text", "Person")
    window.row(TITLE, "Voices")
    voice = journey.record("voices", "title", TITLE)
    hold((voice["person"], voice["account"], voice["date"], voice["text"], voice["kind"])
         == ("Ragna Ostlund", "Halden Bakeries", "2026-05-06", TEXT, "interview"), f"The interview is {voice}")
    hold(len(journey.records("voices")) == voices + 1, "More than the interview was added")
    hold(len(journey.records("accounts")) == accounts + 1, "The new account was not made once")


def choose_a_known_person(journey):
    """A name is picked from the list below its field, and the click after that reaches what is under it."""
    window = journey.window
    people = len(journey.records("people"))
    window.press("ctrl+shift+a")
    form = window.see("filler", "New voice")
    window.click(window.see("text", "Person", form))
    window.see_focus("text", "Person")
    window.type("maren")
    window.picture("names")
    window.click(window.row("Maren Tolvik", "Person"))
    window.see_words("text", "Account", "Brightmoor Foods")
    window.click(window.see("text", "Account", form))
    window.press("End", "BackSpace")
    window.row("Brightmoor Foods", "Account")
    window.type("s")
    window.click(window.see("text", "Text", form))
    window.see_focus("text", "Text")
    window.see_none("list", "Account")
    window.type(KNOWN_TEXT)
    window.click(window.see("push button", "Done"))
    window.see_none("text", "Person")
    voice = wait_until(lambda: next((one for one in journey.records("voices") if one["text"] == KNOWN_TEXT), None),
                       "The voice is not there")
    hold(voice["person"] == "Maren Tolvik", f"The voice is {voice}")
    hold(len(journey.records("people")) == people, "A person was made twice")


def drag_words(journey):
    window = journey.window
    before = journey.demand(FIRST_ITEM)
    window.click(window.row(TITLE, "Voices"))
    window.see_words("text", "Voice text", WORDS)
    start = window.select_words(WORDS)
    window.drag(start, window.centre(window.row(FIRST_ITEM, "Roadmap items")), picture="2-words-over-item")
    window.see("alert", f"Linked a quote to .?{FIRST_ITEM}.*")
    window.picture("3-words-linked")
    linked = [one for one in journey.evidence(FIRST_ITEM) if one["words"] == WORDS]
    hold(len(linked) == 1 and linked[0]["person"] == "Ragna Ostlund", f"The evidence of the words is {linked}")
    quote = journey.record("quotes", "id", linked[0]["quote_id"])
    hold(TEXT[quote["from"]:quote["to"]] == WORDS, f"The quote is {quote}")
    after = journey.demand(FIRST_ITEM)
    window.close_notification()
    hold(after["customers"] == before["customers"] + 1 and after["score"] == before["score"] + 1,
         f"Demand was {before} and is {after}")


def drag_three_voices(journey):
    window = journey.window
    before = len(journey.evidence(SECOND_ITEM))
    window.click(window.row(THREE[0], "Voices"))
    for title in THREE[1:]:
        window.click(window.row(title, "Voices"), holding="ctrl")
    window.see("label", r".*, 3 selected.*")
    window.drag(window.centre(window.row(THREE[1], "Voices")), window.centre(window.row(SECOND_ITEM, "Roadmap items")),
                picture="4-voices-over-item")
    window.hover(window.see("alert", f"Linked 3 voices to .?{SECOND_ITEM}.*"))
    window.picture("5-voices-linked")
    ids = {journey.record("voices", "title", title)["id"] for title in THREE}
    linked = journey.evidence(SECOND_ITEM)
    hold(ids <= {one["voice_id"] for one in linked} and len(linked) == before + 3, f"The evidence is {linked}")


def undo_and_redo(journey, at_first, after_words, after_voices):
    window = journey.window
    window.click(window.see("push button", "Undo", window.see("alert", "Linked 3 voices.*")))
    wait_until(lambda: journey.state() == after_words, "Undo did not take the link of the three voices back")
    window.choose("Edit", "Undo .*")
    wait_until(lambda: journey.state() == at_first, "Undo did not take the link of the words back")
    window.picture("6-undone")
    window.choose("Edit", "Redo .*")
    wait_until(lambda: journey.state() == after_words, "Redo did not bring the link of the words back")
    window.choose("Edit", "Redo .*")
    wait_until(lambda: journey.state() == after_voices, "Redo did not bring the link of the three voices back")


def export_deck(journey):
    window = journey.window
    path = os.path.join(journey.folder, "Voices.pptx")
    window.click(window.row("Decks", "Navigation"))
    window.row("Planning council, May", "Decks")  # the sample has one
    window.choose("Insert", "New deck from the template.*")
    window.see("dialog", "Who will read this deck.*")
    window.click(window.see("push button", "OK"))
    window.row("What customers say", "Slides")
    window.picture("7-deck")
    window.choose("File", "Export deck.*")
    dialog = window.see("dialog", "Export deck.*")
    window.click(window.see("text", "File name:", dialog))
    window.press("ctrl+a")
    window.type(path)
    window.picture("8-file")
    window.click(window.see("push button", "Save", dialog))
    window.see("alert", "Exported 6 slides to .?Voices.pptx.*")
    window.picture("9-exported")
    journey.check_deck(path)


def walk(journey):
    journey.open_window()
    log_an_interview(journey)
    choose_a_known_person(journey)
    at_first = journey.state()
    drag_words(journey)
    after_words = journey.state()
    drag_three_voices(journey)
    after_voices = journey.state()
    hold(at_first != after_words != after_voices, "Nothing changed")
    undo_and_redo(journey, at_first, after_words, after_voices)
    export_deck(journey)


if __name__ == "__main__":
    run(walk)
