"""Testing strategies invent interviews, print them as real pages do, and damage them as scrapers do.

They need Hypothesis, which `interviewkit` itself never imports.

```python
from hypothesis import given
from interviewkit.testing import Printed, printed

@given(printed(markings=["surnames"], languages=["de"]))
def test_my_pipeline_finds_every_turn(page: Printed) -> None:
    assert len(my_pipeline(page.text)) == len(page.turns)
```

A `Conversation` is what is said; `MARKINGS` are the ways to print it; `SURROUNDINGS` stand around it on the page;
`DAMAGES` befall the text on its way. `pages()` are texts that went through all of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from interviewkit.testing.conversations import Conversation, Said, conversations
from interviewkit.testing.damage import DAMAGES, damaged
from interviewkit.testing.material import LANGUAGES, Person
from interviewkit.testing.printers import (
    LABELLED,
    MARKINGS,
    WORDED,
    Printed,
    Voice,
    combinations,
    fits,
    printed,
    words,
)
from interviewkit.testing.surroundings import SURROUNDINGS, surrounded

__all__ = [
    "DAMAGES",
    "LABELLED",
    "LANGUAGES",
    "MARKINGS",
    "SURROUNDINGS",
    "WORDED",
    "Conversation",
    "Person",
    "Printed",
    "Said",
    "Voice",
    "combinations",
    "conversations",
    "damaged",
    "fits",
    "pages",
    "printed",
    "surrounded",
    "words",
]


@st.composite
def pages(draw: st.DrawFn, markings: Sequence[str] = tuple(MARKINGS), languages: Sequence[str] = LANGUAGES) -> str:
    """Texts of whole pages: a conversation, printed in some marking, with surroundings and damage."""
    page = draw(surrounded(draw(printed(markings, languages))))
    return draw(damaged(page.text))
