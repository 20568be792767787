"""HTML is the report: one page to look at, without script or network, with every word in its place."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from interviewkit.model import Interview
from interviewkit.writers.html.elements import Html, element, joined, title
from interviewkit.writers.html.parts import set_row
from interviewkit.writers.html.report import Report, report
from interviewkit.writers.html.surroundings import apparatus, footer, header, headline

STYLE = Path(__file__).with_name("report.css")
FRAME = "width: 100%; height: 40rem; border: 0"
"""The style of the frame in a notebook; nobody can know how long the talk is without running a script."""


def write(interview: Interview) -> str:
    """The interview as one page of HTML that loads nothing and runs nothing."""
    return _page(interview, _policy("base-uri 'none'"))


def notebook(interview: Interview) -> str:
    """The same page in a frame, so that neither it nor the notebook changes how the other looks."""
    # A frame's own address; without it, a link within the page leads to the notebook.
    base = element("base", href="about:srcdoc")
    page = _page(interview, joined((_policy(), base)))
    rights = "allow-popups allow-popups-to-escape-sandbox"
    return element("iframe", srcdoc=page, sandbox=rights, title="Interview", style=FRAME)


def _page(interview: Interview, rules: Html) -> str:
    made = report(interview)
    body = element("body", _skip(), header(made), _article(made), apparatus(made), footer(made), dir=made.direction)
    return f"<!DOCTYPE html>\n{element('html', _head(made, rules), body, lang='en')}\n"


def _policy(*rules: str) -> Html:
    """The style sheet is all that the page may have, and nothing may be sent from it; besides, these rules."""
    digest = b64encode(sha256(STYLE.read_bytes()).digest()).decode()
    given = "default-src 'none'", f"style-src 'sha256-{digest}'", "form-action 'none'", *rules
    return element("meta", http_equiv="Content-Security-Policy", content="; ".join(given))


def _head(made: Report, rules: Html) -> Html:
    return element(
        "head",
        element("meta", charset="utf-8"),
        rules,
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        title(headline(made)),
        element("style", Html(STYLE.read_text("utf-8"))),
    )


def _skip() -> Html:
    return element("a", "Skip to the talk", href="#talk", class_="skip")


def _article(made: Report) -> Html:
    set_rows = joined(set_row(made, index) for index in range(len(made.rows)))
    folds = "as-printed" if made.interview.source.format == "markdown" else "lines"
    return element("main", set_rows, id="talk", lang=made.language, class_=folds, tabindex="-1")
