"""Surroundings stand above, beside and below the talk: its head, who speaks, the questions, what to look at twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from interviewkit.model import Genre, Speaker, Turn
from interviewkit.passage import Span
from interviewkit.writers.html.elements import Html, element, joined, link
from interviewkit.writers.html.parts import LONGEST_ADDRESS, facts
from interviewkit.writers.html.report import Report, anchor, row_at, shortened
from interviewkit.writers.script import imprint

LONGEST_QUESTION = 120
"""Characters of a question in the list of contents."""
LONGEST_QUOTE = 120
"""Characters of the words that a diagnostic is about."""
GENRES: Mapping[Genre | None, str] = {
    Genre.QUESTION_AND_ANSWER: "Questions and answers",
    Genre.INTERVIEW: "Narrated interview",
    Genre.TRANSCRIPT: "Transcript",
    None: "Interview",
}


def headline(report: Report) -> str:
    """What the report is called."""
    data = report.interview.metadata
    return data.headline or (report.interview.source.uri or "").rstrip("/").rpartition("/")[2] or "Untitled"


def header(report: Report) -> Html:
    """Headline, standfirst and byline, as a newspaper sets them, and what was heard in a line."""
    data = report.interview.metadata
    told = (
        element("p", data.kicker, class_="kicker", dir="auto") if data.kicker else None,
        element("h1", headline(report), dir="auto"),
        element("p", data.standfirst, class_="standfirst", dir="auto") if data.standfirst else None,
        element("p", imprint(report.interview), class_="imprint", dir="auto") if imprint(report.interview) else None,
    )
    return element("header", element("div", *told, lang=report.language), _heard(report))


def apparatus(report: Report) -> Html:
    """Who speaks, what is asked, and what an editor would look at twice."""
    return element("aside", _speakers(report), _contents(report), _diagnostics(report), _signs(report), lang="en")


def footer(report: Report) -> Html:
    """How the page was read, folded away."""
    source, data, said = report.interview.source, report.interview.metadata, report.interview.convention
    address = data.url or source.uri
    marks = f"questions by {said.question_marker or 'wording'}, answers by {said.answer_marker or 'wording'}"
    known = (
        ("authors", ", ".join(_author(author.name, author.name_raw) for author in data.authors)),
        ("published", data.date_published_raw or data.date_published),
        ("changed", data.date_modified),
        ("language", data.language),
        ("told apart", f"{marks}: {said.share:.0%} of the turns" if report.interview.turns else None),
        ("read as", f"{source.format}, {source.encoding} ({source.encoding_from}), {source.length:,} bytes"),
        ("from", source.uri),
        ("sha256", source.sha256),
        ("model", report.interview.schema_version),
    )
    place = element("p", "The page: ", link(shortened(address, LONGEST_ADDRESS), address)) if address else None
    return element("footer", element("details", element("summary", "How it was read"), place, facts(known)), lang="en")


def _author(name: str, printed: str) -> str:
    return name if name == printed else f"{name} (“{printed}”)"


def _heard(report: Report) -> Html:
    interview = report.interview
    asked, looks = len(interview.questions), len(interview.diagnostics)
    told = (
        element("span", GENRES[interview.genre] if interview.is_interview else "No interview"),
        element("a", _count(asked, "question"), href="#contents") if asked else None,
        element("span", _count(len(interview.answers), "answer")) if interview.answers else None,
        element("a", f"{looks:,} to look at twice", href="#looks") if looks else None,
    )
    return element("p", *_dotted(told), class_="heard", lang="en")


def _count(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def _dotted(told: tuple[Html | None, ...]) -> Iterator[str]:
    for index, words in enumerate(filter(None, told)):
        if index:
            yield " · "
        yield words


def _speakers(report: Report) -> Html | None:
    people = report.interview.speakers
    if not people:
        return None
    colours = {voice.speaker.id: report.guests.get(voice.key) for voice in report.cast.voices if voice.speaker}
    listed = joined(_speaker(speaker, colours.get(speaker.id)) for speaker in people)
    return element("section", element("h2", "Who speaks"), element("ul", listed, class_="cast"))


def _speaker(speaker: Speaker, guest: int | None) -> Html:
    aliases = ", ".join(alias for alias in speaker.aliases if alias != speaker.name)
    colour = "ask" if guest is None else f"answer guest-{guest}"
    return element(
        "li",
        element("span", speaker.name, class_="name", dir="auto"),
        element("span", speaker.description, dir="auto") if speaker.description else None,
        element("small", speaker.role.value, ", a house" if speaker.is_organization else None),
        element("small", "also ", element("bdi", aliases)) if aliases else None,
        class_=colour,
    )


def _contents(report: Report) -> Html | None:
    asked = report.interview.questions
    if not asked:
        return None
    listed = element("ol", joined(_question(report, turn) for turn in asked), lang=report.language)
    heading = element("h2", "Questions", id="contents-title")
    return element("nav", heading, listed, id="contents", aria_labelledby="contents-title")


def _question(report: Report, turn: Turn) -> Html:
    words = shortened(turn.text, LONGEST_QUESTION) or "…"
    return element("li", element("a", words, href=f"#{report.anchor_of(turn)}", dir="auto"))


def _diagnostics(report: Report) -> Html | None:
    if not report.interview.diagnostics:
        return None
    listed = joined(_look(report, number) for number in range(1, len(report.interview.diagnostics) + 1))
    return element("section", element("h2", "To look at twice"), element("ol", listed), id="looks")


def _look(report: Report, number: int) -> Html:
    diagnostic = report.interview.diagnostics[number - 1]
    span = diagnostic.span
    place = _place(report, span) if span and report.rows else None
    said = element("span", diagnostic.message, dir="auto")
    code = element("small", f"{diagnostic.severity.value}: ", element("bdi", diagnostic.code))
    return element("li", said, place, code, id=f"look-{number}", class_=diagnostic.severity.value)


def _place(report: Report, span: Span) -> Html:
    beginning = Span(span.start, min(span.end, span.start + LONGEST_QUOTE))
    words = shortened(beginning.of(report.interview.text), LONGEST_QUOTE) or "its place"
    return element("a", words, href=f"#{anchor(row_at(report.rows, span.start))}", dir="auto")


def _signs(report: Report) -> Html | None:
    if not report.has_signs:
        return None
    return element("p", element("label", element("input", type="checkbox", id="signs"), " Show the file’s own marks"))
