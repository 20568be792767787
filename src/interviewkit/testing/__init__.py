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

`MARKDOWN` are the ways to set a conversation in a Markdown file, which `markdown_files()` draws from.

The same conversations stand on web pages: `MARKUPS` are the ways to set one in HTML; `BOXES` stand around it and in it;
`SOUPS` are what careless hands make of the tags. `web_pages()` went through all of it, and `mangled()` tells what is
left when a page is broken.

`interviews()` are arbitrary values of the model, for whoever writes a writer.
"""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from interviewkit.testing.conversations import Conversation, Said, conversations
from interviewkit.testing.damage import DAMAGES, damaged
from interviewkit.testing.markdown import MARKDOWN, markdown_files
from interviewkit.testing.markups import (
    IN_TEXT,
    MARKUPS,
    NAMING_ALL,
    WORDED_MARKUPS,
    Talk,
    markup_combinations,
    suited,
    suits,
)
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
from interviewkit.testing.sites import BOXES, Box, WebPage, web_page, web_pages
from interviewkit.testing.soup import SOUPS, mangled
from interviewkit.testing.surroundings import SURROUNDINGS, surrounded
from interviewkit.testing.tastes import NAMINGS, Taste, taste
from interviewkit.testing.values import interviews

__all__ = [
    "BOXES",
    "DAMAGES",
    "IN_TEXT",
    "LABELLED",
    "LANGUAGES",
    "MARKDOWN",
    "MARKINGS",
    "MARKUPS",
    "NAMINGS",
    "NAMING_ALL",
    "SOUPS",
    "SURROUNDINGS",
    "WORDED",
    "WORDED_MARKUPS",
    "Box",
    "Conversation",
    "Person",
    "Printed",
    "Said",
    "Talk",
    "Taste",
    "Voice",
    "WebPage",
    "combinations",
    "conversations",
    "damaged",
    "fits",
    "interviews",
    "mangled",
    "markdown_files",
    "markup_combinations",
    "pages",
    "printed",
    "suited",
    "suits",
    "surrounded",
    "taste",
    "web_page",
    "web_pages",
    "words",
]


@st.composite
def pages(draw: st.DrawFn, markings: Sequence[str] = tuple(MARKINGS), languages: Sequence[str] = LANGUAGES) -> str:
    """Texts of whole pages: a conversation, printed in some marking, with surroundings and damage."""
    page = draw(surrounded(draw(printed(markings, languages))))
    return draw(damaged(page.text))
