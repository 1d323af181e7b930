"""Every number that weighs one reading of a page against another, with where it came from.

Three ways they came about; ``docs/measuring.md`` says how to find them again for another paper:

* *fitted*: logistic regression on a table of numbers (``tests/line_ends.csv.gz``), by ``scripts/fit_weights.py``
* *tried*: a grid of values, the best on half of the known pages, confirmed on the other half
* *stated*: chosen, so that a reading a person would not accept loses; its page stands in ``tests/weights/``

``scripts/zero_weights.py`` sets each to zero and names those that no page misses.
"""

# Headings and stories (weighing.py): a reading's score is the sum of these.

LEXICAL, CHANCE = 2.0, 0.35
"""Weight of the words a heading shares with a story; root of the share that it has with any by chance. Tried."""
SIDE = 0.5
"""For a heading on the side where this page sets its headlines, and against one on the other side. Tried."""
FURTHER_BLOCK, THIRD_BLOCK = 0.2, 0.3
"""Against each further block of the same story; more against each from the third on. Tried."""
HEADLESS = 1.8
"""Against a story without a heading. Tried."""
BOTH_SIDES = 0.6
"""Against headings on both sides of a story. Tried."""
PHOTO_HEADED = 0.8
"""Against a heading over a caption. Tried."""
NOBODY, NOBODY_UNIT = 1.3, 0.5
"""Against a heading that belongs to no story; less if it is complete, a headline with its deck. Tried."""
STANDING = 0.3
"""Against a standing head over a story. Tried."""
OUT_OF_PLACE, ANNOUNCED = 0.8, 1.6
"""Against an office (``财政局``) without a headline behind it, or a deck without one before it; against a lead-in that
announces what is not there (``教育部——``). Stated."""
BEHIND_COMPLETE = 0.55
"""Against a further heading behind a complete headline. Tried."""
SLOGAN = 1.2
"""Against a campaign slogan as kicker: over another heading it is a standing head. Stated."""
PARTED = 0.8
"""Against parting what is set as one block (parting.py). Stated."""
FAR_SHARE = 0.2
"""A banner goes to a story elsewhere on the page only if that has this share of its words, and twice any other's. Stated."""

# Two bodies read as one story (joining.py): costs.

MID_DATELINE = 0.9
"""Against a dateline in mid-story …  Tried."""
SUMMARY = 1.3
"""… less so much behind a paragraph that ends without a full stop, as summaries (提要) do. Tried."""
SUBHEAD = -2.8
"""For reading a heading with plain text below it as a subhead. Tried."""
FURTHER_SUBHEAD, LONG_SUBHEAD = 0.6, 0.5
"""Against two subheads in a row; against one on three lines. Stated."""
SUBHEAD_SET = -0.8
"""For a subhead set like another on the page: ``一条老街·旧事``, ``一座新桥·通途``. Tried."""
COMPLETE_SUBHEAD = 1.2
"""Against a subhead that is a complete headline, with its series or deck, or a lead-in to one. Tried."""
SIGNED = 3.4
"""Against text that goes on behind the byline at the end of a story. Tried."""
SIGNED_ITSELF = 2.0
"""Against text that ends with its own byline, below a story that named its writer at its start. Tried."""
OTHER_WIDTH = 0.5
"""Against text that goes on in another column. Tried."""
WORDS, WORDS_MOST = 0.8, 2.0
"""Weight of the words that both share, and the most they count either way. Tried."""
USUAL = -2.75
"""Natural logarithm of the likeness at which two parts are as often one story as two. Tried."""
ENOUGH = 200
"""Characters from which the words of a part are enough to judge. Stated."""

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
"""So much room, in em, a forced line may leave. Tried."""
ECHO, ECHO_SIZE = 6.0, 10
"""The last characters before the blank line stand again on the page, before a comma or stop: a summary (提要) ends here.
Stated."""
UNFINISHED_HERE = 1.8
"""The line itself does not end a sentence, so that its indent can be judged. Fitted."""
INDENTED = 1.3
"""Each em that the line leaves for the piece behind it: a first line is shorter by its indent. Fitted."""
SHORT = 1.5
"""Each em that the line is shorter than the column, from ``SHORT_FROM`` on. Fitted."""
SHORT_FROM = 1.2
"""Tried."""
