/** What became of every card: when it was sent, acknowledged, seen on its board, and seen by the last phone. */

export class Ledger {
  #first = 1;
  #cards = [];
  #next = 1;

  /** A new account: cards sent from now on. What comes in of earlier ones is not counted any more. */
  begin() {
    this.#first = this.#next;
    this.#cards = [];
  }

  /** -> the number of a new card, sent now by a phone of a room in which `walls` phones show every card. */
  send(now, walls) {
    const number = this.#next;
    this.#next += 1;
    this.#cards.push({ number, sent: now, acked: 0, board: 0, last: 0, refused: "", walls, seen: new Uint8Array(walls) });
    return number;
  }

  #card(number) {
    return this.#cards[number - this.#first];
  }

  ack(number, now) {
    const card = this.#card(number);
    if (card && !card.acked) card.acked = now;
  }

  refuse(number, code) {
    const card = this.#card(number);
    if (card) card.refused = code;
  }

  board(number, now) {
    const card = this.#card(number);
    if (card && !card.board) card.board = now;
  }

  /** A phone, by its place in the room, shows the card. */
  wall(number, phone, now) {
    const card = this.#card(number);
    if (!card || card.seen[phone]) return;
    card.seen[phone] = 1;
    card.walls -= 1;
    if (card.walls === 0) card.last = now;
  }

  /** Whether every card was answered, and seen by everybody who should see it. */
  get complete() {
    return this.#cards.every((card) => card.refused || (card.acked && card.board && card.walls === 0));
  }

  get cards() {
    return this.#cards;
  }

  /** Every number that was acknowledged since the beginning of this account. */
  get acknowledged() {
    return this.#cards.filter((card) => card.acked).map((card) => card.number);
  }
}

/** {acknowledged, there, lost, doubled}: the numbers that were acknowledged, against those that the server has. */
export function compare(acknowledged, there) {
  const count = new Map();
  for (const number of there) count.set(number, (count.get(number) ?? 0) + 1);
  return {
    acknowledged: acknowledged.length,
    there: there.length,
    lost: acknowledged.filter((number) => !count.has(number)).length,
    doubled: [...count.values()].filter((times) => times > 1).length,
  };
}
