# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's window as a person has it: controls are found by accessible role and name, a real mouse is moved, real
keys are pressed. Everything waits for what it needs to see; nothing waits for a time."""

import os
import re
import subprocess
import time

from gi.repository import GLib

from desktop import die_with_parent

PATIENCE = 30  # seconds; a test that fails takes as long
FOCUSABLE = ("text", "push button", "list", "label", "combo box", "check box")
MOST_TABS = 20
SLOWNESS = 4 if os.environ.get("E2E_SANITIZED") == "1" else 1


class NotSeen(Exception):
    """What a person would have had to see did not show."""


def wait_until(condition, what, seconds=PATIENCE):
    """Asks until the condition gives something true, and gives that."""
    end = time.monotonic() + seconds * SLOWNESS
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise NotSeen(what)
        time.sleep(0.05)


class Window:
    def __init__(self, program, workspace, shots, log):
        import pyatspi  # reaches for the bus that is there on import
        self.atspi = pyatspi
        self.shots = shots
        self.log = open(log, "ab")
        self.process = subprocess.Popen([program, workspace], stdin=subprocess.DEVNULL, stdout=self.log,
                                        stderr=self.log, preexec_fn=die_with_parent)

    def quit(self):
        """Ends it as a person does and gives its exit status."""
        self.press("ctrl+q")
        status = self.process.wait(PATIENCE * SLOWNESS)
        self.log.close()
        return status

    def kill(self):
        """Ends it as a crash or a loss of power does."""
        self.process.kill()
        self.process.wait()
        self.log.close()

    # -- eyes --------------------------------------------------------------------------------

    def walk(self, node):
        """Every control that shows below this one; what hides is not gone into."""
        for i in range(node.childCount):
            child = node.getChildAtIndex(i)
            if child is None or not child.getState().contains(self.atspi.STATE_SHOWING):
                continue
            yield child
            yield from self.walk(child)

    def roots(self):
        desktop = self.atspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            application = desktop.getChildAtIndex(i)
            if application is not None and application.get_process_id() == self.process.pid:
                application.clearCache()
                yield application

    def all(self, role, name, inside=None):
        """Every control of a role that shows and whose whole name matches a regular expression."""
        if self.process.poll() is not None:
            raise NotSeen(f"The program ended with {self.process.returncode}")
        pattern = re.compile(name, re.S)
        found = []
        try:
            for root in [inside] if inside else self.roots():
                found += [node for node in self.walk(root)
                          if node.getRoleName() == role and pattern.fullmatch(node.name or "") and self.place(node)]
        except GLib.Error:  # a control went away while it was looked at
            return []
        return found

    def place(self, node):
        """Where it is on the screen: x, y, width, height; nothing for what has no size."""
        extents = node.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)
        return extents if extents.width > 0 and extents.height > 0 else None

    def see(self, role, name, inside=None, seconds=PATIENCE):
        """The control, as soon as it shows."""
        return wait_until(lambda: self.all(role, name, inside), f"No {role} named {name} shows", seconds)[0]

    def see_none(self, role, name):
        wait_until(lambda: not self.all(role, name), f"A {role} named {name} still shows")

    def row(self, title, list_name):
        """The row of a list whose name begins with a title."""
        return wait_until(lambda: next((row for found in self.all("list", list_name)
                                        for row in self.all("list item", re.escape(title) + "(,.*)?", found)), None),
                          f"The list {list_name} has no row {title}")

    def see_row_say(self, title, list_name, words):
        wait_until(lambda: words in self.row(title, list_name).name, f"The row {title} does not say: {words}")

    def words(self, role, name):
        return self.see(role, name).queryText().getText(0, -1)

    def see_words(self, role, name, words):
        """Waits until a text says these words somewhere."""
        wait_until(lambda: words in self.words(role, name), f"{name} does not say: {words}")

    def focus(self):
        """Role and name of the control that has the keys."""
        found = [node for role in FOCUSABLE for node in self.all(role, ".*")
                 if node.getState().contains(self.atspi.STATE_FOCUSED)]
        return (found[0].getRoleName(), found[0].name) if found else None

    def see_focus(self, role, name):
        wait_until(lambda: any(node.getState().contains(self.atspi.STATE_FOCUSED) for node in self.all(role, name)),
                   f"The focus is not on the {role} {name}")

    def picture(self, name):
        subprocess.run(["import", "-window", "root", os.path.join(self.shots, name + ".png")], check=True)

    def outline(self):
        """What assistive technology is told, as indented lines."""
        def lines(node, depth):
            for child in (node.getChildAtIndex(i) for i in range(node.childCount)):
                if child is None or not (depth == 0 or child.getState().contains(self.atspi.STATE_SHOWING)):
                    continue
                yield "  " * depth + f"{child.getRoleName()} {child.name!r}"
                yield from lines(child, depth + 1)
        return "\n".join(line for root in self.roots() for line in lines(root, 0))

    # -- hands -------------------------------------------------------------------------------

    def close_notification(self):
        """So that the page does not move under the hand when the notification leaves by itself."""
        alert = self.see("alert", ".*")
        self.click(self.see("push button", "Close", alert))
        self.see_none("alert", ".*")

    def xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], check=True)

    def centre(self, node):
        node.clearCache()
        x, y, width, height = self.place(node)
        return x + width // 2, y + height // 2

    def centre_at_rest(self, node):
        """A window manager may still be placing the window, and a notification may move the page."""
        before = self.centre(node)
        while True:
            time.sleep(0.1)
            now = self.centre(node)
            if now == before:
                return now
            before = now

    def hover(self, node):
        """A notification stays under the pointer."""
        self.xdotool("mousemove", *self.centre(node))

    def click(self, node, holding=None):
        held = (["keydown", holding], ["keyup", holding]) if holding else ([], [])
        self.xdotool("mousemove", *self.centre_at_rest(node), *held[0], "click", 1, *held[1])

    def choose(self, menu, entry):
        self.click(self.see("menu item", menu))
        self.click(self.see("menu item", entry))

    def drag(self, start, end, picture=None):
        """Press, move in steps as a hand does, and let go."""
        (x0, y0), (x1, y1) = start, end
        self.xdotool("mousemove", x0, y0, "sleep", 0.1, "mousedown", 1, "sleep", 0.1)
        steps = 16
        for step in range(1, steps + 1):
            self.xdotool("mousemove", x0 + (x1 - x0) * step // steps, y0 + (y1 - y0) * step // steps, "sleep", 0.02)
        self.xdotool("mousemove", x1 + 1, y1, "sleep", 0.1)
        if picture:
            self.picture(picture)
        self.xdotool("mouseup", 1)

    def select_words(self, words, name="Voice text"):
        """Drags over words of a text and gives a point within them."""
        text = self.see("text", name)
        first = self.words("text", name).index(words)
        last = first + len(words) - 1
        x0, y0, _, height = text.queryText().getCharacterExtents(first, self.atspi.DESKTOP_COORDS)
        x1, y1, width, _ = text.queryText().getCharacterExtents(last, self.atspi.DESKTOP_COORDS)
        self.drag((x0, y0 + height // 2), (x1 + width, y1 + height // 2))
        wait_until(lambda: self.selected_words(name) == words,
                   f"The words selected are {self.selected_words(name)!r}")
        return (x0 + x1) // 2 if y0 == y1 else x0 + width, y0 + height // 2

    def selected_words(self, name="Voice text"):
        text = self.see("text", name).queryText()
        return text.getText(*text.getSelection(0)) if text.getNSelections() else ""

    def type(self, text):
        self.xdotool("type", "--delay", 12, "--", text)

    def tab_to(self, role, name):
        """Presses Tab until the control has the keys."""
        passed = []
        while self.focus() != (role, name):
            before = self.focus()
            passed.append(before)
            if len(passed) > MOST_TABS:
                raise NotSeen(f"Tab does not reach the {role} {name}, but {passed}")
            self.press("Tab")
            wait_until(lambda: self.focus() not in (None, before), f"Tab leaves the focus on {before}")

    def press(self, *keys):
        for key in keys:
            self.xdotool("key", "--clearmodifiers", key)
