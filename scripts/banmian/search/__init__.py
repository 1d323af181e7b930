"""Search: one index of plain files for every script, made by the build and read by the reader's browser.

::

    static/search/index.json                      the segments, newest first
    static/search/fold-1f2e3d4c.json              traditional → simplified, character by character
    static/search/2022-9b1c0d2e/segment.json      its issues, its articles, where each shard begins
    static/search/2022-9b1c0d2e/17.bin            postings: two characters → the places where they stand

How it works, with its figures: docs/search.md.
"""
