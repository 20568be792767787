"""Printings are the forms in which a page prints one name; the fullest is the one to keep."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence

from interviewkit.lexicon import Lexicon
from interviewkit.speakers.names import Mention, bare_of, key_of, mentions, plain
from interviewkit.speakers.unspaced import completed

MOST_HITS = 12
"""Places looked at for one word: the fullest form stands among the first."""
REACH = 60
"""Characters to each side of a word within which the rest of the name stands."""
MOST_PLACES = 400
"""Paragraphs in which a name is looked for."""
MORE_THAN_NAMES = 4
"""Spaces of a line that says more than a name."""
LONGEST = 4
"""Words of a name for which only part is known."""


def fullest(words: tuple[str, ...], texts: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The name in the fullest form that the texts print; the words themselves where there is no fuller one."""
    if not words or not words[-1]:
        return words
    if len(words) > 1 and len(bare_of(words[-1])) == 1:
        return _spelt_out(words, texts, lexicon)
    if not lexicon.spaced and len(words) == 1 and not words[0].isascii():
        return (completed(words[0], texts, lexicon),)
    forms = _forms_of(words, list(_around(words, texts, lexicon, str)))
    if not forms.keys() - {words} and (len(words) == 1 or " ".join(words).isupper()):
        forms = _forms_of(words, list(_around(words, texts, lexicon, plain))) or forms
    forms = forms or _only(_told_of(words, texts, lexicon))
    return _fullest(forms) if forms else _with_surname(words, texts, lexicon)


def _forms_of(words: tuple[str, ...], runs: Sequence[Mention]) -> Counter[tuple[str, ...]]:
    """The forms of a name among those that hold its last word."""
    key = key_of(words)
    whole = frozenset(key_of(mention.words) for mention in runs)
    closing = [run for run in runs if key_of(run.words)[-1] == key[-1]]
    if forms := Counter(form for run in closing for form in _forms(key, run, whole)):
        return forms
    if first := Counter(form for run in runs for form in _before_surnames(key, run)):
        return _only(first)
    return Counter(form for run in runs for form in _forms(key, run, whole))


def _fullest(forms: Counter[tuple[str, ...]]) -> tuple[str, ...]:
    core, _ = max(forms.items(), key=lambda form: (form[1], -len(form[0])))
    kin = [form for form in forms if _is_longer(key_of(form), key_of(core)) or key_of(form) == key_of(core)]
    longest = max(map(len, kin))
    best = [form for form in kin if len(form) == longest]
    return min(best, key=lambda form: (" ".join(form).isupper(), -forms[form], form))


def _spelt_out(words: tuple[str, ...], texts: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """A name whose surname is an initial, in the only form that the texts print in full; the words if there is none."""
    *first, initial = key_of(words)
    names = {key_of(run.words): run.words for run in _around(words[:-1], texts, lexicon, str)}
    known = [(key, name) for key, name in names.items() if list(key[:-1]) == first and len(key[-1]) > 1]
    full = [name for key, name in known if key[-1][0] == initial]
    return full[0] if len(full) == 1 else words


def _told_of(words: tuple[str, ...], texts: Sequence[str], lexicon: Lexicon) -> Counter[tuple[str, ...]]:
    """The names that begin with a first name in texts that say more than a name, as entries of menus do not."""
    key = key_of(words)
    told = [text for text in texts if text.count(" ") >= MORE_THAN_NAMES or "," in text]
    return Counter(form for run in _around(words, told, lexicon, str) for form in _before_surnames(key, run))


def _with_surname(words: tuple[str, ...], texts: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """A first name with the surname that it shares with the next, as in "Ada and Eva Berg"; or the name as it is."""
    if len(words) > 1:
        return words
    for text in texts[:MOST_PLACES]:
        place = text.find(f"{words[0]} ")
        behind = text[place + len(words[0]) + 1 :][:REACH] if place >= 0 else ""
        joiner, _, rest = behind.partition(" ")
        following = next(mentions(rest, lexicon), None) if joiner in lexicon.names.joiners else None
        if following and following.start == 0 and len(following.words) == 2:
            return (*words, following.words[-1])
    return words


def _around(
    words: tuple[str, ...], texts: Sequence[str], lexicon: Lexicon, as_read: Callable[[str], str]
) -> Iterator[Mention]:
    """The names that hold the last of the words, at its first places."""
    last = words[-1]
    spellings = dict.fromkeys(map(as_read, (last, last.title(), last.upper())))
    for text, place in _places(spellings, texts, as_read):
        start = text.rfind(" ", 0, max(0, place - REACH)) + 1
        part = text[start : place + len(last) + REACH]
        inside = place - start
        yield from (one for one in mentions(part, lexicon) if one.start <= inside < one.end)


def _places(spellings: Iterable[str], texts: Sequence[str], as_read: Callable[[str], str]) -> Iterator[tuple[str, int]]:
    """The first places of a word in the texts, as they are read."""
    hits = 0
    for text in texts[:MOST_PLACES]:
        read = as_read(text)
        for word in spellings:
            place = read.find(word)
            while place >= 0 and hits < MOST_HITS:
                hits += 1
                yield text, place
                place = read.find(word, place + len(word))
        if hits >= MOST_HITS:
            return


def _forms(key: tuple[str, ...], mention: Mention, whole: frozenset[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The forms in which a run of capitalised words may print the name: the given words with more between or before."""
    run = mention.words
    bare = key_of(run)
    place = bare.index(key[-1]) if key[-1] in bare else 0
    if len(key) > 1:
        first = next((i for i in range(place) if _begins(key[0], bare[i])), place)
        if first < place and run[first].islower():  # a surname with its particle
            yield _behind_first_names(run[: place + 1], whole)
        elif 0 < place - first < LONGEST:
            yield run[first : place + 1]
    elif place > 0:
        yield _behind_first_names(run[: place + 1], whole)


def _begins(first: str, word: str) -> bool:
    """Whether a name's first word is the given one, or spells it out."""
    return word == first or (len(first) == 1 and word[0] == first)


def _behind_first_names(run: tuple[str, ...], whole: frozenset[tuple[str, ...]]) -> tuple[str, ...]:
    """The name that ends a run: the shortest that also stands alone, or else the last two words."""
    most = min(LONGEST, len(run) if len(run) < LONGEST else len(run) - 1)
    alone = next((n for n in range(2, most + 1) if key_of(run[-n:]) in whole), 0)
    n = alone or 2
    while not alone and n < len(run) and _is_inner(run[-n]):
        n += 1
    return run[-n:]


def _before_surnames(key: tuple[str, ...], mention: Mention) -> Iterator[tuple[str, ...]]:
    """The names that begin with the given first name."""
    run = mention.words
    if len(key) == 1 < len(run) and key_of(run)[0] == key[0] and not (mention.titled and len(run) > 2):
        yield run if len(run) < LONGEST else run[: _second(run)]


def _only(forms: Counter[tuple[str, ...]]) -> Counter[tuple[str, ...]]:
    """The forms, unless they have several surnames: then the first name is more than one person's."""
    return forms if len({key_of(form)[-1] for form in forms}) == 1 else Counter()


def _is_inner(word: str) -> bool:
    """Whether a word stands only within names: an initial, or a particle."""
    return len(word.rstrip(".")) == 1 or word.islower()


def _second(run: tuple[str, ...]) -> int:
    """How many words of a run make a first name and what follows it."""
    n = 2
    while n < len(run) and _is_inner(run[n - 1]):
        n += 1
    return n


def _is_longer(form: tuple[str, ...], core: tuple[str, ...]) -> bool:
    """Whether a form has the first and the last word of the core, with more between."""
    return len(form) > len(core) and form[0] == core[0] and form[-1] == core[-1]


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name may be a shorter form of the other: all its words are the other's, an outer one among them.

    >>> same_person(("berg",), ("ada", "berg")), same_person(("ada", "berg"), ("eva", "berg"))
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    if not short:
        return False
    ends = {long[0], long[-1]}
    return set(short) <= set(long) and (len(short) > 1 or short[0] in ends) and bool(ends & set(short))


def stands_for(letters: str, words: tuple[str, ...]) -> bool:
    """Whether initials may stand for a name: its first letters and inner capitals in order, or one of them alone.

    >>> stands_for("ab", ("Ada", "von", "Berg")), stands_for("b", ("Ada", "von", "Berg")), stands_for("kr", ("KorR",))
    (True, True, True)
    """
    firsts = "".join(_capitals(word) for word in words).casefold()
    if len(letters) == 1:
        return letters in firsts
    rest = iter(firsts)
    return all(letter in rest for letter in letters)


def _capitals(word: str) -> str:
    return word[:1] if word.isupper() else word[:1] + "".join(letter for letter in word[1:] if letter.isupper())


def declared(letters: str, texts: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The name behind which the initials stand in brackets, as where `Ada Berg (AB)` explains them; empty if none."""
    sign = f"({letters.upper()})"
    for text in texts[:MOST_PLACES]:
        place = text.find(sign)
        if place > 0:
            last = deque(mentions(text[max(0, place - REACH) : place], lexicon), maxlen=1)
            return last[0].words if last and stands_for(letters, last[0].words) else ()
    return ()
