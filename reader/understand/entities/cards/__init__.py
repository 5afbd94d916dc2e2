"""What is known of an entity, and which entity a reader means by what was typed."""

from reader.understand.entities.cards.card import Card, card_of
from reader.understand.entities.cards.find import find_entity

__all__ = ["Card", "card_of", "find_entity"]
