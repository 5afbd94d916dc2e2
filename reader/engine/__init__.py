"""The use cases: what a user can ask for, told as one-way stories over the rooms below."""
