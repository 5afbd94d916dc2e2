"""Inside an article: its names, its bullets, its other text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.model import Article, Bullet, Entity, EntryId
    from reader.tui.widgets.article_view import ArticleView
    from reader.tui.widgets.summary_panel import SummaryPanel


class Inside(Desktop):
    # Names ------------------------------------------------------------------------

    def action_next_mention(self) -> None:
        self._tell_mention(1)

    def action_previous_mention(self) -> None:
        self._tell_mention(-1)

    def _tell_mention(self, step: int) -> None:
        if self.lacks_article():
            return
        mention = self.article.hop_mention(step)
        if mention is None:
            self.say("No names are highlighted here.")
        else:
            self.showing = "article"
            self._tell_entity(mention.entity)

    def _tell_entity(self, entity: Entity) -> None:
        role = f", {entity.role}" if entity.role else ""
        self.tell("{name} ({kind}{role}): {enter} tells more", name=entity.name, kind=entity.kind, role=role)

    def _go_to_entity(self, entity: Entity) -> None:
        self.showing = "article"
        self.article.hop_to_entity(entity.key)
        self._tell_entity(entity)

    def on_article_view_name_clicked(self, event: ArticleView.NameClicked) -> None:
        self.showing = "article"
        if event.again:
            self.open_card()
        else:
            self._tell_entity(event.mention.entity)

    # Bullets ----------------------------------------------------------------------

    def action_bullet(self) -> None:
        if self.lacks_article():
            return
        if self.panel.bullets:
            self.say(self._bullet_question)
        else:
            self.say("There are no bullets here.")

    @property
    def _bullet_question(self) -> str:
        return f"Bullet 1 to {len(self.panel.bullets)}?"

    @property
    def bullet_asked(self) -> bool:
        """True while the question stands on the screen: a digit answers it."""
        return self.status.message == self._bullet_question

    def action_own_bullets(self) -> None:
        """From the publisher's bullets to those this reader chose, and back."""
        if self.lacks_article():
            return
        if self.panel.turn_bullets():
            self.tell("{head}: {own_bullets} turns back", head=self.panel.bullets_head)
        else:
            self.say("There are no other bullets for this article.")

    @work(exclusive=True, group="model")
    async def ask_model(self, entry_id: EntryId, article: Article) -> None:
        """Bullets by the user's own model, where one is configured; reading never waits for it."""
        if self.settings.model is None:
            return
        from reader.engine.model_bullets import ask_model

        answer = await ask_model(self.settings.model, article)
        if self.entry_id != entry_id:
            return
        if answer.bullets:
            self.panel.offer_bullets(answer.bullets)
        sent = f"Sent to {answer.sent_to}. " if answer.sent_to else ""
        turn = self.keys.told(" {own_bullets} shows what your model says.") if answer.bullets else ""
        self.say(f"{sent}{answer.note}{turn}".strip())

    def on_summary_panel_chosen(self, event: SummaryPanel.Chosen) -> None:
        from reader.model import Bullet

        event.stop()
        if isinstance(event.item, Bullet):
            self.go_to_bullet(event.item)
        else:
            self._go_to_entity(event.item)

    def on_summary_panel_pointed(self, event: SummaryPanel.Pointed) -> None:
        """The bullet under the cursor lights its sentence."""
        from reader.model import Bullet

        if self.showing != "panel":
            return
        if isinstance(event.item, Bullet) and event.item.evidence:
            self.article.go_to(event.item.evidence)
        else:
            self.article.light(())

    def go_to_bullet(self, bullet: Bullet | None) -> None:
        if bullet is None:
            self.say("There is no such bullet.")
        elif not bullet.evidence:
            self.say("The publisher's bullet; no sentence of the article says it.")
        else:
            self.showing = "article"
            self.article.go_to(bullet.evidence)
            self.say("The sentence behind the bullet is lit.")

    # Its other text ---------------------------------------------------------------

    @work(exclusive=True, group="open")
    async def action_full_text(self) -> None:
        """From the feed's own text to the page's, and back."""
        from reader.engine.events import NotOpened
        from reader.engine.open import open_from_feed, open_from_page
        from reader.model import Origin

        if self.entry_id is None:
            self.tell("Open an article first: {enter} in a list does.")
            return
        from_feed = self.reading is None or self.reading.article.origin is Origin.FEED
        self.say("Fetching the page…" if from_feed else "")
        opened = await (open_from_page if from_feed else open_from_feed)(self.desk.engine, self.entry_id)
        if isinstance(opened, NotOpened) and self.reading is not None:
            self.complain(f"{opened.reason[:1].upper()}{opened.reason[1:]}.")
            return
        self.hush()
        self.show_opened(self.entry_id, opened, await self.desk.place_of(self.entry_id))
