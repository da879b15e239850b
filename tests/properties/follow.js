// Screens of one board that keep up by the browser's own rules. Reads lines of {screen, act, ...} and answers each:
// `frame` and `answer` bring something from the server, `ask` and `silence` say that a sync went out or stayed
// unanswered, and `look` asks what the screen shows.
import { createInterface } from "node:readline";
import { arrange } from "../../static/src/workshop/arrangement.js";
import { cardsOf } from "../../static/src/workshop/selectors.js";
import { answered, asked, receive, START, unanswered } from "../../static/src/core/stream/catch-up.js";
import { reduceBoard } from "../../static/src/core/stream/reduce-board.js";

const screens = new Map();

function take(screen, step) {
  screen.position = step.position;
  if (step.snapshot !== undefined) screen.state = step.snapshot;
  if (screen.state) screen.state = step.events.reduce(reduceBoard, screen.state);
  return { behind: step.behind, rev: step.position.rev };
}

/** Through each lens the cards that should lie there, and those that do, by themselves or under one that says the same. */
const seen = (state) =>
  Object.values(state.lenses).map((lens) => {
    const { inbox, clusters, below } = arrange(state, lens);
    const drawn = [...inbox, ...clusters.flatMap((column) => column.cards)];
    return {
      due: cardsOf(state, lens.round).map((card) => card.id),
      lying: drawn.flatMap((card) => [card, ...(below.get(card.id) ?? [])]).map((card) => card.id),
    };
  });

const acts = {
  begin: (screen) => Object.assign(screen, { position: START, state: null }) && {},
  frame: (screen, { frame }) => take(screen, receive(screen.position, frame)),
  ask(screen) {
    screen.position = asked(screen.position);
    return { since: screen.position.rev };
  },
  answer: (screen, { answer }) => take(screen, answered(screen.position, answer)),
  silence: (screen) => ((screen.position = unanswered(screen.position)), {}),
  look: ({ state, position }) => ({ state, rev: position.rev, seen: state ? seen(state) : [] }),
};

for await (const line of createInterface({ input: process.stdin })) {
  const said = JSON.parse(line);
  if (!screens.has(said.screen)) screens.set(said.screen, {});
  console.log(JSON.stringify(acts[said.act](screens.get(said.screen), said)));
}
