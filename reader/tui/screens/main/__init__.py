"""The main screen, one part of its work a file: `desktop` holds the panes, the others what keys do with them."""

from reader.tui.screens.main.screen import MainScreen

__all__ = ["MainScreen"]
