// Reads lines of {screen, state, events} and answers each with the state after the real reducers of the screens.
import { createInterface } from "node:readline";
import { reduceBoard } from "../../static/src/core/stream/reduce-board.js";
import { reducePhone } from "../../static/src/core/stream/reduce-phone.js";

const reducers = { board: reduceBoard, phone: reducePhone };

for await (const line of createInterface({ input: process.stdin })) {
  const { screen, state, events } = JSON.parse(line);
  console.log(JSON.stringify(events.reduce(reducers[screen], state)));
}
