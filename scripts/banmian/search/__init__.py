"""Search: one index of plain files for every script, made by the build and read by the reader's browser.

::

    static/search/index.json                      the segments, newest first: folder, days, articles, shards
    static/search/fold-1f2e3d4c.json              traditional → simplified, character by character
    static/search/2022-9b1c0d2e/articles-0.json   its articles, 256 in a block
    static/search/2022-9b1c0d2e/17.bin            postings: two characters → the articles that hold them

How it works, with its figures: docs/search.md.
"""
