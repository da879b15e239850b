/**
 * The same naive server on Node: the floor "node". One commit for each card, on disk when it returns; then everybody hears
 * of it. PORT and DATABASE come from the environment.
 */

import { createServer } from "node:http";

import Database from "better-sqlite3";
import { Server } from "socket.io";

const database = new Database(process.env.DATABASE);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec("CREATE TABLE card (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
const insert = database.prepare("INSERT INTO card (text) VALUES (?)");
const all = database.prepare("SELECT text FROM card").pluck();

const http = createServer();
const io = new Server(http);

io.on("connection", (socket) => {
  socket.on("submit", ({ text }, answer) => {
    const id = Number(insert.run(text).lastInsertRowid);
    io.emit("card", { id, text });
    answer({ ok: true, id });
  });
  socket.on("all", (_nothing, answer) => answer({ ok: true, texts: all.all() }));
});

http.listen(Number(process.env.PORT), "127.0.0.1");
