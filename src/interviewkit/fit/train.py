"""Training lays annotations upon pieces, stage after stage, and learns what each stage weighs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat

from attrs import evolve

from interviewkit.fit.corpus import Read, owners, states
from interviewkit.fit.folds import part_of
from interviewkit.fit.learn import learn, learn_steps
from interviewkit.hearing.states import SPEAKS, STATES
from interviewkit.markings import MARKINGS, View, look
from interviewkit.markings.wording import EVIDENCE, Wording, wording_of
from interviewkit.page import Block
from interviewkit.pieces import cut
from interviewkit.pieces.belief import Middle, Sort, Survey, survey
from interviewkit.pieces.labels import Proposal, is_stamp, propose_all, propose_within
from interviewkit.pieces.menus import fold
from interviewkit.pipeline import overhear
from interviewkit.verdict import SILENT, features_of
from interviewkit.weights import Table, Weights

MOST_OFTEN = 4
"""How often a label that stands at many places is told at most."""
EMPTY = Table((), {}, {})
Example = tuple[list[list[str]], list[str]]
"""The features of each step, and its outcome."""
Judged = tuple[list[str], bool]
"""What speaks for an interview, and whether it is one."""
JUDGED = 150
"""Invented documents that the verdict learns from, so that it knows more languages than the annotated ones."""
PARTS = 3
"""Of so many parts of the documents each is heard with what the others teach, for the verdict to learn from."""
Truths = dict[Sort, list[bool]]
"""For each label that is proposed, whether each of its places is one."""


def train_hearing(documents: Sequence[Read], *, ridge: float = 4.0, lasso: float = 0.1) -> Weights:
    """What the interviews among these documents teach; there is no verdict yet."""
    talks = [doc for doc in documents if doc.document.gold["is_interview"]]
    labels = learn_labels(talks)
    weights = Weights(labels, Table(("ask", "answer"), {}, {}), EMPTY, EMPTY)
    pieces = [(doc, cut(doc.page, doc.lexicon, weights)) for doc in talks]
    given = [states(doc.document.gold["turns"], [p.text for p in cuts.pieces]) for doc, cuts in pieces]
    wording = learn_wording(
        (wording_of(piece.text, doc.lexicon), state)
        for (doc, cuts), own in zip(pieces, given, strict=True)
        for piece, state in zip(cuts.pieces, own, strict=True)
        if state in SPEAKS and piece.text
    )
    views = [look(cuts, doc.lexicon, wording) for doc, cuts in pieces]
    for doc in documents:
        if not doc.document.gold["is_interview"]:
            views.append(look(cut(doc.page, doc.lexicon, weights), doc.lexicon, wording))
            given.append(["N"] * len(views[-1].pieces))
    talk = learn(
        [(talk_features(view), own) for view, own in zip(views, given, strict=True) if own],
        STATES, lasso=lasso, ridge=ridge, rarest=3,
    )  # fmt: skip
    return Weights(labels, wording, talk, EMPTY)


def train(documents: Sequence[Read], reprints: Sequence[Read] = (), invented: Sequence[Read] = ()) -> Weights:
    """Everything that these documents, their talks printed once more and invented ones teach.

    What the verdict learns from was heard with weights that had not seen it: a third of the publishers at a time.
    """
    everything = [*documents, *reprints, *invented]
    judged = [*documents, *invented[:JUDGED]]
    heard: list[Judged] = []
    for part in range(PARTS):
        known = train_hearing([doc for doc in everything if part_of(doc.document, PARTS) != part])
        heard += (verdict_example(doc, known) for doc in judged if part_of(doc.document, PARTS) == part)
    return evolve(train_hearing(everything), verdict=learn_verdict(heard))


def learn_verdict(examples: Iterable[Judged]) -> Table:
    """What tells interviews from other pages; those on which too little was heard need no weights to be refused."""
    heard = [one for one in examples if one[0] != SILENT]
    return learn_steps(heard, ("interview", "other"), ridge=1.0)


def verdict_example(doc: Read, weights: Weights) -> Judged:
    """What a document's hearing says of it, and whether it is an interview."""
    view, heard = overhear(doc.page, doc.lexicon, weights)
    return features_of(view, heard), bool(doc.document.gold["is_interview"])


def talk_features(view: View) -> list[list[str]]:
    """For each piece, every feature of every marking."""
    columns = [
        [part.features(sight) for sight in sights]
        for marking in MARKINGS
        for sights in [marking.observe(view)]
        for part in marking.evidence
    ]
    return [[name for part in row for name in part] for row in zip(*columns, strict=True)]


def learn_wording(pairs: Iterable[tuple[Wording, str]]) -> Table:
    """What each wording says of the voice: the one that asks, or the one that answers."""
    return learn(
        (
            ([[name for part in EVIDENCE for name in part.features(wording)]], ["ask" if state in "Qq" else "answer"])
            for wording, state in pairs
        ),
        ("ask", "answer"),
        lasso=0.2,
        ridge=0.5,
    )


def learn_labels(documents: Sequence[Read]) -> Table:
    """Labels are looked at twice, the second time knowing what the first look believed."""
    surveys = []
    for doc in documents:
        blocks = fold(doc.page.text, doc.page.blocks)
        proposals = propose_all(blocks, doc.lexicon)
        middle = tuple(propose_within(blocks, proposals, doc.lexicon))
        surveys.append((survey(blocks, proposals, middle, doc.lexicon), label_truths(doc, blocks, proposals, middle)))
    first = [example for page, truths in surveys for example in label_examples(page.alone, truths)]
    table = fit_labels(first)
    second = [example for page, truths in surveys for example in label_examples(in_company(page, table), truths)]
    return fit_labels(first + second)


def in_company(page: Survey, table: Table) -> dict[Sort, list[str]]:
    """What the page says of each proposal once it is known what a first look believed."""
    believed = {sort: table.odds(features) for sort, features in page.alone.items()}
    return {sort: [*page.alone[sort], *features] for sort, features in page.company(believed).items()}


def fit_labels(examples: Sequence[tuple[list[str], str]]) -> Table:
    """What tells labels from other words."""
    return learn((([features], [outcome]) for features, outcome in examples), ("label", "other"), lasso=0.1, ridge=0.5)


def label_examples(features: Mapping[Sort, list[str]], truths: Truths) -> Iterator[tuple[list[str], str]]:
    """What the page says of each proposal, and whether most of its places are labels; the more places, the oftener."""
    for sort, own in features.items():
        if votes := truths.get(sort):
            outcome = "label" if sum(votes) * 2 >= len(votes) else "other"
            yield from repeat((own, outcome), min(MOST_OFTEN, len(votes).bit_length()))


def label_truths(doc: Read, blocks: Sequence[Block], proposals: Sequence[Proposal | None], middle: Middle) -> Truths:
    """For each place of each proposal, whether a turn begins behind it and its words are nobody's."""
    cuts, spots = _around(blocks, proposals, middle)
    own = owners(doc.document.gold["turns"], cuts)
    truths: Truths = {}
    for k, sort in spots:
        nobody = 2 * sum(turn < 0 for turn in own[k]) >= len(own[k])
        words = (own[i] for i in range(k + 1, min(k + 4, len(cuts))) if cuts[i] and not is_stamp(cuts[i]))
        behind = next((first_owner(turns) for turns in words if turns), -1)
        before = next((turns[-1] for turns in reversed(own[:k]) if turns), -1)
        truths.setdefault(sort, []).append(nobody and behind >= 0 and behind != before)
    return truths


def _around(
    blocks: Sequence[Block], proposals: Sequence[Proposal | None], middle: Middle
) -> tuple[list[str], list[tuple[int, Sort]]]:
    """The page's words, cut around every proposal, and which of the cuts are proposals."""
    by_block: dict[int, list[Proposal]] = {}
    for i, proposal in [*enumerate(proposals), *middle]:
        if proposal:
            by_block.setdefault(i, []).append(proposal)
    cuts: list[str] = []
    spots: list[tuple[int, Sort]] = []
    for i, block in enumerate(blocks):
        place = 0
        for proposal in sorted(by_block.get(i, ()), key=lambda one: one.start):
            if proposal.start >= place:
                cuts += [block.text[place : proposal.start], block.text[proposal.start : proposal.end]]
                spots.append((len(cuts) - 1, (proposal.key, proposal.form)))
                place = proposal.end
        cuts.append(block.text[place:])
    return cuts, spots


def first_owner(turns: tuple[int, ...]) -> int:
    """The turn that the first words belong to; one that is aligned astray does not matter."""
    return next((turn for turn in turns[:5] if turn >= 0), -1)
