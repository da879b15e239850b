import { noChange } from "lit-html";
import { Directive, directive } from "lit-html/directive.js";
import { sameValues } from "./same.js";

class DrawnFrom extends Directive {
  /** @type {object | null} */
  facts = null;

  /**
   * @template {object} F
   * @param {F} facts
   * @param {(facts: F) => unknown} draw
   */
  render(facts, draw) {
    if (this.facts && sameValues(facts, this.facts)) return noChange;
    this.facts = facts;
    return draw(facts);
  }
}

/** Draw from facts, and not again as long as each of them is the same. */
export const drawnFrom = directive(DrawnFrom);
