"""The pages of the server as a browser uses them: cookies, a CSRF token before each post, and posts sent again."""

from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

import requests

from facilitate.replay.errors import NoAnswer, ReplayError
from facilitate.replay.retry import attempts
from facilitate.replay.tally import Tally

TIMEOUT = (3.05, 15)
BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})


def answers(base: str) -> bool:
    """Whether a server is there and ready."""
    try:
        with requests.Session() as session:
            session.trust_env = False
            return session.get(f"{base}/health/ready", timeout=TIMEOUT).ok
    except requests.RequestException:
        return False


class Site:
    """One browser's view of a server. `base` has no slash at its end."""

    def __init__(self, base: str, patience: float, tally: Tally) -> None:
        self.base = base
        self._patience = patience
        self._tally = tally
        self._session = requests.Session()
        self._session.trust_env = False

    def cookies(self) -> str:
        """The cookies, as a header for the socket."""
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self._session.cookies)

    def has_cookie(self, role: str) -> bool:
        """Whether the server gave one for this role; its name has the server's mark behind it."""
        return any(cookie.name.startswith(f"{role}_") for cookie in self._session.cookies)

    def fetch(self, path: str) -> requests.Response:
        """GET. Raises ReplayError for an answer that is not the page, NoAnswer when none comes."""
        return self._persist("GET", path)

    def post_form(self, path: str, page: str, fields: Mapping[str, str]) -> requests.Response:
        """Post the form that stands on `page`. `fields` must be safe to send twice. Redirects are not followed."""
        return self._persist("POST", path, page, fields=fields)

    def post_json(self, path: str, page: str, payload: Mapping[str, Any]) -> dict[str, Any]:
        """Post JSON as a script on `page` would. `payload` must be safe to send twice."""
        answer: dict[str, Any] = self._persist("POST", path, page, payload=payload).json()
        return answer

    def _persist(
        self,
        method: str,
        path: str,
        page: str | None = None,
        *,
        fields: Mapping[str, str] | None = None,
        payload: Mapping[str, Any] | None = None,
    ) -> requests.Response:
        problem = ""
        for attempt in attempts(self._patience):
            if attempt:
                self._tally.retried()
            try:
                token = _csrf_token(self._once("GET", page).text) if page else ""
                return self._once(
                    method,
                    path,
                    data={**fields, "csrf_token": token} if fields is not None else None,
                    json=payload,
                    headers={"X-CSRFToken": token, "Referer": self.base + (page or "/")} if page else None,
                )
            except (requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError):
                problem = "nobody there"
            except _Busy as busy:
                problem = str(busy)
        raise NoAnswer(f"no answer to {method} {self.base}{path} for {self._patience:.0f} s ({problem})")

    def _once(self, method: str, path: str, **options: Any) -> requests.Response:
        for cookie in self._session.cookies:
            cookie.secure = False  # pages may be for browsers behind TLS; this one comes directly, on the same machine
        response = self._session.request(method, self.base + path, timeout=TIMEOUT, allow_redirects=False, **options)
        if response.status_code in BUSY:
            raise _Busy(f"{response.status_code} {response.reason}")
        if not response.ok:
            raise ReplayError(f"{method} {self.base}{path} was refused: {response.status_code} {response.reason}")
        return response


class _Busy(Exception):
    """The server is there but could not do it now."""


class _TokenFinder(HTMLParser):
    token = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "meta" and named.get("name") == "csrf-token":
            self.token = named.get("content") or ""
        if tag == "input" and named.get("name") == "csrf_token":
            self.token = named.get("value") or ""


def _csrf_token(html: str) -> str:
    finder = _TokenFinder()
    finder.feed(html)
    return finder.token
