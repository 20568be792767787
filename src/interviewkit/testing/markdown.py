"""Markdown files set a conversation in marks, each by one device that real files tell voices apart with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from interviewkit.testing.conversations import Conversation, Said, conversations
from interviewkit.testing.material import LANGUAGES, material
from interviewkit.testing.printers import Printed, Printer, is_question, voice_of

Setting = Callable[[Said, str], Sequence[str]]
"""The paragraphs that a turn is set in; the other argument is a colon as the language has it."""


def bold(conversation: Conversation) -> Printed:
    """`**Q?**`, and the answer plain."""
    return _file(conversation, lambda said, _: _first(said, "**{}**"))


def bold_on_other_lines(conversation: Conversation) -> Printed:
    """The same, the stars on lines of their own."""
    return _file(conversation, lambda said, _: _first(said, "**\n{}\n**"))


def bold_tags(conversation: Conversation) -> Printed:
    """`<strong>Q?</strong>`, and the answer plain."""
    return _file(conversation, lambda said, _: _first(said, "<strong>{}</strong>"))


def italic(conversation: Conversation) -> Printed:
    """`_Q?_`, and the answer plain."""
    return _file(conversation, lambda said, _: _first(said, "_{}_"))


def headings(conversation: Conversation) -> Printed:
    """`## Q?`, and the answer plain."""
    return _file(conversation, lambda said, _: _first(said, "## {}"))


def closed_headings(conversation: Conversation) -> Printed:
    """`### Q? ###`, and the answer plain."""
    return _file(conversation, lambda said, _: _first(said, "### {} ###"))


def first_items(conversation: Conversation) -> Printed:
    """`1. **Q?**`, each number the first, and the answer plain."""
    return _file(conversation, lambda said, _: _first(said, "1. **{}**"))


def quoted_answers(conversation: Conversation) -> Printed:
    """The question bold, the answer a quotation."""
    return _file(conversation, lambda said, _: _first(said, "**{}**") if is_question(said) else _quoted(said))


def labels_in_bold(conversation: Conversation) -> Printed:
    """`**Ruth Kettering:** ...` before each turn."""
    return _file(conversation, lambda said, colon: _labelled(said, f"**{said.speaker.name}{colon.rstrip()}** "), _name)


def labels_beside_bold(conversation: Conversation) -> Printed:
    """`**Ruth Kettering**: ...` before each turn."""
    return _file(conversation, lambda said, colon: _labelled(said, f"**{said.speaker.name}**{colon}"), _name)


def labels_in_bold_questions(conversation: Conversation) -> Printed:
    """`**Ruth Kettering: Q?**`, and `**Anna Berg:** ...` before the answer."""
    return _file(conversation, _label_within, _name)


MARKDOWN: dict[str, Printer] = {
    "bold": bold,
    "bold_on_other_lines": bold_on_other_lines,
    "bold_tags": bold_tags,
    "italic": italic,
    "headings": headings,
    "closed_headings": closed_headings,
    "first_items": first_items,
    "quoted_answers": quoted_answers,
    "labels_in_bold": labels_in_bold,
    "labels_beside_bold": labels_beside_bold,
    "labels_in_bold_questions": labels_in_bold_questions,
}
"""Every way to tell voices apart in Markdown, by name."""


@st.composite
def markdown_files(
    draw: st.DrawFn, ways: Sequence[str] = tuple(MARKDOWN), languages: Sequence[str] = LANGUAGES
) -> Printed:
    """Conversations set in Markdown, in one of the ways."""
    return MARKDOWN[draw(st.sampled_from(ways))](draw(conversations((draw(st.sampled_from(languages)),))))


def _nobody(said: Said) -> None:
    return None


def _name(said: Said) -> str:
    return said.speaker.name


def _file(conversation: Conversation, setting: Setting, named: Callable[[Said], str | None] = _nobody) -> Printed:
    headline, *front = conversation.front
    colon = material(conversation.language).colon
    title = [f"# {headline}"] if headline else []
    blocks = [*title, *front, *(block for said in conversation.said for block in setting(said, colon))]
    return Printed(
        conversation=conversation,
        text="\n\n".join(blocks) + "\n",
        turns=tuple(voice_of(named(said), said) for said in conversation.said),
        format="markdown",
    )


def _first(said: Said, pattern: str) -> Sequence[str]:
    """The turn's paragraphs, a question's first in a pattern."""
    first, *rest = said.paragraphs
    return (pattern.format(first), *rest) if is_question(said) else said.paragraphs


def _quoted(said: Said) -> Sequence[str]:
    return ["\n>\n".join(f"> {paragraph}" for paragraph in said.paragraphs)]


def _labelled(said: Said, label: str) -> Sequence[str]:
    first, *rest = said.paragraphs
    return (label + first, *rest)


def _label_within(said: Said, colon: str) -> Sequence[str]:
    if not is_question(said):
        return _labelled(said, f"**{said.speaker.name}{colon.rstrip()}** ")
    first, *rest = said.paragraphs
    return (f"**{said.speaker.name}{colon}{first}**", *rest)
