"""What is known before a line is read: what the page tells machines, and what the caller knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from interviewkit.model import Metadata, Role
from interviewkit.page import NOTHING_SAID
from interviewkit.passage import letters
from interviewkit.profile import NO_PROFILE, Profile
from interviewkit.speakers.names import could_be_one, key_of

Name = tuple[str, ...]
"""A name's words."""

PRINTED = 40
"""Characters that a summary has in common with a line that prints it: heads cut summaries short."""
HEADING = "# "
"""What marks a headline."""


@frozen(kw_only=True)
class Known:
    """Names, lines and habits that come from elsewhere than the page's text."""

    metadata: Metadata = NOTHING_SAID
    """What the page's machine-readable head says."""
    interviewers: tuple[Name, ...] = ()
    """Those who ask, as the caller names them."""
    interviewees: tuple[Name, ...] = ()
    """Those who answer, as the caller names them."""
    profile: Profile = NO_PROFILE
    """What the caller knows of the site."""
    titled: frozenset[str] = frozenset()
    """The labels that the page prints as titles of papers; see `houses`."""

    @property
    def given(self) -> Mapping[Role, tuple[Name, ...]]:
        """Whom the caller names on each side."""
        return {Role.INTERVIEWER: self.interviewers, Role.INTERVIEWEE: self.interviewees}

    @property
    def tells(self) -> bool:
        """Whether the caller names anybody, and so says that somebody talks."""
        return bool(self.interviewers or self.interviewees)

    @property
    def authors(self) -> Sequence[Name]:
        """The people among the authors, but no house."""
        own = {letters(word) for word in (self.metadata.publisher or "").split()}
        names = [tuple(author.name.split()) for author in self.metadata.authors]
        return [
            name
            for name in names
            if len(name) > 1 and could_be_one(name) and own.isdisjoint(map(letters, key_of(name)))
        ]

    @property
    def houses(self) -> frozenset[str]:
        """What may be an outlet: the publisher, and authors whose only word is no person's name; in lower case."""
        names = (author.name for author in self.metadata.authors if " " not in author.name)
        return frozenset(name.casefold() for name in (self.metadata.publisher, *names) if name)

    def unprinted(self, lines: Sequence[str]) -> Iterator[str]:
        """Headline and summary, each where none of the lines prints it."""
        printed = letters("".join(lines))
        headline, summary = self.metadata.headline or "", self.metadata.standfirst or ""
        if letters(headline) not in printed:
            yield HEADING + headline
        if letters(summary)[:PRINTED] not in printed:
            yield summary


NOTHING = Known()
"""Where a page comes alone."""
