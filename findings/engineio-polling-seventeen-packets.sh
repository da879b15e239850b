#!/usr/bin/env bash
# python-engineio 4.15.1 with engine.io-client 6.6.8, by polling: what a client says while one of its requests is on the
# way travels together in the next one, as much as `maxPayload` allows. From seventeen messages on in one request the
# server takes none of them, and yet answers 200, so the client believes that all have arrived. Nobody hears of it but
# the server's log. The number stands in Payload.max_decode_packets, and the handshake does not tell it.
#
# Measured here: how many the server hears of 17 and of 18 messages sent at once; the first travels alone, the others in
# one request. Exits 1 when of 18 more than the first is heard.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet python-engineio==4.15.1 simple-websocket==1.1.0 wsproto==1.3.2 h11==0.16.0 Werkzeug==3.1.9 MarkupSafe==3.0.3
npm install --silent --no-audit --no-fund --prefix "$folder" engine.io-client@6.6.8
cat > "$folder/server.py" <<'PY'
import logging
import sys

import engineio
from werkzeug.serving import make_server

logging.disable(logging.CRITICAL)
heard = []
server = engineio.Server(async_mode="threading")


@server.on("message")
def message(sid, said):
    if said == "how many?":
        server.send(sid, str(len(heard)))
    else:
        heard.append(said)


running = make_server("127.0.0.1", 0, engineio.WSGIApp(server), threaded=True)
print(running.server_port, flush=True)
running.serve_forever()
PY
cat > "$folder/client.cjs" <<'JS'
const { Socket } = require("engine.io-client");

const [port, many] = process.argv.slice(2);
const socket = new Socket(`http://127.0.0.1:${port}`, { transports: ["polling"] });
socket.on("open", () => {
  for (let number = 0; number < Number(many); number += 1) socket.send(`message ${number}`);
  setTimeout(() => socket.send("how many?"), 500);
});
socket.on("message", (told) => {
  console.log(told);
  process.exit(0);
});
JS
heard_of() {
  local port
  "$folder/venv/bin/python" "$folder/server.py" > "$folder/port" 2> "$folder/log" &
  until port=$(grep . "$folder/port"); do sleep 0.1; done
  timeout 20 node "$folder/client.cjs" "$port" "$1"
}
fewer=$(heard_of 17)
more=$(heard_of 18)
echo "of 17 messages the server hears $fewer, of 18 it hears $more"
[ "$fewer" = 17 ] && [ "$more" = 1 ]
# Seen with Python 3.11 and Node 20 on Linux: "of 17 messages the server hears 17, of 18 it hears 1"
