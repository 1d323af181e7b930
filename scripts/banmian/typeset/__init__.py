"""How heads and pages are set: words that stay whole, stories that stand side by side. Pure, but for one file of words."""
