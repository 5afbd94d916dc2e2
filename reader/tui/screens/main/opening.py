"""Reading: from a headline to its article, through it, and on to the next."""

from __future__ import annotations

from textual import on, work

from reader.engine.browser import open_in_browser
from reader.engine.events import NotOpened
from reader.engine.open import open_entry, open_from_feed, open_from_page
from reader.model import Bullet, Entity, EntryId, Origin, Reading
from reader.tui.desk import READ
from reader.tui.screens.links import LinksScreen
from reader.tui.screens.main.desktop import Desktop
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.rows import Rows
from reader.tui.widgets.summary_panel import SummaryPanel

PATIENCE = 0.2  # seconds before a wait is worth a word


class Opening(Desktop):
    _bullet_asked = False

    # From a headline to an article ----------------------------------------------

    @on(Rows.Chosen, "#list")
    def _headline_chosen(self) -> None:
        entry_id = self.headlines.current_id
        if entry_id is not None:
            self.open(entry_id)

    def open(self, entry_id: EntryId) -> None:
        """Show an entry's article; the keys go to it."""
        if entry_id == self.entry_id and self.reading is not None:
            self.showing = "article"
            self._mark_shown(entry_id)
        else:
            self.show_entry(entry_id)

    @work(group="open")
    async def _mark_shown(self, entry_id: EntryId) -> None:
        await self._mark_opened(entry_id)

    @work(exclusive=True, group="open")
    async def show_entry(self, entry_id: EntryId, *, take_keys: bool = True) -> None:
        """Show an entry's article; it counts as read when the keys go to it."""
        await self.keep_place()
        self.headlines.open_id = self.entry_id = entry_id
        self.reading = None
        self.headlines.go_to(entry_id)
        waiting = self.set_timer(PATIENCE, lambda: self._show_words("Opening…"))
        if take_keys:
            self.showing = "article"
        try:
            opened = await open_entry(self.desk.engine, entry_id)
        finally:
            waiting.stop()
        if take_keys:
            await self._mark_opened(entry_id)
        await self._show(entry_id, opened)

    async def _mark_opened(self, entry_id: EntryId) -> None:
        if await self.desk.mark(READ, [entry_id], True, "read"):
            await self.marks_changed([entry_id])

    async def _show(self, entry_id: EntryId, opened: Reading | NotOpened) -> None:
        if isinstance(opened, NotOpened):
            self._show_words(
                f"This article could not be opened: {opened.reason}.\nPress x to try again, o for the browser."
            )
            return
        self.reading = opened
        self.article.show_reading(opened, await self.desk.place_of(entry_id))
        self.panel.show_reading(opened)
        self.tell_progress()

    def _show_words(self, words: str) -> None:
        self.article.show_words(words)
        self.panel.show_reading(None)

    async def keep_place(self) -> None:
        """Remember where reading stands in the article on the screen."""
        if self.entry_id is not None and self.reading is not None:
            await self.desk.keep_place(self.entry_id, self.article.at)

    def tell_progress(self) -> None:
        self.say(f"{self.article.progress}%")

    @on(ArticleView.Scrolled)
    def _scrolled(self) -> None:
        if self.showing == "article":
            self.tell_progress()

    # On to the next -------------------------------------------------------------

    def action_page_on(self) -> None:
        if self.showing == "list":
            self.action_enter()
        elif self.showing == "feeds":
            self.sidebar.choose()
        elif self.reading is None or not self.article.page_on():
            self.action_next_unread()

    def action_next_unread(self) -> None:
        if self.article.matches and self.showing == "article":
            self.article.hop_match(1)
        else:
            self._go_unread(1)

    def action_previous_unread(self) -> None:
        if self.article.matches and self.showing == "article":
            self.article.hop_match(-1)
        else:
            self._go_unread(-1)

    def _go_unread(self, step: int) -> None:
        found = self.headlines.neighbour_unread(step)
        if found is None:
            self.say("Nothing unread below." if step > 0 else "Nothing unread above.")
        elif self.showing in {"article", "panel"}:
            self.open(found)
        else:
            self.headlines.go_to(found)
            self.showing = "list"

    # Through the article --------------------------------------------------------

    def action_next_mention(self) -> None:
        self._tell_mention(1)

    def action_previous_mention(self) -> None:
        self._tell_mention(-1)

    def _tell_mention(self, step: int) -> None:
        mention = self.article.hop_mention(step)
        if mention is None:
            self.say("No names are highlighted here.")
            return
        if self.showing != "article":
            self.showing = "article"
        role = f", {mention.entity.role}" if mention.entity.role else ""
        self.say(f"{mention.entity.name} ({mention.kind}{role})")

    def action_bullet(self) -> None:
        if self.reading is None or not self.reading.summary.bullets:
            self.say("There are no bullets here.")
            return
        self._bullet_asked = True
        self.say(f"Bullet 1 to {len(self.reading.summary.bullets)}?")

    def action_digit(self, digit: int) -> None:
        """After `b` a bullet's sentence, else a link of the article."""
        if self._bullet_asked:
            self._bullet_asked = False
            self._go_to_bullet(self.panel.bullet(digit))
            return
        links = self.article.links()
        if digit <= len(links):
            self._open_address(links[digit - 1][1])
        elif self.reading is not None:
            self.say(f"There is no link {digit} here.")

    @on(SummaryPanel.Chosen)
    def _item_chosen(self, event: SummaryPanel.Chosen) -> None:
        event.stop()
        if isinstance(event.item, Bullet):
            self._go_to_bullet(event.item)
        else:
            self._go_to_entity(event.item)

    @on(SummaryPanel.Pointed)
    def _item_pointed(self, event: SummaryPanel.Pointed) -> None:
        """The bullet under the cursor lights its sentence."""
        if isinstance(event, SummaryPanel.Chosen) or self.showing != "panel":
            return
        if isinstance(event.item, Bullet) and event.item.evidence:
            self.article.go_to(event.item.evidence)
        else:
            self.article.light(())

    def _go_to_bullet(self, bullet: Bullet | None) -> None:
        if bullet is None:
            self.say("There is no such bullet.")
        elif not bullet.evidence:
            self.say("The publisher's bullet; no sentence of the article says it.")
        else:
            self.showing = "article"
            self.article.go_to(bullet.evidence)
            self.say("The sentence behind the bullet is lit.")

    def _go_to_entity(self, entity: Entity) -> None:
        self.showing = "article"
        self.article.hop_to_entity(entity.key)
        self.say(f"{entity.name} ({entity.kind}): ] and [ for the next and the previous name")

    # Its text and its address ---------------------------------------------------

    @work(exclusive=True, group="open")
    async def action_full_text(self) -> None:
        """From the feed's own text to the page's, and back."""
        if self.entry_id is None:
            return
        from_feed = self.reading is not None and self.reading.article.origin is Origin.FEED
        self.say("Fetching the page…" if from_feed or self.reading is None else "")
        wanted = open_from_page if from_feed or self.reading is None else open_from_feed
        opened = await wanted(self.desk.engine, self.entry_id)
        if isinstance(opened, NotOpened) and self.reading is not None:
            self.complain(f"{opened.reason[:1].upper()}{opened.reason[1:]}.")
            return
        await self._show(self.entry_id, opened)

    def action_browser(self) -> None:
        self._open_address(self.address)

    def action_copy(self) -> None:
        if self.address:
            self.app.copy_to_clipboard(self.address)
            self.say(f"Copied {self.address}")
        else:
            self.say("This entry has no address.")

    @work(group="dialogue")
    async def action_links(self) -> None:
        links = self.article.links()
        if not links:
            self.say("No links here.")
            return
        address = await self.app.push_screen_wait(LinksScreen(links))
        if address:
            self._open_address(address)

    @property
    def address(self) -> str:
        """The article's address, or in the list that of the headline under the cursor."""
        if self.showing in {"article", "panel"} and self.reading is not None:
            return self.reading.article.url
        entry_id = self.headlines.current_id
        headline = self.headlines.headline(entry_id) if entry_id is not None else None
        return headline.url if headline else ""

    def _open_address(self, address: str) -> None:
        problem = open_in_browser(address, self.settings.browser)
        if problem:
            self.complain(f"Not opened: {problem}. {address}")
        else:
            self.say(f"Opened {address}")
