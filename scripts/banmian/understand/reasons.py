"""Why a line or heading was read as it was: every reason that evidence and doubts give.

``said(Reason.WORDS_SHARED, "防疫服务两不误")``; ``wording`` says each in English and Chinese.
"""

from enum import StrEnum


class Reason(StrEnum):
    """A reason, in English with a gap for each value."""

    # what a heading counts for a story
    WORDS_SHARED = "words shared by “{}”"
    """Value: the heading."""
    ON_THE_SIDE = "on the page's side for headlines"
    OTHER_SIDE = "not on the page's side for headlines"
    FURTHER_HEADINGS = "further headings"
    BOTH_SIDES = "headings on both sides"
    STANDING_HEAD = "under a standing head"
    PHOTO_HEADED = "a heading over a caption"
    PHOTO_BANNER = "a banner over a caption"
    UNUSUAL_ORDER = "parts in an unusual order"
    NO_HEADING = "no heading"
    GOES_ON = "goes on behind a subhead or dateline"
    # what a line is
    MADE_THE_PAGE = "names only who made the page or which page it is"
    TOOK_THE_PICTURE = "names who took the picture"
    ROLES_AND_NAMES = "holds nothing but roles and names"
    HEADING_SHAPE = "short, no full stop, ends before the column's edge"
    # what an editor should look at
    HEADLESS = "a story without a headline"
    OTHER_STORY = "“{}” may belong to another story"
    NO_STORY = "“{}” belongs to no story on this page; is it a refer?"
    HOMELESS = "“{}” is in no story: a correction took its place, or `of` names no line of a story's text"
    TORN_QUOTATION = "a quotation goes on over the end of a paragraph: …{} | {}…"
    SUBHEAD_OR_QUOTATION = "“{}” was read as a subhead; is it a paragraph?"
    PARAGRAPH_UNSURE = "does a paragraph begin here, or go on: {}…"
    ROLES_UNSURE = "the page has no blank lines: which lines from “{}” on are kicker, headline and deck is a guess"
    COLUMN_UNSURE = "does this story go on here, or does the column belong to another: {}…"
    LINE_ALONE = "a line by itself amid columns; does it belong here: {}…"
    READ_AS_VERSE = "each line was read as a paragraph, as in verse; is it running text: {}…"
    SUBHEAD_OR_TEXT = "“{}…” was read as a subhead; is it part of a paragraph?"
    ENDS_AMID = "the story ends in mid-sentence: …{}; does its rest stand in another story?"
    TOO_SHORT = "hardly a story of its own: {}…; is it a heading, a caption, part of another story?"
    NO_CAPTION = "hardly a caption: {}…; is it part of a story?"
    ROLES_OF_ONE_SIZE = "“{}…” is nearly as large as the headline: is it kicker, headline or deck?"
    STRUCK_TWICE = "{} → {}"
