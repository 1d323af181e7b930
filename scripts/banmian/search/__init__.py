"""Search: one index of plain files for every script, made by the build and read by the reader's browser.

::

    static/search/index.json                      the bundles, newest first: folder, shards, segments with their days
    static/search/fold-1f2e3d4c.json              traditional → simplified, character by character
    static/search/over-9b1c0d2e/2021-0.json       articles of a segment, 256 in a block
    static/search/over-9b1c0d2e/17.bin            postings of each segment: two characters → the articles that hold them

How it works, with its figures: docs/search.md.
"""
