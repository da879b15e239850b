"""What a link looks like to who gets it: its whole address, and a QR of that."""

import re

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.web import forms, qr, reach

pages = Blueprint("sharing", __name__)

_LINK = re.compile(r"/(?:[bcsv]/[\w-]{1,32})?#t=[\w-]{1,64}", re.ASCII)


@pages.post("/b/<workshop>/qr")
def picture(workshop: str) -> ResponseReturnValue:
    """{link}, a path as `link.create` or `report.share` answers it -> {url, qr, code}.

    It is posted, so that no secret stands in an address. A stage's link has a code, which is typed at /stage.
    """
    role, link = reach.member(workshop).role, forms.json_body().get("link")
    to_the_report = isinstance(link, str) and link.startswith("/v/")
    if role is not Role.FACILITATOR and not (role is Role.SCRIBE and to_the_report):
        raise Refused(ErrorCode.FORBIDDEN)
    if not isinstance(link, str) or not _LINK.fullmatch(link):
        raise Refused(ErrorCode.BAD_REQUEST, "link")
    url = reach.public_url() + link
    code = reach.live().strangers.stage_codes.of(link.partition("#t=")[2]) if link.startswith("/s/") else None
    return jsonify(ok=True, url=url, qr=qr.data_uri(url), code=code)
