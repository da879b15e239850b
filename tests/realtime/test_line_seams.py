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
def server() -> socketio.Server:
    server = socketio.Server(async_mode="threading", client_manager=FanOut())
    server.eio._async = {**server.eio._async}
    return server


def parameters(function: object) -> list[str]:
    return list(inspect.signature(function).parameters)  # type: ignore[arg-type]


def test_a_connection_has_all_that_engineio_keeps_of_a_socket_but_the_queue(server: socketio.Server):
    theirs, ours = Socket(server.eio, "sid"), Connection(server.eio, "sid", Budget(Tally()))
    assert vars(theirs).keys() - vars(ours).keys() == {"queue"}
    assert parameters(Socket.close) == parameters(Connection.close)
    assert parameters(Socket.send) == parameters(Connection.send)


def test_engineio_makes_its_sockets_where_we_make_ours():
    assert parameters(engineio.Server._handle_connect) == parameters(Engine._handle_connect)
    source = inspect.getsource(engineio.Server._handle_connect)
    assert "s = socket.Socket(self, sid)" in source
    assert "_trigger_event('connect', sid, environ, run_async=False)" in source
    assert "self._service_task)" in source


def test_socketio_lets_its_engine_be_replaced(server: socketio.Server):
    before = server.eio
    engine.put_under(
        server, admit=lambda _request: True, json=Json, ping_interval=20, ping_timeout=15, max_http_buffer_size=64
    )
    assert isinstance(server.eio, Engine)
    assert server.eio.handlers == before.handlers
    assert set(server.eio.handlers) == {"connect", "message", "disconnect"}
    assert (server.eio.async_mode, server.eio.ping_interval, server.eio.ping_timeout) == ("threading", 20, 15)


def test_a_room_is_a_mapping_from_socket_to_engine(server: socketio.Server):
    sid = server.manager.pre_connect("engine", "/phone")
    server.manager.connect(sid, "/phone")
    server.enter_room(sid, "room", namespace="/phone")
    assert dict(server.manager.rooms["/phone"]["room"].items()) == {sid: "engine"}
    server.manager.pre_disconnect(sid, "/phone")
    server.manager.disconnect(sid, "/phone")
    assert server.manager.rooms == {}
    assert server.manager.pending_disconnect == {}


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
