"""Results of earlier runs, kept in ``.cache/`` so that no run computes them twice.

::

    .cache/pages/content/3f0c…   what one page gave, under the digest of all that it follows from
    .cache/pages/content/last    that nothing changed since the last extraction, and what that one said

Whoever removes ``.cache/`` loses nothing but time.
"""
