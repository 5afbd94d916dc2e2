"""What was learned and what to begin with: the profile as text, forgetting it, topics to follow."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING

from reader.desk.words import count_of
from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.engine.follow import TakeBack


class Interests(Desktop):
    async def line_profile(self, _: str) -> None:
        profile = await asyncio.to_thread(import_module, "reader.engine.profile")
        from reader.tui.screens.profile import ProfileScreen

        shelf = self.desk.engine.shelf
        text = await self.app.push_screen_wait(ProfileScreen(await shelf.run(profile.profile_text)))
        if text is None:
            return
        back = await shelf.run(profile.use_profile, text, self.now())
        if not callable(back):  # the screen has read it already
            self.complain(f"Line {back.line}: {back.message}.")
            return
        await self._changed(back, "The profile is as you wrote it")

    async def line_forget(self, _: str) -> None:
        profile = await asyncio.to_thread(import_module, "reader.engine.profile")
        from reader.tui.screens.confirm import ConfirmScreen

        about = ["What you follow and mute stays, and so do stars, saves and what is read."]
        if await self.app.push_screen_wait(ConfirmScreen("Forget all that was learned?", "Yes, begin anew", about)):
            back = await self.desk.engine.shelf.run(profile.forget_all, self.now())
            await self._changed(back, "All that was learned is forgotten")

    async def line_topics(self, _: str) -> None:
        topics = await asyncio.to_thread(import_module, "reader.engine.topics")
        from reader.tui.screens.topics import TopicsScreen

        shelf = self.desk.engine.shelf
        offered = await shelf.run(topics.topics, self.now())
        chosen = [offered[number] for number in await self.app.push_screen_wait(TopicsScreen(offered))]
        if chosen:
            back = await shelf.run(topics.follow_topics, chosen, self.now())
            await self._changed(back, f"{count_of(len(chosen), 'topic')} followed")

    async def _changed(self, back: TakeBack, words: str) -> None:
        self.desk.changed(back, words)
        await self.relist()
        self.tell("{words}. {undo} takes it back.", words=words)
