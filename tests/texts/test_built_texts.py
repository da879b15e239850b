"""The built scripts of another language carry the texts that they ask for."""

import json
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

from facilitate.script_texts import extract
from tests.servers import ROOT

SCREENS = ("agenda", "board", "phone", "preview", "remote", "report", "stage", "wall")
_DIST = ROOT / "static" / "dist"


def asked(screen: str) -> set[str]:
    texts: set[str] = set()
    for path in (ROOT / "static" / "src" / screen).glob("*.js"):
        with path.open("rb") as file:
            texts.update(found[0] for _, _, found, _ in extract(file, ("t", "tn"), (), {}))
    return texts


def translated() -> dict[str, Any]:
    path = ROOT / "facilitate" / "translations" / "nl" / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        messages = [message for message in read_po(file, locale="nl") if message.id]
    plural = {message.id[0]: list(message.string or ()) for message in messages if not isinstance(message.id, str)}
    return {message.id: message.string for message in messages if isinstance(message.id, str)} | plural


def carried(path: Path) -> dict[str, Any]:
    line = path.read_text().partition("\n")[0]
    told: dict[str, Any] = json.loads(line.removeprefix("self.facilitateTexts=").removesuffix(";"))
    assert told["locale"] == "nl"
    messages: dict[str, Any] = told["messages"]
    return messages


@pytest.mark.parametrize("screen", SCREENS)
def test_a_script_in_dutch_carries_the_dutch_of_every_text_of_its_screen(screen: str) -> None:
    names = json.loads((_DIST / "manifest.json").read_text())
    built = [names[name] for name in (f"{screen}.nl.js", f"{screen}-later.nl.js") if name in names]
    messages = {text: said for name in built for text, said in carried(_DIST / name).items()}
    dutch = translated()
    assert asked(screen) - {text for text in messages if messages[text] == dutch[text]} == {
        text for text in asked(screen) if dutch[text] == text
    }


def test_a_script_in_english_carries_no_texts() -> None:
    names = json.loads((_DIST / "manifest.json").read_text())
    assert "phone.en.js" not in names
    assert not (_DIST / names["phone.js"]).read_text().startswith("self.facilitateTexts")
