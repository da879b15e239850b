const ONE =
  /(?:\p{Regional_Indicator}{2}|[#*0-9]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*)/u;

/** The first emoji in what somebody typed or pasted; empty without one. @param {string} typed */
export const emojiIn = (typed) => typed.match(ONE)?.[0] ?? "";
