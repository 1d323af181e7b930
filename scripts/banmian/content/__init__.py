"""From understood pages to content/: front matter, Markdown, and a store that keeps hand edits."""
