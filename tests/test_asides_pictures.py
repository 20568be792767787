"""Pictures have captions and credits: a figure's words, told apart by frames, runs and wording."""

from __future__ import annotations

import pytest

import interviewkit
from interviewkit.model import Caption, CreditKind, Furniture, FurnitureKind, Image, Interview

BEFORE = (
    "<p>We met her on a windy afternoon in the harbour office, where she has kept the books for thirty years now.</p>"
    "<p><b>What brought you here in the first place, and why did you stay?</b></p>"
    "<p>A broken boat, mostly, and then the people, who would not let me leave before it was mended properly.</p>"
    "<p><b>And the second winter, was it any easier than the first one?</b></p>"
)
BEHIND = (
    "<p>Nobody asked for receipts in those days; we wrote it on the wall with chalk and paid when herring came.</p>"
)


def parsed(figure: str) -> Interview:
    """An interview with a figure between a question and its answer."""
    menu = "<header><nav><a href=/>Home</a><a href=/news>News</a></nav></header>"
    head = "<h1>The keeper of the harbour books</h1>"
    return interviewkit.parse(
        f"<html><body>{menu}<main><article>{head}{BEFORE}{figure}{BEHIND}</article></main></body></html>"
    )


def told(interview: Interview) -> list[tuple[str, str | None]]:
    """The captions' words with their credits."""
    return [(caption.text, caption.credit) for caption in interview.captions]


FIGURES: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    (
        "WordPress",
        (
            '<div class="wp-caption alignnone"><img src="a.jpg"><p class="wp-caption-text">Ida Moss at her '
            "desk. Photo: Lena Fox</p></div>"
        ),
        [("Ida Moss at her desk.", "Lena Fox")],
    ),
    (
        "a WordPress gallery of old",
        (
            '<div class="gallery"><dl class="gallery-item"><dt class="gallery-icon"><img '
            'src="1.jpg"></dt><dd class="wp-caption-text gallery-caption">The old scales</dd></dl><dl '
            'class="gallery-item"><dt class="gallery-icon"><img src="2.jpg"></dt><dd class="wp-caption-text '
            'gallery-caption">The new scales</dd></dl></div>'
        ),
        [("The old scales", None), ("The new scales", None)],
    ),
    (
        "a WordPress gallery of blocks",
        (
            '<figure class="wp-block-gallery"><figure class="wp-block-image"><img '
            'src="1.jpg"><figcaption>The old scales</figcaption></figure><figure class="wp-block-image"><img'
            ' src="2.jpg"><figcaption>The new scales</figcaption></figure><figcaption '
            'class="blocks-gallery-caption">All photos by Lena Fox</figcaption></figure>'
        ),
        [("The old scales", None), ("The new scales", None), ("", "Lena Fox")],
    ),
    (
        "Drupal fields",
        (
            '<div class="field field--name-field-image"><img src="a.jpg"></div><div class="field '
            'field--name-field-caption field--type-text">Die Waage im Kontor</div><div class="field '
            'field--name-field-copyright">© Jens Ahl</div>'
        ),
        [("Die Waage im Kontor", "Jens Ahl")],
    ),
    (
        "spans in a figcaption",
        (
            '<figure class="b-article-body__image"><picture><source srcset="a.webp"><img src="a.jpg" '
            'alt=""></picture><figcaption><span class="a-caption">A scale in the harbour office</span> <span'
            ' class="a-credit">(Lena Fox/The Post)</span></figcaption></figure>'
        ),
        [("A scale in the harbour office", "Lena Fox/The Post")],
    ),
    (
        "AMP",
        (
            '<amp-img src="a.jpg" width="600" height="400"></amp-img><figcaption class="amp-wp-caption">La '
            "balanza del puerto. / LENA FOX</figcaption>"
        ),
        [("La balanza del puerto.", "LENA FOX")],
    ),
    (
        "Substack",
        (
            '<div class="captioned-image-container"><figure><a class="image-link" href="a.jpg"><div '
            'class="image2-inset"><picture><img src="a.jpg"></picture></div></a><figcaption '
            'class="image-caption">The harbour office in March (photo by Lena '
            "Fox)</figcaption></figure></div>"
        ),
        [("The harbour office in March", "Lena Fox")],
    ),
    (
        "Medium",
        (
            '<figure class="mm mn"><div role="button" class="mo"><div class="mk"><picture><img '
            'src="a.jpg"></picture></div></div><figcaption class="ng nh ni">Photo by <a '
            'href="https://u/x">Lena Fox</a> on <a href="https://u">Unsplash</a></figcaption></figure>'
        ),
        [("", "Lena Fox on Unsplash")],
    ),
    (
        "Ghost",
        (
            '<figure class="kg-card kg-image-card kg-card-hascaption"><img class="kg-image" '
            'src="a.jpg"><figcaption><span style="white-space: pre-wrap;">The scales at dusk. Credit: Lena '
            "Fox</span></figcaption></figure>"
        ),
        [("The scales at dusk.", "Lena Fox")],
    ),
    (
        "Shorthand",
        (
            '<div class="Theme-Item-Caption"><figure class="MediaRenderer"><img src="a.jpg"></figure><div '
            'class="caption"><p>A gull over the pier. Credit: Lena Fox / Alamy</p></div></div>'
        ),
        [("A gull over the pier.", "Lena Fox / Alamy")],
    ),
    (
        "a Blogger table",
        (
            '<table class="tr-caption-container" align="center"><tbody><tr><td><a href="a.jpg"><img '
            'src="a.jpg"></a></td></tr><tr><td class="tr-caption">La vieja balanza del '
            "puerto</td></tr></tbody></table>"
        ),
        [("La vieja balanza del puerto", None)],
    ),
    (
        "a table of old",
        (
            '<table width="200" align="right"><tr><td><img src="a.jpg"></td></tr><tr><td><font size="1">Ida '
            "Moss at her desk (Photo: Lena Fox)</font></td></tr></table>"
        ),
        [("Ida Moss at her desk", "Lena Fox")],
    ),
    (
        "a table of old without a credit",
        (
            '<table width="200" align="right"><tr><td><img src="a.jpg"></td></tr><tr><td><small>Ida Moss at '
            "her desk</small></td></tr></table>"
        ),
        [("Ida Moss at her desk", None)],
    ),
    (
        "MediaWiki",
        (
            '<div class="thumb tright"><div class="thumbinner"><a class="image"><img src="a.jpg"></a><div '
            'class="thumbcaption"><div class="magnify"><a href="x"></a></div>The harbour office in '
            "1931</div></div></div>"
        ),
        [("The harbour office in 1931", None)],
    ),
    (
        "a slide show",
        (
            '<div class="slideshow"><div class="slide"><img src="1.jpg"><div class="slide-counter">1 / '
            '2</div><p class="slide-text">Die alte Waage. Foto: Jens Ahl</p></div><div class="slide"><img '
            'src="2.jpg"><div class="slide-counter">2 / 2</div><p class="slide-text">Die neue Waage. Foto: '
            "Jens Ahl</p></div></div>"
        ),
        [("Die alte Waage.", "Jens Ahl"), ("Die neue Waage.", "Jens Ahl")],
    ),
    (
        "microdata",
        (
            '<div itemscope itemtype="ImageObject"><img src="a.jpg"><p itemprop="caption">La bilancia del '
            'porto</p><span itemprop="copyrightHolder">Lia Conti</span></div>'
        ),
        [("La bilancia del porto", "Lia Conti")],
    ),
    (
        "labels for screen readers",
        (
            '<figure><div><picture><img src="a.jpg"></picture><span role="text"><span '
            'class="visually-hidden">Image source, </span>Lena Fox</span></div><figcaption><span '
            'class="visually-hidden">Image caption, </span><p>Ida Moss at her desk</p></figcaption></figure>'
        ),
        [("Ida Moss at her desk", "Lena Fox")],
    ),
    (
        "a line break behind the picture",
        '<p><img src="a.jpg"><br><em>Ida Moss at her desk. Photo: Lena Fox</em></p>',
        [("Ida Moss at her desk.", "Lena Fox")],
    ),
    (
        "a paragraph behind the picture",
        '<p><img src="a.jpg"></p><p class="small">Ida Moss an ihrem Tisch / Foto: Jens Ahl</p>',
        [("Ida Moss an ihrem Tisch", "Jens Ahl")],
    ),
    (
        "French with a span",
        (
            '<figure class="fig-media"><img src="a.jpg"><figcaption class="fig-legend">La balance du port. '
            '<span class="fig-credit">Lise Aubin / Le Phare</span></figcaption></figure>'
        ),
        [("La balance du port.", "Lise Aubin / Le Phare")],
    ),
    (
        "French",
        (
            '<figure><img src="a.jpg"><figcaption>La balance du port en hiver, le 3 mars. LISE '
            "AUBIN/AFP</figcaption></figure>"
        ),
        [("La balance du port en hiver, le 3 mars.", "LISE AUBIN/AFP")],
    ),
    (
        "Russian",
        ('<figure><img src="a.jpg"><figcaption>Старые весы в порту. Фото: Вера Синицына / ТАСС</figcaption></figure>'),
        [("Старые весы в порту.", "Вера Синицына / ТАСС")],
    ),
    (
        "Chinese",
        '<div class="img-box"><img src="a.jpg"><p class="img-desc">港口的旧秤。新华社记者 陈小雨 摄</p></div>',
        [("港口的旧秤。", "新华社记者 陈小雨")],
    ),
    (
        "Japanese",
        '<figure><img src="a.jpg"><figcaption>港の古い秤＝3日、山田花子撮影</figcaption></figure>',
        [("港の古い秤＝3日", "山田花子")],
    ),
    (
        "Arabic",
        ('<figure><img src="a.jpg"><figcaption>الميزان القديم في الميناء (تصوير: سليم حداد)</figcaption></figure>'),
        [("الميزان القديم في الميناء", "سليم حداد")],
    ),
    (
        "Polish",
        '<figure><img src="a.jpg"><figcaption>Stara waga w porcie. fot. Anna Lis</figcaption></figure>',
        [("Stara waga w porcie.", "Anna Lis")],
    ),
    (
        "Portuguese",
        ('<figure><img src="a.jpg"><figcaption>A velha balança do porto — Foto: Rui Sá/g1</figcaption></figure>'),
        [("A velha balança do porto", "Rui Sá/g1")],
    ),
    (
        "Spanish",
        '<figure><img src="a.jpg"><figcaption>La vieja balanza del puerto | EFE</figcaption></figure>',
        [("La vieja balanza del puerto", "EFE")],
    ),
    (
        "Italian",
        (
            '<figure><img src="a.jpg"><figcaption>La vecchia bilancia del porto (foto di Lia '
            "Conti)</figcaption></figure>"
        ),
        [("La vecchia bilancia del porto", "Lia Conti")],
    ),
    (
        "Dutch",
        ('<figure><img src="a.jpg"><figcaption>De oude weegschaal in de haven © Jan Bos</figcaption></figure>'),
        [("De oude weegschaal in de haven", "Jan Bos")],
    ),
    (
        "Swedish",
        ('<figure><img src="a.jpg"><figcaption>Den gamla vågen i hamnen. Foto: Eva Lind/TT</figcaption></figure>'),
        [("Den gamla vågen i hamnen.", "Eva Lind/TT")],
    ),
    (
        "Turkish",
        ('<figure><img src="a.jpg"><figcaption>Limandaki eski terazi (Fotoğraf: Ayşe Kaya)</figcaption></figure>'),
        [("Limandaki eski terazi", "Ayşe Kaya")],
    ),
    (
        "Korean",
        '<figure><img src="a.jpg"><figcaption>항구의 오래된 저울이 놓여 있다. /사진=홍길동 기자</figcaption></figure>',
        [("항구의 오래된 저울이 놓여 있다.", "홍길동 기자")],
    ),
    (
        "Greek",
        (
            '<figure><img src="a.jpg"><figcaption>Η παλιά ζυγαριά στο λιμάνι. Φωτογραφία: Μαρία '
            "Λάμπρου</figcaption></figure>"
        ),
        [("Η παλιά ζυγαριά στο λιμάνι.", "Μαρία Λάμπρου")],
    ),
    (
        "Czech",
        ('<figure><img src="a.jpg"><figcaption>Stará váha v přístavu | Foto: Jana Malá</figcaption></figure>'),
        [("Stará váha v přístavu", "Jana Malá")],
    ),
    (
        "Danish",
        (
            '<figure><img src="a.jpg"><figcaption>Den gamle vægt på havnen. Foto: Ulla Dam/Ritzau '
            "Scanpix</figcaption></figure>"
        ),
        [("Den gamle vægt på havnen.", "Ulla Dam/Ritzau Scanpix")],
    ),
    (
        "Hungarian",
        ('<figure><img src="a.jpg"><figcaption>A régi mérleg a kikötőben (Fotó: Kis Éva)</figcaption></figure>'),
        [("A régi mérleg a kikötőben", "Kis Éva")],
    ),
    (
        "an agency",
        (
            '<figure><img src="a.jpg"><figcaption>The scales in the office. Lena Fox via Getty '
            "Images</figcaption></figure>"
        ),
        [("The scales in the office.", "Lena Fox via Getty Images")],
    ),
    (
        "courtesy",
        ('<figure><img src="a.jpg"><figcaption>The scales in the office. Courtesy of Lena Fox</figcaption></figure>'),
        [("The scales in the office.", "Lena Fox")],
    ),
    (
        "small type",
        ('<div class="image"><img src="a.jpg"><div>Ida Moss at her desk <small>Lena Fox</small></div></div>'),
        [("Ida Moss at her desk", "Lena Fox")],
    ),
    (
        "a button",
        (
            '<figure><a href="a.jpg"><img src="a.jpg"></a><button>Bild vergrößern</button><figcaption>Die '
            'Waage im Kontor <span class="copyright">Jens Ahl</span></figcaption></figure>'
        ),
        [("Die Waage im Kontor", "Jens Ahl")],
    ),
    (
        "a figure for each screen",
        (
            '<figure class="desktop"><img src="a.jpg"><figcaption>Die Waage im '
            'Kontor</figcaption></figure><figure class="mobile"><img src="a.jpg"><figcaption>Die Waage im '
            "Kontor</figcaption></figure>"
        ),
        [("Die Waage im Kontor", None)],
    ),
    (
        "a list of captions",
        (
            '<div class="carousel"><img src=1.jpg><img src=2.jpg></div><ul class="captions"><li>The old '
            "scales</li><li>The new scales</li></ul>"
        ),
        [("The old scales", None), ("The new scales", None)],
    ),
    (
        "a credit that nothing parts",
        ("<figure><img src=a.jpg><figcaption>Ida Moss am Schreibtisch im Kontor Foto: Jens Ahl</figcaption></figure>"),
        [("Ida Moss am Schreibtisch im Kontor", "Jens Ahl")],
    ),
    (
        "a word that is no credit",
        ("<figure><img src=a.jpg><figcaption>The most famous photo: Anna in the snow</figcaption></figure>"),
        [("The most famous photo: Anna in the snow", None)],
    ),
    (
        "two credits",
        (
            '<figure><img src=a.jpg><figcaption><span class="caption">The scales in the office</span><span '
            'class="photographer">Lena Fox</span> | <span class="agency">Getty</span></figcaption></figure>'
        ),
        [("The scales in the office", "Lena Fox | Getty")],
    ),
    (
        "a credit above",
        (
            '<figure><img src=a.jpg><div class="credit">Lena Fox</div><figcaption>The scales in the '
            "office</figcaption></figure>"
        ),
        [("The scales in the office", "Lena Fox")],
    ),
    (
        "a credit above the picture",
        (
            '<table class="photo"><tr><td class="photoCredit">Rui Sá/Folhapress</td></tr><tr><td><img '
            'src=a.jpg></td></tr><tr><td class="photoCaption">A velha balança do porto</td></tr></table>'
        ),
        [("A velha balança do porto", "Rui Sá/Folhapress")],
    ),
    (
        "a title in bold",
        (
            "<figure><img src=a.jpg><figcaption><strong>The scales.</strong> Bought in 1931 by the harbour "
            "master. <cite>Lena Fox / Reuters</cite></figcaption></figure>"
        ),
        [("The scales. Bought in 1931 by the harbour master.", "Lena Fox / Reuters")],
    ),
    (
        "a year in brackets",
        "<figure><img src=a.jpg><figcaption>The harbour office (1931)</figcaption></figure>",
        [("The harbour office (1931)", None)],
    ),
    (
        "a place in brackets",
        "<figure><img src=a.jpg><figcaption>Ida Moss (left) and Kim Reed.</figcaption></figure>",
        [("Ida Moss (left) and Kim Reed.", None)],
    ),
    (
        "parties in brackets",
        ("<figure><img src=a.jpg><figcaption>Ida Moss (Greens) and Kim Reed (Labour)</figcaption></figure>"),
        [("Ida Moss (Greens) and Kim Reed (Labour)", None)],
    ),
    (
        "a year behind the sign",
        "<figure><img src=a.jpg><figcaption>The harbour office. © 2021 Lena Fox</figcaption></figure>",
        [("The harbour office.", "2021 Lena Fox")],
    ),
    (
        "a question",
        "<figure><img src=a.jpg><figcaption>Where did the herring go?</figcaption></figure>",
        [("Where did the herring go?", None)],
    ),
    (
        "a question with a credit",
        ("<figure><img src=a.jpg><figcaption>Where did the herring go? Photo: Lena Fox</figcaption></figure>"),
        [("Where did the herring go?", "Lena Fox")],
    ),
    (
        "a work of art",
        (
            "<figure><img src=a.jpg><figcaption>Ida Moss, <em>Harbour at Night</em>, 1999, oil on canvas, 40"
            " x 60 cm</figcaption></figure>"
        ),
        [("Ida Moss, Harbour at Night, 1999, oil on canvas, 40 x 60 cm", None)],
    ),
    (
        "a title in italics",
        "<figure><img src=a.jpg><figcaption>A scene from <em>Harbour at Night</em></figcaption></figure>",
        [("A scene from Harbour at Night", None)],
    ),
    (
        "a link at the end",
        (
            '<figure><img src=a.jpg><figcaption>Ida Moss at the opening of the <a href="/x">Harbour '
            "Museum</a></figcaption></figure>"
        ),
        [("Ida Moss at the opening of the Harbour Museum", None)],
    ),
    (
        "a picture that nobody made",
        ("<figure><img src=a.jpg><figcaption>Boats in the fog. Image: generated with AI</figcaption></figure>"),
        [("Boats in the fog.", "generated with AI")],
    ),
    (
        "a licence",
        (
            "<figure><img src=a.jpg><figcaption>Boats in the fog. Photo: Lena Fox, CC BY-SA 4.0, via "
            "Wikimedia Commons</figcaption></figure>"
        ),
        [("Boats in the fog.", "Lena Fox, CC BY-SA 4.0, via Wikimedia Commons")],
    ),
    (
        "a private picture",
        "<figure><img src=a.jpg><figcaption>Ida Moss. Foto: privat</figcaption></figure>",
        [("Ida Moss.", "privat")],
    ),
    (
        "a picture twice",
        (
            '<figure><noscript><img src=a.jpg></noscript><img data-src=a.jpg src="data:x"><figcaption>The '
            "old scales of the harbour</figcaption></figure>"
        ),
        [("The old scales of the harbour", None)],
    ),
    (
        "a list of definitions",
        '<dl class="image"><dt><img src=a.jpg></dt><dd>Die alte Waage im Kontor (Jens Ahl/dpa)</dd></dl>',
        [("Die alte Waage im Kontor", "Jens Ahl/dpa")],
    ),
    (
        "centred type of old",
        ("<center><img src=a.jpg><br><font size=1>Ida Moss in her office. Photo by Lena Fox.</font></center>"),
        [("Ida Moss in her office.", "Lena Fox")],
    ),
    (
        "small headings",
        '<div class="photo"><img src=a.jpg><h5>Ida Moss in her office</h5><h6>Photo: Lena Fox</h6></div>',
        [("Ida Moss in her office", "Lena Fox")],
    ),
    (
        "a description and an author",
        (
            '<div class="image-block"><img src=a.jpg><div class="image-block__description">The office in '
            'spring</div><div class="image-block__author">Lena Fox</div></div>'
        ),
        [("The office in spring", "Lena Fox")],
    ),
    (
        "a shortcode",
        '<p>[caption id="a_1" width="300"]<a href=x><img src=a.jpg></a> The scales. Photo: Lena Fox[/caption]</p>',
        [("The scales.", "Lena Fox")],
    ),
    (
        "a shortcode without a credit",
        '[caption id="a_1" align="left" width="300"]<img src=a.jpg> The office in the spring[/caption]',
        [("The office in the spring", None)],
    ),
]
"""Where it was seen, the markup, and the captions with their credits."""


@pytest.mark.parametrize(("figure", "captions"), [pytest.param(*rest, id=name) for name, *rest in FIGURES])
def test_figures_are_captions(figure: str, captions: list[tuple[str, str | None]]) -> None:
    """Publishing systems frame captions and credits in many ways, and every language words credits in its own."""
    assert told(parsed(figure)) == captions


@pytest.mark.parametrize("figure", [pytest.param(figure, id=name) for name, figure, _ in FIGURES])
def test_captions_are_no_talk(figure: str) -> None:
    """A figure between a question and its answer changes no turn."""
    assert [turn.text for turn in parsed(figure).turns] == [turn.text for turn in parsed("").turns]


@pytest.mark.parametrize("figure", [pytest.param(figure, id=name) for name, figure, _ in FIGURES])
def test_every_word_of_a_figure_is_in_one_part(figure: str) -> None:
    """Labels, controls and what is said twice are furniture; nothing is lost and nothing counted twice."""
    interview = parsed(figure)
    owners = [0] * len(interview.text)
    for part in interview.parts():
        for place in part.places:
            for i in range(place.start, place.end):
                owners[i] += 1
    assert all(
        owner == 1 or (owner == 0 and sign.isspace()) for sign, owner in zip(interview.text, owners, strict=True)
    )


OTHERS = [
    (
        "a linked figure",
        (
            '<div class="box"><a href="/x"><figure><img src="t.jpg"><figcaption>Why gulls love chips so '
            "much</figcaption></figure></a></div>"
        ),
    ),
    (
        "a linked headline",
        ('<div class="related"><figure><img src="t.jpg"></figure><h3><a href="/x">Why gulls love chips</a></h3></div>'),
    ),
    (
        "an author's box",
        '<div class="author-box"><img src="me.jpg"><p>Kim Reed writes about harbours.</p></div>',
    ),
    (
        "an author's portrait",
        ('<div class="sc-a"><img src="me.jpg"><div><a href="/kim">Kim Reed</a><span>Staff writer</span></div></div>'),
    ),
    (
        "an embedded post",
        (
            '<figure class="embed"><blockquote class="twitter-tweet"><p>The harbour has been closed since '
            "early this morning, and nobody in the office knows when it will open again to us.</p>— Harbour "
            "(@harbour)</blockquote></figure>"
        ),
    ),
    (
        "a table",
        (
            "<figure "
            'class="wp-block-table"><table><tr><td>Year</td><td>Boats</td></tr><tr><td>1931</td><td>40</td></tr></table></figure>'
        ),
    ),
    (
        "an answer around a picture",
        (
            '<p><img src="a.jpg" align="left">The scale came from my grandfather, who had it from a '
            "Norwegian captain in nineteen hundred and two.</p>"
        ),
    ),
    (
        "an answer with a smiley",
        (
            '<p>It was <img class="emoji" src="s.png" alt="smile"> fun for all of us, I can tell you that '
            "much without any doubt.</p>"
        ),
    ),
    (
        "a conversation",
        (
            '<figure><img src="ida.jpg"><figcaption><p><b>What would you do again?</b></p><p>All of it, in '
            "the same order, and I would take the same boat out into the very same storm, since that is the "
            "only way one learns.</p><p><b>All of it?</b></p><p>All but the chalk, which was a mistake from "
            "the very beginning, as the wall was white.</p></figcaption></figure>"
        ),
    ),
    (
        "portraits beside answers",
        (
            '<div class="media"><img src="ida.jpg"><div class="media-body"><p>We started with nothing at '
            'all, and by the spring there was a roof over it.</p></div></div><div class="media"><img '
            'src="kim.jpg"><div class="media-body"><p>I only came to help for a week.</p></div></div>'
        ),
    ),
    (
        "portraits in a chat",
        (
            '<div class="msg"><img class="avatar" src="a.png"><p>And the roof?</p></div><div '
            'class="msg"><img class="avatar" src="b.png"><p>That came later.</p></div><div class="msg"><img '
            'class="avatar" src="a.png"><p>How much later?</p></div><div class="msg"><img class="avatar" '
            'src="b.png"><p>Two winters.</p></div>'
        ),
    ),
    (
        "a quotation",
        (
            '<figure class="quote"><blockquote><p>The wall was white.</p></blockquote><figcaption>Ida '
            "Moss</figcaption></figure>"
        ),
    ),
    (
        "a program",
        "<figure><pre>10 PRINT BOATS</pre><figcaption>Listing 1: the first program</figcaption></figure>",
    ),
    (
        "a table with a caption",
        ("<figure><table><tr><td>Year</td><td>Boats</td></tr></table><figcaption>Boats by year</figcaption></figure>"),
    ),
    (
        "a box about the guest",
        (
            '<aside class="infobox"><img src="ida.jpg"><h3>Ida Moss</h3><p>Born in 1950, she has kept the '
            "harbour books since 1981.</p></aside>"
        ),
    ),
    (
        "an advert",
        '<div class="ad"><img src="ad.jpg"><p>Fish on Fridays at half price</p></div>',
    ),
    (
        "a newsletter",
        ('<div class="newsletter"><img src=n.png><p>Get the harbour letter every Friday in your inbox</p></div>'),
    ),
    (
        "a share button",
        '<div class="share"><img src=s.png> Share this</div>',
    ),
    (
        "a logo",
        '<div class="logo"><img src=logo.svg alt="The Harbour Post"></div>',
    ),
    (
        "a rating",
        '<div class="box"><img src="stars.png" alt="4 of 5"><p>Our rating</p></div>',
    ),
    (
        "a box that leads on",
        (
            '<figure class="related-box"><a href=/x><img src=t.jpg></a><figcaption><a href=/x>More on the '
            "herring trade</a></figcaption></figure>"
        ),
    ),
]
"""What stands with a picture, or in a figure, and is no caption."""


@pytest.mark.parametrize("figure", [pytest.param(figure, id=name) for name, figure in OTHERS])
def test_what_leads_elsewhere_or_talks_is_no_caption(figure: str) -> None:
    """Teasers, portraits of authors, tables, embedded posts and answers are not about the picture beside them."""
    assert told(parsed(figure)) == []


def caption(figure: str) -> Caption:
    """The only caption of a figure."""
    (found,) = parsed(figure).captions
    return found


def test_a_caption_knows_its_picture() -> None:
    """The picture's address and its text alternative come along; a stopgap until it is loaded does not count."""
    figure = (
        '<figure><img src="data:image/gif;base64,R0" data-src="/waage.jpg" alt="Eine Waage">'
        "<figcaption>Die Waage im Kontor</figcaption></figure>"
    )
    assert caption(figure).image == Image(url="/waage.jpg", alt="Eine Waage")


def test_spans_are_exact() -> None:
    """Words and credit are found again at their places."""
    figure = '<figure><img src="a.jpg"><figcaption>Die Waage im Kontor. <em>Foto: Jens Ahl</em></figcaption></figure>'
    interview = parsed(figure)
    (found,) = interview.captions
    assert [span.of(interview.text) for span in found.places] == ["Die Waage im Kontor.", "Foto: Jens Ahl"]


@pytest.mark.parametrize(
    ("credit", "kind"),
    [
        ("AFP", CreditKind.AGENCY),
        ("Jens Ahl/AFP", CreditKind.PHOTOGRAPHER),
        ("Courtesy of Jens Ahl", CreditKind.COURTESY),
        ("Illustration: Jens Ahl", CreditKind.ILLUSTRATION),
    ],
)
def test_credits_on_web_pages_have_kinds(credit: str, kind: CreditKind) -> None:
    """What the credited did is told as in plain text."""
    figure = (
        f'<figure><img src="a.jpg"><figcaption>Old scales <span class="credit">{credit}</span></figcaption></figure>'
    )
    assert caption(figure).credit_kind is kind


def test_who_asked_is_no_credit() -> None:
    """A line behind a figure that a class calls credits may name the writer."""
    figure = (
        '<figure><img src="a.jpg"><figcaption>The scales in the office</figcaption></figure>'
        '<p class="credits">Interview: Kim Reed</p>'
    )
    assert told(parsed(figure)) == [("The scales in the office", None)]


def test_controls_of_pictures_are_furniture() -> None:
    """Enlarge controls, counters and labels for screen readers are kept as controls."""
    figure = (
        '<figure><img src="a.jpg"><button>Enlarge image</button><span>3/12</span>'
        '<figcaption><span class="hidden">Image caption, </span>Ida Moss at her desk</figcaption></figure>'
    )
    interview = parsed(figure)
    controls = [p.text for p in interview.furniture if p.kind is FurnitureKind.CONTROL]
    assert controls[-1].split() == ["Enlarge", "image", "3/12", "Image", "caption,"]
    assert told(interview) == [("Ida Moss at her desk", None)]


def test_the_second_printing_of_a_caption_is_furniture() -> None:
    """A caption that a slide show prints again counts once."""
    figure = (
        '<div class="show"><figure><img src="a.jpg"><figcaption>The scales in the old office</figcaption></figure>'
        '<div class="text"><div>The scales in the old office</div></div></div>'
    )
    interview = parsed(figure)
    assert told(interview) == [("The scales in the old office", None)]
    assert [p for p in interview.furniture if isinstance(p, Furniture) and "scales" in p.text]


def test_two_pictures_may_have_the_same_caption() -> None:
    """Equal words under pictures of one kind are two captions."""
    figure = "".join(
        f'<figure><img src="{name}.jpg"><figcaption>The scales in the old office</figcaption></figure>{BEHIND}'
        for name in ("north", "south")
    )
    assert len(parsed(figure).captions) == 2


def test_a_headline_beside_the_first_picture_is_no_caption() -> None:
    """Where headline, standfirst and credit share the picture's frame, only the credit is the picture's."""
    page = (
        '<article><div class="hero"><img src="a.jpg" alt="The keeper of the books"><h1>The keeper of the books</h1>'
        f'<p class="credit">Photo: Lena Fox</p></div>{BEFORE}{BEHIND}</article>'
    )
    interview = interviewkit.parse(page)
    assert told(interview) == [("", "Lena Fox")]
    assert interview.metadata.headline == "The keeper of the books"


def test_figures_below_the_article_are_not_its_own() -> None:
    """What other articles show below this one is not among its captions."""
    other = '<figure><img src="b.jpg"><figcaption>A gull. Photo: Lena Fox</figcaption></figure>'
    page = f"<main><article>{BEFORE}{BEHIND}</article><section class='related'>{other * 3}</section></main>"
    assert interviewkit.parse(page).captions == ()


def test_small_type_called_caption_is_none() -> None:
    """A class that means small type says nothing of a picture."""
    assert told(parsed('<p class="text-caption">By signing up you agree to our terms of use</p>')) == []


def test_a_style_that_is_told_once_tells_its_like() -> None:
    """One figure with an agency's credit makes its siblings captions that nothing else tells."""
    figure = (
        '<div class="x1"><div class="x2"><img src="a.jpg"></div><div class="x3"><div class="x4">Gulls over the pier at'
        ' dawn</div><div class="x5">Getty Images</div></div></div>'
        f'{BEHIND}<div class="x1"><div class="x2"><img src="b.jpg"></div><div class="x3"><div class="x4">The office in'
        " the spring</div></div></div>"
    )
    assert told(parsed(figure)) == [("Gulls over the pier at dawn", "Getty Images"), ("The office in the spring", None)]


def lines_behind_pictures(style: str) -> str:
    """Two pictures in the article, each with a line behind it that no name and no credit tells."""
    lines = (f'<div class="i"><img src="{name}.jpg"></div><{style}>The office in {name}</{style}>' for name in "ab")
    return BEHIND.join(lines) + BEHIND * 6


def test_a_style_that_only_lines_behind_pictures_have_tells() -> None:
    """What is framed as nothing else but the lines right behind pictures is their captions."""
    assert told(parsed(lines_behind_pictures("div"))) == [("The office in a", None), ("The office in b", None)]


def test_a_style_that_other_lines_have_does_not_tell() -> None:
    """A style that stands elsewhere in the article as well is not a caption's."""
    assert told(parsed(lines_behind_pictures("div") + "<div>No picture here</div>" + BEHIND)) == []


def test_a_figure_may_stand_in_a_button() -> None:
    """A button around a whole figure does not make its caption a control, and a caption's class no button's words."""
    figure = (
        '<button><figure class="toggle-caption"><img src="a.jpg"><figcaption>Ida Moss at her desk</figcaption></figure>'
        "</button>"
        '<figure class="toggle-caption"><img src="b.jpg"><button>What is to be seen</button>'
        "<figcaption>The scales in the office</figcaption></figure>"
    )
    assert told(parsed(figure)) == [("Ida Moss at her desk", None), ("The scales in the office", None)]


@pytest.mark.parametrize("credit", ["Uncredited/AP/dpa", "AP/dpa", "Pool via REUTERS", "Lena Fox | dpa"])
def test_agencies_tell_a_credit_behind_the_last_sentence(credit: str) -> None:
    """The whole of it is the credit, however many share it."""
    figure = f'<figure><img src="a.jpg"><figcaption>Ida Moss at her desk. {credit}</figcaption></figure>'
    assert told(parsed(figure)) == [("Ida Moss at her desk.", credit)]


def test_a_caption_in_the_middle_of_an_answer_ends_no_answer() -> None:
    """Picture and caption inside a paragraph are cut out of it."""
    figure = '<span class="image"><img src="a.jpg"><span class="image-caption">Ida Moss at her desk</span></span>'
    interview = parsed(f"<p>The answer begins before the picture, {figure}and it goes on for a while behind it.</p>")
    assert told(interview) == [("Ida Moss at her desk", None)]
    assert not [turn for turn in interview.turns if "desk" in turn.text]


def test_credits_that_stand_together_are_one() -> None:
    """A photographer and an agency in elements of their own make one credit with one place."""
    figure = (
        '<figure><img src="a.jpg"><figcaption><p>The scales in the office</p><p class="photographer">Lena Fox</p>'
        '<p class="credit">Getty Images</p></figcaption></figure>'
    )
    interview = parsed(figure)
    (found,) = interview.captions
    assert (found.text, found.credit) == ("The scales in the office", "Lena Fox, Getty Images")
    assert found.credit_span
    assert found.credit_span.of(interview.text).split() == ["Lena", "Fox", "Getty", "Images"]


def test_a_credit_in_the_figure_and_the_caption_below_are_one() -> None:
    """Some pages set the credit upon the picture and the caption under its figure."""
    figure = (
        '<div class="lead"><figure><img src="a.jpg"><span class="credit">Lena Fox</span></figure>'
        f'<div class="figcaption">The scales in the office</div>{BEHIND}</div>'
    )
    assert told(parsed(figure)) == [("The scales in the office", "Lena Fox")]


def test_credits_alone_between_paragraphs() -> None:
    """Credits that no picture stands beside are captions without words, each of them."""
    assert told(parsed(f"<p>Foto: Jens Ahl</p>{BEHIND}<p>Foto: Eva Lind</p>")) == [("", "Jens Ahl"), ("", "Eva Lind")]


@pytest.mark.parametrize("line", ["Source: Harbour Office", "Copyright: Harbour Post", "Quelle: dpa"])
def test_a_source_alone_is_no_picture_credit(line: str) -> None:
    """Where a text comes from is not who made a picture."""
    assert told(parsed(f"<p>{line}</p>")) == []


@pytest.mark.parametrize(
    "markup",
    [
        '<figure><img src="{name}.jpg"><figcaption>{answer}</figcaption></figure>',
        '<figure><img src="{name}.jpg"><p>{answer}</p></figure>',
        '<div class="image"><img src="{name}.jpg"><p class="caption">{answer}</p></div>',
        '<p class="caption">{answer}</p>',
    ],
)
def test_answers_beside_portraits_are_no_captions(markup: str) -> None:
    """Where the page asks and its paragraphs stand in figures, the figures hold the answers."""
    why = "was broken, and nobody in the harbour would mend it for us before the spring"
    answers = [f"Because the {thing} {why}." for thing in "ABCD"]
    talk = "".join(f"<h3>Why {a[12]}?</h3>" + markup.format(name=a[12], answer=a) for a in answers)
    assert interviewkit.parse(f"<article><h1>Four who stayed</h1>{talk}</article>").captions == ()


def test_a_short_line_between_two_questions_is_an_answer() -> None:
    """What stands with a portrait answers, where nothing else does."""
    portrait = '<figure><img src="ida.jpg"><figcaption>Only once.</figcaption></figure>'
    asked = f"<p><b>Did you regret it?</b></p>{portrait}<p><b>When?</b></p>"
    page = f"<article><h1>Ida Moss</h1>{BEFORE}{BEHIND}{asked}{BEHIND}</article>"
    assert interviewkit.parse(page).captions == ()


def test_a_widget_between_paragraphs_holds_a_picture_of_the_article() -> None:
    """What stands among the article's paragraphs is the article's, whatever sidebars elsewhere are called."""
    figure = '<figure><img src="a.jpg"><figcaption>The scales in the office</figcaption></figure>'
    assert len(parsed(f'<div class="widget sidebar">{figure}</div>').captions) == 1
    outside = f"<main><article>{BEFORE}{BEHIND}</article><div class='sidebar'>{figure}</div></main>"
    assert interviewkit.parse(outside).captions == ()


def test_a_video_that_a_class_calls_a_caption_is_none() -> None:
    """A title or a duration leads to a video, which is not this article's picture."""
    figure = (
        '<div class="player"><div class="media-caption"><span>01:48 min</span><h4>All about herring</h4></div></div>'
    )
    assert told(parsed(figure)) == []


def test_words_that_stand_for_the_picture_are_its_caption() -> None:
    """A line in the picture's frame that repeats its text alternative is about it."""
    figure = '<div class="x1"><img src="a.jpg" alt="Gulls over the pier"><h4>Gulls over the pier</h4></div>'
    assert told(parsed(figure)) == [("Gulls over the pier", None)]


def test_an_article_within_a_figcaption_stays() -> None:
    """Too many words for a picture are left to the talk."""
    figure = f"<figure><img src=a.jpg><figcaption>{BEHIND * 12}</figcaption></figure>"
    assert told(parsed(figure)) == []


FOREIGN = [
    (
        "he",
        "מה הביא אותך לכאן בפעם הראשונה, ולמה נשארת בעיר הזאת?",
        "סירה שבורה, בעיקר, ואחר כך האנשים שלא נתנו לי לעזוב לפני שתיקנו אותה כמו שצריך ביחד.",
        "המאזניים הישנים בנמל. צילום: דנה לוי",
        "המאזניים הישנים בנמל.",
        "דנה לוי",
    ),
    (
        "hi",
        "आप पहली बार यहाँ क्यों आए और फिर क्यों रुक गए?",
        "ज़्यादातर एक टूटी हुई नाव के कारण, और फिर उन लोगों के कारण जिन्होंने मुझे जाने नहीं दिया, जब तक वह ठीक नहीं हुई।",
        "बंदरगाह का पुराना तराज़ू। फोटो: पीटीआई",
        "बंदरगाह का पुराना तराज़ू।",
        "पीटीआई",
    ),
    (
        "vi",
        "Điều gì đã đưa chị đến đây lần đầu tiên và vì sao chị ở lại?",
        "Chủ yếu là một chiếc thuyền hỏng, rồi sau đó là những người không để tôi đi trước khi nó được sửa xong.",
        "Chiếc cân cũ ở bến cảng. Ảnh: Nguyễn Lan",
        "Chiếc cân cũ ở bến cảng.",
        "Nguyễn Lan",
    ),
    (
        "id",
        "Apa yang membawa Anda ke sini pertama kali dan mengapa tinggal?",
        "Sebuah perahu rusak, terutama, lalu orang-orang yang tidak membiarkan saya pergi sebelum perahu itu selesai.",
        "Timbangan tua di pelabuhan. (Foto: Antara/Budi Santoso)",
        "Timbangan tua di pelabuhan.",
        "Antara/Budi Santoso",
    ),
    (
        "fi",
        "Mikä toi teidät tänne ensimmäisen kerran ja miksi jäitte?",
        "Rikkinäinen vene ja sitten ihmiset, jotka eivät päästäneet minua lähtemään ennen kuin se korjattiin.",
        "Vanha vaaka satamassa. Kuva: Matti Virta / Lehtikuva",
        "Vanha vaaka satamassa.",
        "Matti Virta / Lehtikuva",
    ),
    (
        "ro",
        "Ce v-a adus aici prima dată și de ce ați rămas în oraș?",
        "O barcă stricată, mai ales, și apoi oamenii, care nu m-au lăsat să plec înainte să fie reparată cum trebuie.",
        "Vechea balanță din port. Foto: Ion Pop",
        "Vechea balanță din port.",
        "Ion Pop",
    ),
    (
        "uk",
        "Що привело вас сюди вперше і чому ви залишилися тут?",
        "Переважно зламаний човен, а потім люди, які не відпускали мене, доки його не полагодили як слід усі разом.",
        "Старі ваги в порту. Фото: Олена Коваль",
        "Старі ваги в порту.",
        "Олена Коваль",
    ),
    (
        "bg",
        "Какво ви доведе тук за първи път и защо останахте?",
        "Главно една счупена лодка, а после хората, които не ме пускаха да си тръгна, преди да я поправят.",
        "Старият кантар на пристанището. Снимка: Иван Петров",
        "Старият кантар на пристанището.",
        "Иван Петров",
    ),
    (
        "th",
        "อะไรพาคุณมาที่นี่ครั้งแรก และทำไมถึงอยู่ต่อ?",
        "ส่วนใหญ่คือเรือที่พังลำหนึ่ง แล้วก็ผู้คนที่ไม่ยอมให้ฉันไปก่อนที่มันจะซ่อมเสร็จเรียบร้อย",
        "ตาชั่งเก่าที่ท่าเรือ (ภาพ: สมชาย ใจดี)",
        "ตาชั่งเก่าที่ท่าเรือ",
        "สมชาย ใจดี",
    ),
    (
        "ko",
        "처음에 이곳에 오게 된 계기는 무엇이었고 왜 남으셨습니까?",
        "주로 고장 난 배 때문이었고, 그다음에는 배가 다 고쳐지기 전에는 저를 보내 주지 않았던 사람들 때문이었습니다.",
        "항구의 오래된 저울. 사진=연합뉴스",
        "항구의 오래된 저울.",
        "연합뉴스",
    ),
    (
        "ko2",
        "처음에 이곳에 오게 된 계기는 무엇이었고 왜 남으셨습니까?",
        "주로 고장 난 배 때문이었고, 그다음에는 배가 다 고쳐지기 전에는 저를 보내 주지 않았던 사람들 때문이었습니다.",
        "항구의 오래된 저울 앞에 선 이다 모스. 홍길동 기자",
        "항구의 오래된 저울 앞에 선 이다 모스.",
        "홍길동 기자",
    ),
    (
        "ja",
        "最初にここへ来たきっかけは何でしたか、そしてなぜ残ったのですか。",
        "主に壊れた船です。それから、船がきちんと直るまで私を行かせてくれなかった人たちのおかげで、ここに残りました。",
        "港の古い秤の前に立つ井田さん＝東京・品川で、山田花子撮影",
        "港の古い秤の前に立つ井田さん＝東京・品川で",
        "山田花子",
    ),
    (
        "zh",
        "当初是什么让您来到这里，又为什么留了下来？",
        "主要是因为一条坏了的船，后来是因为那些人，他们在船修好之前不让我走，我就在这里住了下来。",
        "港口的旧秤（图／陈小雨）",
        "港口的旧秤",
        "陈小雨",
    ),
    (
        "fa",
        "چه چیزی شما را نخستین بار به اینجا آورد و چرا ماندید؟",
        "بیشتر یک قایق شکسته، و بعد مردمی که نمی‌گذاشتند پیش از تعمیر آن بروم، و همین شد که در شهر ماندم.",
        "ترازوی قدیمی بندر. عکس: سارا کریمی",
        "ترازوی قدیمی بندر.",
        "سارا کریمی",
    ),
    (
        "hu",
        "Mi hozta ide először, és miért maradt itt a kikötőben?",
        "Főleg egy törött csónak, aztán az emberek, akik nem engedtek el, amíg rendesen meg nem javították azt.",
        "A régi mérleg a kikötőben Fotó: Kis Éva",
        "A régi mérleg a kikötőben",
        "Kis Éva",
    ),
]
"""A language, a question and an answer in it, a caption, and how its credit begins and ends."""


@pytest.mark.parametrize(
    ("question", "answer", "line", "words", "credit"), [pytest.param(*rest, id=name) for name, *rest in FOREIGN]
)
def test_captions_in_languages_of_all_scripts(question: str, answer: str, line: str, words: str, credit: str) -> None:
    """A credit is told by its word where the language is known, and by its shape where it is not."""
    turn = f"<p><b>{question}</b></p><p>{answer} {answer}</p>"
    figure = f"<figure><img src=a.jpg><figcaption>{line}</figcaption></figure>"
    page = f"<html><body><article><h1>{words}!</h1>{turn}{figure}{turn}{turn}</article></body></html>"
    assert told(interviewkit.parse(page)) == [(words, credit)]


HINDI = (
    "<p>गाँव के लोग बरसों से नाव से नदी पार करते थे, और अब पुल बन गया है, जिस पर साइकिलें और बैलगाड़ियाँ चलती हैं।</p>",
    "<p>पुल बनने के बाद भी बूढ़ा मल्लाह रोज़ अपनी नाव लेकर किनारे पर बैठता है, और बच्चों को पुरानी कहानियाँ सुनाता है।</p>",
)


@pytest.mark.parametrize(
    ("alt", "line", "captions"),
    [
        ("पुल पर खड़े बच्चे", "<div>पुल पर खड़े बच्चे</div>", [("पुल पर खड़े बच्चे", None)]),
        ("पुल", "<div>पुल</div>", []),
        ("पुल पर खड़े बच्चे", '<div><a href="/2">पुल पर खड़े बच्चे</a></div>', []),
        ("पुल पर खड़े बच्चे", "<h2>पुल पर खड़े बच्चे</h2>", []),
    ],
    ids=["alternative", "word", "link", "heading"],
)
def test_a_line_behind_a_picture_that_stands_for_it_is_its_caption(
    alt: str, line: str, captions: list[tuple[str, str | None]]
) -> None:
    """Among the article's paragraphs, in a language that nobody here knows; a word, a link and a heading are none."""
    picture = f'<div><picture><img src="pul.jpg" alt="{alt}"></picture></div>'
    found = interviewkit.parse(f"<article><h1>नया पुल</h1>{HINDI[0]}{picture}{line}{HINDI[1]}</article>")
    assert told(found) == captions
