#!/usr/bin/python3
"""A window that a file can be dragged from, as from a file manager: drag.py PATH X Y. It says so when somebody has taken the file."""
import sys
import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

address = GLib.filename_to_uri(sys.argv[1], None)
window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.set_default_size(80, 60)
box = Gtk.EventBox()
box.add(Gtk.Label(label="data"))
box.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [Gtk.TargetEntry.new("text/uri-list", 0, 0)], Gdk.DragAction.COPY)
box.connect("drag-data-get", lambda widget, context, data, info, time: data.set_uris([address]))
box.connect("drag-failed", lambda widget, context, result: print("failed", result.value_nick, flush=True))
box.connect("drag-end", lambda widget, context: print("ended", flush=True))
window.add(box)
window.show_all()
window.move(int(sys.argv[2]), int(sys.argv[3]))
print("ready", flush=True)
Gtk.main()
