"""Pieces: leads and labels cut off, false labels left alone, menus folded, answers parted from their questions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit import lexicon as lexica
from interviewkit.model import Source
from interviewkit.pieces import Pieces, cut
from interviewkit.pieces.belief import _typed, survey
from interviewkit.pieces.labels import propose, propose_all
from interviewkit.readers import read
from interviewkit.readers import text as reader
from interviewkit.weights import shipped

SOURCE = Source(format="text", encoding="str", encoding_from="caller", sha256="", length=0)
TALK = (
    ("How did you come to keep the lighthouse?", "My aunt kept it before me, and one autumn she handed me the keys."),
    ("What do you do when the fog will not lift?", "I sound the horn every minute and read the old logbooks aloud."),
    ("Were you ever afraid up there?", "Once, when the lamp went out and a trawler was close to the rocks."),
    ("Who brings the oil in winter?", "A farmer from the mainland rows it over, and I pay him in cheese."),
    ("Will you stay?", "I will stay until the stairs are too many, which may be next year."),
)
"""Questions with their answers."""
GERMAN = (
    (
        "Wie sind Sie zum Leuchtturm gekommen?",
        "Meine Tante hat ihn vor mir gehütet und mir im Herbst den Schlüssel gegeben.",
    ),
    ("Was tun Sie, wenn der Nebel bleibt?", "Ich läute jede Minute und lese laut aus den alten Büchern vor."),
    ("Hatten Sie dort oben jemals Angst?", "Einmal, als die Lampe ausging und ein Kutter dicht an den Felsen war."),
    ("Wer bringt im Winter das Öl?", "Ein Bauer rudert es vom Festland herüber, und ich zahle mit Käse."),
)
CHINESE = (
    ("您为什么住在灯塔里？", "因为我的姑姑以前住在这里，她把钥匙交给了我。"),
    ("冬天谁送油来？", "对岸的农夫划船送来，我用奶酪付给他。"),
    ("您害怕过吗？", "有一次灯灭了，一条渔船离礁石很近。"),
    ("您会留下来吗？", "我会留到爬不动楼梯的那一天。"),
)
Talk = tuple[tuple[str, str], ...]


def pieces(text: str, language: str = "en") -> Pieces:
    """The text's pieces."""
    return cut(reader.read(text, SOURCE), lexica.of_language(language), shipped())


def printed(asks: str, answers: str, talk: Talk = TALK) -> str:
    """The talk with a label before each turn."""
    return "\n\n".join(f"{asks}{question}\n\n{answers}{answer}" for question, answer in talk)


def words(talk: Talk = TALK) -> list[str]:
    """What is said, turn by turn."""
    return [turn for pair in talk for turn in pair]


def keys(found: Pieces) -> list[str | None]:
    """The key of each piece's label."""
    return [piece.label.key if piece.label else None for piece in found.pieces]


def texts(found: Pieces) -> list[str]:
    """The words of each piece."""
    return [piece.text for piece in found.pieces]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("– Why did you leave?", "d"),
        ("— Why did you leave?", "d"),
        ("- Why did you leave?", "d"),
        ("1. Why did you leave?", "n"),
        ("(3) Why did you leave?", "n"),
        ("**Why did you leave?**", "b"),
        ("__Why did you leave?__", "b"),
        ("*Why did you leave?*", "i"),
        ("_Why did you leave?_", "i"),
        ("## Why did you leave?", "h"),
        ("> Why did you leave?", "q"),
        ("• Why did you leave?", "l"),
        ("* Why did you leave?", "l"),
        ("| Why did you leave? |", "t"),
        ("<b>Why did you leave?</b>", "b"),
        ("<em>Why did you leave?</em>", "i"),
        ("<h2>Why did you leave?</h2>", "h"),
        ('<span class="q">Why did you leave?</span>', ""),
        ("1. **Why did you leave?**", "nb"),
        ("Why did you leave?", ""),
    ],
)
def test_leads_are_cut_off_and_named(text: str, lead: str) -> None:
    """The marks a paragraph opens with, and those that close them, are no words of it."""
    assert [(piece.lead, piece.text) for piece in pieces(text).pieces] == [(lead, "Why did you leave?")]


def test_a_year_is_no_lead() -> None:
    """Only short numbers with a full stop or a bracket count paragraphs."""
    assert texts(pieces("2024 was cold.")) == ["2024 was cold."]


def test_a_rule_of_stars_keeps_its_last_star() -> None:
    """A line of stars is nothing but leads and closers; one is left to be told as a rule."""
    assert texts(pieces("* * *")) == ["*"]


def test_a_piece_has_the_gap_of_its_block() -> None:
    """What parts it from the block before is handed on."""
    assert [piece.gap for piece in pieces("Why?\n\n\nSo.").pieces] == [0, 2]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Anna Weiss: ", "Tom Birk: "),
        ("Anna Weiss : ", "Tom Birk : "),
        ("Anna Weiss:\n", "Tom Birk:\n"),
        ("Anna Weiss:\n\n", "Tom Birk:\n\n"),
        ("Anna Weiss\n", "Tom Birk\n"),
        ("Anna Weiss\n\n", "Tom Birk\n\n"),
        ("ANNA WEISS: ", "TOM BIRK: "),
        ("**Anna Weiss:** ", "**Tom Birk:** "),
        ("<b>Anna Weiss:</b> ", "<b>Tom Birk:</b> "),
        ("[Anna Weiss] ", "[Tom Birk] "),
        ("[Anna Weiss]: ", "[Tom Birk]: "),
        ("Anna Weiss 00:01:02\n", "Tom Birk 00:02:03\n"),
        ("Anna Weiss (00:01:02): ", "Tom Birk (00:02:03): "),
        ("Anna Weiss (AW): ", "Tom Birk (TB): "),
        ("Anna Weiss： ", "Tom Birk： "),
    ],
)
def test_names_that_come_back_are_labels(asks: str, answers: str) -> None:
    """With a colon, on a line of their own, in brackets, in bold or with a time: equal names are one label."""
    assert keys(pieces(printed(asks, answers))) == ["anna weiss", "tom birk"] * len(TALK)


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Anna Weiss: ", "Tom Birk: "),
        ("Anna Weiss\n\n", "Tom Birk\n\n"),
        ("**Anna Weiss:** ", "**Tom Birk:** "),
        ("[Anna Weiss] ", "[Tom Birk] "),
        ("AW – ", "TB – "),
        ("Anna Weiss (00:01:02): ", "Tom Birk (00:02:03): "),
    ],
)
def test_labels_are_no_words_of_their_pieces(asks: str, answers: str) -> None:
    """What is said begins behind the label and the marks that set it off."""
    assert texts(pieces(printed(asks, answers))) == words()


@pytest.mark.parametrize(
    ("asks", "answers"),
    [("AW – ", "TB – "), ("AW: ", "TB: "), ("AW | ", "TB | "), ("A.W. – ", "T.B. – "), ("AW ", "TB ")],
)
def test_initials_that_come_back_are_labels(asks: str, answers: str) -> None:
    """With a dash, a colon, a bar or nothing at all behind them."""
    assert all(keys(pieces(printed(asks, answers))))


def test_initials_are_labels_in_german() -> None:
    """Other languages have initials too."""
    assert keys(pieces(printed("AW: ", "TB: ", GERMAN), "de")) == ["aw", "tb"] * len(GERMAN)


def test_roles_are_labels_in_german() -> None:
    """The lexicon knows who asks in which language."""
    assert keys(pieces(printed("Frage: ", "Antwort: ", GERMAN), "de")) == ["frage", "antwort"] * len(GERMAN)


def test_full_width_colons_close_labels() -> None:
    """Chinese pages set labels off without a space."""
    assert keys(pieces(printed("记者：", "林小舟：", CHINESE), "zh")) == ["记者", "林小舟"] * len(CHINESE)


def test_full_width_brackets_hold_labels() -> None:
    """Lens brackets name a voice as square ones do."""
    assert keys(pieces(printed("【记者】", "【林小舟】", CHINESE), "zh")) == ["记者", "林小舟"] * len(CHINESE)


def numbered(question: str, answer: str) -> str:
    """The talk from its seventh question on."""
    return "\n\n".join(f"{question}{n}: {asked}\n\n{answer}{n}: {said}" for n, (asked, said) in enumerate(TALK, 7))


@pytest.mark.parametrize(
    ("asks", "answers"), [("Q", "A"), ("Question ", "Answer "), ("Q.", "A."), ("Question #", "Answer #")]
)
def test_a_number_is_no_part_of_its_label(asks: str, answers: str) -> None:
    """`Q7` and `Q8` are the same label."""
    question, answer = asks.rstrip(" .#").lower(), answers.rstrip(" .#").lower()
    assert keys(pieces(numbered(asks, answers))) == [question, answer] * len(TALK)


def test_a_numbered_label_is_kept_as_printed() -> None:
    """Only the key loses the number."""
    assert [piece.label.words for piece in pieces(numbered("Q", "A")).pieces if piece.label][:2] == ["Q7", "A7"]


def test_labels_stand_in_the_middle_of_a_line() -> None:
    """Where everything runs on in one paragraph, labels still part the voices."""
    line = " ".join(f"Anna Weiss: {question} Tom Birk: {answer}" for question, answer in TALK)
    found = pieces(line)
    assert (keys(found), texts(found)) == (["anna weiss", "tom birk"] * len(TALK), words())


def test_labels_that_are_believed_are_found_in_the_middle_too() -> None:
    """An exchange that slipped into the answer before it is cut out of it."""
    text = printed("Anna Weiss: ", "Tom Birk: ") + " Anna Weiss: And the goats? Tom Birk: Sold, all but one."
    assert [(p.gap, p.text) for p in pieces(text).pieces][-2:] == [(-1, "And the goats?"), (-1, "Sold, all but one.")]


def test_a_label_above_its_words_gives_them_its_gap() -> None:
    """A line of its own stands where the turn begins."""
    text = printed("Anna Weiss:\n", "Tom Birk:\n").replace("\n\nTom", "\n\n\n\nTom")
    assert {piece.gap for piece in pieces(text).pieces if piece.label and piece.label.key == "tom birk"} == {3}


def test_a_label_on_its_own_line_is_for_the_next_paragraph_only() -> None:
    """What follows the paragraph below a label has no label of its own."""
    text = printed("Anna Weiss:\n", "Tom Birk:\n").replace("the keys.", "the keys.\n\nThat was in October.")
    assert keys(pieces(text))[:4] == ["anna weiss", "tom birk", None, "anna weiss"]


STATEMENTS = (
    ("You have been mending these nets since the spring of the great flood, people say.", TALK[0][1]),
    ("I would like to hear how the harbour looked before the bridge was built.", TALK[1][1]),
    ("So the trawlers went elsewhere, and the cannery followed them in the end.", TALK[2][1]),
    ("And you stayed, with two boats and a shed full of cork and tar.", TALK[3][1]),
    ("Let us speak of the winter then, when nobody rows out at all.", TALK[4][1]),
)
"""A talk without a question mark."""


def test_two_names_that_take_turns_are_labels_though_nothing_marks_them() -> None:
    """Bare lines in small letters, before words that last, time after time."""
    found = pieces("Nets and cork\n\n" + printed("orla finch\n\n", "gustav reed\n\n", STATEMENTS))
    assert {"orla finch", "gustav reed"} <= {*keys(found)}


def test_letters_on_lines_of_their_own_are_labels_where_words_are_short() -> None:
    """Scripts without spaces say in twenty signs what others say in fifty."""
    found = pieces(printed("问\n\n", "答\n\n", CHINESE), "zh")
    assert {*keys(found)} == {"问", "答"}


@pytest.mark.parametrize("printed", ["28. November, 2018", "November 2018:", "Am 3.4.2021:"])
def test_dates_are_not_even_proposed_as_labels(printed: str) -> None:
    """However often they come back, as above the comments below a talk."""
    blocks = reader.read(f"{printed} Danke, so hat mir das noch keiner erklärt.\n\n" * 5, SOURCE).blocks
    german = lexica.of_language("de")
    assert not survey(blocks, propose_all(blocks, german), (), german).alone


def test_labels_end_with_their_colon() -> None:
    """A label's place holds its colon, and the white space behind it."""
    text = printed("Anna Weiss: ", "Tom Birk: ")
    places = {text[p.label.start : p.label.end] for p in pieces(text).pieces if p.label}
    assert places == {"Anna Weiss: ", "Tom Birk: "}


def test_a_credit_is_no_label() -> None:
    """`Photo:` names no voice on a page whose voices are named."""
    found = pieces(printed("Anna Weiss: ", "Tom Birk: ") + "\n\nPhoto: Nora Whitlock")
    assert (found.pieces[-1].label, found.pieces[-1].text) == (None, "Photo: Nora Whitlock")


def test_a_note_is_no_label() -> None:
    """`Note:` once, below a talk without labels, is no voice."""
    found = pieces("\n\n".join(words()) + "\n\nNote: The lighthouse is closed on Mondays and in March.")
    assert found.pieces[-1].label is None and not found.believed


def test_a_colon_inside_an_answer_is_no_label() -> None:
    """A paragraph of an answer may open with words and a colon."""
    text = printed("Anna Weiss: ", "Tom Birk: ").replace(
        "handed me the keys.", "handed me:\n\nOne thing more: the keys."
    )
    assert "One thing more: the keys." in texts(pieces(text))


def test_an_address_is_no_label() -> None:
    """`https:` names nobody."""
    assert keys(pieces("https://rope.example is where I sell it.\n\n" * 5)) == [None] * 5


def test_a_time_of_day_is_no_label() -> None:
    """Digits around a colon are a time."""
    assert keys(pieces("At 10:30 we ate cheese.\n\n" * 5)) == [None] * 5


MENU = ("Home", "Harbour", "Weather", "Tides", "Letters", "Boats", "Ropes")


def test_a_menu_is_folded_into_one_piece() -> None:
    """Many short lines without an end are one piece; the last is left out, since it may name a voice."""
    assert texts(pieces("\n".join((*MENU, "Lemons")))) == ["\n".join(MENU), "Lemons"]


@pytest.mark.parametrize("line", ["Boats (3)", "Ropes »", "« Tides"])
def test_a_menus_line_may_have_marks(line: str) -> None:
    """Numbers in brackets and arrows end no sentence."""
    assert texts(pieces("\n".join((*MENU[:6], line, "Lemons")))) == ["\n".join((*MENU[:6], line)), "Lemons"]


def test_six_short_lines_are_no_menu() -> None:
    """A few short lines may be anything."""
    assert texts(pieces("\n".join(MENU[:6]))) == list(MENU[:6])


@pytest.mark.parametrize(
    "line", ["Why boats?", "Harbour: open", "The harbour is open.", "A harbour and a pier and a rope and a goat"]
)
def test_a_menu_ends_where_a_sentence_begins(line: str) -> None:
    """Lines with a mark, or long ones, are no entries, and part a menu in two."""
    lines = [*MENU[:4], line, *MENU[4:]]
    assert texts(pieces("\n".join(lines))) == lines


def test_a_question_and_its_answer_in_one_paragraph_are_cut() -> None:
    """Where many paragraphs open with a question and go on, what follows is the answer."""
    found = pieces("\n\n".join(f"{question} {answer}" for question, answer in TALK))
    assert (found.leading, texts(found)) == (True, words())


def test_an_answer_in_its_question_s_paragraph_has_no_gap() -> None:
    """It begins in the middle of a block."""
    found = pieces("\n\n".join(f"{question} {answer}" for question, answer in TALK))
    assert [piece.gap for piece in found.pieces] == [0, *[-1, 1] * 4, -1]


def test_several_questions_in_a_row_are_one_piece() -> None:
    """The answer begins behind the last of them."""
    text = "\n\n".join(f"{question} {answer}" for question, answer in TALK).replace(
        "rocks.", "rocks.\n\nWhy? Who? It was dark and late."
    )
    assert "Why? Who?" in texts(pieces(text))


def test_a_bold_question_ends_with_its_stars() -> None:
    """The stars that close the question are words of nobody."""
    found = pieces("\n\n".join(f"**{question}** {answer}" for question, answer in TALK))
    assert (texts(found), [piece.lead for piece in found.pieces]) == (words(), ["b", ""] * len(TALK))


def test_what_type_sets_apart_as_a_whole_is_one_voice_s() -> None:
    """A bold paragraph may ask and go on where plain ones answer in the question's paragraph."""
    plain = "".join(f"<p>{question} {answer}</p>" for question, answer in TALK)
    found = cut_html(f"{plain}<p><b>Will you stay? You said in May that you would.</b></p><p>I did.</p>")
    assert (found.leading, texts(found)[-2:]) == (True, ["Will you stay? You said in May that you would.", "I did."])


def test_two_such_paragraphs_are_not_enough() -> None:
    """Anybody may ask and go on, once or twice on a page."""
    found = pieces("\n\n".join(f"{question} {answer}" for question, answer in TALK[:2]))
    assert (found.leading, len(found.pieces)) == (False, 2)


def test_where_questions_end_their_paragraphs_none_is_cut() -> None:
    """Rhetorical questions inside answers stay there when the page asks in paragraphs of their own."""
    pages = (f"{question}\n\n{'Why me? ' * (n < 3)}{answer}" for n, (question, answer) in enumerate(TALK))
    assert not pieces("\n\n".join(pages)).leading


SNIPPETS = st.sampled_from(
    (
        *words(),
        "Anna Weiss: ",
        "Tom Birk: ",
        "AW – ",
        "[Anna Weiss] ",
        "– ",
        "1. ",
        "**",
        "Photo: ",
        "Home",
        "？",
        "記者：",
        "\n",
        "\n\n",
        " ",
    )
)


@given(st.one_of(st.text(max_size=60), st.lists(SNIPPETS, max_size=40).map("".join)))
def test_pieces_stand_verbatim_at_their_places(text: str) -> None:
    """Each piece's words are the text's from its start to its end."""
    assert [text[piece.start : piece.end] for piece in pieces(text).pieces] == texts(pieces(text))


@given(st.one_of(st.text(max_size=60), st.lists(SNIPPETS, max_size=40).map("".join)))
def test_no_piece_overlaps_another(text: str) -> None:
    """Labels and words follow one another in reading order."""
    places = [place for piece in pieces(text).pieces for place in (*(piece.label or ())[2:], piece.start, piece.end)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("html", "pieces"),
    [
        ("<p><b>Why the barge?</b> It was the cheapest.</p>", [("Why the barge?", "b"), ("It was the cheapest.", "")]),
        ("<p><b>Why</b> <a href='#'><b>the barge?</b></a> It sank.</p>", [("Why the barge?", "b"), ("It sank.", "")]),
        ("<p>It sank in <b>Ghent</b>. Nobody minded.</p>", [("It sank in Ghent. Nobody minded.", "")]),
        ("<p><b>Ghent</b> is where it sank.</p>", [("Ghent is where it sank.", "")]),
        ("<p>It sank. <i>Why?</i> It was old.</p>", [("It sank.", ""), ("Why?", "i"), ("It was old.", "")]),
        ("<p><b>You then bought another barge in Ghent</b> Yes.</p>",
         [("You then bought another barge in Ghent", "b"), ("Yes.", "")]),
        ("<p><b>It sank.</b> <b>Why?</b></p>", [("It sank.", "b"), ("Why?", "b")]),
        ("<p><i>It sank. Why?</i></p>", [("It sank. Why?", "i")]),
        ("<p><b>Why the</b> <b>barge?</b> It sank.</p>", [("Why the barge?", "b"), ("It sank.", "")]),
        ("<h3>Why the barge?</h3>", [("Why the barge?", "h")]),
        ("<blockquote><p>It was cheap.</p></blockquote>", [("It was cheap.", "q")]),
        ("<ol><li>– Why the barge?</li></ol>", [("Why the barge?", "nd")]),
    ],
)  # fmt: skip
def test_type_parts_voices_where_it_begins_and_ends_with_a_sentence(html: str, pieces: list[tuple[str, str]]) -> None:
    """A bold word within a sentence parts nothing."""
    cuts = cut(read(html, format="html"), lexica.of_language("en"), shipped())
    assert [(piece.text, piece.lead) for piece in cuts.pieces] == pieces


SHORT_QUESTIONS = ("Your first barge", "The worst night", "A last word")
SHORT_ANSWERS = ("My uncle gave it to me.", "The lock was shut in Ghent.", "Nobody needs two anchors.")


def cut_html(html: str, language: str = "en") -> Pieces:
    """The web page's pieces."""
    return cut(read(html, format="html"), lexica.of_language(language), shipped())


def test_short_bold_questions_without_a_mark_are_parted_where_a_page_sets_them_time_after_time() -> None:
    """A word or three in bold are a question where several paragraphs open with such words and go on anew."""
    html = "".join(f"<p><b>{q}</b> {a}</p>" for q, a in zip(SHORT_QUESTIONS, SHORT_ANSWERS, strict=True))
    found = [piece.text for piece in cut_html(html).pieces]
    assert found == [words for pair in zip(SHORT_QUESTIONS, SHORT_ANSWERS, strict=True) for words in pair]


@pytest.mark.parametrize(
    ("html", "first"),
    [
        ("<p><b>森 灯（@akari）</b>です。灯台にいます。</p>", "森 灯（@akari）です。灯台にいます。"),
        ("<p><b>怖くなかったですか？（笑）</b>少しだけ。</p>", "怖くなかったですか？（笑）"),
    ],
)
def test_brackets_end_a_sentence_only_behind_its_mark(html: str, first: str) -> None:
    """A name that a handle explains goes on in the same sentence."""
    assert cut_html(f"{html}<p>船は来ませんでした。</p>", "ja").pieces[0].text == first


def test_one_bold_opening_is_no_question() -> None:
    """Bold words that open one paragraph of a page part nothing."""
    found = cut_html("<p><b>Die alte</b> Schleuse war zu.</p><p>Wir haben gewartet, bis es Morgen wurde.</p>", "de")
    assert next(piece.text for piece in found.pieces) == "Die alte Schleuse war zu."


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p><b>Ana Ruiz</b> I think the barge sank.</p>", ("ana ruiz", "type", "Ana Ruiz")),
        ("<p><span class='voice'>Ana</span> “I think it sank.”</p>", ("ana", "type", "Ana")),
        ("<p><b>アナ</b> 船は沈みました。</p>", ("アナ", "type", "アナ")),
        ("<p><b>Ana Ruiz</b> says that the barge sank.</p>", None),
        ("<p><b>Ana Ruiz</b>, who sank the barge.</p>", None),
        ("<p>So <b>Ana</b> Ruiz sank the barge.</p>", None),
        ("<p><b>Why did the barge sink in Ghent</b> It was old.</p>", None),
        ("<p><b>An</b>archists sank the barge.</p>", None),
    ],
)  # fmt: skip
def test_words_in_type_of_their_own_may_be_a_label(html: str, found: tuple[str, str, str] | None) -> None:
    """A name in bold that opens a paragraph needs no colon, if a sentence begins behind it."""
    proposal = propose(read(html, format="html").blocks[0], lexica.of_language("en"))
    assert (proposal and (proposal.key, proposal.form, proposal.words)) == found


def test_stars_set_type_as_elements_do() -> None:
    """A name between stars may be a label too."""
    proposal = propose(reader.read("**Ana Ruiz** I think the barge sank.", SOURCE).blocks[0], lexica.of_language("en"))
    assert proposal and (proposal.key, proposal.form, proposal.end) == ("ana ruiz", "type", 13)


@pytest.mark.parametrize(
    ("line", "language", "key"),
    [
        ("回答1：2010年我搬进了灯塔。", "zh", "回答"),
        ("Answer 3:10 years ago I moved in.", "en", "answer"),
        ("嘉宾1：2010年我搬进了灯塔。", "zh", "嘉宾1"),
        ("下午1：30我们开船。", "zh", None),
        ("Ghent won 3:1 that night.", "en", None),
    ],
)  # fmt: skip
def test_a_colon_between_figures_is_a_time_s(line: str, language: str, key: str | None) -> None:
    """It closes a label where that is numbered, and where a year follows."""
    proposal = propose(reader.read(line, SOURCE).blocks[0], lexica.of_language(language))
    assert (proposal and proposal.key) == key


@pytest.mark.parametrize(
    ("line", "language", "key"),
    [
        ("Вопрос.", "ru", "вопрос"),
        ("Question 7.", "en", "question"),
        ("答。", "zh", "答"),
        ("Вопрос. Почему баржа утонула?", "ru", "вопрос"),
        ("Question 7. Why did the barge sink?", "en", "question"),
        ("Ghent. It sank in Ghent.", "en", None),
        ("Yes.", "en", None),
        ("Ghent.", "en", None),
    ],
)
def test_a_full_stop_closes_a_role(line: str, language: str, key: str | None) -> None:
    """Any other word with a full stop is a sentence."""
    proposal = propose(reader.read(line, SOURCE).blocks[0], lexica.of_language(language))
    assert (proposal and proposal.key) == key


@pytest.mark.parametrize("order", ["{name}{time}{words}", "{time}{name}{words}"])
def test_a_time_above_or_below_a_name_is_nobody_s_words(order: str) -> None:
    """Transcripts print name, time and words one above the other."""
    html = "".join(
        order.format(name=f"<div>{name}</div>", time=f"<div>{i}:{second}</div>", words=f"<div>{said}</div>")
        for i, pair in enumerate(TALK)
        for name, second, said in zip(("Ana Ruiz", "Ben Cole"), (12, 37), pair, strict=True)
    )
    found = cut_html(html)
    assert [piece.text for piece in found.pieces] == words()
    assert keys(found) == ["ana ruiz", "ben cole"] * len(TALK)


@pytest.mark.parametrize(
    "turn",
    [
        "<dt>{name}</dt><dd>{said}</dd>",
        "<tr><td>{name}</td><td>{said}</td></tr>",
        "<li>{name}: {said}</li>",
        "<li><b>{name}</b> – {said}</li>",
        "<p><span>{name}</span><span>0:12</span></p><p>{said}</p>",
    ],
)
def test_labels_stand_in_cells_lists_and_beside_times(turn: str) -> None:
    """Names and initials in a block of their own, or at the beginning of an item, open what follows."""
    html = "".join(
        turn.format(name=name, said=said) for pair in TALK for name, said in zip(("AR", "BC"), pair, strict=True)
    )
    assert keys(cut_html(html)) == ["ar", "bc"] * len(TALK)


def test_what_a_page_sets_in_type_of_its_own_is_asked_of_labels() -> None:
    """A name whose type ends with its colon is told from one in the middle of plain words."""
    block = read("<p><b>Anna:</b> It sank.</p>", format="html").blocks[0]
    plain = read("<p>Anna: It sank.</p>", format="html").blocks[0]
    whole = read("<p><b>Anna: It sank.</b></p>", format="html").blocks[0]
    seen = [
        _typed(one, proposal) for one in (block, plain, whole) if (proposal := propose(one, lexica.of_language("en")))
    ]
    assert seen == ["own", "plain", "whole"]


MIDDLES = (
    ("zh", "问：您为什么住在灯塔里？答：因为我的姑姑以前住在这里，她把钥匙交给了我。", ["问", "答"]),
    ("ko", "질문: 왜 등대에 사시나요? 답변: 고모가 예전에 여기 사셨고 저에게 열쇠를 주셨어요.", ["질문", "답변"]),
    ("hi", "प्रश्न: आप बत्तीघर में क्यों रहते हैं? उत्तर: मेरी बुआ पहले यहाँ रहती थीं और उन्होंने चाबी दी।", ["प्रश्न", "उत्तर"]),
    ("he", "שאלה: למה אתה גר במגדלור? תשובה: הדודה שלי גרה כאן קודם ונתנה לי את המפתחות.", ["שאלה", "תשובה"]),
    (
        "el",
        "Ερώτηση: Γιατί μένετε στον φάρο; Απάντηση: Η θεία μου έμενε εδώ και μου έδωσε τα κλειδιά.",
        ["ερώτηση", "απάντηση"],
    ),
    (
        "cs",
        "Čeněk: Proč bydlíte na majáku? Řehoř: Teta tu bydlela přede mnou a dala mi klíče.",
        ["čeněk", "řehoř"],
    ),
)


@pytest.mark.parametrize(("language", "line", "labels"), MIDDLES)
def test_labels_in_the_middle_are_found_in_every_script(language: str, line: str, labels: list[str]) -> None:
    """A label behind a question in the same paragraph parts the two, capitals and spaces or none."""
    assert [key for key in keys(pieces("\n\n".join([line] * 4), language)) if key] == labels * 4


@pytest.mark.parametrize("initials", ["ČŘ", "ІЄ", "ΑΩ", "ŠŐ", "ĐȚ"])
def test_initials_of_every_script_are_labels(initials: str) -> None:
    """Capitals beyond the first alphabets are initials before a dash as well."""
    block = reader.read(f"{initials} – So it began.", SOURCE).blocks[0]
    found = propose(block, lexica.of_language("en"))
    assert found
    assert found.form == "initial"


@pytest.mark.parametrize("language", ["el", "hi", "ar"])
def test_a_greek_or_other_question_parts_a_paragraph_from_its_answer(language: str) -> None:
    """Where paragraphs hold both voices, the language's own question mark parts them."""
    mark = {"el": ";", "hi": "?", "ar": "؟"}[language]
    letters = {"el": "Πώς αρχίσατε τη δουλειά εδώ", "hi": "आपने यह काम कैसे शुरू किया", "ar": "كيف بدأت هذا العمل هنا"}[
        language
    ]
    page = "\n\n".join(f"{letters} {n}{mark} {letters} {letters} {n}." for n in range(5))
    assert [piece.text[-1] for piece in pieces(page, language).pieces] == [mark, "."] * 5
