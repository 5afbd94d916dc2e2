"""Following and muting: names, searches and queries, after a look at what they find."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import work
from textual.content import Content

from reader.desk.words import count_of
from reader.store.query import QueryProblem
from reader.text import clean_line
from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.engine.follow import Preview, TakeBack

_OFFERED: Final = 12  # names of a headline


class Following(Desktop):
    @work(group="dialogue")
    async def action_follow(self) -> None:
        """The chosen name, else the search or follow that is listed, else a name of the headline under the cursor."""
        mention = self.article.chosen_mention if self.in_article else None
        view = (self.sidebar.current if self.showing == "feeds" else None) or self.desk.view
        if mention is not None:
            await self.offer_follow(f'{mention.kind}:"{mention.entity.name}"', mention.entity.name)
        elif view.text:
            await self.offer_follow(view.text, view.title if view.key.startswith("follow:") else "")
        else:
            await self._follow_from_headline()

    async def _follow_from_headline(self) -> None:
        from reader.store.pulse import named_in
        from reader.tui.screens.choice import ChoiceScreen

        headline = self.marked
        names = await self.desk.engine.shelf.run(named_in, headline.id, _OFFERED) if headline else ()
        if not names:
            self.tell("No name here: {next_mention} in an article chooses one, {find} searches.")
            return
        rows = [
            (Content(clean_line(name.name, 60)).append(Content.styled(f"  {name.kind}", "dim")), name) for name in names
        ]
        chosen = await self.app.push_screen_wait(ChoiceScreen("Follow or mute a name of this entry", rows))
        if chosen is not None:
            await self.offer_follow(f'{chosen.kind}:"{chosen.name}"', chosen.name)

    async def line_follow(self, text: str) -> None:
        if text or self.desk.view.text:
            await self.offer_follow(text or self.desk.view.text)
        else:
            self.begin_line("follow ", ask=True)

    async def line_mute(self, text: str) -> None:
        await self._offer(text, "", mute_first=True)

    async def offer_follow(self, text: str, name: str = "") -> None:
        await self._offer(text, name)

    async def _offer(self, text: str, name: str, *, mute_first: bool = False) -> None:
        from reader.engine.follow import preview
        from reader.tui.screens.follow import FollowScreen

        found = await preview(self.desk.engine, text, name)
        if isinstance(found, QueryProblem):
            self.complain(f"“{text[found.start : found.end]}”: {found.message}.")
            return
        answer = await self.app.push_screen_wait(FollowScreen(found, self.now(), mute_first=mute_first))
        if answer == "list":
            await self.find_in_library(f"muted {text}" if found.rule else text)
        elif answer == "rename":
            self.begin_line("rename ")
        elif answer is not None:
            await self._do(answer, found)

    async def _do(self, answer: str, found: Preview) -> None:
        from reader.engine.follow import begin_follow, begin_mute, end_follow, end_mute

        shelf, now = self.desk.engine.shelf, self.now()
        back: TakeBack | QueryProblem
        if answer == "follow":
            back = await shelf.run(begin_follow, found.query, found.name, now)
            words = f"“{found.name}” is followed, in the sidebar"
        elif answer == "unfollow" and found.follow is not None:
            back = await shelf.run(end_follow, found.follow, now)
            words = f"“{found.name}” is no longer followed; its entries stay"
        elif answer == "unmute" and found.rule is not None:
            back = await shelf.run(end_mute, found.rule, now)
            words = f"No longer muted: {found.query}"
        else:
            back = await shelf.run(begin_mute, found.query, now)
            words = f"Muted: {found.query}. `:mutes` shows what that hides"
        if isinstance(back, QueryProblem):
            self.complain(f"{back.message[:1].upper()}{back.message[1:]}.")
            return
        self.desk.changed(back, words)
        await self.relist()
        self.tell("{words}. {undo} takes it back.", words=words)

    async def line_mutes(self, _: str) -> None:
        from reader.store.mutes import mute_rules
        from reader.tui.screens.choice import ChoiceScreen

        rules = await self.desk.engine.shelf.run(mute_rules)
        rows = [
            (Content(f"{rule.query}  ").append(f"hides {count_of(rule.hidden, 'entry', 'entries')}"), rule)
            for rule in rules
        ]
        if not rows:
            self.tell("Nothing is muted: {follow} on a name or a search mutes it.")
            return
        chosen = await self.app.push_screen_wait(ChoiceScreen("Muted: Enter shows what that hides", rows))
        if chosen is not None:
            await self._offer(chosen.query, "")
