"""Numbers as bits, as few as can be: the coding of the index.

* ``gamma(5)``                         → ``00101``: any number from 1, small ones short
* ``below(2, 5)``                      → ``10``: a number of which the limit is known
* ``ascending([3, 5, 9], 0, 9)``       the middle one first, then each half between the limits it leaves;
  what has no choice costs nothing: ``ascending([0, 1, 2], 0, 2)`` → no bit at all

(The last is binary interpolative coding, Moffat and Stuiver 2000.)
"""

from __future__ import annotations

from collections.abc import Sequence


class BitWriter:
    """Collects bits."""

    def __init__(self) -> None:
        self.runs: list[str] = []

    def gamma(self, number: int) -> None:
        """A number from 1."""
        self.runs.append("0" * (number.bit_length() - 1) + bin(number)[2:])

    def below(self, number: int, limit: int) -> None:
        """A number from 0, less than its limit."""
        width = limit.bit_length() - 1
        short = (2 << width) - limit
        if number >= short:
            number, width = number + short, width + 1
        if width:
            # an f-string with a width takes four times as long
            self.runs.append(bin(1 << width | number)[3:])

    def ascending(self, numbers: Sequence[int], low: int, high: int) -> None:
        """Numbers in ascending order, none twice, from low to high; how many there are is not written."""
        count = len(numbers)
        if count == 1:  # most are: an empty half costs a call
            self.below(numbers[0] - low, high - low + 1)
            return
        if not count or high - low + 1 == count:
            return
        middle = count >> 1
        number = numbers[middle]
        self.below(number - low - middle, high - low - count + 2)
        self.ascending(numbers[:middle], low, number - 1)
        if count > 2:
            self.ascending(numbers[middle + 1 :], number + 1, high)

    def text(self) -> str:
        """The bits so far, as noughts and ones."""
        return "".join(self.runs)


def packed(bits: str) -> bytes:
    """Noughts and ones as bytes, the last one filled up."""
    filled = bits + "0" * (-len(bits) % 8)
    return int(filled or "0", 2).to_bytes(len(filled) // 8, "big")


class BitReader:
    """Reads what ``BitWriter`` wrote."""

    def __init__(self, coded: bytes):
        self.bits = f"{int.from_bytes(coded, 'big'):0{len(coded) * 8}b}" if coded else ""
        self.at = 0

    def number(self, width: int) -> int:
        """So many bits as a number."""
        self.at += width
        return int(self.bits[self.at - width : self.at] or "0", 2)

    def gamma(self) -> int:
        """A number from 1."""
        width = self.bits.index("1", self.at) - self.at
        self.at += width
        return self.number(width + 1)

    def below(self, limit: int) -> int:
        """A number from 0, less than its limit."""
        width = limit.bit_length() - 1
        short, number = (2 << width) - limit, self.number(width)
        return number if number < short else 2 * number + self.number(1) - short

    def ascending(self, count: int, low: int, high: int) -> list[int]:
        """So many numbers in ascending order, from low to high."""
        if not count or high - low + 1 == count:
            return list(range(low, low + count))
        middle = count >> 1
        number = low + middle + self.below(high - low - count + 2)
        before = self.ascending(middle, low, number - 1)
        return [*before, number, *self.ascending(count - middle - 1, number + 1, high)]
