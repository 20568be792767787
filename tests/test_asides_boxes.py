"""Question boxes of web pages are told by their markup, their titles and what the page declares."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable

import pytest

from interviewkit import parse
from interviewkit.model import FaqItem, Interview
from interviewkit.passage import folded

Pairs = tuple[tuple[str, str], ...]

BOXES: dict[str, tuple[str, Pairs]] = {
    "en": (
        "Frequently asked questions",
        (
            ("How deep is the harbour at low tide?", "Four metres, measured at the old crane."),
            ("Who opens the lock at night?", "The keeper does, on request by radio."),
            ("What does a berth cost?", "Nine shillings a night for each yard of boat."),
        ),
    ),
    "de": (
        "Häufige Fragen",
        (
            ("Wie tief ist der Hafen bei Ebbe?", "Vier Meter, gemessen am alten Kran."),
            ("Wer öffnet nachts die Schleuse?", "Der Wärter, auf Zuruf über Funk."),
            ("Was kostet ein Liegeplatz?", "Neun Taler je Nacht und Meter Boot."),
        ),
    ),
    "fr": (
        "Foire aux questions",
        (
            ("Quelle est la profondeur du port à marée basse ?", "Quatre mètres, mesurés à la vieille grue."),
            ("Qui ouvre l'écluse la nuit ?", "L'éclusier, sur simple appel radio."),
            ("Combien coûte un mouillage ?", "Neuf écus par nuit et par mètre de bateau."),
        ),
    ),
    "es": (
        "Preguntas frecuentes",
        (
            ("¿Qué profundidad tiene el puerto con marea baja?", "Cuatro metros, medidos junto a la vieja grúa."),
            ("¿Quién abre la esclusa de noche?", "El guarda, si se le llama por radio."),
            ("¿Cuánto cuesta un amarre?", "Nueve reales por noche y metro de barco."),
        ),
    ),
    "it": (
        "Domande frequenti",
        (
            ("Quanto è profondo il porto con la bassa marea?", "Quattro metri, misurati alla vecchia gru."),
            ("Chi apre la chiusa di notte?", "Il custode, se lo si chiama per radio."),
            ("Quanto costa un ormeggio?", "Nove scudi a notte per ogni metro di barca."),
        ),
    ),
    "ru": (
        "Часто задаваемые вопросы",
        (
            ("Какова глубина гавани при отливе?", "Четыре метра, если мерить у старого крана."),
            ("Кто открывает шлюз ночью?", "Смотритель, по вызову по рации."),
            ("Сколько стоит стоянка?", "Девять рублей за ночь с метра лодки."),
        ),
    ),
    "ja": (
        "よくある質問",
        (
            ("干潮のときの港の深さはどのくらいですか？", "古いクレーンのところで四メートルです。"),
            ("夜は誰が水門を開けますか？", "無線で呼べば番人が開けます。"),
            ("係留にはいくらかかりますか？", "船の長さ一メートルにつき一晩九円です。"),
        ),
    ),
    "zh": (
        "常见问题",
        (
            ("退潮时港口有多深？", "在旧起重机旁量得四米。"),
            ("夜里由谁开闸？", "用无线电呼叫看闸人即可。"),
            ("停泊一晚多少钱？", "按船长计算，每米九元。"),
        ),
    ),
    "ar": (
        "الأسئلة الشائعة",
        (
            ("ما عمق الميناء عند الجزر؟", "أربعة أمتار عند الرافعة القديمة."),
            ("من يفتح البوابة ليلا؟", "الحارس عند النداء عبر اللاسلكي."),
            ("كم تكلفة المرسى؟", "تسعة دراهم لكل متر في الليلة."),
        ),
    ),
    "tr": (
        "Sıkça sorulan sorular",
        (
            ("Cezirde limanın derinliği ne kadar?", "Eski vincin yanında dört metre."),
            ("Geceleri kapağı kim açar?", "Telsizle çağrılınca bekçi açar."),
            ("Bir bağlama yeri kaça?", "Teknenin her metresi için gecelik dokuz kuruş."),
        ),
    ),
}
"""A title, questions and answers in each language."""


def each(pattern: str, around: str = "{}", title: str = "<h2>{}</h2>") -> Callable[[str, Pairs], str]:
    """Prints a box: its title, and every pair after the pattern, all of them in something."""
    return lambda heading, pairs: (
        title.format(heading)
        + around.format(
            "".join(
                pattern.replace("QQ", q).replace("AA", a).replace("NN", str(n)) for n, (q, a) in enumerate(pairs, 1)
            )
        )
    )


MARKUPS: dict[str, tuple[Callable[[str, Pairs], str], bool | None]] = {
    "details": (each("<details><summary>QQ</summary><p>AA</p></details>"), True),
    "details, open": (each("<details open><summary><h3>QQ</h3></summary><div>AA</div></details>"), False),
    "details without a title": (each("<details><summary>QQ</summary>AA</details>", title=""), True),
    "buttons in headings": (
        each(
            '<h3><button aria-expanded="false" aria-controls="pNN">QQ</button></h3><div id="pNN" hidden><p>AA</p></div>'
        ),
        True,
    ),
    "links in headings": (
        each('<h4 class="x"><a href="#cNN" aria-expanded="false">QQ</a></h4><div id="cNN"><p>AA</p></div>', title=""),
        True,
    ),
    "Bootstrap 3": (
        each(
            '<div class="panel panel-default"><div class="panel-heading"><h4 class="panel-title">'
            '<a data-toggle="collapse" data-parent="#a" href="#cNN">QQ</a></h4></div>'
            '<div id="cNN" class="panel-collapse collapse"><div class="panel-body">AA</div></div></div>',
            '<div class="panel-group" id="a">{}</div>',
            "",
        ),
        None,
    ),
    "Bootstrap 5": (
        each(
            '<div class="card accordion-item"><h2 class="accordion-header"><button class="accordion-button collapsed"'
            ' data-bs-toggle="collapse" data-bs-target="#cNN" aria-expanded="false">QQ</button></h2><div id="cNN"'
            ' class="accordion-collapse collapse"><div class="card-body accordion-body">AA</div></div></div>',
            '<div class="accordion">{}</div>',
        ),
        True,
    ),
    "Yoast": (
        each(
            '<div class="schema-faq-section" id="faq-NN"><strong class="schema-faq-question">QQ</strong> '
            '<p class="schema-faq-answer">AA</p></div>',
            '<div class="schema-faq wp-block-yoast-faq-block">{}</div>',
            "",
        ),
        None,
    ),
    "Rank Math": (
        each(
            '<div id="faq-question-17NN" class="rank-math-list-item"><h3 class="rank-math-question">QQ</h3>'
            '<div class="rank-math-answer"><p>AA</p></div></div>',
            '<div class="rank-math-block"><div class="rank-math-list">{}</div></div>',
            "",
        ),
        None,
    ),
    "Elementor": (
        each(
            '<div class="elementor-accordion-item">'
            '<div class="elementor-tab-title" role="button" aria-expanded="false">'
            '<span class="elementor-accordion-icon"></span><a class="elementor-accordion-title" href="">QQ</a></div>'
            '<div class="elementor-tab-content elementor-clearfix"><p>AA</p></div></div>',
            '<div class="elementor-accordion">{}</div>',
            "",
        ),
        True,
    ),
    "Divi": (
        each(
            '<div class="et_pb_toggle et_pb_toggle_NN et_pb_toggle_item et_pb_toggle_close">'
            '<h5 class="et_pb_toggle_title">QQ</h5><div class="et_pb_toggle_content clearfix"><p>AA</p></div></div>',
            title="",
        ),
        None,
    ),
    "a list of definitions": (each("<dt>QQ</dt><dd>AA</dd>", '<dl class="faq">{}</dl>', ""), None),
    "a list of definitions under a title": (each("<dt>QQ</dt><dd><p>AA</p></dd>", "<dl>{}</dl>"), None),
    "headings": (each("<h3>QQ</h3><p>AA</p>"), None),
    "headings in items": (each('<div class="item"><h4>QQ</h4><p>AA</p></div>', '<div class="list">{}</div>'), None),
    "bold paragraphs": (each("<p><b>QQ</b></p><p>AA</p>"), None),
    "bold leads": (each("<p><strong>QQ</strong> AA</p>"), None),
    "bold lines": (each("<p><strong>QQ</strong><br>AA</p>", title="<p><b>{}</b></p>"), None),
    "labels": (each("<p>Q: QQ</p><p>A: AA</p>"), None),
    "bold labels": (each("<p><b>Q.</b> QQ<br><b>A.</b> AA</p>"), None),
    "numbers": (each("<p><b>NN. QQ</b></p><p>AA</p>"), None),
    "cells": (
        each(
            "<tr><td><b>Q.</b></td><td><b>QQ</b></td></tr><tr><td></td><td>AA</td></tr>"
            '<tr><td><a href="#top">^^</a></td></tr>',
            "<table>{}</table>",
        ),
        None,
    ),
    "plain paragraphs": (each("<p>QQ</p><p>AA</p>"), None),
    "a list of items": (each("<li>QQ<p>AA</p></li>", "<ol>{}</ol>"), None),
    "microdata": (
        each(
            '<div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question"><p itemprop="name">QQ</p>'
            '<div itemscope itemprop="acceptedAnswer" itemtype="https://schema.org/Answer">'
            '<p itemprop="text">AA</p></div></div>',
            '<section itemscope itemtype="https://schema.org/FAQPage">{}</section>',
            "",
        ),
        None,
    ),
    "names alone": (
        each('<div class="faq__item"><p class="faq__q">QQ</p><p class="faq__a">AA</p></div>', "<div>{}</div>", ""),
        None,
    ),
    "colours": (each("<p><font color=red>QQ</font><br>AA</p>"), None),
    "italics": (each("<p><i>QQ</i></p><p>AA</p>"), None),
    "cells with numbers": (
        each("<tr><td>QNN</td><td>QQ</td></tr><tr><td>A</td><td>AA</td></tr>", "<table>{}</table>"),
        None,
    ),
    "numbers in controls": (
        each("<details><summary><span>0NN</span><h3>QQ</h3><div>+</div></summary><p>AA</p></details>"),
        True,
    ),
    "states of items": (each('<li aria-expanded="false"><h3>QQ</h3><div><p>AA</p></div></li>', "<ul>{}</ul>"), True),
    "toggles beside questions": (
        each("<div><div><p>QQ</p><button>Open</button></div><div><p>AA</p></div></div>"),
        True,
    ),
    "elements of the page's own": (
        each("<x-accordion><span slot=header>QQ</span><div>AA</div></x-accordion>"),
        None,
    ),
    "an index before them": (
        lambda title, pairs: (
            f"<h1>{title}</h1><ul>"
            + "".join(f'<li><a href="#q{n}">{q}</a></li>' for n, (q, _) in enumerate(pairs))
            + "</ul>"
            + "".join(
                f'<p><a name="q{n}"><b>{q}</b></a></p><p>{a}</p><p><a href="#top">↑ top</a></p>'
                for n, (q, a) in enumerate(pairs)
            )
        ),
        None,
    ),
}
"""How pages set question boxes, and whether such a box is shut."""

ARTICLE = (
    "<article><h1>The harbour</h1><p>There is a harbour behind the dunes, and it has been there for long.</p>"
    "<h2>The sand</h2><p>Sand drifts in with every storm, and the dredger works from March until the herring come.</p>"
    "{}</article>"
)
TAIL = '<footer><p>Harbour Office</p><ul><li><a href="/a">Who are we?</a></li><li><a href="/b">Tides</a></li></ul>'


def page(body: str) -> str:
    """A page of a site around an article."""
    menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/faq">FAQ</a></li></ul></nav>'
    return f"<!doctype html><html><body>{menu}{body}{TAIL}</footer></body></html>"


def pairs_of(interview: Interview) -> list[tuple[str, str]]:
    """Question and answer of each item."""
    return [(item.question, item.answer) for item in interview.faq]


def boxes(body: str) -> tuple[FaqItem, ...]:
    """The items of a page with such a body."""
    found = parse(page(body), format="html")
    assert_conserved(found)
    return found.faq


@pytest.mark.parametrize("language", BOXES)
@pytest.mark.parametrize("markup", MARKUPS)
def test_boxes_of_every_markup_and_language(markup: str, language: str) -> None:
    """A box in an article has its questions and answers, whatever sets them."""
    title, pairs = BOXES[language]
    show, collapsed = MARKUPS[markup]
    found = parse(page(ARTICLE.format(show(title, pairs))), format="html")
    assert pairs_of(found) == list(pairs)
    assert {item.collapsed for item in found.faq} == {collapsed}
    assert not found.is_interview
    assert_conserved(found)


def assert_conserved(interview: Interview) -> None:
    """Every character that is not white space is in exactly one part, and spans are exact."""
    counts = Counter(at for part in interview.parts() for span in part.places for at in range(span.start, span.end))
    assert all(counts[at] == (not sign.isspace()) or sign.isspace() for at, sign in enumerate(interview.text))
    assert max(counts.values()) == 1
    for item in interview.faq:
        assert folded(item.question_span.of(interview.text)) == item.question
        assert "\n\n".join(folded(span.of(interview.text)) for span in item.answer_spans) == item.answer


def test_a_box_has_the_title_above_it() -> None:
    """The heading right above a box is the box's own title."""
    assert {item.box for item in boxes(ARTICLE.format(MARKUPS["details"][0](*BOXES["de"])))} == {"Häufige Fragen"}


ONE, TWO = BOXES["en"][1][:2]


def test_answers_hold_lists_tables_and_subheadings() -> None:
    """All that stands in an answer's element is the answer, up to the next control."""
    table = "<table><tr><td>oak</td><td>9</td></tr></table>"
    answer = f"<p>Two kinds:</p><ul><li>oak</li><li>elm</li></ul><h4>Prices</h4>{table}"
    found = boxes(
        f'<div class="faq"><h2>FAQ</h2><div><h3>{ONE[0]}</h3><div>{answer}</div></div>'
        f"<div><h3>{TWO[0]}</h3><div>{answer}</div></div></div><p>The harbour is closed today.</p>"
    )
    assert [item.answer.split("\n\n") for item in found] == [["Two kinds:", "oak", "elm", "Prices", "oak", "9"]] * 2


def test_answers_have_no_captions_adverts_and_related_links() -> None:
    """What merely stands in an answer is no part of it."""
    found = boxes(
        f"<h2>FAQ</h2><details><summary>{ONE[0]}</summary><p>{ONE[1]}</p><figure><img src=a.png>"
        '<figcaption>The crane in winter</figcaption></figure><div class="advert"><p>Buy rope.</p></div>'
        '<div class="related-posts"><a href="/x">More about cranes</a></div><p>Or five.</p></details>'
        f"<details><summary>{TWO[0]}</summary><p>{TWO[1]}</p></details>"
    )
    assert [item.answer for item in found] == [f"{ONE[1]}\n\nOr five.", TWO[1]]


def test_the_last_answer_ends_with_its_box() -> None:
    """What follows a box is no part of its last answer."""
    found = boxes(
        f'<div class="box"><h2>FAQ</h2><p><b>{ONE[0]}</b></p><p>{ONE[1]}</p><p><b>{TWO[0]}</b></p><p>{TWO[1]}</p></div>'
        "<p>The harbour is closed today.</p><p>It opens at noon.</p>"
    )
    assert [item.answer for item in found] == [ONE[1], TWO[1]]


def test_a_question_may_have_two_lines() -> None:
    """A bold line before the one that asks belongs to the question, where both are one paragraph."""
    show = each("<p><b>My boat is old.<br>QQ</b></p><p>AA</p>")
    found = boxes(show("FAQ", (ONE, TWO)))
    assert [item.question for item in found] == [f"My boat is old. {ONE[0]}", f"My boat is old. {TWO[0]}"]
    assert [item.answer for item in found] == [ONE[1], TWO[1]]


def test_questions_in_an_answer_are_part_of_it() -> None:
    """What an answer asks in its own setting opens no pair."""
    show = each("<p><font color=blue>QQ</font></p><p>AA</p><p>Strange, is it not?</p><p>We think so.</p>")
    found = boxes(show("FAQ", (ONE, TWO)))
    assert pairs_of_items(found) == [(q, f"{a}\n\nStrange, is it not?\n\nWe think so.") for q, a in (ONE, TWO)]


@pytest.mark.parametrize("entry", ["<li>QQ</li>", '<li><a href="#qNN">QQ</a></li>', '<p><a href="#qNN">QQ</a></p>'])
def test_an_index_of_the_questions_is_no_answer(entry: str) -> None:
    """Questions that a list announces are asked once, where their answers stand."""
    pairs = BOXES["en"][1]
    index = each(entry, title="")("", pairs)
    found = boxes(f"<h1>FAQ</h1>{index}<hr>" + each("<p><a name=qNN>QQ</a></p><p>AA</p>", title="")("", pairs))
    assert pairs_of_items(found) == list(pairs)


def test_an_index_of_a_section_ends_the_answer_before_it() -> None:
    """Pages with sections list the questions of each above it, and end each with the same sentence."""
    pairs = BOXES["en"][1]
    refrain = "<p>If your question is not answered here, please ask the keeper.</p>"
    section = each("<p><b>QQ</b></p><p><b>In short:</b></p><p>AA</p><p><a href=#top>Top</a></p>", title="")
    index = each("<li><a href='#q'>QQ</a></li>", "<ul>{}</ul>", "")
    parts = [
        index("", part) + section("", part) + refrain for part in (pairs[:2], (*pairs[2:], ("Is it wet?", "Yes.")))
    ]
    found = boxes("<h1>FAQ</h1>" + "".join(parts))
    answers = [f"In short:\n\n{answer}" for _, answer in (*pairs, ("", "Yes."))]
    assert [item.answer for item in found] == answers


def test_a_heading_between_questions_is_one_of_them() -> None:
    """Where nearly all headings of a section ask, the others open answers too."""
    pairs = (*BOXES["en"][1], ("Lost keys", "Ask the keeper."), ("Can I swim here?", "At the steps."))
    assert pairs_of_items(boxes(MARKUPS["headings"][0]("FAQ", pairs))) == list(pairs)


def test_the_name_of_a_page_is_a_title_for_all_of_it() -> None:
    """Where the page is called so in its head, no heading needs to say it."""
    head = "<title>Frequently asked questions</title>"
    assert pairs_of_items(boxes(head + MARKUPS["bold paragraphs"][0]("", (ONE, TWO)))) == [ONE, TWO]


def test_what_is_only_named_after_folding_is_none_where_controls_are() -> None:
    """Names lie: where some of what is named so has controls, the rest is named so for another reason."""
    named = "".join(f'<div class="collapse-title"><h2>{q}</h2></div><div><p>{a}</p></div>' for q, a in BOXES["en"][1])
    folded = "".join(
        f'<div class="collapse-title" aria-expanded="false">{q}</div><div><p>{a}</p></div>' for q, a in (ONE, TWO)
    )
    found = boxes(ARTICLE.format(named.replace("?", " now?") + folded))
    assert pairs_of_items(found) == [ONE, TWO]


def test_a_heading_that_asks_nothing_ends_an_answer() -> None:
    """Headings of a question's level or above it begin something else."""
    found = boxes(
        f"<h2>FAQ</h2><h3>{ONE[0]}</h3><p>{ONE[1]}</p><h3>{TWO[0]}</h3><p>{TWO[1]}</p><h2>Tides</h2><p>They come.</p>"
    )
    assert [item.answer for item in found] == [ONE[1], TWO[1]]


def test_a_box_may_have_sections() -> None:
    """Headings between the questions belong to no answer."""
    found = boxes(
        f"<h1>FAQ</h1><h2>Depth</h2><p><b>{ONE[0]}</b></p><p>{ONE[1]}</p><h2>Night</h2><p><b>{TWO[0]}</b></p><p>{TWO[1]}</p>"
    )
    assert pairs_of_items(found) == [ONE, TWO]


def pairs_of_items(items: tuple[FaqItem, ...]) -> list[tuple[str, str]]:
    """Question and answer of each."""
    return [(item.question, item.answer) for item in items]


def test_the_words_of_a_control_are_kept() -> None:
    """A control's words are no part of question or answer."""
    found = boxes(
        "".join(
            f'<div class="item"><button aria-expanded="false">{q}<span> expand</span></button><div>{a}</div></div>'
            for q, a in (ONE, TWO)
        )
    )
    assert [(item.question, item.answer, item.toggle) for item in found] == [(*ONE, "expand"), (*TWO, "expand")]


def test_questions_without_a_mark_are_questions_of_an_accordion() -> None:
    """Where most controls ask, the others do too."""
    found = boxes(
        "".join(
            f"<details><summary>{q}</summary><p>{a}</p></details>"
            for q, a in (ONE, ("Payment by cheque", "Cheques are taken."), TWO)
        )
    )
    assert [item.question for item in found] == [ONE[0], "Payment by cheque", TWO[0]]


def test_controls_of_what_is_called_a_question_box_need_not_ask() -> None:
    """Where name or title say what a box is, headwords open its answers as well."""
    pairs = (("Payment", "By card only."), ("Delivery", "Two days."), ONE)
    show = each(
        '<div><button aria-expanded="false">QQ</button><div>AA</div></div>', '<section class="faq">{}</section>'
    )
    assert pairs_of_items(boxes(show("Help", pairs))) == list(pairs)


def test_an_answer_ends_with_the_element_that_its_control_opens() -> None:
    """What follows the last of the panels is open already."""
    show = each('<button aria-expanded="false">QQ</button><div><p>AA</p></div>', title="")
    found = boxes(show("", (ONE, TWO)) + "<p>The harbour is closed today.</p>")
    assert pairs_of_items(found) == [ONE, TWO]


# What is no box

CHROME = {
    "menus": '<nav><details><summary>Who are we?</summary><a href="/a">Us</a></details>'
    '<details><summary>Where are we?</summary><a href="/b">Here</a></details></nav>',
    "cookie settings": '<div class="cookie-consent">'
    "<details><summary>What are cookies?</summary><p>Small files.</p></details>"
    "<details><summary>Who sets them?</summary><p>This site does.</p></details></div>",
    "transcripts": "<details><summary>Transcript</summary><p>The wind rises.</p></details>"
    "<details><summary>Credits</summary><p>Read by a friend.</p></details>",
    "lists of links": '<details><summary>Looking for more?</summary><ul><li><a href="/a">Boats</a></li></ul></details>'
    '<details><summary>New here?</summary><ul><li><a href="/b">Join</a></li></ul></details>',
    "questions as crossheads": "<h2>How deep is it?</h2><p>Nobody knows.</p><h2>Who built it?</h2><p>Monks did.</p>",
    "lists of questions": "<h2>FAQ</h2><ul><li>How deep is it?</li><li>Who built it?</li><li>When was it?</li></ul>",
}


@pytest.mark.parametrize("kind", CHROME)
def test_other_things_are_no_boxes(kind: str) -> None:
    """What a site sets like a box, or words like one, is none."""
    assert boxes(ARTICLE.format(CHROME[kind])) == ()


TALK = (
    ("When did you start to build boats?", "I was nine, and my uncle gave me a plane."),
    ("What do you like about oak?", "I like the smell of it, and that it lasts."),
    ("Would you do it again?", "I would, but I'd buy a warmer shed."),
    ("Who taught you?", "My uncle, and I still use his plane."),
)


@pytest.mark.parametrize(
    "markup", ["headings", "bold paragraphs", "details without a title", "buttons in headings", "labels"]
)
def test_an_interview_is_no_box(markup: str) -> None:
    """Questions to somebody who answers for himself are an interview, collapsible or not."""
    body = MARKUPS[markup][0]("A visit to the yard", TALK)
    assert boxes(f"<article><h1>Interview: the boat builder</h1>{body}</article>") == ()


GESPRÄCH = (
    ("Wann haben Sie mit dem Bootsbau begonnen?", "Mit neun, da hat mir mein Onkel einen Hobel geschenkt."),
    ("Warum gerade Eiche?", "Ich mag ihren Geruch, und dass sie hält."),
    ("Würden Sie es wieder tun?", "Ja, nur einen wärmeren Schuppen würde ich mir kaufen."),
    ("Und der Lehrling?", "Der lernt noch. Aber er hobelt besser als ich."),
)


@pytest.mark.parametrize("markup", ["details without a title", "headings", "bold paragraphs", "plain paragraphs"])
def test_an_office_may_say_we_in_its_box(markup: str) -> None:
    """Who answers for a house says "we"; as long as nobody is asked about himself, that is no interview."""
    pairs = (("When does the lock open?", "We open it at nine."), ("What is a berth?", "It is what we rent to boats."))
    assert pairs_of_items(boxes(MARKUPS[markup][0]("Frequently asked questions", pairs))) == list(pairs)


@pytest.mark.parametrize("talk", [TALK, GESPRÄCH], ids=["en", "de"])
@pytest.mark.parametrize("markup", ["details without a title", "bold paragraphs", "headings"])
def test_an_interview_that_declares_its_questions_is_no_box(markup: str, talk: Pairs) -> None:
    """Some sites tell machines of every question; who says "you" and who says "I" tells what it is."""
    found = parse(
        page(f"<article><h1>The builder</h1>{MARKUPS[markup][0]('At the yard', talk)}</article>"), format="html"
    )
    assert found.faq == ()
    if markup != "details without a title":
        body = f"{declared(talk)}<article><h1>The builder</h1>{MARKUPS[markup][0]('At the yard', talk)}</article>"
        assert boxes(body) == ()


INTERVIEW = each("<p><b>QQ</b></p><p>AA</p>", title="")("", TALK[:2])


@pytest.mark.parametrize(
    "teaser",
    [
        '<div class="teaser"><h4>FAQ</h4><ul><li><a href="/1">Tides</a></li><li><a href="/2">Locks</a></li></ul></div>',
        '<h4>FAQ</h4><p><a href="/faq">All about the harbour</a></p>',
    ],
)
def test_a_title_in_an_interview_makes_no_box_of_it(teaser: str) -> None:
    """A teaser for question boxes stands over nothing but itself."""
    rest = each("<p><b>QQ</b></p><p>AA</p>", title="")("", TALK[2:])
    assert boxes(f"<article><h1>The boat builder</h1>{INTERVIEW}{teaser}{rest}</article>") == ()


@pytest.mark.parametrize("around", ['<div class="page nav-collapse">{}</div>', "<main class=toggle>{}</main>"])
def test_names_around_a_whole_page_are_about_its_site(around: str) -> None:
    """What folds is seldom all of a page."""
    pairs = each("<h3>QQ</h3><p>AA</p>", title="")("", BOXES["en"][1])
    assert boxes(around.format(ARTICLE.format(pairs))) == ()


# What the page declares


def declared(pairs: Pairs) -> str:
    """A script that declares the pairs."""
    questions = [
        {"@type": "Question", "name": q, "acceptedAnswer": {"@type": "Answer", "text": f"<p>{a}</p>"}} for q, a in pairs
    ]
    told = json.dumps({"@type": "FAQPage", "mainEntity": questions})
    return f'<script type="application/ld+json">{told}</script>'


def shown(pairs: Pairs) -> str:
    """Pairs that nothing but their words tells."""
    return "".join(f"<h3>{q}</h3><p>{a}</p>" for q, a in pairs)


@pytest.mark.parametrize("language", BOXES)
def test_what_a_page_declares_is_a_box(language: str) -> None:
    """Declared questions make a box of what would else be crossheads."""
    pairs = BOXES[language][1]
    assert pairs_of_items(boxes(declared(pairs) + ARTICLE.format(shown(pairs)))) == list(pairs)


def test_the_last_answer_is_as_long_as_declared() -> None:
    """A declared answer says where the one on the page ends."""
    pairs = BOXES["en"][1]
    found = boxes(declared(pairs) + ARTICLE.format(shown(pairs) + "<p>Last updated by the harbour master.</p>"))
    assert pairs_of_items(found) == list(pairs)


def codes(body: str) -> list[str]:
    """What the review says of a page's box."""
    found = parse(page(body), format="html").diagnostics
    return [diagnostic.code for diagnostic in found if diagnostic.code.startswith("declared")]


def test_a_page_that_shows_what_it_declares_is_in_order() -> None:
    """Marks, entities and white space make no difference."""
    pairs = BOXES["en"][1]
    assert codes(declared(pairs) + MARKUPS["details"][0]("FAQ", pairs)) == []


def test_a_declared_question_that_is_not_shown_is_told() -> None:
    """Machines read an answer that nobody sees."""
    pairs = BOXES["en"][1]
    assert codes(declared(pairs) + MARKUPS["details"][0]("FAQ", pairs[:2])) == ["declared_unseen"]


def test_a_declared_answer_in_other_words_is_told() -> None:
    """Machines read another answer than people."""
    pairs = BOXES["en"][1]
    other = (pairs[0], (pairs[1][0], "Nobody ever opens it, by day or by night."), pairs[2])
    assert codes(declared(other) + MARKUPS["details"][0]("FAQ", pairs)) == ["declared_otherwise"]


def test_an_answer_that_the_page_hides_is_collapsed() -> None:
    """Where the control itself says nothing, the hidden answer does."""
    pairs = (("Quem paga a balsa?", "A vila inteira paga."), ("Quando ela parte?", "Parte com a maré alta."))
    hidden = "".join(f"<h3>{question}</h3><div hidden><p>{answer}</p></div>" for question, answer in pairs)
    found = boxes(ARTICLE.format(f"<h2>Perguntas frequentes</h2>{hidden}"))
    assert [(item.question, item.collapsed) for item in found] == [(question, True) for question, _ in pairs]
