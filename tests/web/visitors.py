"""People with a browser that keeps cookies and fills in the forms of the page it is on."""

import json
import re
from html import unescape
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from facilitate import cookies
from facilitate.actions.rights import access, hosts
from facilitate.domain.words import Role
from tests.builders import Room, new_op
from tests.servers import ROOT

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
_META = re.compile(r'name="csrf-token" content="([^"]+)"')


class Visitor:
    """A browser, empty at first. `get` remembers the page, `send` posts one of its forms."""

    def __init__(self, app: Flask, language: str = "en"):
        self.app = app
        self.client: FlaskClient = app.test_client()
        self.headers = {"Accept-Language": language}
        self.page = ""

    def get(self, path: str, **headers: str) -> TestResponse:
        answer = self.client.get(path, headers={**self.headers, **headers})
        return self._looks_at(answer)

    def send(self, path: str, **fields: str) -> TestResponse:
        """Post the form of the page with its hidden fields and these."""
        hidden = {name: unescape(value) for name, value in _HIDDEN.findall(self.page)}
        answer = self.client.post(path, data={**hidden, "csrf_token": self.csrf(), **fields}, headers=self.headers)
        return self._looks_at(answer)

    def _looks_at(self, answer: TestResponse) -> TestResponse:
        if answer.mimetype == "text/html" and answer.status_code != 303:
            self.page = answer.text
        return answer

    def send_json(self, path: str, body: Any) -> TestResponse:
        return self.client.post(path, json=body, headers={**self.headers, "X-CSRFToken": self.csrf()})

    def csrf(self) -> str:
        found = _META.search(self.page) or _META.search(self.get("/").text)
        assert found
        return found.group(1)

    def cookie(self, name: str) -> str | None:
        """The value of one, by its name without the server's mark."""
        kept = self.client.get_cookie(f"{name}_{self.app.config[cookies.MARK]}") or self.client.get_cookie(name)
        return kept.value if kept else None

    def enters(self, token: str, goal: str = "/") -> TestResponse:
        """Come in by a link, as the page's script does."""
        self.get("/")
        return self.send("/enter", token=token, next=goal)

    def joins(self, code: str, **person: str) -> TestResponse:
        self.get(f"/j/{code}")
        return self.send(f"/j/{code}", **person)


def a_link(room: Room, role: Role = Role.HOST, one_time: bool = False) -> str:
    """The token of a new link: the host's, or of one role in the room."""
    workshop = None if role is Role.HOST else room.id
    return room.store.write(lambda unit: access.grant(unit, role, workshop=workshop, one_time=one_time))


def another_host(app: Flask) -> Visitor:
    """A host's browser that opened a printed link."""
    visitor = Visitor(app)
    token = app.extensions["live"].store.write(hosts.print_link)
    assert visitor.enters(token).status_code == 303
    return visitor


def somebody_with(app: Flask, room: Room, role: Role) -> Visitor:
    """A browser that came in by a link."""
    visitor = Visitor(app)
    assert visitor.enters(a_link(room, role)).status_code == 303
    return visitor


def a_built_file() -> str:
    """The name of a script as it is served."""
    return str(json.loads((ROOT / "static" / "dist" / "manifest.json").read_text())["phone.js"])


def new_workshop(**fields: Any) -> dict[str, Any]:
    """What a program posts to make a workshop."""
    return {"op": new_op(), "title": "A study morning", **fields}
