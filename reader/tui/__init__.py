"""The screen: what the engine yields, drawn; what the keys say, asked of the engine."""
