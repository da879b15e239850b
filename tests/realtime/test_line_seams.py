"""What the line counts on in python-engineio, python-socketio and eventlet, beside what these promise.

When one of these fails after an update, read `facilitate/realtime/line/` beside the new version before anything else.
"""

import inspect

import engineio
import eventlet.websocket
import eventlet.wsgi
import pytest
import socketio
from engineio.async_drivers import eventlet as driver
from engineio.packet import Packet
from engineio.socket import Socket
from eventlet.greenio import GreenSocket

from facilitate.realtime.line import engine
from facilitate.realtime.line.budget import Budget, Tally
from facilitate.realtime.line.connection import Connection
from facilitate.realtime.line.engine import Engine
from facilitate.realtime.line.fan_out import FanOut
from facilitate.realtime.line.packets import Json


@pytest.fixture
def sockets() -> socketio.Server:
    sockets = socketio.Server(async_mode="threading", client_manager=FanOut())
    sockets.eio._async = {**sockets.eio._async}
    return sockets


def parameters(function: object) -> list[str]:
    return list(inspect.signature(function).parameters)  # type: ignore[arg-type]


def test_a_connection_has_all_that_engineio_keeps_of_a_socket_but_the_queue(sockets: socketio.Server):
    theirs, ours = Socket(sockets.eio, "sid"), Connection(sockets.eio, "sid", Budget(Tally()))
    assert vars(theirs).keys() - vars(ours).keys() == {"queue"}
    assert parameters(Socket.close) == parameters(Connection.close)
    assert parameters(Socket.send) == parameters(Connection.send)


def test_engineio_makes_its_sockets_where_we_make_ours():
    assert parameters(engineio.Server._handle_connect) == parameters(Engine._handle_connect)
    source = inspect.getsource(engineio.Server._handle_connect)
    assert "s = socket.Socket(self, sid)" in source
    assert "_trigger_event('connect', sid, environ, run_async=False)" in source
    assert "self._service_task)" in source


def test_socketio_lets_its_engine_be_replaced(sockets: socketio.Server):
    before = sockets.eio
    engine.put_under(
        sockets, admit=lambda _request: True, json=Json, ping_interval=20, ping_timeout=15, max_http_buffer_size=64
    )
    assert isinstance(sockets.eio, Engine)
    assert sockets.eio.handlers == before.handlers
    assert set(sockets.eio.handlers) == {"connect", "message", "disconnect"}
    assert (sockets.eio.async_mode, sockets.eio.ping_interval, sockets.eio.ping_timeout) == ("threading", 20, 15)


def test_a_room_is_a_mapping_from_socket_to_engine(sockets: socketio.Server):
    sid = sockets.manager.pre_connect("engine", "/phone")
    sockets.manager.connect(sid, "/phone")
    sockets.enter_room(sid, "room", namespace="/phone")
    assert dict(sockets.manager.rooms["/phone"]["room"].items()) == {sid: "engine"}
    sockets.manager.pre_disconnect(sid, "/phone")
    sockets.manager.disconnect(sid, "/phone")
    assert sockets.manager.rooms == {}
    assert sockets.manager.pending_disconnect == {}


def test_the_websocket_of_eventlet_hands_over_its_socket():
    assert issubclass(driver._async["websocket"], eventlet.websocket.WebSocketWSGI)
    source = inspect.getsource(eventlet.websocket.WebSocketWSGI.__call__)
    assert "self.handler(ws)" in source
    assert "already_handled = True" in source
    names = eventlet.websocket.RFC6455WebSocket.__init__.__code__.co_names
    names += eventlet.websocket.WebSocket.__init__.__code__.co_names
    assert {"socket", "environ", "extensions", "websocket_closed"} <= set(names)
    assert "websocket_closed" in eventlet.websocket.RFC6455WebSocket._send_closing_frame.__code__.co_names


def test_a_connection_of_eventlet_reads_its_request_where_we_look_first():
    protocol = eventlet.wsgi.HttpProtocol
    assert {"rfile", "wfile", "connection"} <= set(protocol.setup.__code__.co_names)
    assert "handle_one_request" in protocol.handle.__code__.co_names
    assert "close_connection" in protocol.handle.__code__.co_names
    assert protocol.rbufsize == -1, "a buffered reader, into which one can look"
    assert "protocol" in parameters(eventlet.wsgi.server)


def test_a_green_socket_stands_on_one_that_never_blocks():
    green = GreenSocket()
    assert green.fd.getblocking() is False
    green.close()


def test_a_packet_of_engineio_is_its_type_and_its_text():
    assert Packet(4, '2["x"]').encode() == '42["x"]'
