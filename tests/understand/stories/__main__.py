"""How well entries are put into stories, by B-cubed:   python -m tests.understand.stories [FILE...]

Without a file the families of the tests are measured, which no weight was fitted to. A file has a JSON object a line:
event (any name; entries with the same one belong together), feed, published (ISO 8601), title, text, url (optional).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from reader.understand.stories import b_cubed, cluster
from tests.understand.stories.families import HOUR, MORNING, Report, in_order, traits_of_report
from tests.understand.stories.generated import generated
from tests.understand.stories.unseen import UNSEEN
from tests.understand.stories.written import WRITTEN


def main(files: Sequence[str]) -> None:
    sets = {file: list(reports_in(Path(file))) for file in files} or {
        "by hand": WRITTEN,
        "by hand, after the weights were settled": UNSEEN,
        **{f"generated, seed {seed}": generated(seed) for seed in range(21, 31)},
    }
    for name, reports in sets.items():
        ordered = in_order(reports)
        measured = b_cubed(cluster([traits_of_report(r) for r in ordered]), [r.event for r in ordered])
        print(
            f"{name}: {len(ordered)} entries of {len({r.event for r in ordered})} events: "
            f"precision {measured.precision:.3f}, recall {measured.recall:.3f}"
        )


def reports_in(file: Path) -> Iterator[Report]:
    feeds: dict[str, int] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        hours = (datetime.fromisoformat(entry["published"]).timestamp() - MORNING) / HOUR
        feed = feeds.setdefault(str(entry["feed"]), len(feeds) + 1)
        yield Report(str(entry["event"]), feed, hours, entry["title"], entry.get("text", ""), entry.get("url", ""))


if __name__ == "__main__":
    main(sys.argv[1:])
