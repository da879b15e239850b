"""Texts that could break a document, or come alive in one: what people paste, and what somebody might try."""

from collections.abc import Iterator
from string import punctuation

FORMULAS = ["1+1", "SUM(1+1)", 'HYPERLINK("https://evil.example")', "cmd|' /C calc'!A0", "DDE(1;2;3)"]
HTML = [
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    "<!-- gone --> &amp; &lt;b&gt; &#x41; & co",
    "<svg onload=alert(1)>",
    "</svg></figure><script>alert(1)</script>",
    "<iframe src=//evil.example>",
    "<a href=javascript:alert(1)>go</a>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "<details open ontoggle=alert(1)>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0>",
    "<style>*{display:none}</style>",
    "<plaintext>",
    "<textarea>",
    "<!--",
    "--> after a comment",
    "<![CDATA[x]]>",
    "]]> after data",
    "&nbsp;&copy;&#0;&#xD800;",
    "<b>bold</b> <i>italic",
    "expression(alert(1)) url(https://evil.example)",
]
TYPST = [
    "#let x = 1",
    '#read("/etc/passwd")',
    '#eval("1 + 1")',
    '#import "@preview/evil:0.1.0"',
    '#image("x.png")',
    '#link("https://evil.example")[go]',
    "#pagebreak()",
    "#panic()",
    "#sys.inputs",
    "#{ } #[ ]",
    "= Not a heading",
    "/ Term: description",
    "$ x^2 + y_1 $",
    "@reference <label>",
    "*bold* _slanted_ `raw`",
    "// no comment",
    "/* no comment */",
    "\\u{41} \\ \\# ~ --- -?",
    "] )",
    '"})',
]
WORD = [
    "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
    "</w:t></w:r></w:p>",
    '<w:fldSimple w:instr="DATE"/>',
    "{ TOC \\o 1-3 } { INCLUDETEXT x }",
    "_x000D_ _x0041_ _x005F_",
    "<?xml version='1.0'?>",
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    "&e; &xxe;",
    "MERGEFIELD name",
    "<mc:AlternateContent>",
    "<w:altChunk/>",
]
MARKDOWN = [
    "# not a heading",
    "a heading #",
    "- not a list",
    "+ not a list",
    "* not a list",
    "1. not a list",
    "23) not a list",
    "> not a quotation",
    "---",
    "***",
    "_ _ _",
    "===",
    "- - -",
    "**bold** __bold__ *em* _em_ snake_case_name ~~gone~~ ~gone~",
    "[link](javascript:alert(1)) ![image](x.png) [ref]: x [^1]",
    "[ref]: https://evil.example 'title'",
    "<https://evil.example> <a@b.example> www.evil.example",
    "| a | b |",
    "|---|:-:|",
    "backslash \\ \\* \\\\ at the end \\",
    "```",
    "~~~ python",
    "    indented",
    "- [ ] not a task",
    "\"quoted\" 'single' `code` ``two``",
    "Term\n: definition",
    "a  \nb",
    ":::note",
    "<details>",
    "$$x$$ \\(x\\)",
    "\\newpage",
    "[[wiki]] [toc] [TOC]",
]
PATTERNS = [
    "{{ 7*7 }} {% raw %} {0} {name} %s %(name)s ${x} $x$",
    "{# gone #} {{ config }}",
    "%0d%0a %00 %n%n",
    "{} {{}} {name!r}",
    "$(reboot) `reboot` ; rm -rf /",
    "'; DROP TABLE cards; --",
    "../../etc/passwd",
    "C:\\nul\\con",
    "\\1 \\g<0> (?i)",
    "null undefined NaN true",
    "1e309 0x1F -0 1_000",
]
SCRIPTS = [
    "مرحبا بكم في الحي",
    "שלום עולם",
    "left שלום right مرحبا end",
    "هل 12.50 € ثمن (كبير)؟",
    "你好世界",
    "こんにちは、隣人",
    "안녕하세요 이웃",
    "สวัสดีชาวโลก",
    "नमस्ते दुनिया",
    "வணக்கம் உலகம்",
    "გამარჯობა მსოფლიო",
    "Բարեւ աշխարհ",
    "ሰላም ልዑል",
    "Γειά σου Κόσμε",
    "Здравствуй, сосед",
    "བོད་སྐད",
    "ជំរាបសួរ",
    "𝓗𝓮𝓵𝓵𝓸 𝕎𝕠𝕣𝕝𝕕",
    "Ŵêĺçøμė ŞÅŒß ĳ ŉ ſ",
    "½ ² № ™ © ® ‰ € £ ¥",
    "ﬁ ﬂ ﬀ ﷺ",
    "Z̷a̵l̶g̵o̷ é ñ ß",
]
EMOJI = [
    "👩‍👩‍👧‍👦",
    "🏳️‍🌈",
    "👍🏽",
    "🇧🇪",
    "1️⃣ #️⃣ *️⃣",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "❤ ❤️ ❤︎",
    "☺ ☺️",
    "👩‍🚀‍🌾 (no such sequence)",
    "🇧 🇪🇧🇪🇳",
    "\U0001fae9 \U0001f9ff",
    "🧑‍🤝‍🧑🏾",
    "‍👍‍",
    "🏽 alone",
    "⃣ alone",
]
LONG = [
    "a" * 10_000,
    "W" * 10_000,
    "é" * 10_000,
    "-" * 10_000,
    "https://long.example/" + "path-of-it/" * 900,
    "many words " * 900,
    "👍" * 1_000,
    "a\u0301\u0302\u0303" * 500,
    "é" + "\u0300" * 200,
    "مرحبا" * 500,
    "你" * 2_000,
    "one line\n" * 200,
]
_LEFT_OUT = [*range(0x20), *range(0x7F, 0xA0)]
_DIRECTIONS = [0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_UNSEEN = [0x200B, 0x200C, 0x200D, 0x2060, 0x2061, 0xFEFF, 0xAD, 0x180E, 0xFE0E, 0xFE0F, 0x34F, 0x115F, 0x3164, 0xFFA0]
_BLANKS = [0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
_NO_SIGNS = [0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xE000, 0xF8FF, 0xF0000, 0x378]
_ACCENTS = [*range(0x300, 0x344), 0x20D0, 0x20DD, 0x3099, 0xFE20]


def hostile_texts() -> Iterator[str]:
    """More than 500 of them; some are the same once they are cleaned."""
    yield from (f"{sign}{formula}" for formula in FORMULAS for sign in ("=", "+", "-", "@", "\t=", "\r=", " =", "＝"))
    for texts in (HTML, TYPST, WORD, MARKDOWN, PATTERNS, SCRIPTS, EMOJI, LONG):
        yield from texts
    for sign in punctuation:
        yield from (f"{sign} before", f"{sign}{sign}{sign}", f"behind {sign}", f"{sign}around{sign}", f"in{sign}side")
    for number in (*_LEFT_OUT, *_DIRECTIONS, *_UNSEEN, *_BLANKS, *_NO_SIGNS):
        yield f"U+{number:04X} {chr(number)} in{chr(number)}side{chr(number)}"
    yield from (f"{chr(number)}{chr(number)}" for number in (0, 0x8, 0x1B, 0x202E, 0x200B, 0xFEFF, 0xD800))
    for number in _ACCENTS:
        yield f"e{chr(number)} and {chr(number)} of U+{number:04X}"
