"""Other letters: each has a face, signs that are written as one stay one, lines end between words."""

import json
from itertools import pairwise
from xml.etree import ElementTree

import pytest
import typst
from fontTools.ttLib import TTFont

from facilitate.reports.document import draft
from facilitate.reports.formats import text
from facilitate.reports.picture import svg, typst_fonts
from facilitate.reports.picture.board import board
from facilitate.reports.picture.breaks import parted
from facilitate.reports.picture.fonts import cut_writings
from facilitate.reports.picture.layout import lay_out
from facilitate.reports.picture.letters import FONTS, Weight, pieces, wrap
from facilitate.reports.picture.typst_board import board_data
from facilitate.reports.picture.typst_fonts import faceless, template
from tests.reports.snapshots import a_workshop

WRITTEN = {
    "Arabic": "نتحدث مع الجيران كل يوم",
    "Farsi and Dari": "هر روز با همسایه‌ها حرف می‌زنیم، گفت‌وگو",
    "Sorani": "ئێمە هەموو ڕۆژێک لەگەڵ دراوسێکان قسە دەکەین",
    "Pashto": "موږ هره ورځ له ګاونډیانو سره خبرې کوو، ښه",
    "Urdu": "ہم ہر روز پڑوسیوں سے بات کرتے ہیں",
    "Hebrew": "אנחנו מדברים עם השכנים כל יום",
    "Ukrainian": "Ми щодня розмовляємо із сусідами, їжак, Ґанок",
    "Bulgarian": "Говорим със съседите всеки ден",
    "Greek": "Μιλάμε με τους γείτονες κάθε μέρα",
    "Vietnamese": "Chúng tôi nói chuyện với hàng xóm mỗi ngày",
    "Yoruba and Ewe": "ọ̀rẹ́ ẹ̀kọ́ ɖe ɛ ŋutɔ ɣe",
    "Georgian": "ჩვენ ყოველდღე ვესაუბრებით მეზობლებს",
    "Armenian": "Մենք ամեն օր խոսում ենք հարևանների հետ",
    "Tigrinya": "ንሕና ኩሉ መዓልቲ ምስ ጎረባብትና ንዛረብ።",
    "Amharic": "በየቀኑ ከጎረቤቶቻችን ጋር እንነጋገራለን",
    "Hindi": "हम हर दिन पड़ोसियों से क्षेत्र में बात करते हैं, स्त्रियाँ भी",
    "Nepali": "हामी छिमेकीहरूसँग कुरा गर्छौं",
    "Bengali": "আমরা প্রতিদিন প্রতিবেশীদের সাথে কথা বলি, ক্ষমতা",
    "Tamil": "நாங்கள் அண்டை வீட்டாருடன் பேசுகிறோம் ஸ்ரீ",
    "Thai": "เราคุยกับเพื่อนบ้านทุกวัน น้ำใจ",
    "Khmer": "យើងនិយាយជាមួយអ្នកជិតខាង ស្ត្រី",
    "Sinhala": "අපි අසල්වැසියන් සමඟ කතා කරමු ශ්‍රී",
    "Chinese": "我们每天都和邻居聊天，互相帮助。桥",
    "Chinese of Taiwan": "我們每天都和鄰居聊天",
    "Japanese": "私たちは毎日近所の人と話します。ありがとう「ー」",
    "Korean": "우리는 매일 이웃과 이야기합니다",
}


@pytest.mark.parametrize("writing", WRITTEN)
def test_a_writing_of_our_users_has_a_face_of_ours(writing: str):
    assert faceless(WRITTEN[writing]) == ()


def test_signs_without_a_face_are_known_wherever_they_stand():
    snapshot = a_workshop().with_round("open").with_card("plain", why="een ཀ en 👍🏽 🇧🇪").with_card("ᠮ ཀ").snapshot()
    assert faceless(board(draft(snapshot))) == ("ཀ", "ᠮ")


def test_every_face_of_ours_is_asked_by_its_name():
    families = {font.family for font in typst.Fonts(False, False, [str(FONTS)]).fonts()}
    names = b"#let it = faces\n#metadata(faces)<faces>"
    asked = typst.query(template("pieces") + names, "<faces>", field="value", one=True, sys_inputs={"drawings": "{}"})
    assert set(json.loads(asked)) == families


def test_a_sign_is_reckoned_at_least_as_wide_as_its_face():
    assert json.loads((FONTS / "writings" / "wider.json").read_text(encoding="utf-8")) == cut_writings.wider()


@pytest.mark.parametrize("weight", Weight)
def test_no_line_is_set_wider_than_it_was_reckoned(weight: Weight):
    reckoned = {text: sum(piece.width for piece in pieces(text, weight)) for text in WRITTEN.values()}
    source = (
        template("pieces")
        + f"""
        #set text(font: faces, size: 1000pt, weight: "{weight}")
        #context [#metadata(json(bytes(sys.inputs.words)).map(it => measure(it).width / 1pt))<widths>]
    """.encode()
    )
    inputs = {"words": json.dumps([*reckoned]), "drawings": "{}"}
    told = typst.query(source, "<widths>", field="value", one=True, font_paths=typst_fonts.fonts(), sys_inputs=inputs)
    wide = {text: width / 1000 for text, width in zip(reckoned, json.loads(told), strict=True)}
    assert {text: width for text, width in wide.items() if width > reckoned[text]} == {}


def test_a_picture_lets_typst_set_its_texts():
    """What draws its SVGs puts the signs of many writings on each other."""
    snapshot = a_workshop(title=WRITTEN["Bengali"]).with_round("open", WRITTEN["Tamil"]).with_card(WRITTEN["Thai"])
    shown = board(draft(snapshot.with_cluster(WRITTEN["Hindi"], 0, emoji="🌱").snapshot()))
    layout = lay_out(shown)
    under = ElementTree.fromstring(svg.ground(shown, layout))
    assert [*under.iter("{http://www.w3.org/2000/svg}text")] == []
    assert [*under.iter("{http://www.w3.org/2000/svg}use")] != []
    set_by_typst = "".join(line["text"] for line in board_data(shown, layout)["lines"]).replace(" ", "")
    for writing in ("Bengali", "Tamil", "Thai", "Hindi"):
        assert WRITTEN[writing].replace(" ", "") in set_by_typst


@pytest.mark.parametrize(
    ("written", "one_each"),
    [
        ("को", ["को"]),
        ("क्षि", ["क्षि"]),
        ("ක්‍රි", ["ක්‍රි"]),
        ("น้ำใจ", ["น้ำ", "ใ", "จ"]),
        ("স্ত্রীর", ["স্ত্রী", "র"]),
        ("ស្ត្រី", ["ស្ត្រី"]),
        ("می‌رو", ["م", "ی\u200c", "ر", "و"]),
    ],
)
def test_signs_that_are_written_as_one_are_one_piece(written: str, one_each: list[str]):
    assert [piece.text for piece in pieces(written, Weight.REGULAR)] == one_each


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("เราคุยกับเพื่อนบ้าน", ["เรา", "คุย", "กับ", "เพื่อน", "บ้าน"]),
        ("ดีมากๆเลย", ["ดี", "มากๆ", "เลย"]),
        ("聊天，「好」吗", ["聊", "天，", "「好」", "吗"]),
        ("カード、です", ["カー", "ド、", "で", "す"]),
        ("이웃과 이야기", ["이웃과 이야기"]),
        ("ភាសា\u200bខ្មែរ", ["ភាសា\u200b", "ខ្មែរ"]),
        ("any-thing, ça va", ["any-thing, ça va"]),
        ("", []),
    ],
)
def test_a_line_ends_where_its_reader_would_end_it(written: str, parts: list[str]):
    assert parted(written) == parts


def test_no_word_of_thai_is_torn_in_a_picture_or_a_mail():
    said = "เราคุยกับเพื่อนบ้านทุกวันที่จัตุรัสกำลังดีมากๆเลยครับทุกคน" * 2
    drawn = [line.text for line in wrap(said, Weight.REGULAR, 16, 160)]
    mailed = text._wrapped(said, "- ", "  ")
    for lines in (drawn, [line[2:] for line in mailed]):
        assert len(lines) > 1
        assert "".join(lines) == said
        ends = {sum(map(len, lines[:count])) for count in range(1, len(lines))}
        starts = {sum(map(len, parted(said)[:count])) for count in range(len(parted(said)))}
        assert ends <= starts
    assert all(len(line) <= text.WIDTH for line in mailed)


def test_a_face_has_the_same_signs_in_both_weights():
    for before, after in pairwise(Weight):
        for writing in ("sans", *cut_writings.WRITINGS):
            cmaps = [TTFont(FONTS / "writings" / one / f"{writing}.ttf").getBestCmap() for one in (before, after)]
            assert cmaps[0].keys() == cmaps[1].keys()
