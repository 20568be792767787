"""Who speaks: labels joined to people, names found in headline, intro, byline and bio. All pages are invented."""

from __future__ import annotations

import time
from itertools import cycle

import pytest

from interviewkit import lexicon as lexica
from interviewkit.model import Author, Metadata, NamedBy, Role
from interviewkit.passage import Passage
from interviewkit.speakers import Cast, around, cast, settled, titled
from interviewkit.speakers import credits as crediting
from interviewkit.speakers import guests as guesting
from interviewkit.speakers.honoured import Honoured, honoured
from interviewkit.speakers.known import NOTHING, Known
from interviewkit.speakers.names import key_of, mentions
from interviewkit.speakers.own_names import own_name
from interviewkit.speakers.printings import fullest, same_person, stands_for
from interviewkit.speakers.prose import sort
from interviewkit.talk import Label, Said

ASKS, ANSWERS = Role.INTERVIEWER, Role.INTERVIEWEE
LIMIT = 20.0
"""Seconds of processor time that a hostile page may take; it takes four."""

Lines = tuple[str, ...]


def page(
    before: Lines, turns: list[tuple[str | None, str]], behind: Lines = (), code: str = "en", known: Known = NOTHING
) -> Cast:
    """The cast of a page whose turns alternate, questions first; each turn is a label or None, and words."""
    said, passages, place = [], [], 0
    for line in before:
        passages.append(Passage(line, place))
        place += len(line) + 1
    for role, (label, words) in zip(cycle((ASKS, ANSWERS)), turns, strict=False):
        said.append(turn(role, label, words, place))
        place += len(label or "") + len(words) + 4
    for line in behind:
        passages.append(Passage(line, place))
        place += len(line) + 1
    return cast(said, passages, lexica.of_language(code), known)


def turn(role: Role, label: str | None, words: str, place: int = 0) -> Said:
    """One turn that stands at a place."""
    named = Label(label.casefold(), label, place, place + len(label) + 1) if label else None
    start = named.end + 1 if named else place
    return Said(role=role, label=named, passages=(Passage(words, start),), margin=1.0, evidence=())


def names(found: Cast) -> list[str | None]:
    """Each turn's name."""
    by_id = {speaker.id: speaker.name for speaker in found.speakers}
    return [by_id[voice] if voice else None for voice, _ in found.voices]


def ways(found: Cast) -> list[str | None]:
    """Where each turn's name came from."""
    return [by.value if by else None for _, by in found.voices]


PLAIN: list[tuple[str | None, str]] = [
    (None, "What made you begin?"),
    (None, "I had no choice at all."),
    (None, "And what comes next?"),
    (None, "Another winter in the north."),
]


def test_surname_and_full_name_are_one_person() -> None:
    """A label that repeats part of a longer one names the same person."""
    found = page((), [("Ines Kolbe", "Why?"), ("Ada Berg", "So."), ("Kolbe", "And then?"), ("Berg", "Nothing.")])
    assert names(found) == ["Ines Kolbe", "Ada Berg", "Ines Kolbe", "Ada Berg"]
    assert found.speakers[1].aliases == ("Ada Berg", "Berg")


def test_two_people_with_one_surname_are_kept_apart() -> None:
    """Equal surnames behind different first names are different people."""
    found = page((), [("Q", "Why?"), ("Ada Berg", "So."), ("Q", "And you?"), ("Eva Berg", "No.")])
    assert names(found)[1::2] == ["Ada Berg", "Eva Berg"]


def test_two_people_with_one_first_name_are_kept_apart() -> None:
    """Equal first names before different surnames are different people."""
    found = page((), [("Ada Kolbe", "Why?"), ("Ada Berg", "So.")])
    assert names(found) == ["Ada Kolbe", "Ada Berg"]


def test_initials_declared_in_brackets_stand_for_their_name() -> None:
    """`Ada Berg (AB):` declares what AB means."""
    found = page((), [("Ines Kolbe (IK)", "Why?"), ("Ada Berg (AB)", "So."), ("IK", "And?"), ("AB", "No.")])
    assert names(found) == ["Ines Kolbe", "Ada Berg", "Ines Kolbe", "Ada Berg"]


def test_initials_declared_in_the_prose_stand_for_their_name() -> None:
    """A legend before the talk explains initials."""
    found = page(("Present: Ines Kolbe (IK) and Ada Berg (AB).",), [("IK", "Why?"), ("AB", "So.")])
    assert names(found) == ["Ines Kolbe", "Ada Berg"]


def test_initials_that_simply_match_stand_for_their_name() -> None:
    """Nobody need declare initials that fit only one person."""
    found = page((), [("Polar Review", "Why?"), ("Ada Berg", "So."), ("PR", "And?"), ("AB", "No.")])
    assert names(found) == ["Polar Review", "Ada Berg", "Polar Review", "Ada Berg"]


def test_a_letter_for_the_other_side_is_an_initial() -> None:
    """Where A asks, A is no answer but somebody's initial."""
    intro = ("This month we interviewed Cem Demir, a baker in Ulm.", "by Alma Roth")
    found = page(intro, [("A", "Why?"), ("C", "So.")])
    assert names(found) == ["Alma Roth", "Cem Demir"]


def test_mixed_case_is_preferred_to_capitals() -> None:
    """A name that the intro prints quietly is not shouted."""
    found = page(("Ada Berg has measured ice for thirty years.",), [("Q", "Why?"), ("ADA BERG", "So.")])
    assert names(found)[1] == "Ada Berg"


def test_titles_are_no_part_of_a_name() -> None:
    """`Ms Berg` is the Ada Berg of the intro."""
    turns: list[tuple[str | None, str]] = [("Q", "Why?"), ("Ms Berg", "So."), ("Q", "And?"), ("Dr. Berg", "No.")]
    found = page(("The chemist Ada Berg has a plan.",), turns)
    assert names(found)[1::2] == ["Ada Berg", "Ada Berg"]


def test_office_party_and_place_are_no_part_of_a_name() -> None:
    """What follows comma or bracket is kept as the description."""
    found = page((), [("Q", "Why?"), ("GOV. ADA BERG (I), NORTH ISLAND", "So."), ("Q", "And?"), ("BERG", "No.")])
    assert names(found)[1::2] == ["ADA BERG", "ADA BERG"]
    assert found.speakers[0].description == "(I), NORTH ISLAND"


def test_a_label_with_a_job_gives_the_description() -> None:
    """`Name, Job:` says who somebody is."""
    found = page((), [("Q", "Why?"), ("Ada Berg, ferry captain", "So.")])
    assert (found.speakers[0].name, found.speakers[0].description) == ("Ada Berg", "ferry captain")


@pytest.mark.parametrize(("label", "name"), [("ひかりさん", "ひかり"), ("田中氏", "田中")])
def test_japanese_honorifics_are_no_part_of_a_name(label: str, name: str) -> None:
    """さん and 氏 follow a name."""
    assert names(page((), [("質問", "なぜ?"), (label, "はい。")], code="ja"))[1] == name


def test_the_longest_printing_gives_the_name() -> None:
    """A middle initial printed once behind the talk is part of the fullest form."""
    found = page(("Ada Berg speaks.",), [("Q", "Why?"), ("Ada Berg", "So.")], ("From a book by Ada W. Berg",))
    assert names(found)[1] == "Ada W. Berg"


def test_a_first_name_is_completed_from_the_intro() -> None:
    """A label may be a first name alone."""
    found = page(("Today I talk to Mira Sandoval about bread.",), [("Q", "Why?"), ("Mira", "So.")])
    assert names(found)[1] == "Mira Sandoval"


def test_a_first_name_of_several_people_stays_as_it_is() -> None:
    """Better a short name than a wrong one."""
    intro = ("Mira Sandoval wrote it, and years later Mira Holm filmed it.",)
    assert names(page(intro, [("Q", "Why?"), ("Mira", "So.")]))[1] == "Mira"


def test_joint_labels_stay_one_speaker() -> None:
    """Two people who speak with one voice are not torn apart."""
    found = page((), [("Q", "Why?"), ("Ada Berg and Cem Demir", "We agree."), ("Q", "And?"), ("A", "We do.")])
    assert names(found)[1::2] == ["Ada Berg and Cem Demir"] * 2


def test_role_labels_name_nobody() -> None:
    """Q and A alone give no speakers."""
    found = page((), [("Q", "Why?"), ("A", "So.")])
    assert found.speakers == () and found.voices == ((None, None), (None, None))


@pytest.mark.parametrize(
    ("code", "asks", "answers"),
    [
        ("de", "Frage", "Antwort"),
        ("it", "D", "R"),
        ("fr", "Question", "Réponse"),
        ("ru", "Вопрос", "Ответ"),
        ("zh", "问", "答"),
    ],
)
def test_role_labels_of_other_languages_name_nobody(code: str, asks: str, answers: str) -> None:
    """Role words come from the lexicon of the page's language."""
    assert page((), [(asks, "?"), (answers, "!")], code=code).speakers == ()


def test_callers_are_not_given_the_hosts_name() -> None:
    """People of whom there are many have no name."""
    found = page((), [("Ines Kolbe", "Why?"), ("Ada Berg", "So."), ("CALLER", "Hello?"), ("Ada Berg", "Hello.")])
    assert names(found) == ["Ines Kolbe", "Ada Berg", None, "Ada Berg"]


def test_the_first_label_of_a_side_is_carried() -> None:
    """Where only the first pair is labelled, the rest is theirs."""
    found = page((), [("Polar Review", "Why?"), ("Ada Berg", "So."), (None, "And?"), (None, "No.")])
    assert ways(found) == ["label", "label", "carried", "carried"]
    assert names(found)[2:] == ["Polar Review", "Ada Berg"]


def test_role_labels_carry_on_what_a_name_began() -> None:
    """Q and A behind a pair of names are the same two people."""
    found = page((), [("Ines Kolbe", "Why?"), ("Ada Berg", "So."), ("Q", "And?"), ("A", "No.")])
    assert ways(found)[2:] == ["carried", "carried"]


def test_with_several_guests_an_unlabelled_answer_is_nobodys() -> None:
    """Nothing tells which of two guests goes on."""
    turns: list[tuple[str | None, str]] = [
        ("Q", "Why?"), ("Ada Berg", "So."), ("Q", "And?"), ("Cem Demir", "No."), ("Q", "Well?"), (None, "Yes.")
    ]  # fmt: skip
    assert names(page((), turns))[5] is None


def test_an_office_is_resolved_by_the_page() -> None:
    """An office alone is whom the headline names."""
    headline = "Interview with Ada Berg, the prime minister, at the harbour of Holm"
    found = page((headline,), [("Q", "Why?"), ("PRIME MINISTER", "So.")])
    assert (names(found)[1], ways(found)[1]) == ("Ada Berg", "context")


def test_an_office_before_a_surname_is_a_title() -> None:
    """Two of one office are told apart by their names."""
    found = page((), [("Q", "Why?"), ("PRIME MINISTER BERG", "So."), ("Q", "And?"), ("PRIME MINISTER KEY", "No.")])
    assert names(found)[1::2] == ["BERG", "KEY"]


@pytest.mark.parametrize(
    ("code", "headline", "byline", "guest", "asker"),
    [
        ("en", "Interview with Ada Berg: “The ice remembers”", "By Ines Kolbe", "Ada Berg", "Ines Kolbe"),
        ("de", "Im Gespräch mit Ada Berg: „Das Eis vergisst nichts“", "Von Ines Kolbe", "Ada Berg", "Ines Kolbe"),
        ("fr", "Entretien avec Ada Berg sur la glace", "Propos recueillis par Ines Kolbe", "Ada Berg", "Ines Kolbe"),
        ("es", "Entrevista a Ada Berg sobre la memoria del hielo", "Por Ines Kolbe", "Ada Berg", "Ines Kolbe"),
        ("it", "Intervista a Ada Berg sulla memoria del ghiaccio", "a cura di Ines Kolbe", "Ada Berg", "Ines Kolbe"),
        ("pt", "Entrevista com Ada Berg sobre a memória do gelo", "Por Ines Kolbe", "Ada Berg", "Ines Kolbe"),
        ("nl", "In gesprek met Ada Berg over het geheugen van ijs", "Door Ines Kolbe", "Ada Berg", "Ines Kolbe"),
        ("ru", "Интервью: Вера Полянская о памяти льда", "Беседовала Анна Ильина", "Вера Полянская", "Анна Ильина"),
    ],
)
def test_headline_and_byline_name_the_two(code: str, headline: str, byline: str, guest: str, asker: str) -> None:
    """Without labels the headline says who answers and the byline who asks."""
    found = page((headline, byline), PLAIN, code=code)
    assert names(found) == [asker, guest, asker, guest]
    assert set(ways(found)) == {"context"}


def test_the_one_whom_questions_address_answers() -> None:
    """An address outweighs being mentioned."""
    intro = ("Katrin Amsel has left the harbour that Egon Moser built and that Egon Moser loved.",)
    found = page(intro, [(None, "Katrin, why did you go?"), *PLAIN[1:]])
    assert names(found)[1] == "Katrin Amsel"


def test_a_bio_behind_the_talk_names_the_guest() -> None:
    """A paragraph that begins with a name and an age is about the one who answered."""
    bio = ("Ada Berg, 70, is a glaciologist and lives with two dogs in the very north of the island.",)
    assert names(page((), [(None, "Ms Berg, why?"), *PLAIN[1:]], bio))[1] == "Ada Berg"


def test_a_machine_readable_head_names_author_and_guest() -> None:
    """The author of the front matter asks; its title speaks of the guest."""
    head = ("---", 'title: "Ada Berg: the ice remembers"', 'author: "Ines Kolbe"', "---")
    assert names(page(head, PLAIN))[:2] == ["Ines Kolbe", "Ada Berg"]


def test_several_authors_leave_the_question_open() -> None:
    """Nothing tells which of two authors asked."""
    assert names(page(("By Ines Kolbe", "By Alma Roth"), PLAIN))[0] is None


def test_a_credit_behind_the_talk_says_who_asked() -> None:
    """`Das Interview führte …` names the one who asked, whatever stands in the byline."""
    found = page((), PLAIN, ("Das Interview führte Ines Kolbe.",), code="de")
    assert names(found)[0] == "Ines Kolbe"


def test_a_signature_says_who_asked() -> None:
    """A name alone behind the last answer is a signature."""
    assert names(page((), PLAIN, ("Ines Kolbe",)))[0] == "Ines Kolbe"


def test_picture_credits_name_nobody() -> None:
    """The photographer does not ask."""
    assert names(page(("The ice remembers", "Photo:", "Alma Roth"), PLAIN))[0] is None


def test_menus_name_nobody() -> None:
    """Lines of capitalised words in a row are a menu."""
    assert page(("Latest News", "Harbour Life", "Primary Menu", "Island Sports"), PLAIN).speakers == ()


def test_an_unexplained_page_has_no_speakers() -> None:
    """Better nobody than somebody wrong."""
    assert page((), PLAIN).speakers == ()


def test_outlets_ask_as_themselves() -> None:
    """Capitals where people have none, or an address, are an outlet's."""
    shouted = page((), [("POLARMAGAZIN", "Why?"), ("Ada Berg", "So.")])
    address = page((), [("polar.example", "Why?"), ("Ada Berg", "So.")])
    assert [found.speakers[0].is_organization for found in (shouted, address)] == [True, True]
    assert not shouted.speakers[1].is_organization


@pytest.mark.parametrize(
    ("publisher", "label", "house"),
    [
        ("L’Écho des Quais", "L’Écho des Quais", True),
        ("Пристань", "Пристань", True),
        ("港口周报", "港口周报", True),
        ("Bremer Hafenblatt", "Ines Kolbe", False),
        ("Ines Kolbe", "Ines Kolbe", False),
    ],
)
def test_a_publisher_asks_as_itself(publisher: str, label: str, house: bool) -> None:
    """A label that is the page's publisher is no person, unless a writer publishes under an own name."""
    metadata = Metadata(publisher=publisher, authors=(Author(name="Ines Kolbe", name_raw="Ines Kolbe"),))
    found = page((), [(label, "?"), ("Ada Berg", "!")], known=Known(metadata=metadata))
    assert found.speakers[0].is_organization is house


@pytest.mark.parametrize(("printed", "house"), [("《渡口週報》：", True), ("『港湾』：", True), ("【林秀】：", False)])
def test_title_marks_are_an_outlets(printed: str, house: bool) -> None:
    """What stands in the marks of a title is a paper, no person."""
    words = printed[1:-2]
    asks = Said(
        role=ASKS,
        label=Label(words, words, 0, len(printed)),
        passages=(Passage("為什麼？", len(printed)),),
        margin=1.0,
        evidence=(),
    )
    assert titled(f"{printed}為什麼？", [asks]) == ({words} if house else set())


def test_a_label_that_is_printed_as_a_title_is_a_house() -> None:
    """Whoever asks under a paper's name is no person."""
    found = page((), [("渡口週報", "？"), ("溫秀琴", "。")], code="zh", known=Known(titled=frozenset({"渡口週報"})))
    assert [one.is_organization for one in found.speakers] == [True, False]


def test_the_only_host_of_a_panel_moderates() -> None:
    """Who asks three guests is their moderator."""
    turns: list[tuple[str | None, str]] = [
        ("Ines Kolbe", "Why?"), ("Ada Berg", "So."), ("Ines Kolbe", "And?"), ("Cem Demir", "No."),
        ("Ines Kolbe", "Well?"), ("Alma Roth", "Yes."),
    ]  # fmt: skip
    assert page((), turns).speakers[0].role is Role.MODERATOR


def test_a_turn_heard_on_the_wrong_side_does_not_change_a_person() -> None:
    """People are on the side on which they speak most."""
    said = [turn(role, "Ada Berg", "So.", 40 * i) for i, role in enumerate((ASKS, ANSWERS, ANSWERS, ANSWERS))]
    assert cast(said, (), lexica.of_language("en")).speakers[0].role is ANSWERS


def test_a_label_that_only_the_first_turn_shows_is_read() -> None:
    """A pair named once, inside the words, names its sides."""
    turns = [(None, "polar.example: Why?"), (None, "Ada Berg: So it goes with ice."), *PLAIN[2:]]
    found = page((), turns, ("Ada Berg is a poet.",))
    assert names(found) == ["polar.example", "Ada Berg"] * 2


def test_speakers_are_numbered_as_they_appear() -> None:
    """Ids count from s1 in reading order."""
    found = page((), [("Ines Kolbe", "Why?"), ("Ada Berg", "So.")])
    assert [speaker.id for speaker in found.speakers] == ["s1", "s2"]
    assert found.voices[0] == ("s1", NamedBy.LABEL)


def test_no_turns_make_an_empty_cast() -> None:
    """Where nobody speaks there is nobody."""
    assert cast((), (Passage("By Ines Kolbe", 0),), lexica.of_language(None)) == Cast(speakers=(), voices=())


def test_names_are_found_without_titles_and_with_particles() -> None:
    """Titles go, particles stay, sentences and possessives end a name."""
    text = "We met Dr. Ada van Berg. Cem Demir's boat and the I.D. of Vera W. Roth were there"
    found = [one.words for one in mentions(text, lexica.of_language("nl"))]
    assert ("Ada", "van", "Berg") in found and ("Cem", "Demir") in found and ("Vera", "W.", "Roth") in found


def test_a_job_before_a_name_is_dropped_where_the_name_stands_alone_too() -> None:
    """A capitalised word before the name is no first name."""
    texts = ("Imkerin Ada Berg aus Ulm", "sagt Ada Berg heute")
    assert fullest(("Berg",), texts, lexica.of_language("de")) == ("Ada", "Berg")


def test_compounds_that_end_with_a_title_are_titles() -> None:
    """Languages that write words together make titles of titles."""
    found = next(mentions("Meereswissenschaftlerin Ada Berg", lexica.of_language("de")))
    assert (found.words, found.titled) == (("Ada", "Berg"), True)


def test_initials_stand_for_first_letters_in_order() -> None:
    """Letters in another order are another person's."""
    assert stands_for("ab", ("Ada", "Berg")) and not stands_for("ba", ("Ada", "Berg"))


def test_a_middle_name_alone_is_nobody() -> None:
    """First or last name must be among the words."""
    assert not same_person(("maria",), ("ada", "maria", "berg"))


def test_a_name_without_capitals_follows_its_credit() -> None:
    """In Arabic the words behind the colon are the name."""
    prose = sort((Passage("حوار: ليلى الحداد", 0),), [turn(ASKS, None, "لماذا؟", 100)])
    assert crediting.credits(prose, (), (), lexica.of_language("ar"))[0].words == ("ليلى", "الحداد")


def test_weights_order_what_speaks_for_a_guest() -> None:
    """Being spoken to outweighs an announcement, and that a headline; opening a bio is the least that counts double."""
    weights = guesting.WEIGHTS
    assert weights["addressed"] >= weights["introduced"] > weights["headline"] == weights["opens"] > weights["last"]
    assert (guesting.ENOUGH, guesting.AHEAD) == (3, 1)


def test_around_gives_what_nobody_says() -> None:
    """Labels and turns are taken, the rest is prose."""
    text = "By Ines Kolbe\nAB: So.\nThe end"
    said = [turn(ANSWERS, "AB", "So.", 14)]
    assert [passage.text for passage in around(text, said)] == ["By Ines Kolbe", "The end"]


@pytest.mark.parametrize("label", ["{}a Klein", "Ab{}", "Q"])
def test_many_labels_take_linear_time(label: str) -> None:
    """Forty thousand labels are read in seconds."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    labels = (label.format("A" + a + b + c + d) for a in letters for b in letters for c in letters for d in letters)
    said = [turn((ASKS, ANSWERS)[i % 2], next(labels), "Why?", 60 * i) for i in range(40_000)]
    before = time.process_time()
    cast(said, (), lexica.of_language("en"))
    assert time.process_time() - before < LIMIT


@pytest.mark.parametrize(
    ("code", "sentence", "guest", "asker"),
    [
        ("en", "Ada Berg from Holm answers questions from Ines Kolbe.", "Ada Berg", "Ines Kolbe"),
        ("ru", "Итак, Вера из Холма отвечает на вопросы Анны Ильиной.", "Вера", "Анны Ильиной"),
        ("fr", "Ada Berg répond aux questions de Ines Kolbe.", "Ada Berg", "Ines Kolbe"),
        ("de", "Ada Berg, Imkerin auf Holm, beantwortete die Fragen von Ines Kolbe.", "Ada Berg", "Ines Kolbe"),
        ("es", "Ines Kolbe entrevistó a la escritora Ada Berg.", "Ada Berg", "Ines Kolbe"),
        ("en", "Asked by the Harbour Club lead, Ines Kolbe, and answered by Ada Berg.", "Ada Berg", "Ines Kolbe"),
    ],
)
def test_a_sentence_says_who_asks_and_who_answers(code: str, sentence: str, guest: str, asker: str) -> None:
    """Verbs stand between the two; the page need print no name anywhere else."""
    assert names(page((sentence,), PLAIN, code=code))[:2] == [asker, guest]


def test_an_outlet_in_small_letters_asks() -> None:
    """A site that writes itself small is known by the line on which it stands alone."""
    intro = ("nevecast", "O nevecast entrevistou a pescadora Ada Berg em Holm.")
    found = page(intro, [(None, "Por quê?"), ("Ada", "Porque sim.")], code="pt")
    assert names(found) == ["nevecast", "Ada Berg"]
    assert found.speakers[0].is_organization


def test_an_outlet_that_met_somebody_asks() -> None:
    """Who of the two asked is clear where the other one is known to answer."""
    found = page(("Polarpost traf Ada Berg in Holm.",), [(None, "Warum?"), ("Ada Berg", "Darum.")], code="de")
    assert names(found) == ["Polarpost", "Ada Berg"]


def test_two_people_who_met_are_no_interview() -> None:
    """Only outlets are believed to ask whomever they met."""
    found = page(("Cem Demir met Ada Berg in Holm.",), [(None, "Why?"), ("Ada Berg", "So.")])
    assert names(found)[0] is None


def test_a_byline_in_the_language_of_the_site_counts() -> None:
    """The frame of a page may be Italian and its talk English; the date is in the frame's language too."""
    found = page(("Scritto da Ines Kolbe Aprile 2022",), [("I", "Why?"), ("Ada Berg", "So.")])
    assert names(found)[0] == "Ines Kolbe"


def test_initials_of_a_name_in_the_intro_stand_for_it() -> None:
    """Initials find the only printed name that they are the initials of."""
    intro = ("Three students speak for the school: Ada Berg, from 5°B Art, Alma Roth and Cem Demir.",)
    found = page(intro, [(None, "Why?"), ("AB", "So."), (None, "And?"), ("CD", "No."), (None, "You?"), ("AR", "Yes.")])
    assert names(found)[1::2] == ["Ada Berg", "Cem Demir", "Alma Roth"]


def test_capitals_that_are_nobodys_initials_are_an_outlet() -> None:
    """A byline with other initials does not own the label."""
    found = page(("By Ines Kolbe",), [("PR", "Why?"), ("Ada Berg", "So.")])
    assert names(found)[0] == "PR" and found.speakers[0].is_organization


def test_inner_capitals_are_initials() -> None:
    """A pen name may be abbreviated by its capitals."""
    found = page(("Written by: KoralleR",), [("KR", "Why?"), ("Ada Berg", "So.")])
    assert names(found)[0] == "KoralleR"


def test_a_stray_label_names_nobody() -> None:
    """Words before a colon in the fifth answer do not name who gave the others."""
    turns = [*PLAIN, *PLAIN, (None, "And?"), ("Firstly", "it rained."), *PLAIN]
    found = page(("Ada Berg, a poet, on rain. A conversation with Ada Berg",), turns)
    assert set(names(found)[1::2]) == {"Ada Berg"}


def test_who_is_spoken_of_does_not_answer() -> None:
    """A band that every question mentions is not the musician who is asked."""
    intro = (
        "Interview with Northern Gale",
        "Northern Gale have been silent, so we knocked on guitarist Ada Berg's door to hear why that was.",
    )
    turns: list[tuple[str | None, str]] = [
        (None, "What is new with Northern Gale?"),
        (None, "A record."),
        (None, "Will Northern Gale tour?"),
        (None, "We will."),
        (None, "Is this the end of Northern Gale?"),
        (None, "No."),
    ]
    assert names(page(intro, turns))[1] == "Ada Berg"


def test_an_address_may_ask() -> None:
    """Sites are named by their addresses."""
    intro = ("Ada Berg, the skipper of the Aurora, in a recent interview with polar.example spoke of ice.",)
    found = page(intro, PLAIN)
    assert names(found)[:2] == ["polar.example", "Ada Berg"] and found.speakers[0].is_organization


def test_what_a_page_is_about_did_not_write_it() -> None:
    """A name alone on a line is no byline where the intro tells of it."""
    intro = (
        "A new ferry for Holm",
        "Nordic Lines",
        "Nordic Lines is a company that builds ferries in Holm since 1990.",
    )
    assert names(page(intro, [(None, "Why?"), ("Ada Berg", "So.")]))[0] is None


def test_bylines_of_other_pages_credit_nobody() -> None:
    """Far behind the talk a single word needs a colon to credit somebody."""
    behind = ("Thanks for reading.", "More", "Ten winters on ice", "by Alma Roth")
    assert names(page((), PLAIN, behind))[0] is None
    assert names(page((), PLAIN, (*behind[:3], "Author: Alma Roth")))[0] == "Alma Roth"


def test_a_byline_may_stand_in_a_list() -> None:
    """Scrapers set a mark before it."""
    assert names(page(("The ice remembers", "* Ines Kolbe", "06.01.2026, 5 min"), PLAIN))[0] == "Ines Kolbe"


def test_a_greeting_may_be_broken_before_its_address() -> None:
    """Scrapers break lines where links begin."""
    found = page(
        ("こんにちは。北極編集部の 田中", "@tanaka", "です。"), [("── ", "なぜ?"), (None, "はい。")], code="ja"
    )
    assert names(found)[0] == "田中"


def test_an_everyday_name_later_on_makes_a_guest() -> None:
    """People are called by part of their names when they are mentioned again, and things are not."""
    intro = ("After twenty winters in the far north Ada Berg came home. Ada now reads the ice of the Old Harbour.",)
    assert names(page(intro, PLAIN))[1] == "Ada Berg"


HANDLES: list[tuple[str | None, str]] = [
    ("icebear", "Why did you go north?"),
    ("demirc", "For the light."),
    ("icebear", "And you?"),
    ("quark", "For the silence."),
]


def test_handles_find_their_bearers_in_a_list() -> None:
    """Letters in common tell two of three names apart, and the last name is the last handle's."""
    head = ("---", "speakers: ['Ada Bearman', 'Cem Demir', 'Vera Roth']", "---")
    found = page(head, HANDLES)
    assert names(found) == ["Ada Bearman", "Cem Demir", "Ada Bearman", "Vera Roth"]
    assert found.speakers[0].aliases == ("icebear",)


def test_handles_follow_the_order_of_a_list() -> None:
    """Where one letter tells one of them, the others stand in the same order."""
    head = ("---", "speakers:", "- Ada Berg", "- Cem Demir", "- Vera Roth", "---")
    assert names(page(head, HANDLES))[:2] == ["Ada Berg", "Cem Demir"]


def test_ambiguous_handles_stay_as_they_are() -> None:
    """Nothing tells whose they are."""
    head = ("With Ada Berg and Vera Roth.",)
    assert names(page(head, [("icebear", "Why?"), ("quark", "So.")])) == ["icebear", "quark"]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "Today with us: Ada Berg (@icebear)."),
        ("en", "Today with us: Ada Berg, also known as icebear."),
        ("de", "Heute zu Gast ist icebear alias Ada Berg."),
        ("fr", "Notre invitée est icebear (Ada Berg)."),
    ],
)
def test_a_line_explains_a_handle(code: str, line: str) -> None:
    """A name in brackets or behind such a word is the bearer's."""
    assert names(page((line,), [("Q", "?"), ("icebear", "!")], code=code))[1] == "Ada Berg"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "Hello everybody, I'm Ada Berg and I fish."),
        ("es", "Hola, me llamo Ada Berg."),
        ("ru", "Привет, меня зовут Ада Берг."),
        ("sv", "Hej, jag heter Ada Berg."),
    ],
)
def test_people_introduce_themselves(code: str, words: str) -> None:
    """What somebody says their name is, it is."""
    assert names(page((), [("Q", "?"), ("icebear", words)], code=code))[1] in ("Ada Berg", "Ада Берг")


def test_the_one_who_is_welcomed_speaks_next() -> None:
    """A first name that is spoken before a handle is first heard is its bearer's."""
    intro = ("With Ada Berg and Vera Roth.",)
    assert names(page(intro, [("host99", "Welcome to the show, Vera!"), ("quark", "Thanks.")]))[1] == "Vera Roth"


def test_people_introduce_themselves_in_scripts_without_spaces() -> None:
    """A name ends at the next mark, or before the verb."""
    assert own_name("こんにちは。北極編集部の田中と申します。", lexica.of_language("ja")) == ("田中",)
    assert own_name("大家好，我叫李小舟，来自北方。", lexica.of_language("zh")) == ("李小舟",)
    assert own_name("那是一个很长的故事，我叫它海。", lexica.of_language("ko")) == ()


@pytest.mark.parametrize(
    ("code", "byline"),
    [
        ("en", "By Ines Kolbe and Alma Roth"),
        ("de", "Von Ines Kolbe und Alma Roth"),
        ("it", "Scritto da Ines Kolbe , Alma Roth , Cem Demir"),
    ],
)
def test_several_authors_of_one_byline_leave_the_question_open(code: str, byline: str) -> None:
    """The first of them is no more likely to have asked than the others."""
    assert names(page((byline,), PLAIN, code=code))[0] is None


def test_an_outlet_behind_a_byline_is_no_second_author() -> None:
    """What follows one name and a comma says where it was written."""
    assert names(page(("By Ines Kolbe, Polar Review",), PLAIN))[0] == "Ines Kolbe"


def test_the_two_introduce_themselves() -> None:
    """Without a word around the talk, its own first words name them."""
    turns: list[tuple[str | None, str]] = [
        (None, "Good evening, I'm Ines Kolbe. Who are you?"),
        (None, "My name is Ada Berg, I fish."),
    ]
    found = page((), turns)
    assert names(found) == ["Ines Kolbe", "Ada Berg"] and ways(found) == ["context", "context"]


def test_a_first_name_alone_may_be_introduced() -> None:
    """With a job before it, a single name is a person's."""
    intro = ("Вчера я встретился с барабанщиком группы Верой, и мы долго говорили о новом альбоме.",)
    assert names(page(intro, PLAIN, code="ru"))[1] == "Верой"


def test_a_slug_is_the_author_whom_a_bio_names() -> None:
    """The head of a page may know its author by a short form alone."""
    head = ("---", "authors:", "  - ikolbe", "---")
    bio = ("Dr. Ines Kolbe is the editor of the Polar Review. The views in this article are hers alone.",)
    found = page(tuple(line.strip() for line in head), [(None, "Why?"), ("Ada Berg", "So.")], bio)
    assert names(found)[0] == "Ines Kolbe"


def test_a_line_of_credits_says_who_asked() -> None:
    """Where photographs are credited behind it, a name behind the interview's word is no guest's."""
    found = page(("Ada Berg im Interview", "Interview: Ines Kolbe, Fotos: Alma Roth"), PLAIN, code="de")
    assert names(found)[:2] == ["Ines Kolbe", "Ada Berg"]


@pytest.mark.parametrize(
    ("credit", "asked"), [("Interview: Ines Kolbe", "Ines Kolbe"), ("Der Wind frischt auf.", None)]
)
def test_a_credit_that_was_heard_as_speech_says_who_asked(credit: str, asked: str | None) -> None:
    """Hearing may begin too early; what is a credit and nothing else is none the less."""
    turns = [(None, credit), (None, "Der Kran steht seit 1911."), *PLAIN * 5]
    assert names(page(("Ada Berg im Interview",), turns, code="de"))[4] == asked


def test_a_list_of_roles_names_the_voices() -> None:
    """What the labels call them, a line before the talk explains."""
    found = page(("Host: Ines Kolbe", "Guest: Ada Berg"), [("Host", "Why?"), ("Guest", "So.")])
    assert names(found) == ["Ines Kolbe", "Ada Berg"]


def test_a_joint_label_completes_its_names() -> None:
    """Who spoke together may go on alone."""
    turns: list[tuple[str | None, str]] = [("Q", "?"), ("Ada Berg und Cem Demir", "!"), ("Q", "?"), ("Berg", "!")]
    assert names(page((), turns, code="de"))[3] == "Ada Berg"


def test_a_person_in_capitals_is_no_outlet() -> None:
    """Where the page prints more of the name, it is somebody's."""
    found = page(("Ines Kolbe talks with Ada Berg about winters.",), [("INES", "Why?"), ("Ada", "So.")])
    assert names(found)[0] == "Ines Kolbe" and not found.speakers[0].is_organization


def test_a_label_in_small_letters_is_printed_as_elsewhere() -> None:
    """Some sites set labels in small letters."""
    found = page(("Ines Kolbe talks with Ada Berg.",), [("ines kolbe", "Why?"), ("ada berg", "So.")])
    assert names(found) == ["Ines Kolbe", "Ada Berg"]


def test_a_particle_begins_a_surname() -> None:
    """First names stand before it."""
    found = page(("Die Autorin Ada von Berg erzählt.",), [("Frage", "?"), ("von Berg", "!")], code="de")
    assert names(found)[1] == "Ada von Berg"


def test_whom_questions_call_by_name_twice_answers() -> None:
    """A full name in an address needs no other place."""
    turns = [(None, "Ada Berg, why?"), (None, "So."), (None, "And now, Ada?"), (None, "No.")]
    assert names(page((), turns))[1] == "Ada Berg"


@pytest.mark.parametrize(("often", "once"), [("Ada Lindgren", "Ada Lindgern"), ("LINDGREN", "LINGREN")])
def test_a_name_misspelt_once_is_the_same_name(often: str, once: str) -> None:
    """One letter too few, or two changed about, in one of many labels."""
    turns = [*[("Q", "?"), (often, "!")] * 4, ("Q", "?"), (once, "!")]
    found = page((), turns)
    assert names(found)[-1] == names(found)[1] and once in found.speakers[0].aliases


def test_similar_names_that_both_come_back_are_two() -> None:
    """Only what is rare is a mistake."""
    turns = [*[("Q", "?"), ("Hansen", "!"), ("Q", "?"), ("Jansen", "!")] * 3]
    assert names(page((), turns))[1::2][:2] == ["Hansen", "Jansen"]


def test_similar_first_names_are_two() -> None:
    """A voice that speaks once may be somebody else's, of a family say."""
    turns = [*[("Q", "?"), ("Jan Lindgren", "!")] * 4, ("Q", "?"), ("Jana Lindgren", "!")]
    assert names(page((), turns))[-1] == "Jana Lindgren"


@pytest.mark.parametrize(
    ("code", "intro", "description"),
    [
        ("en", "Ada Berg, director of the Ice Institute, has measured glaciers.", "director of the Ice Institute"),
        ("de", "Ada Berg, Leiterin des Instituts für Eis, misst Gletscher.", "Leiterin des Instituts für Eis"),
        ("fr", "Ada Berg (glaciologue) mesure la glace.", "glaciologue"),
        ("en", "Ada Berg, 70, has measured glaciers, ice and snow.", None),
        ("en", "With Ada Berg, Cem Demir, Alma Roth", None),
    ],
)
def test_an_apposition_describes_somebody(code: str, intro: str, description: str | None) -> None:
    """What the intro says between commas or brackets behind a name is kept as printed."""
    assert page((intro,), [("Q", "?"), ("Ada Berg", "!")], code=code).speakers[0].description == description


GUESTS = {
    "nl": (
        "Wij zien Jorrit Haverkamp, Wies Terpstra en Bram de Lange, molenaars.",
        "Wies Terpstra",
        "Bram de Lange",
    ),
    "ru": ("Отвечают Вера Лугина, Олег Берг и Яна Маркова, смотрители.", "Олег Берг", "Яна Маркова"),
    "he": ("עונים דנה לוין, רון כהן ומיכל ברק, מלחים.", "רון כהן", "מיכל ברק"),
    "ko": ("답하는 한서윤, 오지민 및 문태경, 세 등대지기.", "오지민", "문태경"),
}
FIRST = {"nl": "Jorrit Haverkamp", "ru": "Вера Лугина", "he": "דנה לוין", "ko": "한서윤"}


@pytest.mark.parametrize("code", GUESTS)
def test_other_guests_names_describe_nobody(code: str) -> None:
    """A list of those who answer says nothing of the first of them."""
    intro, *others = GUESTS[code]
    talk = [turn for name in (FIRST[code], *others) for turn in (("Q", "?"), (name, "!"))]
    assert page((intro,), talk, code=code).speakers[0].description is None


def test_a_house_of_several_words_still_describes() -> None:
    """Words with capitals are no guests yet."""
    intro, talk = "Ada Berg (Green Party, North Island) and Eva Roth came.", [("Q", "?"), ("Ada Berg", "!")]
    assert page((intro,), talk).speakers[0].description == "Green Party, North Island"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Every Sunday, Maude Pellow conducts eleven foghorns."),
        ("de", "Jeden Sonntag dirigiert Maude Pellow elf Nebelhörner."),
        ("sv", "Varje Valborg dirigerar Maude Pellow elva mistlurar."),
        ("hu", "Minden Szent Iván éjjelén Maude Pellow vezényel."),
    ],
)
def test_what_happens_every_time_is_no_name(code: str, text: str) -> None:
    """A determiner that begins a sentence begins no name with it."""
    found = [mention.name for mention in mentions(text, lexica.of_language(code))]
    assert "Maude Pellow" in found
    assert not any(name.startswith(text.split()[0]) for name in found)


def test_initials_are_the_person_of_the_context() -> None:
    """Who is named by the headline first and by initials later is one speaker."""
    turns: list[tuple[str | None, str]] = [(None, "Why?"), (None, "So."), (None, "And?"), ("AB", "No.")]
    found = page(("An interview with Ada Berg",), turns)
    assert [speaker.name for speaker in found.speakers] == ["Ada Berg"]


@pytest.mark.parametrize(
    ("code", "headline", "guest"),
    [
        ("ja", "探検家・山田花子さんインタビュー", "山田花子"),
        ("ja", "冬の海を語る　作家の山田花子氏に聞く", "山田花子"),
        ("ja", "アダ・ベルク博士に聞く氷の記憶", "アダ・ベルク"),
        ("zh", "专访作家李小舟：北方的冬天", "李小舟"),
        ("zh", "对话阿达·贝格：冰的记忆", "阿达·贝格"),
    ],
)
def test_headlines_without_capitals_name_the_guest(code: str, headline: str, guest: str) -> None:
    """Honorifics and an interview's words stand beside a name."""
    assert names(page((headline,), PLAIN, code=code))[1] == guest


def test_a_surname_without_capitals_is_completed() -> None:
    """An honorific or a bracket behind more signs shows the fuller form; an honorific alone is none."""
    intro = ("探検家の山田花子氏は北へ行った。", "山田さん（五十歳）は海を見た。")
    assert names(page(intro, [("質問", "なぜ?"), ("山田", "はい。")], code="ja"))[1] == "山田花子"


def test_long_lines_without_spaces_take_linear_time() -> None:
    """Nothing is tried again and again in a line of many signs."""
    before = time.process_time()
    page(tuple("山" * 2_000 for _ in range(3)), [("質問", "山" * 200_000), ("山", "川" * 200_000)], code="ja")
    assert time.process_time() - before < 1.0


def test_part_of_a_name_need_not_stand_where_the_rest_does() -> None:
    """A surname elsewhere on the page says nothing of the first names."""
    assert fullest(("Ada", "Maria", "Berg"), ("Berg Museum",), lexica.of_language("de")) == ("Ada", "Maria", "Berg")


def test_a_host_says_what_they_do_before_their_name() -> None:
    """What stands between is an office of the show."""
    turns: list[tuple[str | None, str]] = [(None, "Hello, I'm your host, Ines Kolbe. Why?"), (None, "So.")]
    assert names(page((), turns))[0] == "Ines Kolbe"
    assert own_name("I'm a friend of Ada Berg.", lexica.of_language("en")) == ()


def test_a_host_names_those_behind_the_handles() -> None:
    """Names that the first words of the talk list are as good as those of a list before it."""
    opening = "Welcome to the show with Ada Bearman and Cem Demir."
    assert names(page((), [("host", opening), ("icebear", "Hi."), ("host", "And?"), ("demirc", "Hi.")]))[1::2] == [
        "Ada Bearman",
        "Cem Demir",
    ]


def test_a_list_of_guests_alone_leaves_out_the_hosts() -> None:
    """The last name that nobody bears is the last handle's, however many others speak."""
    head = ("---", "speakers:", "- Ada Bearman", "- Vera Roth", "---")
    turns: list[tuple[str | None, str]] = [("Ines", "Why?"), ("icebear", "So."), ("Ines", "And you?"), ("quark", "No.")]
    assert names(page(head, turns)) == ["Ines", "Ada Bearman", "Ines", "Vera Roth"]


def test_more_letters_in_common_tell_more() -> None:
    """Four letters are the show's, five the guest's."""
    head = ("---", "title: Icebears, Bearing North", "speakers: Ada Sebear, Cem Demir", "---")
    assert names(page(head, [("Q", "Why?"), ("icesebear", "So.")]))[1] == "Ada Sebear"


@pytest.mark.parametrize("line", ["28. Jan. 2022 Ines Kolbe", "Ines Kolbe, 12.03.2020", "Ines Kolbe | 12. März 2020"])
def test_a_byline_may_share_its_line_with_the_date(line: str) -> None:
    """What is left of such a line without its date is a name alone."""
    assert names(page(("Das Eis vergisst nichts", line), PLAIN, code="de"))[0] == "Ines Kolbe"


def test_a_host_greets_the_listeners_by_name() -> None:
    """On the air people say "this is"; of things they say so too."""
    english = lexica.of_language("en")
    assert own_name("Hey everybody! This is Ines Kolbe from Polar Radio.", english) == ("Ines", "Kolbe")
    assert own_name("This is Ada Berg's third winter.", english) == ()


def test_a_guest_of_somebody_is_not_them() -> None:
    """A single word announces only the name right behind it."""
    intro = ("Ada Berg came to Holm as a guest of Vera Roth, who once was the mayor of the harbour.",)
    assert names(page(intro, [(None, "Ada, why?"), (None, "So."), (None, "And?"), (None, "No.")]))[1] == "Ada Berg"
    assert names(page(("Today's guest Vera Roth knows the harbour.",), PLAIN))[1] == "Vera Roth"


def test_a_byline_is_no_guest() -> None:
    """Who wrote the page does not answer, however much the line says of them."""
    found = page(("The ice remembers: a talk with Ada Berg", "By Ines Kolbe, staff writer"), PLAIN)
    assert names(found)[0] == "Ines Kolbe" and names(found)[1] != "Ines Kolbe"


def test_a_credit_may_say_what_else_was_done() -> None:
    """Who took the pictures too is named behind both words."""
    found = page(("Ada Berg über das Eis", "Interview und Fotos: Ines Kolbe"), PLAIN, code="de")
    assert names(found)[0] == "Ines Kolbe" and names(found)[1] != "Ines Kolbe"


@pytest.mark.parametrize(
    ("code", "headline", "guest"),
    [
        ("ru", "Писательница Вера Полянская — о море", "Вера Полянская"),
        ("nl", "Schrijfster Ada Berg over haar nieuwe boek", "Ada Berg"),
        ("fr", "Guitariste Ada Berg et la mer", "Ada Berg"),
    ],
)
def test_a_job_that_begins_a_headline_is_no_name(code: str, headline: str, guest: str) -> None:
    """It has a capital only because it stands first."""
    assert names(page((headline,), PLAIN, code=code))[1] == guest


def test_the_writer_says_who_asks() -> None:
    """The last lines before the talk may be the host's own."""
    intro = ("I'm Ines Kolbe, and my guest today is the novelist Ada Berg.",)
    assert names(page(intro, [("Host", "Why?"), ("Guest", "So.")])) == ["Ines Kolbe", "Ada Berg"]


def test_a_first_name_is_completed_behind_a_job() -> None:
    """What somebody does is no title that stands before surnames alone."""
    intro = ("Ines Kolbe sat down with novelist Ada Berg.",)
    assert names(page(intro, [("Ines", "Why?"), ("Ada", "So.")])) == ["Ines Kolbe", "Ada Berg"]


def test_long_first_turns_take_linear_time() -> None:
    """Names are sought where people are introduced, not in all that they say."""
    said = [turn(ASKS, "icebear", "Ada Berg and Cem Demir, " * 40_000), turn(ANSWERS, "quark", "Bergs, " * 100_000)]
    before = time.process_time()
    cast(said, (), lexica.of_language("en"))
    assert time.process_time() - before < 1.0


HONOURED = (
    ("ko", ("한바다 작가 인터뷰: 종이의 기억", "강가에서 한바다 작가를 만났다."), ("한바다",), True),
    ("ko", ("한바다의 작업장", "오늘은 한바다 씨와 이야기했다."), ("한바다",), False),
    ("hi", ("हरिहर केवट: लौ की याद", "नदी किनारे हमने हरिहर केवट जी से बात की।"), ("हरिहर", "केवट"), False),
)


@pytest.mark.parametrize(("code", "lines", "words", "announced"), HONOURED)
def test_honorifics_tell_names_where_no_capital_does(
    code: str, lines: tuple[str, ...], words: tuple[str, ...], announced: bool
) -> None:
    """The words before an honorific that another line prints too are a name, whatever particle ends the honorific."""
    found = list(honoured(lines, lexica.of_language(code)))
    assert Honoured(words, announced) in found
    assert {one.words for one in found} == {words}


def test_a_name_alone_before_an_honorific_is_none() -> None:
    """Words that no other line prints may be any words."""
    assert not list(honoured(("어제 만난 작가를 오늘 보았다.", "종이의 기억"), lexica.of_language("ko")))


def test_names_in_other_letters_are_one_name() -> None:
    """Accents that stand behind their letters part no name, and make it no other."""
    apart = next(mentions("We met Rene\u0301 Bie\u0301r today.", lexica.of_language("en")))
    assert key_of(apart.words) == key_of(("René", "Biér"))


ROUNDS = {
    "nl": ("Vraag", "Wies Terpstra", ("Wat doe je zonder wind?", "Ik lees voor aan de kat.")),
    "zh": ("问", "林秀", ("没有风的时候做什么？", "我给猫念书。")),
    "el": ("Ερ.", "Στρατής Καλαφάτης", ("Τι κάνετε χωρίς άνεμο;", "Διαβάζω στη γάτα.")),
    "ar": ("سؤال", "هدى منصور", ("ماذا تفعلين بلا ريح؟", "أقرأ للقطة.")),
}


def rounds(label: str, name: str, lines: tuple[str, str]) -> list[Said]:
    """Two questions, each answered by two guests, of whom the first was heard to ask."""
    once = [(ASKS, label, lines[0]), (ASKS, name, lines[1]), (ANSWERS, "Bram de Lange", lines[1])]
    return [turn(role, words, text, 100 * i) for i, (role, words, text) in enumerate(once * 2)]


@pytest.mark.parametrize("code", ROUNDS)
def test_a_name_that_never_asks_beside_a_label_that_does_answers(code: str) -> None:
    """Who asks is called by what they do, and so whoever has a name there is a guest."""
    heard = settled(rounds(*ROUNDS[code]), lexica.of_language(code))
    assert [one.role for one in heard] == [ASKS, ANSWERS, ANSWERS] * 2


def test_a_name_that_asks_beside_a_role_label_stays_with_those_who_ask() -> None:
    """One question is enough to be no guest."""
    talk = [*rounds(*ROUNDS["nl"]), turn(ASKS, "Wies Terpstra", "En jij?", 900)]
    assert settled(talk, lexica.of_language("nl")) == tuple(talk)


def test_where_only_names_ask_a_silent_one_stays_with_them() -> None:
    """Hosts remark things too."""
    talk = rounds("Ada Berg", *ROUNDS["nl"][1:])
    assert settled(talk, lexica.of_language("nl")) == tuple(talk)


def test_whom_the_caller_knows_to_ask_stays_with_those_who_ask() -> None:
    """The caller knows better than the turns."""
    talk = rounds(*ROUNDS["nl"])
    assert settled(talk, lexica.of_language("nl"), Known(interviewers=(("Wies", "Terpstra"),))) == tuple(talk)
