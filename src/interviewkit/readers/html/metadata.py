"""Metadata is what a page says of itself in its head, its linked data and its elements' properties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from interviewkit.lexicon.dates import iso
from interviewkit.model import Author, Metadata
from interviewkit.page import Block
from interviewkit.passage import letters
from interviewkit.readers.html import linked_data
from interviewkit.readers.html.headlines import Headline, Sites, headline_of
from interviewkit.readers.html.layout import Layout
from interviewkit.readers.html.linked_data import Node, kinds, words

TITLES = ("headline", "og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title",
          "title")  # fmt: skip
SUMMARIES = ("og:description", "twitter:description", "sailthru.description", "dc.description", "description")
AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
           "cxenseparse:author")  # fmt: skip
PUBLISHED = ("datepublished", "article:published_time", "article:published", "parsely-pub-date", "sailthru.date",
             "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "pubdate", "pub_date",
             "publishdate", "publish-date", "publication_date", "date", "time")  # fmt: skip
MODIFIED = ("datemodified", "article:modified_time", "article:modified", "og:updated_time", "dcterms.modified",
            "last-modified", "lastmod")  # fmt: skip
PUBLISHERS = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name")
LANGUAGES = ("lang", "inlanguage", "content-language", "dc.language", "dcterms.language", "language", "og:locale")
ADDRESSES = ("canonical", "og:url", "parsely-link", "twitter:url")
"""What pages call it in their heads, lower case; the most trusted first."""


def read(layout: Layout, origin: str | None = None) -> Metadata:
    """What the page says of itself: authors as printed, no byline; None for what it does not say.

    `origin` is where the page came from; an address without a host is one of that host.
    """
    told = _told(layout)
    addresses = (_whole(one, origin or "") for one in told.every(("url", "mainEntityOfPage"), ADDRESSES))
    url = next(filter(ADDRESS.match, addresses), None)
    publishers = tuple(told.every(("publisher",), PUBLISHERS))
    sites = Sites.of(publishers, url)
    language = next(filter(None, map(_language, told.every(("inLanguage",), LANGUAGES))), None)
    headline = _headline(told, layout, sites)
    published, printed = _dated(told.every(("datePublished", "dateCreated", "uploadDate"), PUBLISHED), language)
    return Metadata(
        headline=headline.words,
        kicker=headline.kicker,
        standfirst=_summary(told.every(("description",), SUMMARIES), layout.blocks, headline.words),
        authors=tuple(_authors(told, sites)),
        date_published=published,
        date_published_raw=printed,
        date_modified=_dated(told.every(("dateModified",), MODIFIED), language)[0],
        publisher=next(iter(publishers), None),
        language=language,
        url=url,
    )


@frozen(eq=False)
class Told:
    """What a page tells machines."""

    heads: Mapping[str, tuple[str, ...]]
    """Every content by its name, lower case."""
    article: Node
    nodes: Mapping[str, Node]
    """Those that others refer to, by their names."""

    def every(self, keys: Iterable[str], names: Iterable[str]) -> Iterator[str]:
        """What the linked data say under `keys`, then what the heads say under `names`, as words; nothing empty."""
        yield from filter(None, (words(self.meant(self.article.get(key))) for key in keys))
        yield from (content for name in names for content in self.heads.get(name, ()))

    def meant(self, value: Any) -> Any:
        """The value itself, or what it refers to."""
        name = value.get("@id") if isinstance(value, dict) and "name" not in value else None
        return self.nodes.get(name, value) if isinstance(name, str) else value


def _told(layout: Layout) -> Told:
    nodes = linked_data.nodes(layout.scripts)
    heads = _heads(layout)
    named = {node["@id"]: node for node in reversed(nodes) if isinstance(node.get("@id"), str) and "name" in node}
    return Told(heads, _article(nodes, heads), named)


def _heads(layout: Layout) -> dict[str, tuple[str, ...]]:
    heads: dict[str, tuple[str, ...]] = {}
    for tag, attributes in layout.heads:
        name, content = _entry(tag, attributes)
        if name and (content := words((content or "")[:LONGEST_TOLD])):
            heads[name] = (*heads.get(name, ()), content) if len(heads.get(name, ())) < MOST_TOLD else heads[name]
    return heads


MOST_TOLD = 20
"""Contents under one name; teasers say a hundred times when they were published."""
LONGEST_TOLD = 2000
"""Characters of such a content."""
NAMING = ("property", "name", "itemprop", "http-equiv")


def _entry(tag: str, attributes: Mapping[str, str]) -> tuple[str, str | None]:
    """The name in lower case and the content of what an element tells machines."""
    if tag == "html":
        return "lang", attributes.get("lang") or attributes.get("xml:lang")
    if tag == "link":
        return (attributes.get("rel") or "").lower(), attributes.get("href")
    name = next(filter(None, map(attributes.get, NAMING)), tag).lower()
    return name, attributes.get("content") or attributes.get("datetime")


def _article(nodes: tuple[Node, ...], heads: Mapping[str, tuple[str, ...]]) -> Node:
    """The node that is about the page's own article, completed by the one about the page."""
    page = next((node for node in nodes if "datePublished" in node and _is(node, PAGES)), {})
    articles = [node for node in nodes if _is(node, ARTICLES)]
    titles = "\n".join(letters(title) for name in TITLES for title in heads.get(name, ())[:1])
    own = (node for node in articles if (title := letters(words(node.get("headline")))) and title in titles)
    return {**page, **next(own, articles[0] if articles else {})}


ARTICLES = ("Article", "Posting", "Report", "Interview", "Episode")
PAGES = ("Page",)
"""What the names of types end with."""


def _is(node: Node, endings: tuple[str, ...]) -> bool:
    return any(kind.endswith(endings) for kind in kinds(node))


def _headline(told: Told, layout: Layout, sites: Sites) -> Headline:
    title = next((script.text for script in layout.scripts if script.kind == "title"), "")
    printed = words(told.article.get("headline"))
    return headline_of(printed, (*told.every(("name",), TITLES),), words(title), layout.blocks, sites)


ACCOUNTS = frozenset({"admin", "administrator", "webmaster", "wordpress", "root", "user"})
"""Whom a site's own software calls an author."""
LONGEST_NAME = 200


def _authors(told: Told, sites: Sites) -> Iterator[Author]:
    """Everybody who is named as an author, each once; neither the site itself nor addresses are."""
    value = told.article.get("author") or told.article.get("creator") or ()
    linked = [words(told.meant(one)) for one in (value if isinstance(value, list) else [value])]
    for names in (linked, *(told.heads.get(name, ()) for name in AUTHORS)):
        people = [name for name in names if name and len(name) <= LONGEST_NAME and not _is_nobody(name, sites)]
        if people:
            yield from (Author(name=name, name_raw=name) for name in dict.fromkeys(people))
            return


def _is_nobody(name: str, sites: Sites) -> bool:
    return "://" in name or name[0] == "@" or letters(name) in ACCOUNTS or letters(name) in sites or not letters(name)


ADDRESS = re.compile(r"https?://[^\s/]+")


def _whole(address: str, origin: str) -> str:
    """The address with the host of its page; what begins with no slash may be no address at all."""
    host = ADDRESS.match(origin)
    if not host or address[0] != "/":
        return address
    return f"{origin.partition('//')[0] if address.startswith('//') else host[0]}{address}"


def _dated(printed: Iterable[str], language: str | None) -> tuple[str | None, str | None]:
    """The first date that can be understood as ISO 8601, and as printed."""
    known = (language or "en").partition("-")[0]
    return next(((date, raw) for raw in printed if (date := iso(raw, known))), (None, None))


TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\b", re.IGNORECASE)


def _language(printed: str) -> str | None:
    """The language as BCP 47 writes it.

    >>> _language("de_at.UTF-8")
    'de-AT'
    """
    found = TAG.match(printed)
    if not found:
        return None
    language, script, region = found.groups("")
    return "-".join(filter(None, (language.lower(), script.title(), region.upper())))


CUT = ("…", "...", "[…]", "[...]", "[&hellip;]")
"""What a summary ends with that a machine has cut out of the text."""
SEEN = 40
"""Characters by which a paragraph is known again."""


def _summary(told: Iterable[str], blocks: Iterable[Block], headline: str | None) -> str | None:
    """The first summary that is neither the headline nor the beginning of a paragraph, as the page prints it."""
    for summary in told:
        if letters(summary) == letters(headline or "") or summary.endswith(CUT):
            continue
        alike = next((block.text for block in blocks if block.text.startswith(summary[:SEEN])), summary)
        if letters(alike) == letters(summary) and not alike.endswith(CUT):
            return alike
    return None
