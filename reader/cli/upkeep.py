"""What is done for the library around a verb that writes much."""

from __future__ import annotations

from reader.cli.output import complain
from reader.engine.parts import Engine
from reader.engine.upkeep import NotBackedUp, back_up_today


async def back_up_first(engine: Engine) -> None:
    """Once a day; what keeps it from being done is told, and the verb goes on."""
    if isinstance(told := await back_up_today(engine), NotBackedUp):
        complain(f"telex: no backup was made: {told.words}")
