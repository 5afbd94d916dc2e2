"""What goes over the line to the terminal: of each picture, only the cells that changed."""
