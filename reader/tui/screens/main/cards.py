"""Names: the card of the one that is chosen, and following it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import work

from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.engine.about import EntityCard
    from reader.model import Entity

MARGINS: Final = 8  # cells beside the text of a dialogue in a narrow window


class Cards(Desktop):
    def open_card(self) -> None:
        mention = self.article.chosen_mention
        if mention is None:
            self.tell("No name is chosen: {next_mention} and {previous_mention} choose one, {enter} tells more.")
        else:
            self._open_card(mention.entity)

    @work(group="dialogue")
    async def _open_card(self, entity: Entity) -> None:
        from reader.engine.about import entity_card

        await self.show_card(await entity_card(self.desk.engine, entity, self.entry_id))

    async def line_about(self, name: str) -> None:
        from reader.engine.about import card_called

        card = await card_called(self.desk.engine, name)
        if card is None:
            self.complain(f"Nothing is known of “{name}”; a person needs a first and a last name.")
        else:
            await self.show_card(card)

    async def show_card(self, card: EntityCard) -> None:
        from reader.tui.screens.card import CardScreen

        room = self.size.width - MARGINS
        shown = CardScreen(card, self.now(), room=room, ascii=self.settings.ascii)
        answer = await self.app.push_screen_wait(shown)
        if answer == "follow":
            await self.offer_follow(card.query, card.card.title)
        elif answer == "list":
            await self.find_in_library(card.query)
        elif answer is not None:
            self.open(answer)
