"""`python -m reader` is `telex`."""

from reader.cli import main

if __name__ == "__main__":
    main()
