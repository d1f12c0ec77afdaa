"""Chance, from a seed: the same seed gives the same inputs."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice(Random):
    """Random choices, quick enough for a million inputs."""

    def pick(self, things: Sequence[T]) -> T:
        """One of some things, each as likely as the others."""
        return things[int(self.random() * len(things))]

    def below(self, number: int) -> int:
        """A whole number from 0 up to, and without, another."""
        return int(self.random() * number)

    def one_in(self, number: float) -> bool:
        """Yes, once in so many times."""
        return self.random() * number < 1
