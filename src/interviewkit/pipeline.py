"""The corridor: a page walks through it once, from left to right."""

from __future__ import annotations

import os
from collections.abc import Sequence

from attrs import evolve

from interviewkit import lexicon as lexica
from interviewkit import weights as learned
from interviewkit.asides import SetAside, elsewhere, set_aside
from interviewkit.assemble import assemble, tell_rest
from interviewkit.errors import ProfileError, SpeakerError
from interviewkit.explanation import Explanation
from interviewkit.hearing import Heard, hear, turns
from interviewkit.hearing.rivals import rivals
from interviewkit.home import bring_home, bring_rivals_home
from interviewkit.lexicon import Lexicon
from interviewkit.markings import View, look
from interviewkit.model import Interview
from interviewkit.page import Page
from interviewkit.pieces import cut
from interviewkit.profile import NO_PROFILE, Profile
from interviewkit.readers import read
from interviewkit.readers.sniff import Readable
from interviewkit.review import review
from interviewkit.speakers import NOTHING, Cast, Known, around, cast, settled, titled
from interviewkit.talk import Said
from interviewkit.verdict import Verdict, judge
from interviewkit.weights import Weights

NOBODY = Cast(speakers=(), voices=())
"""Who speaks where nobody does."""


def parse(
    source: Readable,
    *,
    format: str | None = None,
    url: str | None = None,
    encoding: str | None = None,
    language: str | None = None,
    interviewers: Sequence[str] = (),
    interviewees: Sequence[str] = (),
    profile: Profile | str | os.PathLike[str] | None = None,
) -> Interview:
    """Who asks, who answers and everything else that stands in `source`, every word with its place.

    `source` is the content itself (`str` or `bytes`), a path (`os.PathLike`), an object with `.read()`, or what was
    already read of a web page: an lxml element, a `BeautifulSoup` or one of its tags.
    `format` is what it is written in: `text`, `html`, `markdown`, `vtt`, `srt`, `podcast` (JSON), or None to find out.
    `url` is where it came from, for `Interview.source`.
    `encoding` is the charset of the bytes where the caller knows it, from a `Content-Type` say.
    `language` is a BCP 47 code where the caller knows better than the words do.
    `interviewers` and `interviewees` are the names of those who ask and of those who answer, where the caller knows
    them: labels that fit a name (a surname, initials) are its bearer's, nobody else is looked for on that side, and
    what little may be heard is an interview.
    `profile` is what the caller knows of the site, or the TOML file that says it: its labels, how it sets questions,
    what its furniture begins with. It is never needed.

    Raises `SourceError` where nothing can be read, `FormatError` for a format that nobody here reads, `SpeakerError`
    where names are handed over that are none, and `ProfileError` where the profile cannot be used.
    No content whatever makes it raise: what is no interview is an `Interview` without turns.
    """
    known = _known(interviewers, interviewees, profile)
    return listen(read(source, format=format, url=url, encoding=encoding), language, learned.shipped(), known)


def explain(
    source: Readable,
    *,
    format: str | None = None,
    url: str | None = None,
    encoding: str | None = None,
    language: str | None = None,
    interviewers: Sequence[str] = (),
    interviewees: Sequence[str] = (),
    profile: Profile | str | os.PathLike[str] | None = None,
) -> Explanation:
    """What `parse` gives, and for each turn the next best reading: what it had, and what it lacked.

    Takes and raises what `parse` does; costs some more time.
    """
    known = _known(interviewers, interviewees, profile)
    return listen_closely(read(source, format=format, url=url, encoding=encoding), language, learned.shipped(), known)


def _known(
    interviewers: Sequence[str], interviewees: Sequence[str], profile: Profile | str | os.PathLike[str] | None
) -> Known:
    """What the caller knows before a line is read."""
    return Known(
        interviewers=_named("interviewers", interviewers),
        interviewees=_named("interviewees", interviewees),
        profile=_profile(profile),
    )


def _named(argument: str, names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The words of the names that the caller hands over; each name once."""
    if not isinstance(names, Sequence) or isinstance(names, str | bytes):
        raise SpeakerError(f"Cannot read {argument}={names!r}: expected a list of names.")
    if wrong := [name for name in names if not isinstance(name, str) or not name.strip()]:
        raise SpeakerError(f"Cannot read {wrong[0]!r} in {argument}: expected a name.")
    return tuple(dict.fromkeys(tuple(name.split()) for name in names))


def _profile(told: Profile | str | os.PathLike[str] | None) -> Profile:
    """What the caller knows of the site."""
    match told:
        case None:
            return NO_PROFILE
        case Profile():
            return told
        case str() | os.PathLike():
            return Profile.read(told)
        case _:
            raise ProfileError(f"Cannot read profile={told!r}: expected a path or a Profile.")


def listen(whole: Page, language: str | None, weights: Weights, known: Known = NOTHING) -> Interview:
    """The whole corridor behind the readers' door."""
    lexicon = lexica.of_language(language or lexica.tell(whole.text))
    aside, page = set_aside(whole, lexicon, known.profile)
    said, verdict = follow(page, lexicon, weights, known)
    return tell(whole, aside, said, verdict, lexicon, known)


def listen_closely(whole: Page, language: str | None, weights: Weights, known: Known = NOTHING) -> Explanation:
    """The corridor, walked by somebody who remembers what else could have been heard."""
    lexicon = lexica.of_language(language or lexica.tell(whole.text))
    aside, page = set_aside(whole, lexicon, known.profile)
    view, heard = overhear(page, lexicon, weights, known.profile)
    said = turns(view.pieces, heard)
    verdict = judge(view, heard, said, weights, told=known.tells)
    interview = tell(whole, aside, said, verdict, lexicon, known)
    others = rivals(view, heard, weights.talk) if verdict.is_interview else ()
    return Explanation(interview=interview, rivals=bring_rivals_home(others, whole.origin))


def tell(
    whole: Page, aside: SetAside, said: tuple[Said, ...], verdict: Verdict, lexicon: Lexicon, known: Known
) -> Interview:
    """What was heard and what was set aside as one interview, a stage a line."""
    said = settled(said, lexicon, known)
    told = tell_rest(whole, aside, said if verdict.is_interview else (), lexicon)
    talk = [one.passages[0].start for one in said if one.passages]
    passages = around(whole.text, said, elsewhere(whole, told, talk))
    known = evolve(known, metadata=aside.metadata, titled=titled(whole.text, said))
    people = cast(said, passages, lexicon, known) if verdict.is_interview else NOBODY
    heard = assemble(whole, aside, told, said, people, verdict, lexicon)
    return bring_home(review(heard, whole.declared, (*whole.noticed, *verdict.noticed, *people.noticed)), whole.origin)


def prepare(whole: Page, language: str | None = None) -> tuple[Page, Lexicon]:
    """The page without what certainly is no talk, and the words of its language."""
    lexicon = lexica.of_language(language or lexica.tell(whole.text))
    return set_aside(whole, lexicon)[1], lexicon


def overhear(page: Page, lexicon: Lexicon, weights: Weights, profile: Profile = NO_PROFILE) -> tuple[View, Heard]:
    """The page's pieces as the markings see them, and as they were heard."""
    view = look(cut(page, lexicon, weights, profile), lexicon, weights.wording)
    return view, hear(view, weights.talk)


def follow(page: Page, lexicon: Lexicon, weights: Weights, known: Known = NOTHING) -> tuple[tuple[Said, ...], Verdict]:
    """What is said on the page, and whether it is an interview; what was seen of each piece is forgotten here."""
    view, heard = overhear(page, lexicon, weights, known.profile)
    said = turns(view.pieces, heard)
    return said, judge(view, heard, said, weights, told=known.tells)
