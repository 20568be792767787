"""Tags: what HTML's elements do to the text inside them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

BREAKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "iframe",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "noframes",
        "noscript",
        "ol",
        "optgroup",
        "option",
        "p",
        "picture",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "video",
        "audio",
        "object",
        "canvas",
        "map",
    ]
)
"""Elements that begin and end lines; so do those that a page names itself, with a hyphen."""
CLOSE = frozenset(["li", "dt", "dd", "tr", "td", "th", "option", "optgroup", "caption"])
"""Elements that stand on lines of their own without an empty one between."""
INNER = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption"}
    | {"pre", "button", "label", "summary", "caption", "header", "hgroup", "address"}
)
"""Elements that hold parts of a text; what stands in them stands in the frame around."""
SILENT = frozenset(["script", "style", "template", "title", "iframe"])
"""Elements whose text is not read; that of `title` and of scripts of data is kept aside."""
RAW = frozenset(["script", "style", "title", "iframe"])
"""Elements in which no other begins."""
PICTURES = frozenset(["img", "amp-img", "image"])
OF_RUNS = frozenset(["~caption", "~credit", "~author", "~figure", "~button"])
"""What is told of a run as well as of a frame."""
HEADS = frozenset({"html", "link", "meta", "time"})
"""Elements whose attributes tell machines something; so does any that has a property."""
TELLING = SILENT | PICTURES | HEADS | {"br"}
"""Elements that do something beside holding words."""
SETTING = ("class", "id", "itemprop", "style", "color", "face")
"""Attributes that tell how words are set."""
BOLD = frozenset(["b", "strong"])
ITALIC = frozenset(["i", "em", "cite", "dfn", "var"])
LOOKS = frozenset(["span", "font", "u", "mark", "small", "big", "tt", "code", "kbd", "q"])
"""Elements whose class, colour or typeface may set a voice apart."""
TRAITS = {
    "nav": "navigation",
    "menu": "navigation",
    "header": "header",
    "footer": "footer",
    "aside": "aside",
    "form": "form",
    "fieldset": "form",
    "select": "form",
    "option": "form",
    "textarea": "form",
    "button": "button",
    "label": "button",
    "figure": "figure",
    "picture": "figure",
    "figcaption": "caption",
    "details": "details",
    "summary": "summary",
    "dialog": "dialog",
    "blockquote": "quote",
    "ul": "list",
    "ol": "numbered",
    "li": "item",
    "dt": "term",
    "dd": "definition",
    "dl": "definitions",
    "table": "table",
    "th": "cell",
    "td": "cell",
    "pre": "pre",
    "article": "article",
    "main": "main",
    "noscript": "noscript",
    "address": "address",
}
"""What an element tells of what stands in it."""
NAMED = {
    "caption": "~caption",
    "captions": "~caption",
    "figcaption": "caption",
    "imagecaption": "~caption",
    "thumbcaption": "~caption",
    "bildunterschrift": "~caption",
    "bildtext": "~caption",
    "legende": "~caption",
    "cutline": "~caption",
    "credit": "~credit",
    "credits": "~credit",
    "copyright": "~credit",
    "photographer": "~credit",
    "photocredit": "~credit",
    "imagecredit": "~credit",
    "source": "~credit",
    "quelle": "~credit",
    "bildquelle": "~credit",
    "fotograf": "~credit",
    "attribution": "~credit",
    "rights": "~credit",
    "figure": "~figure",
    "image": "~figure",
    "img": "~figure",
    "photo": "~figure",
    "foto": "~figure",
    "bild": "~figure",
    "picture": "~figure",
    "thumb": "~figure",
    "gallery": "~figure",
    "slideshow": "~figure",
    "carousel": "~figure",
    "slide": "~figure",
    "lightbox": "~figure",
    "button": "~button",
    "btn": "~button",
    "comment": "~comments",
    "comments": "~comments",
    "disqus": "~comments",
    "respond": "~comments",
    "share": "~share",
    "sharing": "~share",
    "social": "~share",
    "related": "~related",
    "recommended": "~related",
    "recommendations": "~related",
    "teaser": "~related",
    "teasers": "~related",
    "promo": "~related",
    "card": "~related",
    "trending": "~related",
    "newsletter": "~newsletter",
    "subscribe": "~newsletter",
    "subscription": "~newsletter",
    "signup": "~newsletter",
    "donate": "~newsletter",
    "donation": "~newsletter",
    "paywall": "~newsletter",
    "cookie": "~cookies",
    "cookies": "~cookies",
    "consent": "~cookies",
    "gdpr": "~cookies",
    "nav": "~navigation",
    "navigation": "~navigation",
    "navbar": "~navigation",
    "menu": "~navigation",
    "breadcrumb": "~navigation",
    "breadcrumbs": "~navigation",
    "pagination": "~navigation",
    "footer": "~footer",
    "sidebar": "~sidebar",
    "widget": "~sidebar",
    "ad": "~advert",
    "ads": "~advert",
    "advert": "~advert",
    "advertisement": "~advert",
    "sponsor": "~advert",
    "sponsored": "~advert",
    "banner": "~advert",
    "faq": "~faq",
    "faqs": "~faq",
    "qna": "~faq",
    "accordion": "~collapsible",
    "accordions": "~collapsible",
    "akkordeon": "~collapsible",
    "collapse": "~collapsible",
    "collapsed": "~collapsible",
    "collapsible": "~collapsible",
    "expandable": "~collapsible",
    "expander": "~collapsible",
    "toggle": "~collapsible",
    "toggles": "~collapsible",
    "quote": "~quote",
    "pullquote": "~quote",
    "blockquote": "~quote",
    "author": "~author",
    "authors": "~author",
    "byline": "~author",
    "autor": "~author",
    "autoren": "~author",
    "autora": "~author",
    "auteur": "~author",
    "autore": "~author",
    "auteurs": "~author",
    "bio": "~author",
    "question": "~question",
    "frage": "~question",
    "pregunta": "~question",
    "answer": "~answer",
    "antwort": "~answer",
    "respuesta": "~answer",
    "tag": "~tags",
    "tags": "~tags",
    "title": "~title",
    "headline": "~title",
    "subtitle": "~standfirst",
    "intro": "~standfirst",
    "lead": "~standfirst",
    "lede": "~standfirst",
    "standfirst": "~standfirst",
    "teasertext": "~standfirst",
    "excerpt": "~standfirst",
    "summary": "~standfirst",
    "dek": "~standfirst",
    "subhead": "~standfirst",
    "subheadline": "~standfirst",
    "subline": "~standfirst",
    "vorspann": "~standfirst",
    "entradilla": "~standfirst",
    "bajada": "~standfirst",
    "sottotitolo": "~standfirst",
    "chapo": "~standfirst",
    "chapeau": "~standfirst",
    "ingress": "~standfirst",
    "kicker": "~kicker",
    "overline": "~kicker",
    "topline": "~kicker",
    "eyebrow": "~kicker",
    "dachzeile": "~kicker",
    "spitzmarke": "~kicker",
    "surtitre": "~kicker",
    "antetitulo": "~kicker",
    "occhiello": "~kicker",
    "date": "~date",
    "time": "~date",
    "timestamp": "~date",
    "published": "~date",
}
"""What the words in an element's name tell of it; a hint, since names lie."""
ITEMS = {"question": "question", "answer": "answer", "faqpage": "faq", "acceptedanswer": "answer"}
"""What microdata call an element, and what that tells."""
CONTROLS = frozenset({"aria-expanded", "data-toggle", "data-bs-toggle"})
"""Attributes of elements that do something when pressed."""
NOTES = frozenset({"doc-footnote", "doc-endnote", "doc-endnotes"})
"""The roles of footnotes, and of a list of them."""
STATES = frozenset({"hidden", "style", "open", "itemtype", "itemprop", "role"}) | CONTROLS
"""Attributes that tell of what stands in an element."""
WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
LONGEST_NAME = 200
"""Characters of an element's name that are read."""


def breaks(tag: str) -> bool:
    """Whether the element begins and ends lines."""
    return tag in BREAKS or "-" in tag


def expands(attributes: Mapping[str, str]) -> bool:
    """Whether pressing the element shows more of the page."""
    if CONTROLS.isdisjoint(attributes):
        return False
    return "aria-expanded" in attributes or "collapse" in map(attributes.get, CONTROLS)


def states_of(tag: str, attributes: Mapping[str, str]) -> frozenset[str]:
    """What an element's attributes tell, but for its name: hidden, shut or open, microdata's question or answer.

    >>> sorted(states_of("button", {"aria-expanded": "false"}))
    ['expands', 'shut']
    """
    told = {
        "hidden": "hidden" in attributes or HIDDEN.search(attributes.get("style") or ""),
        "expands": expands(attributes),
        "open": (tag == "details" and "open" in attributes) or attributes.get("aria-expanded") == "true",
        "shut": attributes.get("aria-expanded") == "false",
        "button": attributes.get("role") == "button",
        "footnote": attributes.get("role") in NOTES,
    }
    kinds = ((attributes.get(name) or "").rpartition("/")[2].lower() for name in ("itemtype", "itemprop"))
    return frozenset(trait for trait in told if told[trait]) | {ITEMS[kind] for kind in kinds if kind in ITEMS}


@lru_cache(4096)
def traits_of(tag: str, name: str) -> frozenset[str]:
    """What an element's tag and the words in its name tell of it.

    >>> sorted(traits_of("div", "article__imageCaption"))
    ['~caption', '~figure']
    """
    words = (word.lower() for word in WORDS.findall(name[:LONGEST_NAME]))
    found = {NAMED[word] for word in words if word in NAMED}
    if tag in TRAITS:
        found.add(TRAITS[tag])
    return frozenset(found)


@lru_cache(4096)
def run_traits_of(name: str) -> frozenset[str]:
    """What the words in an inline element's name tell of its words."""
    return traits_of("", name) & OF_RUNS


BOLD_LOOK = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
ITALIC_LOOK = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
NORMAL_LOOK = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
COLOUR = re.compile(r"(?:^|[;\s])((?:background-)?color\s*:\s*[^;]+)", re.IGNORECASE)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
