"""The main screen: feeds, headlines, the article and its panel, and what each key does with them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.screen import Screen
from textual.timer import Timer

from reader.engine.events import (
    AlreadySubscribed,
    Failed,
    NotOpened,
    SeveralFound,
    Subscribed,
    SubscribeResult,
)
from reader.engine.open import open_entry, open_from_feed, open_from_page
from reader.engine.outlines import Fate, Imported
from reader.engine.parts import Engine
from reader.engine.refresh import allowed, due, refresh
from reader.engine.save import save_entry
from reader.engine.subscribe import subscribe
from reader.model import Bullet, Entity, EntryId, Origin, Place, Reading, Subscription
from reader.store.desk import recall, remember
from reader.store.listing import counts, entry_ids, headlines
from reader.store.marks import mark_read, mark_saved, mark_starred
from reader.store.query import Query, QueryProblem, parse_query
from reader.store.readings import keep_place, place_of
from reader.store.subscriptions import subscriptions
from reader.tui.actions import bindings
from reader.tui.views import ALL, UNREAD, View, keep_rows, sidebar_rows
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.headline_list import HeadlineList
from reader.tui.widgets.pane import Pane, Step
from reader.tui.widgets.rows import Rows
from reader.tui.widgets.sidebar import Sidebar
from reader.tui.widgets.status_bar import StatusBar
from reader.tui.widgets.summary_panel import SummaryPanel
from reader.tui.widgets.welcome import Welcome
from reader.tui.words import count_of
