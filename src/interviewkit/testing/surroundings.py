"""Surroundings are what real pages put above, below and into an interview without its being one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve
from hypothesis import strategies as st

from interviewkit.testing.material import Material, material
from interviewkit.testing.printers import Printed

Surrounding = Callable[[Printed], st.SearchStrategy[Printed]]


def menu(page: Printed) -> st.SearchStrategy[Printed]:
    """Menu lines above everything."""
    stock = _stock(page)
    return st.integers(2, len(stock.menu)).map(lambda count: _above(page, stock.menu[:count]))


def cookies(page: Printed) -> st.SearchStrategy[Printed]:
    """Cookie words above everything or below it."""
    where = st.sampled_from((_above, _below))
    return st.builds(lambda put, line: put(page, (line,)), where, st.sampled_from(_stock(page).cookies))


def share(page: Printed) -> st.SearchStrategy[Printed]:
    """Share buttons above everything or below it."""
    where = st.sampled_from((_above, _below))
    return where.map(lambda put: put(page, _stock(page).share))


def newsletter(page: Printed) -> st.SearchStrategy[Printed]:
    """An invitation to the newsletter inside an answer or between two."""
    return _inside(page, st.sampled_from(_stock(page).newsletter).map(lambda line: (line,)))


def related(page: Printed) -> st.SearchStrategy[Printed]:
    """A link to another article inside an answer or between two."""
    return _inside(page, st.sampled_from(_stock(page).related).map(lambda line: (line,)))


def caption(page: Printed) -> st.SearchStrategy[Printed]:
    """A caption with its enlarge control and credit between two paragraphs of an answer, where one has two."""
    return _inside(page, _captions(page), page.pauses or page.ends[:-1])


def editing(page: Printed) -> st.SearchStrategy[Printed]:
    """A note below everything that the interview was edited for length."""
    return st.just(_below(page, (_stock(page).editing,)))


def bio(page: Printed) -> st.SearchStrategy[Printed]:
    """Below everything a line about the guest."""
    guest = page.conversation.interviewees[0]
    return st.just(_below(page, (_stock(page).bio.format(guest=guest.name),)))


def comments(page: Printed) -> st.SearchStrategy[Printed]:
    """Below everything a heading, and what readers wrote."""
    return st.just(_below(page, _stock(page).comments, "\n\n"))


SURROUNDINGS: dict[str, Surrounding] = {
    "caption": caption,
    "newsletter": newsletter,
    "related": related,
    "bio": bio,
    "editing": editing,
    "share": share,
    "comments": comments,
    "menu": menu,
    "cookies": cookies,
}
"""Everything a page may have around its interview, in the order it is put there."""


@st.composite
def surrounded(draw: st.DrawFn, page: Printed, surroundings: Sequence[str] = tuple(SURROUNDINGS)) -> Printed:
    """The page with some of the surroundings; its turns stay the same."""
    chosen = draw(st.sets(st.sampled_from(surroundings)))
    for name in filter(chosen.__contains__, SURROUNDINGS):
        page = draw(SURROUNDINGS[name](page))
    return page


def _stock(page: Printed) -> Material:
    return material(page.conversation.language)


def _captions(page: Printed) -> st.SearchStrategy[tuple[str, ...]]:
    stock = _stock(page)
    strangers = [person.name for person in stock.interviewers if person not in page.conversation.people]
    credits_ = st.sampled_from(strangers).map(lambda name: stock.credit.format(name=name))
    orders = st.sampled_from(
        (
            lambda text, credit: (stock.enlarge, text, credit),
            lambda text, credit: (stock.enlarge, f"{text} {credit}"),
            lambda text, credit: (text, credit, stock.enlarge),
        )
    )
    return st.builds(lambda order, text, credit: order(text, credit), orders, st.sampled_from(stock.captions), credits_)


def _inside(
    page: Printed, lines: st.SearchStrategy[tuple[str, ...]], places: Sequence[int] = ()
) -> st.SearchStrategy[Printed]:
    where = st.sampled_from(places or sorted((*page.pauses, *page.ends[:-1])))
    return st.builds(lambda at, found: _insert(page, at, page.gap + "\n".join(found)), where, lines)


def _above(page: Printed, lines: Sequence[str]) -> Printed:
    return _insert(page, 0, "\n".join(lines) + "\n\n")


def _below(page: Printed, lines: Sequence[str], joint: str = "\n") -> Printed:
    return evolve(page, text=page.text.rstrip("\n") + "\n\n\n" + joint.join(lines) + "\n")


def _insert(page: Printed, at: int, new: str) -> Printed:
    """The page with `new` at the place; what stands at or behind it moves."""

    def moved(places: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(place + len(new) if place >= at else place for place in places)

    text = page.text[:at] + new + page.text[at:]
    return evolve(page, text=text, pauses=moved(page.pauses), ends=moved(page.ends))
