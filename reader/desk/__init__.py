"""What a reader has before them, whatever shows it: lists, marks and their undoing, keys and commands, words."""
