"""Reading page files: from bytes to numbered lines, and the sidecars that state what a page itself can't say."""
