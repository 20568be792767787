"""Believed labels are proposals that the whole page bears out."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from heapq import nlargest
from itertools import chain, islice, pairwise
from typing import NamedTuple

from interviewkit.lexicon import Lexicon, dates
from interviewkit.page import Block
from interviewkit.pieces.labels import Proposal, is_stamp
from interviewkit.pieces.leads import without_closers
from interviewkit.script import composed, is_uncased
from interviewkit.weights import Table

Sort = tuple[str, str]
"""A label's key and form."""
Believed = Mapping[Sort, float]
"""Each believed label with its log odds."""
Middle = Sequence[tuple[int, Proposal]]
"""Proposals in the middle of blocks, each with its block's place."""
LASTING = 40
"""Characters: what is said behind a label is seldom shorter, time after time."""
LASTING_UNSPACED = 16
"""Characters of a script without spaces, which says as much in fewer."""
NOBODY = -9.0
"""The log odds of a label that is not there."""
ODDS = (-4.0, -1.0, 1.0, 4.0)
BREAKS = '.,;:!?()"“”„«»*_'
"""What parts words, besides white space."""
KIN = 20
"""Labels that may share a word; what more there are is no family."""
BARE = frozenset(("alone", "type"))
"""The forms that no mark sets off: lines of menus and words in bold have them too."""
CHAINED = 4
"""Places at least of a label that takes turns with others."""
TAKING_TURNS = 0.5
"""The share of its places at which another label must have stood before."""
IN_TURN = 0.7
"""The share of places at which two labels that take turns change."""
NEAR = 3
"""Blocks within which the next label is awaited."""


class Seen(NamedTuple):
    """One place where a proposal stands."""

    block: int
    proposal: Proposal
    said: str
    """The words behind it."""


def believe(
    blocks: tuple[Block, ...], proposals: Sequence[Proposal | None], middle: Middle, lexicon: Lexicon, table: Table
) -> Believed:
    """The proposals that are labels on this page."""
    page = survey(blocks, proposals, middle, lexicon)
    first = {sort: table.odds(features) for sort, features in page.alone.items()}
    second = {sort: first[sort] + table.odds(features) for sort, features in page.company(first).items()}
    return {sort: odds for sort, odds in second.items() if odds > 0}


def survey(blocks: tuple[Block, ...], proposals: Sequence[Proposal | None], middle: Middle, lexicon: Lexicon) -> Survey:
    """What the page as a whole says of its proposals."""
    seen = _seen(blocks, proposals, middle)
    by_sort: dict[Sort, list[int]] = defaultdict(list)
    for i, one in enumerate(seen):
        by_sort[one.proposal.key, one.proposal.form].append(i)
    return Survey(blocks, seen, by_sort, lexicon)


def _seen(blocks: tuple[Block, ...], proposals: Sequence[Proposal | None], middle: Middle) -> list[Seen]:
    places = [(i, proposal) for i, proposal in enumerate(proposals) if proposal]
    if middle:
        places = sorted([*places, *middle], key=lambda place: (place[0], place[1].start))
    ends = [start.start if i == k else None for (i, _), (k, start) in pairwise(places)] + [None]
    return [
        Seen(i, proposal, _said(blocks, i, proposal, end)) for (i, proposal), end in zip(places, ends, strict=False)
    ]


def _said(blocks: tuple[Block, ...], i: int, proposal: Proposal, end: int | None) -> str:
    """The words behind a proposal, up to the next in its block; those of the next block where there are none."""
    said = blocks[i].text[proposal.end : end]
    following = (block.text for block in islice(blocks, i + 1, i + 3) if not is_stamp(block.text))
    return said or next(following, "")


def _counted(blocks: tuple[Block, ...], words: Collection[str]) -> Counter[str]:
    """How often each of the words stands on the page."""
    if not words:
        return Counter()
    text = "\n".join([block.text for block in blocks])
    for mark in BREAKS:
        text = text.replace(mark, " ")
    lines = map(str.split, composed(text).casefold().splitlines())
    return Counter(filter(words.__contains__, chain.from_iterable(lines)))


class Survey:
    """What the page as a whole says of its proposals."""

    def __init__(
        self, blocks: tuple[Block, ...], seen: list[Seen], by_sort: dict[Sort, list[int]], lexicon: Lexicon
    ) -> None:
        self.blocks: tuple[Block, ...] = blocks
        self.seen: list[Seen] = seen
        self.by_sort: dict[Sort, list[int]] = by_sort
        self.lexicon: Lexicon = lexicon
        self.words: Counter[str] = _counted(blocks, {key.rpartition(" ")[2] for key, _ in by_sort})
        self.parts: dict[str, list[str]] = {key: [*parts_of(key), *_role(key, lexicon)] for key, _ in by_sort}
        self.names: dict[str, list[str]] = self._names()
        self.counts: Counter[str] = Counter()
        for (key, _), places in by_sort.items():
            self.counts[key] += len(places)
        self.changes: dict[Sort, int] = self._changes()
        self.chains: Counter[str] = self._chains()
        self.asks: list[bool] = [asking(said, lexicon) for _, _, said in seen]
        self.duets: dict[Sort, str] = self._duets()
        marked = [len(p) for sort, p in by_sort.items() if len(p) > 1 and (sort[1] not in BARE or sort in self.duets)]
        self.often: int = len(marked)
        long = sum(len(block.text) >= LASTING for block in blocks) or 1
        self.share: int = step(sum(marked) / long, (0.02, 0.1, 0.3, 0.6))
        self.typed: list[str] = [_typed(blocks[one.block], one.proposal) for one in seen]
        own = sum(typed == "own" and one.proposal.form != "type" for typed, one in zip(self.typed, seen, strict=True))
        self.types: int = step(own, (1, 3, 8))
        self.alone: dict[Sort, list[str]] = {
            sort: self._features(sort, places) for sort, places in by_sort.items() if self._worth(sort, places)
        }
        """For each label that is proposed, what the page says for and against it by itself."""

    def company(self, believed: Believed) -> dict[Sort, list[str]]:
        """For each label what is believed of those that share a word with it, and of those before and behind it."""
        strongest: dict[str, float] = {}
        for (key, _), odds in believed.items():
            strongest[key] = max(odds, strongest.get(key, NOBODY))
        # One more place at either end, so that the first and the last have neighbours too.
        trusted = [False, *[believed.get((p.key, p.form), NOBODY) > 0 for _, p, _ in self.seen], False]
        leaders = nlargest(2, ((odds, sort) for sort, odds in believed.items()))
        return {
            sort: self._company(
                sort, strongest, trusted, next((odds for odds, other in leaders if other != sort), NOBODY)
            )
            for sort in believed
        }

    def _company(self, sort: Sort, strongest: Mapping[str, float], trusted: Sequence[bool], rest: float) -> list[str]:
        """The same for one label; `rest` is what the strongest of the others is believed."""
        key, form = sort
        places = self.by_sort[sort]
        kin = max((strongest.get(other, NOBODY) for other in self._kin(key)), default=NOBODY)
        n = len(places)
        before = sum([trusted[i] for i in places]) / n
        behind = sum([trusted[i + 2] for i in places]) / n
        one = "one" if n == 1 else "more"
        return [
            f"kin_odds={step(kin, ODDS)}:{one}",
            f"company={share(before)}:{share(behind)}:{one}",
            f"company={share(before)}:{share(behind)}:{form}",
            f"rest={step(rest, ODDS)}:{one}",
        ]

    def _kin(self, key: str) -> set[str]:
        """The other labels that share a word, or initials, with one."""
        return {other for word in self.parts[key] for other in self.names.get(word, ())} - {key}

    def _worth(self, sort: Sort, places: list[int]) -> bool:
        """Whether a proposal can be a label at all: it comes back, a colon closes it, or it is a name known here."""
        key, form = sort
        if key in self.lexicon.furniture_phrases.kinds or dates.iso(key, self.lexicon.code):
            return False
        if form == "alone" and 3 * self._lasting(places) < 1:
            return False
        if len(places) > 1 or form in ("colon", "stamp", "bracket"):
            return True
        proposal = self.seen[places[0]].proposal
        return form == "alone" and shape_of(proposal.words) in ("title", "upper") and " " in key and self._known(key)

    def _names(self) -> dict[str, list[str]]:
        """To each word and each initials of a label the keys that have it, as many as can matter."""
        names: dict[str, list[str]] = defaultdict(list)
        for (key, form), places in self.by_sort.items():
            if form == "alone" and len(places) < 2:
                continue
            for word in self.parts[key]:
                if len(names[word]) < KIN and key not in names[word]:
                    names[word].append(key)
        return names

    def _changes(self) -> dict[Sort, int]:
        """For each sort, how often the proposal of the same form before it was another one."""
        changes: dict[Sort, int] = defaultdict(int)
        last: dict[str, str] = {}
        for _, proposal, _ in self.seen:
            if last.get(proposal.form, proposal.key) != proposal.key:
                changes[proposal.key, proposal.form] += 1
            last[proposal.form] = proposal.key
        return changes

    def _chains(self) -> Counter[str]:
        """For each form, how many labels come back again and again in turn with others."""
        return Counter(
            form
            for (key, form), places in self.by_sort.items()
            if len(places) >= CHAINED and self.changes.get((key, form), 0) >= TAKING_TURNS * len(places)
        )

    def _duets(self) -> dict[Sort, str]:
        """For the two commonest labels of a form, where they take turns, how often both are lasting."""
        by_form: dict[str, list[Sort]] = defaultdict(list)
        for sort, places in self.by_sort.items():
            if len(places) >= CHAINED:
                by_form[sort[1]].append(sort)
        common = (nlargest(2, sorts, key=lambda sort: (len(self.by_sort[sort]), sort)) for sorts in by_form.values())
        return {
            sort: share(min(self._lasting(self.by_sort[one]) for one in two))
            for two in common
            if len(two) == 2 and self._take_turns(two)
            for sort in two
        }

    def _take_turns(self, sorts: Collection[Sort]) -> bool:
        order = sorted((i, sort) for sort in sorts for i in self.by_sort[sort])
        return sum(a != b for (_, a), (_, b) in pairwise(order)) >= IN_TURN * (len(order) - 1)

    def _lasting(self, places: Sequence[int]) -> float:
        """At what share of the places words follow that last, or ask."""
        least = LASTING if self.lexicon.spaced else LASTING_UNSPACED
        return sum([self.asks[i] or len(self.seen[i].said) >= least for i in places]) / len(places)

    def _known(self, key: str) -> bool:
        """Whether the name's last word stands elsewhere on the page too."""
        last = key.rpartition(" ")[2]
        if len(last) < 3:
            return False
        labels = sum(self.counts.get(other, 0) for other in self.names.get(last, ()))
        return self.words[last] > max(labels, self.counts.get(key, 0))

    def _pairs(self, places: Sequence[int]) -> str:
        """At what share of the places a label makes a pair with another; else, where an answer without a label does."""
        n = len(places)
        pairs = sum([self._is_paired(i) for i in places])
        return share(pairs / n) if pairs else f"open_{share(sum([self._is_answered(i) for i in places]) / n)}"

    def _is_paired(self, i: int) -> bool:
        """Whether the label before or behind it makes a question and its answer of the two."""
        own, asks = self.seen[i], self.asks[i]
        place = i + 1 if asks else i - 1
        if not 0 <= place < len(self.seen) or self.asks[place] == asks:
            return False
        other = self.seen[place]
        near = abs(other.block - own.block) <= NEAR
        return near and other.proposal.form == own.proposal.form and other.proposal.key != own.proposal.key

    def _is_answered(self, i: int) -> bool:
        """Whether it asks, and a paragraph without a label that does not ask stands behind."""
        own = self.seen[i]
        behind = own.block + (1 if own.proposal.end < len(self.blocks[own.block].text) else 2)
        if not self.asks[i] or behind >= len(self.blocks):
            return False
        labelled = i + 1 < len(self.seen) and self.seen[i + 1].block <= behind
        return not labelled and not asking(self.blocks[behind].text, self.lexicon)

    def _features(self, sort: Sort, places: list[int]) -> list[str]:
        """What the page says for and against one label."""
        key, form = sort
        seen = [self.seen[i] for i in places]
        n = len(seen)
        words = key.split()
        asked = sum([self.asks[i] for i in places]) / n
        answers = sum([one.block > 0 and asking(self.blocks[one.block - 1].text, self.lexicon) for one in seen]) / n
        lasting = self._lasting(places)
        pairs = self._pairs(places)
        typed = Counter(self.typed[i] for i in places).most_common(1)[0][0]
        own_line = sum([one.proposal.end >= len(self.blocks[one.block].text) for one in seen]) / n
        kin = bool(self._kin(key))
        count = step(n, (1, 2, 3, 5, 10))
        one = "one" if n == 1 else "more"
        kind, shape = kind_of(key, self.lexicon), shape_of(seen[0].proposal.words)
        known = self._known(key)
        length = step(len(seen[0].proposal.words), (2, 6, 15, 30))
        return [
            "bias",
            f"form={form}:own_line={own_line > 0.5}",
            f"count={form}:{count}",
            f"kind={kind}",
            f"kind={kind}:{form}",
            f"shape={shape}:{form}",
            f"shape={shape}:{min(len(words), 4)}:{one}",
            f"words={min(len(words), 6)}",
            f"letters={length}",
            f"asked={share(asked)}:{count}",
            f"voice={share(asked)}:{share(answers)}:bare={form in BARE}:{one}",
            f"after={share(answers)}:{shape}:{form}:own_line={own_line > 0.5}",
            f"changes={share(self.changes.get(sort, 0) / n)}:{count}",
            f"chain={min(3, self.chains[form])}:{count}",
            f"chain={min(3, self.chains[form])}:lasting={share(lasting)}:{one}",
            f"duet={self.duets.get(sort)}",
            f"duet={self.duets.get(sort)}:bare={form in BARE}",
            f"lasting={share(lasting)}:{form}",
            f"lasting={share(lasting)}:{count}",
            f"pairs={pairs}:{one}",
            f"pairs={pairs}:{form}",
            f"kin={kin}:{one}",
            f"known={known}:{one}:{form}",
            f"known={known}:{shape}",
            f"typed={typed}:{form}",
            f"typed={typed}:{self.types}:{one}",
            f"often={step(self.often, (0, 1, 2, 4, 8))}:{one}",
            f"share={self.share}:{one}",
            f"share={self.share}:{form}",
        ]


EMPHASIS = frozenset("*_<")
"""What may set a label in type of its own in plain text."""
COLON = 2
"""Characters between a label's words and the end of its type: a colon, a space."""


def _typed(block: Block, proposal: Proposal) -> str:
    """Whether the label is set in type of its `own`, with the `whole` block in another type, or `plain`."""
    if not block.runs:
        return "own" if not EMPHASIS.isdisjoint(block.text[proposal.start : proposal.end]) else "plain"
    end = proposal.start + len(block.text[proposal.start : proposal.end].rstrip())
    over = (run for run in block.runs if run.start <= proposal.start < run.end and (run.bold or run.italic or run.look))
    reached = max((run.end for run in over), default=-1)
    if reached < end - COLON:
        return "plain"
    return "own" if reached <= end + COLON and end < len(block.text) else "whole"


def parts_of(key: str) -> list[str]:
    """The words and the initials by which a name may be called."""
    words = [word.strip(".,;()") for word in key.split()]
    return [*filter(None, words), "".join(word[0] for word in words if word)]


def _role(key: str, lexicon: Lexicon) -> list[str]:
    """What a label that asks or answers by its name shares with all others that do."""
    kind = kind_of(key, lexicon)
    return [kind] if kind in ("question", "answer") else []


def asking(words: str, lexicon: Lexicon) -> bool:
    """Whether the words end with a question mark, of any script."""
    end = without_closers(words[-24:].rstrip())[-6:]
    return not lexicon.question_marks.isdisjoint(end) or lexicon.asks(words)


def step(number: float, steps: tuple[float, ...]) -> int:
    """How many of the steps a number has reached."""
    return bisect_right(steps, number)


def share(part: float) -> str:
    """A share in words."""
    return "none" if part == 0 else "few" if part < 0.34 else "some" if part < 0.67 else "most"


def shape_of(printed: str) -> str:
    """How the words are set: `upper`, `letter`, `title`, `sentence`, `lower`, `uncased` or `sign`."""
    if printed.isupper():
        return "upper" if len(printed) > 1 else "letter"
    words = [word for word in printed.split() if word[0].isalpha()]
    if not words:
        return "sign"
    first = words[0][0]
    if is_uncased(first):
        return "uncased"
    if all(word[0].isupper() for word in words if len(word) > 3) and first.isupper():
        return "title"
    return "lower" if first.islower() else "sentence"


def kind_of(key: str, lexicon: Lexicon) -> str:
    """What the lexicon knows the words as: a role, an office, a title, a credit, ..."""
    roles = lexicon.roles
    first = key.split()[0] if key.split() else key
    bare = key.rstrip("0123456789 .:")
    for kind, found in (
        ("question", bare in roles.question),
        ("answer", bare in roles.answer),
        ("interviewer", key in roles.interviewer),
        ("interviewee", key in roles.interviewee),
        ("audience", key in roles.audience or key in roles.everyone),
        ("office", key in roles.office),
        ("credit", key in lexicon.captions.credit or first in lexicon.captions.credit),
        ("byline", key in lexicon.front_matter.byline),
        ("date", first.rstrip(".,") in lexicon.front_matter.dates),
        ("title", first.rstrip(".") in lexicon.names.titles),
        ("reply", key in lexicon.wording.yes_no),
    ):
        if found:
            return kind
    return lexicon.furniture_phrases.kinds.get(key) or lexicon.note_phrases.kinds.get(key) or "none"
