"""Stories that go on on another page of their issue, made whole: 下转第2版 here and 上接第1版 there.

    stitch((Placed("a.pdf#1", 1, "", page), Placed("a.pdf#2", 2, "", other)))  →  Stitched(stories, refers, doubts, …)

What does not match for certain stays as it was read, and a doubt says so. Pure: the pages of an issue in, stories out.
"""

from .stitch import Stitched, stitch
from .whereabouts import Placed

__all__ = ["Placed", "Stitched", "stitch"]
