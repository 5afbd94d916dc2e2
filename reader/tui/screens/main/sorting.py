"""How the list is sorted, grouped and spaced."""

from __future__ import annotations

from textual import work

from reader.desk.views import FRONT
from reader.store.query import Order
from reader.tui.screens.main.desktop import Desktop


class Sorting(Desktop):
    @work(group="dialogue")
    async def action_sort(self) -> None:
        """Ask how the list is sorted; it is remembered of each view."""
        from reader.tui.screens.sort import SortScreen

        chosen = await self.app.push_screen_wait(SortScreen(self.desk.order, grouped=self.desk.look.grouped))
        if isinstance(chosen, Order):
            await self.sort(chosen)
        elif chosen is not None:
            await self.group(chosen)

    async def sort(self, order: Order) -> None:
        from reader.desk.sorting import ORDER_WORDS

        if self.desk.view.key == FRONT.key:
            self.tell("For you is sorted by what matters to you: {time_order} shows plain time order.")
            return
        self.desk.order = order
        await self.show_view(self.desk.view)
        self.say(f"{ORDER_WORDS[order].capitalize()}.")

    async def group(self, grouped: bool) -> None:
        self.desk.group(grouped)
        await self.relist()
        self.say("Headings stand over the groups." if grouped else "No headings.")

    async def line_sort(self, order: str) -> None:
        if order in set(Order):
            await self.sort(Order(order))
        else:
            self.complain(f"Lists are sorted by one of {', '.join(Order)}.")

    async def line_group(self, name: str) -> None:
        """Headings over days or feeds; the list is sorted so that they make sense."""
        from reader.desk.sorting import GROUPS

        if name not in {*GROUPS, "off"}:
            self.complain(f"Lists are grouped by {' or '.join(GROUPS)}, or off.")
            return
        by_date = self.desk.order in {Order.NEWEST, Order.OLDEST}
        if name in GROUPS and not (name == "day" and by_date):
            self.desk.order = GROUPS[name]
        await self.group(name != "off")

    async def line_density(self, name: str) -> None:
        from reader.desk.density import Density

        if name not in set(Density):
            self.complain(f"A headline's row is {', '.join(Density)}.")
            return
        self.density = Density(name)
        self.headlines.show_density(self.density)
        self.say(f"Rows are {name} now.")
