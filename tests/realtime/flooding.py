"""Saying far too much on a websocket."""

import websocket

SIGN_OF_LIFE = b"\x81\x81" + b"\x00" * 4 + b"3"


def flood(line: websocket.WebSocket, frames: int) -> int | None:
    """Say so much at once -> with which status it is hung up on, None if that was lost on the way."""
    assert line.sock is not None
    line.sock.settimeout(10)
    try:
        line.sock.sendall(SIGN_OF_LIFE * frames)
        while True:
            opcode, data = line.recv_data()
            if opcode == websocket.ABNF.OPCODE_CLOSE:
                return int.from_bytes(data[:2], "big")
    except (TimeoutError, websocket.WebSocketTimeoutException):
        raise AssertionError("nobody hung up") from None
    except (OSError, websocket.WebSocketException):
        return None
