"""Print who says what in the parts of a saved page that a CSS selector finds.

python examples/scrape_with_bs4.py examples/whole-page.html article
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup

import interviewkit


def main(page: str, selector: str) -> None:
    """Parse what the soup has cut out, as it is: its bold type and its class names tell voices apart."""
    soup = BeautifulSoup(Path(page).read_bytes(), "lxml")
    for part in soup.select(selector):
        interview = interviewkit.parse(part)
        print(*lines_of(interview), sep="\n")


def lines_of(interview: interviewkit.Interview) -> Iterator[str]:
    """A line for each turn and for each picture."""
    for turn in interview.turns:
        speaker = interview.speaker_of(turn)
        name = speaker.name if speaker else turn.role.value
        yield f"{name}: {' '.join(turn.text.split())}"
    for caption in interview.captions:
        yield f"[{caption.text} | {caption.credit}]"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Call it with a saved page and a CSS selector, such as: examples/whole-page.html article")
    main(*sys.argv[1:])
