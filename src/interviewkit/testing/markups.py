"""Markups set a conversation in HTML, each by one device that real pages tell voices apart with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from attrs import evolve, field, frozen
from hypothesis import strategies as st

from interviewkit.testing.conversations import Conversation, Said, conversations
from interviewkit.testing.material import LANGUAGES, material
from interviewkit.testing.printers import (
    CAPITALLESS,
    Voice,
    capitalised,
    full_name,
    is_question,
    sentences_of,
    surname,
    voice_of,
    wrap,
)
from interviewkit.testing.tastes import Taste, escaped

PLAIN = Taste()
"""The taste of a page that nobody asked for another."""


@frozen(kw_only=True)
class Talk:
    """A conversation in HTML, element after element; its `repr` shows the HTML alone."""

    conversation: Conversation = field(repr=False)
    elements: tuple[str, ...]
    """In reading order; between two of them something else may stand."""
    turns: tuple[Voice, ...] = field(repr=False)
    opening: str = ""
    """What all elements stand in; it is closed before something else and opened again behind it."""
    closing: str = ""

    @property
    def text(self) -> str:
        """The HTML."""
        return f"{self.opening}\n{chr(10).join(self.elements)}\n{self.closing}".strip() + "\n"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """What Hypothesis says of a failing example."""
        printer.text(f"<Talk {self.conversation.language}: {self.text[:60]!r}..., {len(self.turns)} turns>")


Markup = Callable[[Conversation, Taste], Talk]


def bold_questions(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><strong>Q?</strong></p><p>A</p>`."""
    return _lay(conversation, taste, _Way(face=taste.bold), _Way())


def split_bold(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """A question in several bold runs, one of them a link."""

    def face(text: str) -> str:
        before, linked, behind = _thirds(text)
        return f'{taste.bold(before)}<a href="/thema?id=3&amp;s=1">{taste.bold(linked)}</a>{taste.bold(behind)}'

    return _lay(conversation, taste, _Way(face=face), _Way())


def css_bold(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><span style="font-weight: bold">Q?</span></p><p>A</p>`."""
    return _lay(conversation, taste, _Way(face=_styled("font-weight: 700")), _Way())


def one_paragraph(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><strong>Q?</strong> A</p>`."""
    return _lay(conversation, taste, _Way(face=taste.bold), _Way(), joined=" ")


def one_paragraph_broken(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><strong>Q?</strong><br>A</p>`."""
    return _lay(conversation, taste, _Way(face=taste.bold), _Way(), joined="<br>\n")


def late_closing(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><b>Q?<br></b>A</p>`: the bold type ends behind the line."""
    bold = taste.bold_tag
    return _lay(conversation, taste, _Way(face=lambda text: f"<{bold}>{escaped(text)}<br></{bold}>"), _Way(), joined="")


def numbered_bold(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><strong>3. Q?</strong></p><p>A</p>`."""
    numbered = _Way(label=lambda place, _: f"{place // 2 + 1}.", closer=" ", within=True, face=taste.bold)
    return _lay(conversation, taste, numbered, _Way())


def italic_questions(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><em>Q?</em></p><p>A</p>`."""
    return _lay(conversation, taste, _Way(face=taste.italic), _Way())


def italic_answers(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p>Q?</p><p><em>A</em></p>`: the other way round."""
    return _lay(conversation, taste, _Way(), _Way(face=taste.italic))


def heading_questions(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<h3>Q?</h3><p>A</p>`."""
    return _lay(conversation, taste, _Way(element=f"h{taste.level}"), _Way())


def heading_roles(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<h3>Q: ...?</h3><p>A: ...</p>`."""
    asks, answers = _roles(conversation)
    return _lay(conversation, taste, _Way(element=f"h{taste.level}", label=asks), _Way(label=answers))


def heading_surnames(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<h3>Q?</h3><p><strong>Kettering:</strong> A</p>`."""
    answer = _Way(label=surname, labelled=taste.bold, named=True)
    return _lay(conversation, taste, _Way(element=f"h{taste.level}"), answer)


def heading_labels(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<h3>Ruth Kettering:</h3>` and then bare text."""
    level = taste.level
    way = _Way(element="", after="<br>", label=full_name, named=True, above=f"<h{level}>{{label}}:</h{level}>\n")
    return _lay(conversation, taste, way, way)


def heading_names(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<h3>Ruth Kettering</h3><p>...</p>`."""
    way = _Way(label=full_name, named=True, above=f"<h{taste.level}>{{label}}</h{taste.level}>\n")
    return _lay(conversation, taste, way, way)


def bold_labels(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><b>Ruth Kettering:</b> ...</p>` for each turn."""
    way = _Way(label=full_name, labelled=taste.bold, named=True)
    return _lay(conversation, taste, way, way)


def bold_role_labels(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><b>Q:</b> ...</p>` and `<p><b>A:</b> ...</p>`."""
    asks, answers = _roles(conversation)
    return _lay(conversation, taste, _Way(label=asks, labelled=taste.bold), _Way(label=answers, labelled=taste.bold))


def bold_capitals(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><b>RUTH KETTERING:</b> ...</p>` for each turn."""

    def label(place: int, said: Said) -> str:
        return capitalised(said.speaker.name, conversation.language)

    way = _Way(label=label, labelled=taste.bold, named=True)
    return _lay(conversation, taste, way, way)


def plain_labels(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p>Ruth Kettering: ...</p>` for each turn."""
    way = _Way(label=full_name, named=True)
    return _lay(conversation, taste, way, way)


def titled_labels(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><b>Dr. Ruth Kettering:</b> ...</p>` at first, then `<b>Kettering:</b>`."""
    titled = material(conversation.language).titled
    seen = [said.speaker for said in conversation.said]

    def label(place: int, said: Said) -> str:
        known = said.speaker in seen[:place]
        return said.speaker.surname if known else titled.format(name=said.speaker.name)

    answer = _Way(label=label, labelled=taste.bold, named=True)
    return _lay(conversation, taste, evolve(answer, label=full_name), answer)


def initials(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><b>Ruth Kettering (RK):</b> ...</p>` at first, then `<b>RK:</b>`."""
    seen = [said.speaker for said in conversation.said]

    def label(place: int, said: Said) -> str:
        who = said.speaker
        return who.initials if who in seen[:place] else f"{who.name} ({who.initials})"

    way = _Way(label=label, labelled=taste.bold, named=True)
    return _lay(conversation, taste, way, way)


def outlet_in_bold(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><strong>BERGBOTE: Q?</strong></p><p><strong>Kettering:</strong> A</p>`."""
    question = _Way(label=full_name, named=True, within=True, face=taste.bold)
    return _lay(conversation, taste, question, _Way(label=surname, named=True, labelled=taste.bold))


def bold_questions_plain_names(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><strong>Q?</strong></p><p>Kettering: A</p>`."""
    return _lay(conversation, taste, _Way(face=taste.bold), _Way(label=surname, named=True))


def first_pair_labelled(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """Bold labels before the first question and the first answer, then only wording tells."""

    def label(place: int, said: Said) -> str | None:
        return said.speaker.name if place < PAIR else None

    way = _Way(label=label, labelled=taste.bold, named=True)
    return _lay(conversation, taste, way, way)


def questions_labelled(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><b>Nora Whitlock:</b> Q?</p><p>A</p>`."""
    return _lay(conversation, taste, _Way(label=full_name, labelled=taste.bold, named=True), _Way())


def bold_labels_and_questions(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><b>BERGBOTE:</b> <b>Q?</b></p><p><b>Kettering:</b> A</p>`."""
    answer = _Way(label=surname, labelled=taste.bold, named=True)
    return _lay(conversation, taste, evolve(answer, label=full_name, face=taste.bold), answer)


def role_letters(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p>Q. ...?</p><p><strong>A.</strong> ...</p>`, the language's shortest labels."""
    asks, answers = min(material(conversation.language).roles, key=lambda pair: len(pair[0]))
    question = _Way(label=lambda place, said: asks, closer=". ")
    return _lay(conversation, taste, question, evolve(question, label=lambda place, said: answers, labelled=taste.bold))


def stamped_labels(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p>Ruth Kettering (00:01:02): ...</p>` for each turn."""
    way = _Way(label=lambda place, said: f"{said.speaker.name} ({_time(place)})", labelled=taste.bold, named=True)
    return _lay(conversation, taste, way, way)


def named_spans(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><span class="question">Q?</span></p><p>A</p>`."""
    taste = _naming(taste)
    question = _Way(face=lambda text: taste.element("span", escaped(text), "question"))
    return _lay(conversation, taste, question, _Way())


def named_paragraphs(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p class="question">Q?</p><p class="answer">A</p>`, in whatever language the page names its elements."""
    taste = _naming(taste)
    return _lay(conversation, taste, _Way(name="question"), _Way(name="answer"))


def named_questions(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<h4 class="question">Q?</h4><p>A</p>`, or a paragraph with a class, and answers without one."""
    element = f"h{taste.level}" if taste.broken else "p"
    return _lay(conversation, _naming(taste), _Way(element=element, name="question"), _Way())


def named_boxes(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<div class="question"><p>Q?</p></div><div class="answer"><p>A</p><p>A</p></div>`."""
    taste = _naming(taste)
    question = _Way(whole=taste.start("div", "question") + "{turn}</div>")
    return _lay(conversation, taste, question, evolve(question, whole=taste.start("div", "answer") + "{turn}</div>"))


def coloured_questions(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><span style="color: #c00">Q?</span></p><p>A</p>`."""
    return _lay(conversation, taste, _Way(face=_styled(f"color: {taste.colour}")), _Way())


def font_colours(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><font color="#c00">Q?</font></p><p>A</p>`."""
    return _lay(
        conversation,
        taste,
        _Way(face=lambda text: f'<font color="{taste.colour}">{escaped(text)}</font>'),
        _Way(),
    )


def coloured_labels(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><span style="color: #c00">Kettering: ...</span></p>` for questions, plain labels for answers."""
    question = _Way(label=full_name, named=True, within=True, face=_styled(f"color: {taste.colour}"))
    return _lay(conversation, taste, question, _Way(label=full_name, named=True))


def label_lines(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><b>Ruth Kettering:</b><br><i>...</i></p>`: questions in italics."""
    question = _Way(label=full_name, labelled=taste.bold, named=True, joint="<br>\n", face=taste.italic)
    return _lay(conversation, taste, question, evolve(question, face=None))


def own_line_names(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><b>Ruth Kettering</b></p><p>...</p>`."""
    name = f"<p><{taste.bold_tag}>{{label}}</{taste.bold_tag}></p>\n"
    way = _Way(label=full_name, named=True, above=name)
    return _lay(conversation, taste, way, way)


def no_paragraphs(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<font><b>Q1: ...?</b><br><br><b>A1:</b> ...<br><br>`."""
    asks, answers = conversation.role_labels

    def question(place: int, said: Said) -> str:
        return f"{asks}{place // 2 + 1}"

    def answer(place: int, said: Said) -> str:
        return f"{answers}{place // 2 + 1}"

    ways = (
        _Way(element="", after="<br><br>", label=question, within=True, face=taste.bold),
        _Way(element="", after="<br><br>", label=answer, labelled=taste.bold),
    )
    return evolve(
        _lay(conversation, evolve(taste, listed=False), *ways), opening='<font face="Arial">', closing="</font>"
    )


def bare_bold(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<div><b>Q?</b><br><br>A<br><br>`."""
    way = _Way(element="", after="<br>\n<br>")
    return evolve(_lay(conversation, taste, evolve(way, face=taste.bold), way), opening="<div>", closing="</div>")


def broken_lines(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p>Kettering: ...<br>Whitlock: ...<br>`: the whole talk is one paragraph."""
    way = _Way(element="", after="<br>", label=surname, named=True)
    return evolve(_lay(conversation, taste, way, way), opening="<p>", closing="</p>")


def double_breaks(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p>Q?<br><br>A</p>`: only wording tells."""
    return _lay(conversation, taste, _Way(), _Way(), joined="<br>\n<br>\n")


def preformatted(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """Labels and lines in a `<pre>`, as an old program printed them."""
    way = _Way(element="", after="\n", label=full_name, named=True, face=lambda text: escaped(wrap(text)))
    talk = _lay(conversation, evolve(taste, broken=False), way, way)
    return evolve(talk, opening="<pre>", closing="</pre>")


def table_cells(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """A row for each turn: the name in one cell, the words in another."""
    way = _Way(
        label=full_name,
        named=True,
        above="<td>{label}:</td>\n<td>",
        whole="<tr>{turn}</td></tr>",
    )
    return evolve(_lay(conversation, taste, way, way), opening="<table>", closing="</table>")


def quoted_answers(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><b>Nora Whitlock</b>: Q?</p><blockquote><p>A</p></blockquote>`."""
    question = _Way(label=full_name, labelled=taste.bold, named=True)
    return _lay(conversation, taste, question, _Way(whole="<blockquote>{turn}</blockquote>"))


def listed_answers(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><i>Q?</i></p><ul><li><b>Panellist:</b> A</li></ul>`."""
    answer = _Way(element="", label=full_name, labelled=taste.bold, named=True, whole="<ul>\n<li>{turn}</li>\n</ul>")
    return _lay(conversation, evolve(taste, broken=True), _Way(face=taste.italic), answer)


def list_items(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<ul><li><strong>Q?</strong></li><li><b>RK</b> – <i>A</i></li></ul>`."""
    answer = _Way(element="li", label=_initials, labelled=taste.bold, closer=" – ", named=True, face=taste.italic)
    talk = _lay(conversation, evolve(taste, colon_inside=False), _Way(element="li", face=taste.bold), answer)
    return evolve(talk, opening="<ul>", closing="</ul>")


def numbered_items(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<ol><li><strong>Q?</strong><br>A</li></ol>`: both voices in one item."""
    item = _Way(element="li")
    talk = _lay(conversation, evolve(taste, broken=True), evolve(item, face=taste.bold), item, joined="<br>\n")
    return evolve(talk, opening="<ol>", closing="</ol>")


def definitions(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<dl><dt>Q?</dt><dd>A</dd></dl>`."""
    talk = _lay(conversation, taste, _Way(element="dt"), _Way(element="dd"))
    return evolve(talk, opening="<dl>", closing="</dl>")


def dashes(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p>– Q?</p><p>– A</p>`."""
    way = _dashed(conversation)
    return _lay(conversation, taste, way, way)


def dashes_bold(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p><strong>– Q?</strong></p><p>– A</p>`."""
    way = _dashed(conversation)
    return _lay(conversation, taste, evolve(way, within=True, face=taste.bold), way)


def dashed_questions(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p>– Q?</p><p>A</p>`."""
    return _lay(conversation, taste, _dashed(conversation), _Way())


def dashed_names(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p>── Q?</p><p><strong>Kettering:</strong> A</p>`."""
    answer = _Way(label=surname, labelled=taste.bold, named=True)
    return _lay(conversation, taste, _dashed(conversation), answer)


def undifferentiated(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<p>Q?</p><p>A</p>`: only wording tells."""
    return _lay(conversation, taste, _Way(), _Way())


def headers(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<header><span>Ruth Kettering</span> <time>00:01:02</time></header><p>...</p>`."""
    name = taste.element("span", "{label}", "speaker")
    way = _Way(label=full_name, named=True, above=f"<header>{name} <time>{{time}}</time></header>\n")
    return _lay(conversation, taste, way, way)


def bold_divs(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<div><b>Q?</b></div><div>A</div>`."""
    return _lay(conversation, taste, _Way(element="div", face=taste.bold), _Way(element="div"))


def labelled_divs(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """`<div>Kettering: ...</div>` for each turn."""
    way = _Way(element="div", label=surname, named=True)
    return _lay(conversation, taste, way, way)


def wrapped_lines(conversation: Conversation, taste: Taste = PLAIN) -> Talk:
    """A label before each turn, and lines that a mail program broke."""
    way = _Way(label=full_name, named=True, labelled=taste.bold, face=_wrapped)
    return _lay(conversation, taste, way, way)


MARKUPS: dict[str, Markup] = {
    "bold_questions": bold_questions,
    "split_bold": split_bold,
    "css_bold": css_bold,
    "one_paragraph": one_paragraph,
    "one_paragraph_broken": one_paragraph_broken,
    "late_closing": late_closing,
    "numbered_bold": numbered_bold,
    "italic_questions": italic_questions,
    "italic_answers": italic_answers,
    "heading_questions": heading_questions,
    "heading_roles": heading_roles,
    "heading_surnames": heading_surnames,
    "heading_labels": heading_labels,
    "heading_names": heading_names,
    "bold_labels": bold_labels,
    "bold_role_labels": bold_role_labels,
    "bold_capitals": bold_capitals,
    "plain_labels": plain_labels,
    "titled_labels": titled_labels,
    "initials": initials,
    "outlet_in_bold": outlet_in_bold,
    "bold_questions_plain_names": bold_questions_plain_names,
    "first_pair_labelled": first_pair_labelled,
    "questions_labelled": questions_labelled,
    "bold_labels_and_questions": bold_labels_and_questions,
    "role_letters": role_letters,
    "stamped_labels": stamped_labels,
    "named_spans": named_spans,
    "named_paragraphs": named_paragraphs,
    "named_questions": named_questions,
    "named_boxes": named_boxes,
    "coloured_questions": coloured_questions,
    "font_colours": font_colours,
    "coloured_labels": coloured_labels,
    "label_lines": label_lines,
    "own_line_names": own_line_names,
    "no_paragraphs": no_paragraphs,
    "bare_bold": bare_bold,
    "broken_lines": broken_lines,
    "double_breaks": double_breaks,
    "preformatted": preformatted,
    "table_cells": table_cells,
    "quoted_answers": quoted_answers,
    "listed_answers": listed_answers,
    "list_items": list_items,
    "numbered_items": numbered_items,
    "definitions": definitions,
    "dashes": dashes,
    "dashes_bold": dashes_bold,
    "dashed_questions": dashed_questions,
    "dashed_names": dashed_names,
    "undifferentiated": undifferentiated,
    "headers": headers,
    "bold_divs": bold_divs,
    "labelled_divs": labelled_divs,
    "wrapped_lines": wrapped_lines,
}
"""Every way in which a web page tells voices apart, by name."""

NAMING_ALL = (
    "heading_labels",
    "heading_names",
    "bold_labels",
    "bold_capitals",
    "plain_labels",
    "titled_labels",
    "initials",
    "coloured_labels",
    "label_lines",
    "own_line_names",
    "table_cells",
    "headers",
    "labelled_divs",
    "wrapped_lines",
    "bold_labels_and_questions",
    "stamped_labels",
    "broken_lines",
    "preformatted",
)
"""Markups in which each turn names its speaker."""
NAMING_GUESTS = (*NAMING_ALL, "heading_surnames", "outlet_in_bold", "bold_questions_plain_names", "listed_answers",
                 "list_items", "dashed_names")  # fmt: skip
"""Markups in which each answer names its speaker, so that several guests may talk."""
WORDED_MARKUPS = ("undifferentiated", "double_breaks", "first_pair_labelled", "named_paragraphs", "named_boxes")
"""Markups that need question marks, since wording tells, or names that lie."""
IN_TEXT = {
    "bold_questions": "bold_questions",
    "plain_labels": "full_names",
    "bold_labels": "full_names",
    "bold_role_labels": "role_labels",
    "bold_capitals": "capitals",
    "initials": "initials",
    "labelled_divs": "surnames",
    "own_line_names": "own_line_bare",
    "questions_labelled": "questions_labelled",
    "first_pair_labelled": "first_pair_labelled",
    "dashes": "dashes",
    "dashed_questions": "dashed_questions",
    "undifferentiated": "plain",
}
"""Markups, and the markings of plain text that say the same."""

MARKUP_NOT_IN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("heading_surnames", "outlet_in_bold", "bold_questions_plain_names", "titled_labels",
                     "dashed_names", "labelled_divs", "bold_labels_and_questions", "broken_lines"), ("zh",)),
    **dict.fromkeys(("initials", "bold_capitals", "list_items", "role_letters"), CAPITALLESS),
}  # fmt: skip
"""Languages whose script or custom has no such markup."""


def markup_combinations(
    markups: Sequence[str] = tuple(MARKUPS), languages: Sequence[str] = LANGUAGES
) -> tuple[tuple[str, str], ...]:
    """All pairs of a markup and a language that has it."""
    return tuple((name, code) for name in markups for code in languages if code not in MARKUP_NOT_IN.get(name, ()))


def suits(markup: str, conversation: Conversation) -> bool:
    """Whether a conversation can be set in a markup so that a reader would understand it."""
    possible = conversation.language not in MARKUP_NOT_IN.get(markup, ())
    return possible and (markup not in WORDED_MARKUPS or conversation.only_asks)


@st.composite
def suited(
    draw: st.DrawFn, markups: Sequence[str] = tuple(MARKUPS), languages: Sequence[str] = LANGUAGES
) -> tuple[str, Conversation]:
    """One of the markups, and a conversation of a kind that suits it."""
    markup, language = draw(st.sampled_from(markup_combinations(markups, languages)))
    guests = 3 if markup in NAMING_GUESTS else 1
    statements = markup not in WORDED_MARKUPS
    return markup, draw(conversations((language,), statements=statements, most_guests=guests))


Label = Callable[[int, Said], str | None]
Face = Callable[[str], str]
"""Sets words in HTML."""
PAIR = 2
"""The first question and the first answer."""
SECONDS = 47
"""From one turn to the next, where a page says when it was spoken."""


def _nobody(place: int, said: Said) -> None:
    return None


@frozen(kw_only=True)
class _Way:
    """How one voice is set."""

    element: str = "p"
    """Empty where the words stand bare."""
    name: str = ""
    """What the element is, for pages that say so by its class."""
    face: Face | None = None
    """None for plain type, in which an answer's words may be set off."""
    label: Label = _nobody
    labelled: Face = escaped
    named: bool = False
    """Whether its label is a name."""
    closer: str | None = None
    """What stands between label and words; None for the language's colon."""
    joint: str | None = None
    """What stands behind the colon; None for the language's space, if it has any."""
    within: bool = False
    """Whether the label is set as the words are."""
    above: str = ""
    """What stands before the first element with `{label}`, and perhaps `{time}`, in it."""
    after: str = ""
    """What stands behind each element."""
    whole: str = ""
    """What the turn is wrapped in, as `{turn}`."""


def _lay(conversation: Conversation, taste: Taste, question: _Way, answer: _Way, *, joined: str | None = None) -> Talk:
    """The conversation with its voices set in their ways; `joined` puts a question and its answer into one element."""
    elements: list[str] = []
    turns: list[Voice] = []
    held = ""
    for place, said in enumerate(conversation.said):
        way = question if is_question(said) else answer
        label = way.label(place, said)
        turns.append(voice_of(label if way.named else None, said))
        parts = _parts(way, taste, place, said, label or "", material(conversation.language).colon)
        if joined is not None and is_question(said) and _answered(conversation, place):
            elements += [_wrapped_in(way, taste, part) for part in parts[:-1]]
            held = parts[-1] + joined
            continue
        parts, held = (held + parts[0], *parts[1:]), ""
        elements += _elements(way, taste, place, label or "", parts)
    return Talk(conversation=conversation, elements=tuple(elements), turns=tuple(turns))


def _parts(way: _Way, taste: Taste, place: int, said: Said, label: str, colon: str) -> tuple[str, ...]:
    """The HTML of each paragraph of a turn, label included, elements not."""
    first, *rest = said.paragraphs
    face = way.face or (escaped if is_question(said) else taste.accented)
    opened = face(first) if way.above or not label else _opened(way, taste, face, label, first, colon)
    parts = (opened, *map(face, rest))
    return ("<br><br>\n".join(parts),) if taste.broken and not is_question(said) else parts


def _opened(way: _Way, taste: Taste, face: Face, label: str, words: str, colon: str) -> str:
    """The first paragraph of a turn behind its label."""
    closer = colon if way.closer is None else way.closer
    mark = closer.rstrip()
    space = closer[len(mark) :] if way.joint is None else way.joint
    if way.within:
        return face(f"{label}{closer}{words}")
    set_label = way.labelled(label + mark) if taste.colon_inside else way.labelled(label) + escaped(mark)
    return set_label + space + face(words)


def _elements(way: _Way, taste: Taste, place: int, label: str, parts: Sequence[str]) -> tuple[str, ...]:
    """A turn's elements; only one where something is wrapped around the turn."""
    first, *rest = (_wrapped_in(way, taste, part, first=i == 0) for i, part in enumerate(parts))
    above = way.above.format(label=escaped(label), time=_time(place)) if label else ""
    elements = (above + first, *rest)
    return (way.whole.replace("{turn}", "\n".join(elements)),) if way.whole else elements


def _wrapped_in(way: _Way, taste: Taste, part: str, *, first: bool = True) -> str:
    if taste.listed and not first and way.element == "p" and way.face is None and len(sentences_of((part,))) > 1:
        return "<ul>\n" + "\n".join(f"<li>{one}</li>" for one in sentences_of((part,))) + "\n</ul>"
    inner = part + way.after
    return taste.element(way.element, inner, way.name) if way.element else inner


def _time(place: int) -> str:
    minutes, seconds = divmod(place * SECONDS, 60)
    return f"00:{minutes:02}:{seconds:02}"


def _answered(conversation: Conversation, place: int) -> bool:
    """Whether an answer follows at once."""
    return place + 1 < len(conversation.said) and not is_question(conversation.said[place + 1])


def _initials(place: int, said: Said) -> str:
    return said.speaker.initials


def _roles(conversation: Conversation) -> tuple[Label, Label]:
    asks, answers = conversation.role_labels
    return (lambda place, said: asks), (lambda place, said: answers)


def _dashed(conversation: Conversation) -> _Way:
    dash = material(conversation.language).dash
    return _Way(label=lambda place, said: dash.rstrip(), closer=dash[len(dash.rstrip()) :])


def _styled(style: str) -> Face:
    return lambda text: f'<span style="{escape(style)}">{escaped(text)}</span>'


def _wrapped(text: str) -> str:
    return escaped(wrap(text)).replace("\n", "<br>\r\n")


def _naming(taste: Taste) -> Taste:
    """The taste, or, of one that gives elements no names, another that does."""
    return evolve(taste, naming="plain") if taste.naming in ("none", "lying") else taste


def _thirds(text: str) -> tuple[str, str, str]:
    """The text in three parts, cut at spaces where there are any."""
    first = text.find(" ", len(text) // 3) + 1 or len(text) // 3
    second = text.find(" ", 2 * len(text) // 3) + 1 or 2 * len(text) // 3
    return text[:first], text[first:second], text[second:]
