"""A workshop brought in as a file: the JSON that was taken along with its report."""

from flask import Blueprint, current_app, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge

from facilitate.actions.workshops import importing
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.limits import FILE_BYTES
from facilitate.domain.whole.reading import Likely
from facilitate.extensions import csrf
from facilitate.web import errors, home, making, reach

pages = Blueprint("workshop_files", __name__)

TOO_LARGE = N_("This file is too large to bring in here: at most %(limit)s MB.")
NO_WORKSHOP = N_("This is not the JSON file of a workshop, or it was changed. Nothing was brought in.")
LIKELY = {
    Likely.NO_TEXT: N_("This is a document or a picture. Choose the JSON file of a workshop. Nothing was brought in."),
    Likely.NO_JSON: N_("This is not a JSON file, or part of it is gone, at line %(line)s. Nothing was brought in."),
    Likely.NO_WORKSHOP: N_("This is a JSON file, but not one of a workshop. Nothing was brought in."),
    Likely.OTHER_VERSION: N_("This workshop was saved by another version of this program. Nothing was brought in."),
}
"""What can be said of the mistakes that people make most; of others a detail in English helps who changed the file."""
NOT_READ = N_("The server could not read this file. Nothing was brought in; try it once more.")


@pages.post("/workshops/file")
@csrf.exempt  # type: ignore[untyped-decorator]  # Flask-WTF has no types
def bring() -> ResponseReturnValue:
    """For a host alone may a request be as large as a workshop is. So whether the form is ours is looked at here."""
    host = reach.the_host()
    try:
        workshop = reach.store().write(importing.bring_in_read, _read(_posted()))
    except Refused as error:
        told = errors.as_dict(error) | {"detail": error.detail}
        return home.page(host, workshop_error=told), errors.STATUS[error.code]
    return redirect(f"/b/{workshop}", 303)


def _posted() -> bytes:
    """Raises Refused (empty, too_long)."""
    request.max_content_length = FILE_BYTES
    try:
        csrf.protect()
        file = request.files.get("file")
    except RequestEntityTooLarge:
        raise Refused(ErrorCode.TOO_LONG, "file", TOO_LARGE, limit=FILE_BYTES // 1024**2) from None
    content = file.read() if file is not None else b""
    if not content:
        raise Refused(ErrorCode.EMPTY, "file", N_("Choose the file first."))
    return content


def _read(content: bytes) -> bytes:
    """The workshop, without a mistake. Raises Refused."""
    with making.or_refused(NOT_READ):
        answer = current_app.config["WORK"]("workshop", content)
    likely = answer.about.get("likely")
    if likely:
        raise Refused(ErrorCode.BAD_REQUEST, "file", LIKELY[Likely(likely)], line=answer.about["line"])
    if "wrong" in answer.about:
        raise Refused(ErrorCode.BAD_REQUEST, "file", NO_WORKSHOP, detail=answer.about["wrong"])
    return b"".join(answer.pieces)
