"""Reprints are annotated conversations set once more on their own pages, in other markings and markups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import islice, zip_longest
from random import Random
from typing import Any

from attrs import evolve, frozen

from interviewkit.fit.corpus import Read, states
from interviewkit.hearing.states import SPEAKS
from interviewkit.model import Role
from interviewkit.page import Block, Frame, Run
from interviewkit.pipeline import prepare
from interviewkit.readers import read
from interviewkit.testing.conversations import Conversation, Said
from interviewkit.testing.markdown import MARKDOWN
from interviewkit.testing.markups import MARKUP_NOT_IN, MARKUPS
from interviewkit.testing.material import LANGUAGES, Person, material
from interviewkit.testing.printers import MARKINGS, NOT_IN
from interviewkit.testing.sites import INSIDE, site_of, web_page

SETTINGS = (
    "sentences",
    "gaps",
    "plain",
    "first_pair_labelled",
    "dashes",
    "dashed_questions",
    "numbered",
    "role_labels",
    "initials",
    "surnames",
    "capitals",
    "own_line",
    "own_line_bare",
    "questions_labelled",
    "lines",
    "wrapped",
    "bold_questions",
    "full_width",
)
"""The markings of plain text that a talk is printed in."""
LONGEST = 60_000
"""Characters of a page beyond which it is not printed again."""
BOXED = 0.25
"""How often a reprinted web page has a given box in its talk."""


@frozen
class Around:
    """What stands above a talk and below it."""

    above: str = ""
    below: str = ""
    blocks_above: tuple[Block, ...] = ()
    blocks_below: tuple[Block, ...] = ()


def reprints(doc: Read, count: int) -> Iterator[Read]:
    """The document's talk in `count` other settings, by turns a text or Markdown, and a web page."""
    dice = Random(doc.document.path.name)
    conversation, around = _conversation(doc, dice), _around(doc)
    if conversation is None or around is None or len(doc.page.text) > LONGEST:
        return
    for i, (format, name) in enumerate(islice(_settings(conversation.language, dice), count)):
        # Every other reprint stands alone, as pasted text does: nothing announces it, and no headline knows the names.
        own = Around() if i % 2 else around
        text = (
            _as_html(name, conversation, own, dice) if format == "html" else _as_text(format, name, conversation, own)
        )
        page, lexicon = prepare(read(text, format=format), language=doc.lexicon.code)
        yield evolve(doc, page=page, lexicon=lexicon)


def _around(doc: Read) -> Around | None:
    """What stands around the document's talk; None where no turn stands on the page."""
    text, blocks = doc.page.text, doc.page.blocks
    given = states(doc.document.gold["turns"], [block.text for block in blocks])
    spoken = [i for i, state in enumerate(given) if state in SPEAKS]
    if not spoken:
        return None
    first, last = spoken[0], spoken[-1]
    return Around(text[: blocks[first].start], text[blocks[last].end :], blocks[:first], blocks[last + 1 :])


def _settings(language: str, dice: Random) -> Iterator[tuple[str, str]]:
    """Formats and names of all settings that the language has; of each two one is text or Markdown, one a web page."""
    texts = [("text", name) for name in SETTINGS if language not in NOT_IN.get(name, ())]
    texts += [("markdown", name) for name in MARKDOWN]
    webs = [("html", name) for name in MARKUPS if language not in MARKUP_NOT_IN.get(name, ())]
    orders = [dice.sample(texts, len(texts)), dice.sample(webs, len(webs))]
    dice.shuffle(orders)
    for i, pair in enumerate(zip_longest(*orders)):
        yield from filter(None, reversed(pair) if i % 2 else pair)


def _as_text(format: str, name: str, conversation: Conversation, around: Around) -> str:
    printers = MARKDOWN if format == "markdown" else MARKINGS
    talk = printers[name](conversation).text.strip()
    return f"{around.above.rstrip()}\n\n\n{talk}\n\n\n{around.below.lstrip()}" if around.above or around.below else talk


def _as_html(name: str, conversation: Conversation, around: Around, dice: Random) -> str:
    site = site_of(conversation, dice)
    boxes = [box for box in INSIDE if around.blocks_above and dice.random() < BOXED]
    front, end = ("\n".join(map(_again, blocks)) for blocks in (around.blocks_above, around.blocks_below))
    return web_page(MARKUPS[name](conversation, site.taste), site, boxes, front, end).text


WHOLE = frozenset(("", "html", "body"))
"""Frames that every web page has once."""


def _again(block: Block) -> str:
    """The block as HTML, in elements of the kinds that it stood in; a paragraph where it stood in none."""
    html = _inked(block)
    if not block.frame.tag:
        return f"<p>{html}</p>"
    frame: Frame | None = block.frame
    while frame and frame.tag not in WHOLE:
        html = f'<{frame.tag} class="{escape(frame.name)}">{html}</{frame.tag}>'
        frame = frame.around
    return html


def _inked(block: Block) -> str:
    """The block's words with their bold type, italics and links."""
    html, at = "", 0
    for run in block.runs:
        html += escape(block.text[at : run.start]) + _marked(run, escape(block.text[run.start : run.end]))
        at = run.end
    return html + escape(block.text[at:])


def _marked(run: Run, words: str) -> str:
    words = f'<a href="#">{words}</a>' if run.linked else words
    words = f"<i>{words}</i>" if run.italic else words
    return f"<b>{words}</b>" if run.bold else words


def _conversation(doc: Read, dice: Random) -> Conversation | None:
    """The annotated turns as a conversation; voices without a name get an invented one."""
    language, turns = doc.lexicon.code, doc.document.gold["turns"]
    if language not in LANGUAGES:
        return None
    stock = material(language)
    asks, answers = dice.choice(stock.interviewers), dice.choice(stock.interviewees)
    said = tuple(
        _said(turn, asks if turn["role"] == "interviewer" else answers) for turn in turns if turn["text"].strip()
    )
    return Conversation(
        language=language,
        headline="",
        byline=None,
        intro=(),
        interviewer=asks,
        interviewees=(answers,),
        role_labels=dice.choice(stock.roles),
        said=said,
    )


def _said(turn: dict[str, Any], unnamed: Person) -> Said:
    name = turn.get("speaker")
    speaker = Person(name=name, surname=name.split()[-1]) if name else unnamed
    role = Role.INTERVIEWER if turn["role"] == "interviewer" else Role.INTERVIEWEE
    return Said(role=role, speaker=speaker, paragraphs=_paragraphs(turn["text"]))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("\n\n") if part.strip())


def all_reprints(documents: Sequence[Read], count: int) -> list[Read]:
    """The reprints of every interview among the documents."""
    return [again for doc in documents if doc.document.gold["is_interview"] for again in reprints(doc, count)]
