"""Changing what stands in the sidebar: feeds, folders and follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.content import Content

from reader.desk.views import UNREAD, folder_view
from reader.desk.words import count_of
from reader.store.subscriptions import remove_subscription
from reader.text import clean_line
from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.engine.subscriptions import Edit


class FeedKeys(Desktop):
    @work(group="dialogue")
    async def action_edit(self) -> None:
        """Offer what can be done to the view under the cursor, or to the feed of the list."""
        from reader.engine.subscriptions import Standing, standing
        from reader.tui.screens.choice import ChoiceScreen

        view = self.view_here
        if view.key.startswith("follow:"):
            await self.offer_follow(view.text, view.title)
            return
        if self._on_folder:
            self.begin_line("rename ")
            return
        subscription = await self.feed_here()
        if subscription is None:
            self.say("Stand on a feed, a folder or a follow to change it.")
            return
        stopped = standing(subscription) in {Standing.PAUSED, Standing.DEAD}
        muted = subscription.wishes.muted
        choices = [
            ("Rename", "rename "), ("Move to a folder", "move "), ("Give it another address", "address "),
            ("How often it is fetched", "interval "),
            ("How long its entries are kept", "retain "),
            ("Count its new entries", "unmute_feed") if muted else ("Let its new entries land read", "mute_feed"),
            ("Send a header to its server", "header "),
            ("Fetch it again", "resume") if stopped else ("Fetch it no more", "pause"), ("Remove it", "unsubscribe"),
        ]  # fmt: skip
        rows = [(Content(words), line) for words, line in choices]
        line = await self.app.push_screen_wait(ChoiceScreen[str](clean_line(subscription.name, 60), rows))
        if line is not None:
            self.begin_line(line)

    # Commands on the feed ---------------------------------------------------------

    async def line_rename(self, name: str) -> None:
        from reader.engine.subscriptions import Edit
        from reader.store.follows import rename_follow

        view = self.view_here
        if view.key.startswith("follow:"):
            await self.desk.engine.shelf.run(rename_follow, int(view.key.removeprefix("follow:")), name)
            await self.relist()
        elif self._on_folder:
            await self._rename_folder(view.query.folder, name)
        else:
            await self._change(Edit(title=name))

    @property
    def _on_folder(self) -> bool:
        return self.showing == "feeds" and self.view_here.key.startswith("folder:")

    async def _rename_folder(self, folder: str, name: str) -> None:
        from reader.engine.folders import put_in_folder, rename_folder
        from reader.engine.subscriptions import NotEdited

        moved = await self.desk.engine.shelf.run(rename_folder, folder, name)
        if isinstance(moved, NotEdited):
            self.complain(f"Not changed: {moved.reason}.")
            return
        self.desk.changed(lambda library, _: put_in_folder(library, moved, folder), f"renamed {clean_line(folder)}")
        if self.desk.view.key == f"folder:{folder}":
            await self.show_view(folder_view(name) if name else UNREAD)
        await self.relist()
        self.sidebar.go_to(f"folder:{name}")
        where = f"in {clean_line(name)}" if name else "in no folder"
        self.say(f"{count_of(len(moved), 'feed')} of {clean_line(folder)} now {where}.")

    async def line_move(self, folder: str) -> None:
        from reader.engine.subscriptions import Edit

        await self._change(Edit(folder=folder))

    async def line_address(self, address: str) -> None:
        from reader.engine.subscriptions import Edit

        await self._change(Edit(address=address))

    async def line_interval(self, minutes: str) -> None:
        from reader.engine.subscriptions import Edit

        if minutes.isdecimal():
            await self._change(Edit(interval_minutes=int(minutes)))
        else:
            self.complain(f"“{minutes}” is no number of minutes.")

    async def line_retain(self, wanted: str) -> None:
        from reader.engine.subscriptions import Edit, read_retention

        edit = read_retention(wanted)
        if isinstance(edit, Edit):
            await self._change(edit)
        else:
            self.complain(f"Not changed: {edit.reason}.")

    async def line_header(self, text: str) -> None:
        from reader.engine.subscriptions import Edit, read_header, with_headers
        from reader.model import Secrets

        header, subscription = read_header(text), await self.feed_here()
        if text and header is None:
            self.complain("Write a header as NAME: VALUE; some names cannot be set.")
            return
        secrets = subscription.secrets if subscription else Secrets()
        await self._change(Edit(headers=with_headers(secrets, [header]) if header else ()))

    async def line_mute_feed(self, _: str) -> None:
        from reader.engine.subscriptions import Edit

        await self._change(Edit(muted=True))

    async def line_unmute_feed(self, _: str) -> None:
        from reader.engine.subscriptions import Edit

        await self._change(Edit(muted=False))

    async def line_pause(self, _: str) -> None:
        from reader.engine.subscriptions import Edit

        await self._change(Edit(paused=True))

    async def line_resume(self, _: str) -> None:
        from reader.engine.subscriptions import Edit

        await self._change(Edit(paused=False))

    async def _change(self, edit: Edit) -> None:
        from reader.engine.subscriptions import NotEdited, edit_subscription

        subscription = await self.feed_here()
        if subscription is None:
            self.complain("Stand on a feed first.")
            return
        changed = await self.desk.engine.shelf.run(edit_subscription, subscription.id, edit)
        if isinstance(changed, NotEdited):
            self.complain(f"Not changed: {changed.reason}.")
            return
        self.headlines.forget_all()
        await self.relist()
        self.say(f"Changed: {changed.name}.")

    async def line_unsubscribe(self, _: str) -> None:
        from reader.tui.screens.confirm import ConfirmScreen

        subscription = await self.feed_here()
        if subscription is None:
            self.complain("Stand on a feed first.")
            return
        name = clean_line(subscription.name, 60)
        question = ConfirmScreen(f"Remove {name}?", "Yes, remove it", ["What is starred or saved stays."])
        if await self.app.push_screen_wait(question):
            gone = await self.desk.engine.shelf.run(remove_subscription, subscription.id)
            await self.show_view(UNREAD)
            await self.relist()
            self.say(f"Removed {name} and {count_of(gone, 'entry', 'entries')}.")
