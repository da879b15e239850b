import { noChange } from "lit-html";
import { Directive, directive } from "lit-html/directive.js";
import { sameValues } from "../../workshop/shallow-equal.js";

class DrawnFrom extends Directive {
  /** @type {object | null} */
  facts = null;

  /**
   * @param {object} facts
   * @param {() => unknown} draw
   */
  render(facts, draw) {
    if (this.facts && sameValues(facts, this.facts)) return noChange;
    this.facts = facts;
    return draw();
  }
}

/** Draw from facts, and not again as long as each of them is the same. */
export const drawnFrom = directive(DrawnFrom);
