"""Sites publish a conversation as a web page, between all that they put around their articles."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from random import Random
from typing import Any

from attrs import evolve, field, frozen
from hypothesis import strategies as st

from interviewkit.model import Role
from interviewkit.testing.conversations import Conversation
from interviewkit.testing.markups import MARKUPS, Talk, suited
from interviewkit.testing.material import LANGUAGES, Material, material
from interviewkit.testing.printers import Voice, sentences_of
from interviewkit.testing.soup import SOUPS, soup
from interviewkit.testing.tastes import Taste, escaped, taste


@frozen(kw_only=True)
class Box:
    """Something on a page that is none of its talk."""

    kind: str
    """Its name in `BOXES`."""
    html: str
    caption: str = ""
    """The words under a picture."""
    credit: str = ""
    """Who made the picture."""


@frozen(kw_only=True)
class WebPage:
    """A web page, the turns and the boxes that stand in it; its `repr` shows the HTML alone."""

    conversation: Conversation = field(repr=False)
    text: str
    """The HTML."""
    turns: tuple[Voice, ...] = field(repr=False)
    boxes: tuple[Box, ...] = field(default=(), repr=False)
    """In reading order."""

    @property
    def captions(self) -> tuple[Box, ...]:
        """The boxes with a picture."""
        return tuple(box for box in self.boxes if box.caption)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """What Hypothesis says of a failing example."""
        printer.text(f"<WebPage {self.conversation.language}: {self.text[:60]!r}..., {len(self.turns)} turns>")


@frozen(eq=False)
class Site:
    """The house that publishes a page."""

    conversation: Conversation
    taste: Taste
    dice: Random
    """Thrown for all that the house does in its own way."""

    @property
    def stock(self) -> Material:
        """What the house's language has words for."""
        return material(self.conversation.language)

    @property
    def unasked(self) -> tuple[str, ...]:
        """The questions that nobody asks in the conversation."""
        asked = {paragraph for said in self.conversation.said for paragraph in said.paragraphs}
        return tuple(ask for ask in self.stock.asks if ask not in asked)

    def some(self, *choices: str) -> str:
        """One of the choices."""
        return self.dice.choice(choices)

    def element(self, tag: str, inner: str, word: str = "") -> str:
        """An element, named as the house names it."""
        return self.taste.element(tag, inner, word)


Maker = Callable[[Site], Box]


def site_of(conversation: Conversation, dice: Random) -> Site:
    """A house that might publish the conversation."""
    return Site(conversation, taste(dice), dice)


# What stands above the article.


def cookies(site: Site) -> Box:
    """A cookie banner with its button."""
    words, _, button = escaped(site.dice.choice(site.stock.cookies)).rpartition(". ")
    inner = f"<p>{words}.</p><button>{button}</button>" if words else f"<p>{button}</p>"
    return Box(
        kind="cookies", html=f'<div id="cookie-consent" class="{site.some("cookie-banner", "x1", "cmp")}">{inner}</div>'
    )


def navigation(site: Site) -> Box:
    """The site's name and its menu."""
    links = "\n".join(f'<li><a href="/{i}">{escaped(line)}</a></li>' for i, line in enumerate(site.stock.menu))
    name = escaped(site.dice.choice(site.stock.outlets).name)
    html = f'<header><a href="/">{name}</a>\n<nav><ul>\n{links}\n</ul></nav></header>'
    bare = f'<div class="{site.some("top", "menu", "c-nav")}"><a href="/">{name}</a><ul>\n{links}\n</ul></div>'
    return Box(kind="navigation", html=site.some(html, bare))


def breadcrumb(site: Site) -> Box:
    """The way from the front page to this one."""
    home, *rest = map(escaped, site.stock.menu)
    parting = site.some(" » ", " / ", " &gt; ")
    html = f'<a href="/">{home}</a>{parting}<a href="/k">{site.dice.choice(rest)}</a>'
    return Box(kind="breadcrumb", html=site.element(site.some("div", "nav", "p"), html, "breadcrumb"))


# What stands inside the talk.


def figure(site: Site) -> Box:
    """A picture with its caption and credit, in a figure or in whatever a site takes for one."""
    strangers = [one.name for one in site.stock.interviewers if one not in site.conversation.people]
    name = site.dice.choice(strangers)
    caption, credit = escaped(site.dice.choice(site.stock.captions)), escaped(site.stock.credit.format(name=name))
    image = f'<img src="/b/{site.dice.randrange(1000)}.jpg" alt="{site.some("", caption)}">'
    html = site.dice.choice(FIGURES)(site, image, caption, credit)
    return Box(kind="figure", html=html, caption=caption, credit=name)


def pull_quote(site: Site) -> Box:
    """A sentence of an answer, set apart."""
    answers = [one for said in site.conversation.said if said.role is Role.INTERVIEWEE for one in said.paragraphs]
    quote = escaped(site.dice.choice(sentences_of(answers)))
    cite = site.some("", f"<cite>{escaped(site.conversation.interviewees[0].name)}</cite>")
    html = site.some(
        f"<blockquote><p>{quote}</p>{cite}</blockquote>",
        site.element("aside", f"<p>“{quote}”</p>{cite}", "quote"),
        site.element("div", f"<q>{quote}</q>", "quote"),
        site.element("p", f"«{quote}»", "quote"),
    )
    return Box(kind="pull_quote", html=html)


def teaser(site: Site) -> Box:
    """A link to another article."""
    line = escaped(site.dice.choice(site.stock.related))
    link = f'<a href="/artikel/{site.dice.randrange(10**6)}?ref=in&amp;pos=2">{line}</a>'
    html = site.some(
        f"<p><strong>{link}</strong></p>",
        f"<p>{link}</p>",
        site.element("aside", f"<h4>{link}</h4>", "teaser"),
        site.element("div", f"<div><div>{link}</div></div>", "teaser"),
        f"<ul><li>{link}</li></ul>",
    )
    return Box(kind="teaser", html=html)


def advert(site: Site) -> Box:
    """An advertisement, of which readers see the word alone."""
    word = escaped(site.stock.advert)
    script = '<script>window.ads = window.ads || []; if (1 < 2) ads.push("<p>x</p>")</script>'
    html = site.some(
        site.element("div", f"<span>{word}</span>{script}", "advert"),
        f"<p>{word}</p>{script}",
        f'<aside class="ad-slot"><div><small>{word}</small></div></aside>',
    )
    return Box(kind="advert", html=html)


def newsletter(site: Site) -> Box:
    """An invitation to the newsletter with its form."""
    line = escaped(site.dice.choice(site.stock.newsletter))
    form = '<form action="/n"><input type="email" placeholder="@"><button>OK</button></form>'
    html = site.some(
        site.element("div", f"<h4>{line}</h4>{form}", "newsletter"),
        f"<aside><p>{line}</p>{form}</aside>",
        f'<p><a href="/n">{line}</a></p>',
    )
    return Box(kind="newsletter", html=html)


def share(site: Site) -> Box:
    """A row of buttons."""
    links = "".join(f'<li><a href="#s{i}">{escaped(line)}</a></li>' for i, line in enumerate(site.stock.share))
    return Box(kind="share", html=site.element("ul", links, "share"))


def crosshead(site: Site) -> Box:
    """A few words in larger type that part a long talk."""
    line = site.dice.choice(site.stock.intro)
    words = line.split(" ")
    short = " ".join(words[:4]) if len(words) > 1 else line[:6]
    level = site.dice.choice([level for level in (2, 3, 4, 5) if level != site.taste.level])
    return Box(kind="crosshead", html=f"<h{level}>{escaped(short.strip(',.、，；;：: '))}</h{level}>")


# What stands below the talk, within the article or behind it.


def bio(site: Site) -> Box:
    """A line about the guest."""
    line = escaped(site.stock.bio.format(guest=site.conversation.interviewees[0].name))
    html = site.some(site.element("p", f"<em>{line}</em>"), site.element("div", f"<p>{line}</p>", "bio"))
    return Box(kind="bio", html=html)


def editing(site: Site) -> Box:
    """A note that the interview was edited for length."""
    line = escaped(site.stock.editing)
    return Box(kind="editing", html=site.some(f"<p><em>{line}</em></p>", site.element("p", line, "note")))


def questions(site: Site) -> Box:
    """A box of questions that open when they are clicked, none of them asked in the talk."""
    items = "\n".join(
        f"<details><summary>{escaped(ask)}</summary><p>{escaped(told)}</p></details>"
        for ask, told in zip(site.unasked[:3], site.stock.captions, strict=False)
    )
    return Box(kind="questions", html=site.element("section", items, "questions"))


def related(site: Site) -> Box:
    """Cards of other articles."""
    cards = "\n".join(
        site.element("div", f'<a href="/r{i}"><img src="/r{i}.jpg" alt=""><h3>{escaped(line)}</h3></a>', "card")
        for i, line in enumerate(site.stock.related)
    )
    return Box(kind="related", html=f"<section>\n{cards}\n</section>")


def comments(site: Site) -> Box:
    """What readers wrote, and asked."""
    title, *lines = map(escaped, site.stock.comments)
    items = "\n".join(
        f"<li><b>{escaped(one.name)}</b> <time>12:0{i}</time><p>{line}</p></li>"
        for i, (one, line) in enumerate(
            zip(site.stock.interviewees, (*lines, *map(escaped, site.unasked[3:4])), strict=False)
        )
    )
    return Box(kind="comments", html=f'<div id="comments"><h3>{title}</h3>\n<ol>\n{items}\n</ol></div>')


def footer(site: Site) -> Box:
    """What stands at the end of every page of the site."""
    links = " | ".join(f'<a href="/f{i}">{escaped(line)}</a>' for i, line in enumerate(site.stock.menu[1:4]))
    year = 2000 + site.dice.randrange(25)
    name = escaped(site.dice.choice(site.stock.outlets).name)
    html = f"<p>{links}</p><p>&copy; {year} {name}</p>"
    return Box(kind="footer", html=site.some(f"<footer>{html}</footer>", f'<div id="bottom">{html}</div>'))


ABOVE: dict[str, Maker] = {"cookies": cookies, "navigation": navigation, "breadcrumb": breadcrumb}
INSIDE: dict[str, Maker] = {
    "figure": figure,
    "pull_quote": pull_quote,
    "teaser": teaser,
    "advert": advert,
    "newsletter": newsletter,
    "share": share,
    "crosshead": crosshead,
}
BELOW: dict[str, Maker] = {"bio": bio, "editing": editing, "questions": questions}
BEHIND: dict[str, Maker] = {"related": related, "comments": comments, "footer": footer}
BOXES: dict[str, Maker] = ABOVE | INSIDE | BELOW | BEHIND
"""Everything that a page may have around its talk, or in it."""

FIGURES: tuple[Callable[[Site, str, str, str], str], ...] = (
    lambda site, image, caption, credit: f"<figure>{image}<figcaption>{caption} {credit}</figcaption></figure>",
    lambda site, image, caption, credit: site.element(
        "figure",
        f"{image}<figcaption>{site.element('span', caption, 'caption')}"
        f"{site.element('span', credit, 'credit')}</figcaption>",
        "figure",
    ),
    lambda site, image, caption, credit: (
        f"<figure><button>{escaped(site.stock.enlarge)}</button>{image}"
        f"<figcaption><p>{caption}</p><small>{credit}</small></figcaption></figure>"
    ),
    lambda site, image, caption, credit: site.element(
        "div", f"{image}{site.element('p', caption, 'caption')}{site.element('p', credit, 'credit')}", "image"
    ),
    lambda site, image, caption, credit: (
        f"<p>{image}</p>\n{site.element('p', f'{caption} <em>{credit}</em>', 'caption')}"
    ),
    lambda site, image, caption, credit: f"<div>{image}<br><i>{caption}</i><br>\n{credit}</div>",
    lambda site, image, caption, credit: (
        f'<table align="right"><tr><td>{image}</td></tr>\n<tr><td><small>{caption} ({credit})</small></td></tr></table>'
    ),
    lambda site, image, caption, credit: (
        f'<div class="wp-caption">{image}<p class="wp-caption-text">{caption} | {credit}</p></div>'
    ),
)
"""The ways to set a picture, its caption and its credit."""

WRAPPERS: dict[str, tuple[str, str]] = {
    "nothing": ("", ""),
    "article": ("<article>", "</article>"),
    "main": ('<main role="main"><article class="post hentry">', "</article></main>"),
    "content": ('<div id="content"><div class="text">', "</div></div>"),
    "nested": ("<div>" * 12, "</div>" * 12),
    "table": ('<table width="600"><tr><td>', "</td></tr></table>"),
    "centred": ("<center>", "</center>"),
    "figcaption": ("<figure><figcaption>", "</figcaption></figure>"),
    "sidebar": ('<div class="sidebar widget">', "</div>"),
    "related": ('<section class="related-content"><div class="teaser">', "</div></section>"),
    "caption": ('<div class="image-caption-wrapper">', "</div>"),
}
"""What an article may stand in; some of it says that it is something else."""


def web_page(talk: Talk, site: Site, boxes: Collection[str] = (), front: str | None = None, end: str = "") -> WebPage:
    """The talk as a whole page with the given boxes; `front` is the HTML above the talk, `end` that below."""
    made = {name: maker(site) for name, maker in BOXES.items() if name in boxes}
    slots = {name: site.dice.randint(1, max(1, len(talk.elements) - 1)) for name in INSIDE if name in made}
    opening, closing = WRAPPERS[site.dice.choice(tuple(WRAPPERS))]
    parts = (
        *(made[name].html for name in ABOVE if name in made),
        opening,
        _front(site) if front is None else front,
        *_talk(talk, slots, made),
        end,
        *(made[name].html for name in BELOW if name in made),
        closing,
        *(made[name].html for name in BEHIND if name in made),
    )
    order = {name: (list(BOXES).index(name) >= len(ABOVE), slots.get(name, len(talk.elements))) for name in made}
    return WebPage(
        conversation=talk.conversation,
        text=_whole(site, "\n".join(filter(None, parts))),
        turns=talk.turns,
        boxes=tuple(made[name] for name in sorted(made, key=order.__getitem__)),
    )


@st.composite
def web_pages(
    draw: st.DrawFn,
    markups: Sequence[str] = tuple(MARKUPS),
    languages: Sequence[str] = LANGUAGES,
    boxes: Sequence[str] = tuple(BOXES),
    soups: Sequence[str] = tuple(SOUPS),
) -> WebPage:
    """Conversations set in one of the markups, each of a kind that suits it, with some of the boxes, in some soup."""
    markup, conversation = draw(suited(markups, languages))
    site = site_of(conversation, Random(draw(st.integers(0, 2**32))))
    chosen = draw(st.sets(st.sampled_from(boxes))) if boxes else ()
    page = web_page(MARKUPS[markup](conversation, site.taste), site, chosen)
    spoilt = draw(st.sets(st.sampled_from(soups), max_size=MOST_SOUPS)) if soups else ()
    return evolve(page, text=soup(page.text, spoilt, site.dice))


MOST_SOUPS = 3
"""Kinds of carelessness on one page."""


def _talk(talk: Talk, slots: dict[str, int], made: dict[str, Box]) -> Iterator[str]:
    """The talk's elements with boxes between them; what the talk stands in is closed before a box."""
    yield talk.opening
    for i, element in enumerate(talk.elements):
        for name in (name for name, slot in slots.items() if slot == i):
            yield from (talk.closing, made[name].html, talk.opening)
        yield element
    yield talk.closing
    yield from (made[name].html for name, slot in slots.items() if slot >= len(talk.elements))


def _front(site: Site) -> str:
    """Headline, byline and the paragraphs above the talk."""
    conversation = site.conversation
    lines = [site.element(site.some("h1", "h2", "div"), escaped(conversation.headline), "headline")]
    if conversation.byline:
        date = site.some("", "<time>12.03.2021</time>", "<span>12/03/2021</span>")
        lines.append(site.element("div", f"{escaped(conversation.byline)} {date}", "byline"))
    return "\n".join([*lines, *(_intro(site, line) for line in conversation.intro)])


def _intro(site: Site, line: str) -> str:
    words = site.some(escaped(line), site.taste.bold(line), site.taste.italic(line))
    return site.element("p", words, "intro")


def _whole(site: Site, body: str) -> str:
    """The document around the body; some pages are bodies alone."""
    if site.dice.random() < ALONE:
        return body + "\n"
    language = site.some(site.conversation.language, "en")
    return f'<!DOCTYPE html>\n<html lang="{language}">\n{_head(site)}\n<body>\n{body}\n</body>\n</html>\n'


ALONE = 0.15
"""The share of pages of which somebody kept the body alone."""


def _head(site: Site) -> str:
    """The machine-readable head, half of the time with linked data."""
    headline = escaped(site.conversation.headline)
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": site.conversation.headline,
        "author": {"@type": "Person", "name": site.conversation.interviewer.name},
    }
    linked = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return "\n".join(
        (
            '<head><meta charset="utf-8">',
            f"<title>{headline} | {escaped(site.stock.outlets[0].name)}</title>",
            f'<meta property="og:title" content="{headline}">',
            site.some("", linked),
            "<style>p > b { color: red }</style></head>",
        )
    )
