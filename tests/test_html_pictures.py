"""The reader of web pages tells where pictures stand, what stands around them, and how runs are called."""

from __future__ import annotations

from interviewkit.model import Source
from interviewkit.page import Page, Picture
from interviewkit.readers import html

SOURCE = Source(format="html", encoding="str", encoding_from="caller", sha256="", length=0)


def page(markup: str) -> Page:
    """The page that a browser would show."""
    return html.read(markup, SOURCE)


def reach(markup: str) -> list[str]:
    """What the frames around the only picture hold, from the nearest outward."""
    read = page(markup)
    (picture,) = read.pictures
    return [read.text[start:end].strip() for start, end in picture.reach]


def test_a_picture_knows_what_the_frames_around_it_hold() -> None:
    """The words of each element around a picture, its siblings of the same name left out."""
    figure = "<div class=f><div class=i><img src=a.jpg></div><p>Words</p></div>"
    assert reach(f"<main><div class=f><p>Other</p></div>{figure}</main>")[:3] == ["", "Words", "Other\n\nWords"]


def test_words_before_a_picture_are_in_its_frame() -> None:
    """A frame holds what stands above its picture, too."""
    assert reach("<p>Before</p><div><p>Above</p><img src=a.jpg></div><p>Behind</p>")[0] == "Above"


def test_inline_elements_are_no_frames() -> None:
    """A link around a picture holds no words of its own."""
    assert reach("<figure><a href=/x><span><img src=a.jpg></span></a><p>Words</p></figure>")[0] == "Words"


def test_a_picture_in_an_element_that_never_ends_knows_its_frames() -> None:
    """The end of the page ends what is still open."""
    assert reach("<div><img src=a.jpg><p>Words")[0] == "Words"


def addresses(markup: str) -> list[str | None]:
    """Where the pictures are."""
    return [picture.image.url for picture in page(markup).pictures]


def test_addresses_of_pictures_that_load_late() -> None:
    """A stopgap is no address, and a set of sizes is the first of them."""
    late = '<img src="data:,x" data-src="a.jpg"><img srcset="b.jpg 1x, c.jpg 2x"><amp-img src="d.jpg"></amp-img><img>'
    assert addresses(late) == ["a.jpg", "b.jpg", "d.jpg", None]


def test_runs_know_what_their_elements_are_called() -> None:
    """Classes and properties of inline elements tell captions and credits apart."""
    (block,) = page('<p><span class="caption">Scales</span> <em itemprop="author">Fox</em> <small>x</small></p>').blocks
    assert [sorted(run.traits) for run in block.runs] == [["~caption"], ["~author"], ["small"]]


def test_many_pictures_in_one_element_cost_no_more_than_their_number() -> None:
    """Each picture is told of a few frames around it, however many there are."""
    pictures: tuple[Picture, ...] = page(f"<div>{'<p><img src=a.jpg></p>' * 2_000}</div>").pictures
    assert len(pictures) == 2_000
    assert all(len(picture.reach) <= 6 for picture in pictures)


def test_a_caption_within_a_paragraph_is_a_block() -> None:
    """A span that is called a caption and stands beside a picture begins and ends lines."""
    markup = "<p>Before <img src=a.jpg><span class=caption>Words</span> behind.</p>"
    markup += "<p>Another <span class=caption>x</span></p>"
    assert [block.text for block in page(markup).blocks] == ["Before", "Words", "behind.", "Another x"]
