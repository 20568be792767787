"""A sheet is a page's blocks with what is known of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cached_property

from attrs import field, frozen

from interviewkit.asides.boxes.openings import BOXED, LINKED, LONGEST, Opening, asks, is_control
from interviewkit.asides.boxes.titles import CHROME, titled
from interviewkit.lexicon import Lexicon
from interviewkit.page import Block, Frame, Page
from interviewkit.passage import Passage, letters

TELLING = frozenset({"summary", "expands", "question", *BOXED})
"""Frames that speak for a box."""
PAGES = frozenset({"html", "body"})
"""Elements that hold a page."""
HALF = 0.5
"""What holds more than this share of a page's characters is no box."""
Chain = tuple[Frame, ...]
"""Frames in one another, the outermost first."""


@frozen(eq=False, slots=False)
class Sheet:
    """What is known of a page before its boxes are found."""

    page: Page
    lexicon: Lexicon
    ends: Callable[[str], bool]
    """Whether a line is clearly no answer."""
    chains: dict[Frame, Chain] = field(init=False, factory=dict)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The page's blocks."""
        return self.page.blocks

    @cached_property
    def declared(self) -> dict[str, str]:
        """The letters of each declared question, and of its answer."""
        return {letters(pair.question): letters(pair.answer) for pair in self.page.declared}

    @cached_property
    def titled(self) -> dict[int, str]:
        """What kind of title stands over a block, by the block's number: `page`, `clear` or `vague`."""
        return titled(self.blocks, self.page.metadata.headline or "", self.lexicon)

    @cached_property
    def listed(self) -> dict[str, list[int]]:
        """By their letters, the numbers of blocks that are links and ask, as an index sets questions."""
        listed: dict[str, list[int]] = {}
        for number, block in enumerate(self.blocks):
            if asks(block.text, self.lexicon) and block.linked >= LINKED:
                listed.setdefault(letters(block.text), []).append(number)
        return listed

    @cached_property
    def has_controls(self) -> bool:
        """Whether some of what is named after folding has controls; the rest is then named so for another reason."""
        frames = {block.frame for block in self.blocks if "~collapsible" in block.frame.traits}
        return any(is_control(frame) and CHROME.isdisjoint(frame.traits) for frame in frames)

    def promising(self) -> list[int]:
        """The numbers of blocks for which something may speak; on most pages there are hardly any."""
        toggles = tuple(self.lexicon.boxes.toggles)
        found = {i for i, block in enumerate(self.blocks) if not TELLING.isdisjoint(block.frame.traits)}
        found.update(self.titled)
        for i, block in enumerate(self.blocks):
            if self.declared or (len(block.text) <= LONGEST and block.text.lower().endswith(toggles)):
                found |= {i, max(i - 1, 0)}
        return sorted(found)

    def evidence(self, opening: Opening) -> frozenset[str]:
        """What speaks for a box: `folds`, `named`, `page`, `titled`, `declared`; nothing where it is chrome."""
        traits = self.frame(opening.number).traits
        title = self.titled.get(opening.number)
        told = {
            "folds": opening.kind == "control" or opening.toggle or self._is_named_after_folding(opening),
            "named": "question" in traits or self._named(opening, "~faq") is not None,
            "page": title == "page",
            "titled": title == "clear" or (title == "vague" and letters(opening.question.text) in self.listed),
            "declared": self.is_declared(opening),
        }
        found = frozenset(kind for kind in told if told[kind])
        return frozenset() if found == {"folds"} and not CHROME.isdisjoint(traits) else found

    def is_doubly_told(self, opening: Opening) -> bool:
        """Whether it opens its answer in what is called a question box, so that it need not ask."""
        evidence = self.evidence(opening)
        return "folds" in evidence and not evidence.isdisjoint({"named", "titled"})

    def _is_named_after_folding(self, opening: Opening) -> bool:
        """Whether a name alone tells that the question opens its answer; a link leads elsewhere."""
        if self.has_controls or self.blocks[opening.number].linked >= LINKED:
            return False
        named = self._named(opening, "~collapsible")
        return named is not None and self._weights[named] <= HALF * self._weights[self.chain(opening.number)[0]]

    def _named(self, opening: Opening, trait: str) -> Frame | None:
        """The nearest frame around a question whose own name tells that; names of whole pages tell of their sites."""
        around = reversed(self.chain(opening.number))
        return next((frame for frame in around if trait in frame.own and frame.tag not in PAGES), None)

    @cached_property
    def _weights(self) -> Counter[Frame]:
        """How many characters stand in each frame and all that are in it."""
        weights: Counter[Frame] = Counter()
        for block in self.blocks:
            weights[block.frame] += len(block.text)
        for frame, weight in [*weights.items()]:
            for outer in self._chain(frame)[:-1]:
                weights[outer] += weight
        return weights

    def is_declared(self, opening: Opening) -> bool:
        """Whether the page declares the question."""
        return bool(self.declared) and letters(opening.question.text) in self.declared

    def passage(self, number: int) -> Passage:
        """A block's words with their place."""
        return Passage(self.blocks[number].text, self.blocks[number].start)

    def frame(self, number: int) -> Frame:
        """The frame of a block."""
        return self.blocks[number].frame

    def chain(self, number: int) -> Chain:
        """A block's frame within all that stand around it."""
        return self._chain(self.blocks[number].frame)

    def _chain(self, frame: Frame) -> Chain:
        found = self.chains.get(frame)
        if found is None:
            found = (*self._chain(frame.around), frame) if frame.around else (frame,)
            self.chains[frame] = found
        return found
