"""Order keys: strings that sort in the order a person chose, with room between any two of them.

A key is read as the digits behind the point of a fraction in base 36 (fractional indexing, as in Figma's blog post
"Realtime editing of ordered sequences"). Keys never end in `0`, so there is always a key between two different ones.
Equal keys, made by two people at the same time, are told apart by the id of what they order.
"""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)


def between(before: str | None, after: str | None) -> str:
    """A key greater than `before` and smaller than `after`; None stands for the open end.

    Raises ValueError if `before` is not smaller than `after`.
    """
    low, high = before or "", after
    if high is not None and low >= high:
        raise ValueError(f"no key between {before!r} and {after!r}")
    key: list[str] = []
    position = 0
    while True:
        low_digit = DIGITS.index(low[position]) if position < len(low) else 0
        high_digit = DIGITS.index(high[position]) if high is not None and position < len(high) else _BASE
        if high_digit - low_digit > 1:
            step = low_digit + 1 if high is None and low else (low_digit + high_digit) // 2
            return "".join(key) + DIGITS[step]
        key.append(DIGITS[low_digit])
        if high_digit != low_digit:
            high = None
        position += 1
