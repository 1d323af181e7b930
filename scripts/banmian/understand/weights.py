"""Every number that weighs one reading of a page against another, with where it came from.

Where each came from; ``docs/measuring.md`` says how to find them again for another paper:

* *fitted*: logistic regression on a table of numbers (``tests/line_ends.csv.gz``), by ``scripts/fit_weights.py``
* *searched*: where, the others as they are, the most choices of a table (``tests/choices.csv.gz``) are right, by the same
  script; as many are right from the first to the last number of its range
* *tried*: on pages read again, by ``scripts/try_weights.py``, in steps (times 1.15, 1.4, 2, 4 and the reverse); as many units
  are right from the first to the last. Those of pages without blank lines on such pages, the rest on the others

``scripts/zero_weights.py`` sets each to zero and names those that no page misses.
"""

# Headings and stories (weighing.py): a reading's score is the sum of these.

LEXICAL, CHANCE = 2.0, 0.35
"""Weight of the words a heading shares with a story; root of the share that it has with any by chance.
Searched: 2 to 2.22, 0.35 alone."""
SIDE = 0.5
"""For a heading on the side where this page sets its headlines, and against one on the other side. Searched: 0.5 to 0.53."""
FURTHER_BLOCK, THIRD_BLOCK = 0.2, 0.3
"""Against each further block of the same story; more against each from the third on. Searched: 0.2 to 0.4, 0.2 to 1.24."""
HEADLESS = 1.8
"""Against a story without a heading. Searched: 1.07 to 1.92."""
BOTH_SIDES = 0.6
"""Against headings on both sides of a story. Searched: 0.36 and more."""
PHOTO_HEADED = 0.8
"""Against a heading over a caption. Searched: 0.1 to 0.8."""
NOBODY, NOBODY_UNIT = 1.3, 0.5
"""Against a heading that belongs to no story; less if it is complete, a headline with its deck.
Searched: 0.9 to 1.45, 0.48 to 0.54."""
STANDING = 0.3
"""Against a standing head over a story. Searched: 0.3 alone."""
OUT_OF_PLACE, ANNOUNCED = 0.8, 1.6
"""Against an office (``财政局``) without a headline behind it, or a deck without one before it; against a lead-in that
announces what is not there (``教育部——``). Searched: 0.26 to 1.82, 0.6 and more."""
BEHIND_COMPLETE = 0.55
"""Against a further heading behind a complete headline. Searched: 0.4 to 2.06."""
SLOGAN = 1.2
"""Against a campaign slogan as kicker: over another heading it is a standing head. Searched: 0.74 to 1.4."""
PARTED = 0.8
"""Against parting what is set as one block (parting.py). Searched: 0.68 to 1.82."""
FAR_SHARE = 0.2
"""A banner goes to a story elsewhere on the page only if that has this share of its words, and twice any other's.
Tried: 0.05 to 0.8."""

# Two bodies read as one story (joining.py): costs.

MID_DATELINE = 0.9
"""Against a dateline in mid-story …  Searched: -0.18 to 1.36."""
SUMMARY = 1.3
"""… less so much behind a paragraph that ends without a full stop, as summaries (提要) do. Searched: 0.79 to 2.38."""
SUBHEAD = -2.8
"""For reading a heading with plain text below it as a subhead. Searched: -3.03 to -2.73."""
FURTHER_SUBHEAD, LONG_SUBHEAD = 0.6, 0.5
"""Against two subheads in a row; against one on three lines. Searched: 0.37 and more, 0.27 to 2.41."""
SUBHEAD_SET = -0.8
"""For a subhead set like another on the page: ``一条老街·旧事``, ``一座新桥·通途``. Searched: -0.21 and less."""
COMPLETE_SUBHEAD = 1.2
"""Against a subhead that is a complete headline, with its series or deck, or a lead-in to one. Searched: 0.97 to 1.78."""
SIGNED = 3.4
"""Against text that goes on behind the byline at the end of a story. Searched: 0.12 and more."""
SIGNED_ITSELF = 2.0
"""Against text that ends with its own byline, below a story that named its writer at its start. Searched: 0.56 to 2.07."""
OTHER_WIDTH = 0.5
"""Against text that goes on in another column. Searched: 0.27 to 0.57."""
WORDS, WORDS_MOST = 0.8, 2.0
"""Weight of the words that both share, and the most they count either way. Searched: 0.57 to 1.34; tried: 2 to 8."""
USUAL = -2.75
"""Natural logarithm of the likeness at which two parts are as often one story as two. Tried: -2.75 to -2.39."""
ENOUGH = 200
"""Characters from which the words of a part are enough to judge. Tried: 50 to 200."""

# Where a paragraph ends (paragraphs.py): log-odds.

ALWAYS = -7.3
"""Most lines go on. Fitted."""
FINISHED = 4.0
"""The line before ends a sentence. Fitted."""
BLANK = 3.4
"""A blank line stands between. Fitted."""
ROOM, MORE_ROOM = 1.9, 0.7
"""Each em that the line before had to spare (the first em; up to three further): it was broken on purpose. Fitted."""
SLACK = 0.25
"""So much room, in em, a forced line may leave. Tried: 0.06 to 0.35."""
ECHO, ECHO_SIZE = 6.0, 10
"""The last characters before the blank line stand again on the page, before a comma or stop: a summary (提要) ends here.
Tried: 5.2 to 24, 5 to 11."""
UNFINISHED_HERE = 1.8
"""The line itself does not end a sentence, so that its indent can be judged. Fitted."""
INDENTED = 1.3
"""Each em that the line leaves for the piece behind it: a first line is shorter by its indent. Fitted."""
SHORT = 1.5
"""Each em that the line is shorter than the column, from ``SHORT_FROM`` on. Fitted."""
SHORT_FROM = 1.2
"""Tried: 1.2 alone."""

# How a line is set on a page without blank lines (setting_costs.py): costs.

SET_UNFINISHED, SET_ONE_LINE = 4.0, 1.5
"""Against a last line that ends no sentence; so many times that against a paragraph of one such line.
Tried: 2.9 to 4.6, 1.1 to 6."""
SET_NOT_FULL = 1.5
"""Against a full line that was broken on purpose, and again for each em that it had to spare. Tried: 1.5 alone."""
SET_SQUEEZED = 1.0
"""So many em a full line may be wider than its column. Tried: 1 to 1.15."""
SET_HEADING, SET_HEADING_LINE, SET_NEXT_HEADING = 3.0, 1.2, 1.5
"""Against a heading, each of its lines, and another heading directly below. Tried: 2.6 to 3, 1.2 to 1.4, 0.4 to 6."""
SET_SENTENCE, SET_UNBALANCED = 3.0, 2.0
"""Against a heading with a full stop; against one that ends with a bracket open or before its deck.
Tried: 1.5 to 12, 1.4 to 8."""
SET_LOOSE, SET_LOOSE_START = 1.6, 2.0
"""Against each line in no column; against the first of them. Tried: 1.1 to 6.4, 0.5 to 8."""
SET_WIDER = 3.0
"""Loose text breaks no line so many em before its edge. Tried: 2.1 to 12."""
SET_OTHER_COLUMN, SET_OTHER_STORY = 4.0, 2.8
"""Against a paragraph, a story that goes on in a column of another width. Tried: 3.5 to 16, 0.7 to 11."""
SET_BROKEN_OFF, SET_TORN_IN = 5.0, 6.0
"""Against text that ends in mid-line; text that goes on from nothing. Tried: 4.4 to 20, 3 to 24."""
SET_WORST = 12.0
"""The most that a line's own shape costs. Tried: 8.6 to 48."""
