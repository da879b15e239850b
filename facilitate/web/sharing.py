"""What a link looks like to who gets it: its whole address, and a QR of that."""

import re

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.web import forms, qr, reach

pages = Blueprint("sharing", __name__)

_LINK = re.compile(r"/(?:[bcs]/[\w-]{1,32})?#t=[\w-]{1,64}", re.ASCII)


@pages.post("/b/<workshop>/qr")
def picture(workshop: str) -> ResponseReturnValue:
    """{link}, a path as `link.create` answers it -> {url, qr}. It is posted, so that no secret stands in an address."""
    if reach.member(workshop).role is not Role.FACILITATOR:
        raise Refused(ErrorCode.FORBIDDEN)
    link = forms.json_body().get("link")
    if not isinstance(link, str) or not _LINK.fullmatch(link):
        raise Refused(ErrorCode.BAD_REQUEST, "link")
    url = reach.public_url() + link
    return jsonify(ok=True, url=url, qr=qr.data_uri(url))
