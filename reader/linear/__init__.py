"""The reader as plain, sequential text and a prompt: for screen readers, slow lines and teletypes.

`loop` asks and answers; `commands` lists what can be typed; the other files do it, each a part of what the screen does.
No word of it is drawn: every line is said once, in the order in which it is to be heard.
"""
