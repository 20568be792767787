"""Elements: where a page's talk stands, and which style carries its questions."""

from __future__ import annotations

from interviewkit import lexicon as lexica
from interviewkit.markings.elements import NOWHERE, Framed, observe
from interviewkit.pipeline import overhear, prepare
from interviewkit.readers import read
from interviewkit.weights import shipped

TALK = (
    (
        "What do you feed the goats in winter?",
        "Hay, old bread, and the newspaper when nobody is looking; they like it.",
    ),
    (
        "You have named all of them after rivers.",
        "All but one, for the last was born in a boat and is called Anchor.",
    ),
    (
        "Why did you leave the town for this?",
        "My sister bet me a cow that I would not, and I never liked losing bets.",
    ),
    ("Did you ever get the cow?", "She sent a photograph of one, framed, and I have hung it in the stable since."),
)
TEASERS = "".join(f'<li class="card"><a href="/{i}">What does the moon do to the {i} bells?</a></li>' for i in range(4))


def framed(question: str, around: str = "{}") -> dict[str, Framed]:
    """How the pieces of a page are framed, by their words."""
    talk = "".join(question.format(asked) + f"<p>{answered}</p>" for asked, answered in TALK)
    page = f'<body><ul class="teasers">{TEASERS}</ul>{around.format(talk)}</body>'
    view, _ = overhear(*prepare(read(page, format="html")), shipped())
    return dict(zip((piece.text for piece in view.pieces), observe(view), strict=True))


def test_the_style_of_most_clear_questions_carries_all() -> None:
    """What is set as the questions are is asked, whatever mark it ends with."""
    seen = framed("<p><b>{}</b></p>")
    assert {seen[asked].carrier for asked, _ in TALK} == {"yes"}
    assert {seen[answered].carrier for _, answered in TALK} == {"no"}


def test_a_class_carries_questions_as_type_does() -> None:
    """The reader need not know the word."""
    assert framed('<p class="zx81">{}</p>')[TALK[1][0]].carrier == "yes"


def test_without_a_style_of_their_own_no_style_carries_questions() -> None:
    """Then wording has to tell."""
    assert {seen.carrier for seen in framed("<p>{}</p>").values()} == {"none"}


def test_the_talk_stands_in_the_frame_that_holds_most_prose() -> None:
    """Teasers that ask stand elsewhere."""
    seen = framed("<h3>{}</h3>", '<div class="text">{}</div>')
    assert all(seen[words].at_home for pair in TALK for words in pair)
    assert not any(one.at_home for words, one in seen.items() if "bells" in words)


def test_what_stands_around_the_whole_talk_tells_nothing() -> None:
    """A page may stand in its sidebar."""
    seen = framed("<p><b>{}</b></p>", '<div class="sidebar"><div>{}</div></div>')
    assert seen[TALK[0][0]].trait == "none"


def test_a_text_has_no_elements() -> None:
    """Nothing is seen of them."""
    text = "\n\n".join(words for pair in TALK for words in pair)
    view, _ = overhear(*prepare(read(text, format="text"), lexica.of_language("en").code), shipped())
    assert set(observe(view)) == {NOWHERE}
